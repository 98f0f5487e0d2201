using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Two files that may be of one person, and why.</summary>
public sealed record DuplicatePair(MemberFile One, PersonLine OnePerson, MemberFile Other, PersonLine OtherPerson, Likeness Likeness);

/// <summary>A page of pairs; a null next: the names were read to their end.</summary>
public sealed record DuplicatePage(IReadOnlyList<DuplicatePair> Pairs, ListKey? Next);

/// <summary>
/// Finds files that may be of one person: names alike but for marks, and birth dates that do not contradict. It walks along the index of names,
/// so many of them a page, whatever the size of the register; both files are within the scope.
/// </summary>
public sealed class DuplicateFinder(AppDb db, MemberReach reach, PersonDirectory people)
{
    private const int NamesAtOnce = 100_000;
    private const int PairsAtOnce = 100;

    public async Task<DuplicatePage> ReadAsync(Scope scope, ListKey from, CancellationToken cancel)
    {
        // A committee's files are few; the city walks as many names as one page may cost.
        var end = scope.Covers(TreePath.Root(1)) ? await EndAsync(from, cancel) : null;
        var found = await Pairs(scope, from, end).Take(PairsAtOnce).ToListAsync(cancel);
        var next = found.Count == PairsAtOnce ? After(from, found) : end is null ? (ListKey?)null : new ListKey(end, 0);
        var seen = new HashSet<(MemberId, MemberId)>();
        var pairs = found.Where(p => seen.Add(ToldApart.InOrder(p.A.Id, p.B.Id)))
            .Select(p => (p, Likeness: Likeness.Of(p.A.State(p.PersonA.FullName, p.PersonA.BornOn), p.B.State(p.PersonB.FullName, p.PersonB.BornOn)))).Where(p => p.Likeness is not null).ToList();
        var ids = pairs.ConvertAll(p => ToldApart.InOrder(p.p.A.Id, p.p.B.Id).One);
        var told = ids.Count == 0 ? [] : (await db.Set<ToldApart>().AsNoTracking().Where(t => ids.Contains(t.OneId)).Select(t => new { t.OneId, t.OtherId }).ToListAsync(cancel)).Select(t => (t.OneId, t.OtherId)).ToHashSet();
        return new DuplicatePage([.. pairs.Where(p => !told.Contains(ToldApart.InOrder(p.p.A.Id, p.p.B.Id))).Select(p => new DuplicatePair(p.p.A, p.p.PersonA, p.p.B, p.p.PersonB, p.Likeness!))], next);
    }

    private static ListKey After(ListKey from, List<Pair> found)
    {
        var key = found[^1].PersonA.SearchKey;
        return new ListKey(key, found.Count(p => p.PersonA.SearchKey == key) + (from.SortKey == key ? from.Same : 0));
    }

    private Task<string?> EndAsync(ListKey from, CancellationToken cancel) =>
        Following(people.Lines(), from).OrderBy(p => p.SearchKey).Skip(NamesAtOnce).Select(p => p.SearchKey).FirstOrDefaultAsync(cancel);

#pragma warning disable CA1309 // the database compares, by the collation of the column
    private static IQueryable<PersonLine> Following(IQueryable<PersonLine> lines, ListKey from) => from.SortKey is null ? lines : lines.Where(p => string.Compare(p.SearchKey, from.SortKey) >= 0);

    private IQueryable<Pair> Pairs(Scope scope, ListKey from, string? end)
    {
        var first = Following(people.Lines(), from);
        if (end is not null)
        {
            first = first.Where(p => string.Compare(p.SearchKey, end) < 0);
        }

        // The date that is less exact begins the code of the other, so it is the smaller one: each pair is met once, equal dates twice.
        return (from a in first
                join b in people.Lines() on a.SearchKey equals b.SearchKey
                where b.Id != a.Id && (b.BornOn == null || (b.BornOn <= a.BornOn && EF.Functions.Like((string)(object)a.BornOn!, (string)(object)b.BornOn! + "%")))
                join fa in reach.Within(scope) on a.Id equals fa.PersonId
                join fb in reach.Within(scope) on b.Id equals fb.PersonId
                where b.BornOn != null || fa.DecidedOn == fb.DecidedOn || fa.CellId == fb.CellId
                orderby a.SearchKey, a.BornOn, a.Id, b.Id
                select new Pair { A = fa, B = fb, PersonA = a, PersonB = b }).AsNoTracking().Skip(from.Same);
    }
#pragma warning restore CA1309

    private sealed class Pair
    {
        public MemberFile A { get; init; } = null!;

        public MemberFile B { get; init; } = null!;

        public PersonLine PersonA { get; init; } = null!;

        public PersonLine PersonB { get; init; } = null!;
    }
}
