using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Offices still held, for Bàn giao: those of a unit that ends, those of a person who leaves.</summary>
internal sealed class PostOpenWork(AppDb db, UnitDirectory units, WorkingDay day) : IOpenWork
{
    public async Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel)
    {
        var rows = await (
            from post in db.Set<Post>().AsNoTracking()
            where post.UnitId == unit && post.To == null
            join person in db.Set<Person>() on post.PersonId equals person.Id
            orderby post.From, person.SortKey
            select new { post.Id, post.Title, post.From, person.FullName, post.PersonId }).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenWork($"post/{row.Id}", "Chức vụ", $"{row.Title}: {row.FullName}", $"giữ từ {VietnameseFormat.Date(row.From)}", null, $"/nguoi/{row.PersonId}"))];
    }

    public async Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel)
    {
        var posts = await (
            from post in db.Set<Post>().AsNoTracking()
            where post.PersonId == person && post.To == null
            join unit in units.LastNames(day.Today) on post.UnitId equals unit.UnitId
            orderby post.From
            select new { post.Id, post.Title, post.From, unit.Name }).ToListAsync(cancel);
        return [.. posts.Select(post => new OpenWork($"post/{post.Id}", "Chức vụ", $"{post.Title}, {post.Name}", $"giữ từ {VietnameseFormat.Date(post.From)}", null, $"/nguoi/{person}"))];
    }
}
