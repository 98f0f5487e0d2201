using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Modules.Members.Badges;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>A round of badges in progress for the demo, and the one before it awarded; the caller opens the act.</summary>
public sealed class BadgeSeeds(AppDb db, BadgeBook book, BadgeRules rules, PersonDirectory people, UnitDirectory units, TimeProvider clock)
{
    /// <summary>Of the round ahead two of three are listed, each a level further than the one before; of the round that was, everybody has the badge.</summary>
    public async Task PourAsync(IReadOnlyList<UnitId> cells, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var today = VietnameseFormat.DayOf(now);
        var rule = rules.On(today);
        var rounds = Enumerable.Range(today.Year - 1, 3).SelectMany(rule.RoundsOf).OrderBy(r => r.On).ToList();
        var (past, ahead) = (rounds.FindLast(r => r.On < today), rounds.Find(r => r.On >= today));
        var files = await (
            from file in db.Set<MemberFile>().AsNoTracking()
            where cells.Contains(file.CellId) && file.LeftOn == null
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey, person.BornOn, file.AgeFrom, file.Id
            select file).ToListAsync(cancel);
        var above = (await units.FindManyAsync(cells, today, cancel)).ToDictionary(u => u.Id);
        var parents = (await units.AtPathsAsync(above.Values.SelectMany(u => u.Path.Chain).Distinct(), today, cancel)).ToDictionary(u => u.Path);
        var number = 0;
        foreach (var (round, file) in new[] { past, ahead }.OfType<BadgeRound>().SelectMany(r => files.Where(f => rule.ReachedIn(f.AgeFrom, r) is not null).Select(f => (r, f))))
        {
            number++;
            if ((round == ahead && number % 3 == 0) || !BadgeAward.Propose(file, round, rule.ReachedIn(file.AgeFrom, round)!.Value, BadgeKind.OnTime, null, rule, [], now).TryGet(out var award, out _))
            {
                continue;
            }

            var line = above[file.CellId].Path.Chain.Where(p => p != above[file.CellId].Path).OrderByDescending(p => p.Level).Select(p => parents.GetValueOrDefault(p)).OfType<UnitRef>().Select(u => u.Id).ToList();
            foreach (var unit in line.Take(round == past ? line.Count : number % (line.Count + 1)))
            {
                _ = award.Send(unit);
            }

            if (round == past)
            {
                _ = award.Award(round.On, "01 (minh họa)", number.ToString("000000", CultureInfo.InvariantCulture), today);
            }

            db.Add(award);
            await book.EnteredAsync(award, cancel);
        }
    }
}
