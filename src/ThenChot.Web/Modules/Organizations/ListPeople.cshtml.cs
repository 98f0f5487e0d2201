using System.Runtime.CompilerServices;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Danh sách người, by given name; found with or without marks.</summary>
[Demand(OrganizationPermissions.ReadPeople)]
public sealed class ListPeopleModel(AppDb db, PeopleReach reach, UnitDirectory units, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public bool MayAdd => actor.Can(OrganizationPermissions.EditPeople);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = reach.Within(actor.ScopeOf(OrganizationPermissions.ReadPeople), Today).AsNoTracking().Named(Text);
        Total = await people.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await RowsAsync(people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Skip((Number - 1) * PageSize).Take(PageSize), cancel);
    }

    /// <summary>By key, a piece at a time: whoever takes out half a million people keeps a thousand in memory.</summary>
    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<Row>(
        new("con-nguoi", "Con người") { Personal = true }, AllAsync(cancel),
        new("Họ và tên", 30, r => r.FullName), new("Sinh", 14, r => r.BornOn), new("Chức vụ", 70, r => string.Join("; ", r.Posts)));

    private async IAsyncEnumerable<Row> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var people = reach.Within(actor.ScopeOf(OrganizationPermissions.ReadPeople), Today).AsNoTracking().Named(Text).OrderBy(p => p.SortKey).ThenBy(p => p.Id);
        var (key, same) = (string.Empty, 0);
        while (true)
        {
            var (from, taken) = (key, same);
#pragma warning disable CA1309 // the database compares, by the collation of the column
            var piece = await RowsAsync(people.Where(p => string.Compare(p.SortKey, from) >= 0).Skip(taken).Take(ListSheet.Piece), cancel);
#pragma warning restore CA1309
            foreach (var row in piece)
            {
                (key, same) = row.SortKey == key ? (key, same + 1) : (row.SortKey, 1);
                yield return row;
            }

            if (piece.Count < ListSheet.Piece)
            {
                yield break;
            }
        }
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Person> people, CancellationToken cancel)
    {
        var page = await people.Select(p => new { p.Id, p.FullName, p.BornOn, p.SortKey }).ToListAsync(cancel);
        var ids = page.Select(p => p.Id).ToList();
        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => ids.Contains(p.PersonId) && p.From <= Day && (p.To == null || Day < p.To))
            .Select(p => new { p.PersonId, p.UnitId, p.Title }).ToListAsync(cancel);
        var names = await units.NamesAsync(posts.Select(p => p.UnitId), Day, cancel);
        var held = posts.ToLookup(p => p.PersonId, p => $"{p.Title}, {names[p.UnitId]}");
        return [.. page.Select(p => new Row(p.Id, p.FullName, p.BornOn?.Text, [.. held[p.Id]], p.SortKey))];
    }

    public sealed record Row(PersonId Id, string FullName, string? BornOn, IReadOnlyList<string> Posts, string SortKey);
}
