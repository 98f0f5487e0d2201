using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Hồ sơ có thể trùng: pairs with their reasons, and the merges made in the scope.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class ListDuplicatesModel(AppDb db, DuplicateFinder finder, MemberReach reach, PersonDirectory people, UnitDirectory units, Actor actor) : OfficePage
{
    private const int MostMerges = 20;

    [BindProperty(SupportsGet = true, Name = "khoa")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "bo")]
    public int Same { get; set; }

    public DuplicatePage View { get; private set; } = null!;

    public IReadOnlyList<Merged> Merges { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Cells { get; private set; } = new Dictionary<UnitId, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(MemberPermissions.Edit);
        View = await finder.ReadAsync(scope, Key is null ? default : new ListKey(Key, Math.Clamp(Same, 0, 10_000)), cancel);
        Merges = await (
            from merge in db.Set<FileMerge>().AsNoTracking()
            join file in reach.Within(scope) on merge.KeptId equals file.Id
            join person in people.Lines() on file.PersonId equals person.Id
            orderby merge.MergedOn descending, merge.Id descending
            select new Merged(merge.Id, person.FullName, merge.MergedOn, merge.ByName, merge.ApartOn)).Take(MostMerges).ToListAsync(cancel);
        Cells = await units.NamesAsync(View.Pairs.SelectMany(p => new[] { p.One.CellId, p.Other.CellId }), Today, cancel);
    }

    public sealed record Merged(FileMergeId Id, string FullName, DateOnly On, string ByName, DateOnly? ApartOn);
}
