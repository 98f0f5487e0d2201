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
        var posts = await db.Set<Post>().AsNoTracking().Where(post => post.PersonId == person && post.To == null).OrderBy(post => post.From).ToListAsync(cancel);
        var names = await units.NamesAsync(posts.Select(post => post.UnitId), day.Today, cancel);
        return [.. posts.Select(post => new OpenWork($"post/{post.Id}", "Chức vụ", $"{post.Title}, {names[post.UnitId]}", $"giữ từ {VietnameseFormat.Date(post.From)}", null, $"/nguoi/{person}"))];
    }
}
