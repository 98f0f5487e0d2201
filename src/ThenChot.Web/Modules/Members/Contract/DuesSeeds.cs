using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>Terms, sheets and receipts of dues for the demo; the caller opens the act. <paramref name="below"/> of PourAsync draws a number below a bound.</summary>
public sealed class DuesSeeds(AppDb db, BulkWriter bulk, PersonDirectory people, DuesRules rules, TimeProvider clock)
{
    private const int OneInPaysLate = 60;
    private const int OneInNeverPays = 90;
    private const int RetiredAt = 60;
    private const int StudiesUntil = 22;

    /// <summary>So many months that are over, settled but for the last in every third cell, and the present month, half collected.</summary>
    public async Task PourAsync(IReadOnlyList<UnitId> cells, int months, Func<int, int> below, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var today = VietnameseFormat.DayOf(now);
        var present = Period.Holding(PeriodKind.Month, today);
        var first = Period.Holding(PeriodKind.Month, present.Start.AddMonths(-months));
        var payers = await PayersAsync(cells, cancel);
        var terms = new Dictionary<MemberId, DuesTerm>();
        foreach (var payer in cells.SelectMany(cell => payers[cell]))
        {
            terms[payer.File.Id] = Made(TermOf(payer, first, below));
        }

        var sheets = new List<DuesSheet>();
        foreach (var (place, cell) in cells.Index())
        {
            var never = payers[cell].Where(_ => below(OneInNeverPays) == 0).Select(p => p.File.Id).ToHashSet();
            for (var month = first; month.Start <= present.Start; month = month.Next)
            {
                var last = month.End < today ? month.End : today;
                var there = payers[cell].Where(p => p.File.StatusOn(last) is MemberStatus.Official or MemberStatus.Probationary && p.File.Stays[0].From <= last)
                    .Select(p => new DuesPayer(p.File.Id, p.File.PartyAgeOn(month.Start)?.Years ?? 0, terms[p.File.Id], false)).ToList();
                if (there.Count == 0)
                {
                    continue;
                }

                var sheet = Made(DuesSheet.Draw(cell, month, there, rules.In(month), last, now));
                Collect(sheet, never, last, month == present, below);
                if (month != present && (month != present.Previous || place % 3 > 0))
                {
                    _ = sheet.Settle(last);
                }

                sheets.Add(sheet);
            }
        }

        await bulk.AddAsync(terms.Values, cancel);
        await bulk.AddAsync(sheets, cancel);
        await bulk.AddAsync([.. sheets.SelectMany(static s => s.Lines)], cancel);
    }

    private static void Collect(DuesSheet sheet, HashSet<MemberId> never, DateOnly last, bool isRunning, Func<int, int> below)
    {
        foreach (var line in sheet.Lines.Where(l => l.DueVnd > 0).ToList())
        {
            var (day, late) = (sheet.Month.Start.AddDays(below(25)), below(OneInPaysLate) == 0);
            if (!never.Contains(line.MemberId) && !late && !(isRunning && below(2) == 0))
            {
                _ = sheet.Pay(line.MemberId, line.DueVnd, day < last ? day : last, last);
            }
        }
    }

    /// <summary>By age and by chance; before a rule knows groups, a sum by hand.</summary>
    private Outcome<DuesTerm> TermOf(Payer payer, Period month, Func<int, int> below)
    {
        var rule = rules.In(month);
        var age = month.Start.Year - (payer.BornOn?.Year ?? 1970);
        var drawn = below(100);
        var group = age >= RetiredAt ? "pensioner" : age <= StudiesUntil ? "student" : drawn < 8 ? "uninsured_young" : drawn < 11 ? "insurance_leave" : "insured";
        var known = rule.Group(group) ?? rule.Groups[^1];
        var baseVnd = known.Code switch { "pensioner" => 4_000_000L + (below(60) * 100_000L), "uninsured_young" => 5_000_000L, "student" => 0L, "by_hand" => 20_000L + (below(16) * 5_000L), _ => 6_000_000L + (below(120) * 100_000L) };
        var isPoor = below(80) == 0;
        return DuesTerm.Set(payer.File.Id, month, known.Code, baseVnd, isPoor ? "poor" : null, null, isPoor ? "Hộ nghèo (minh họa)" : null, rule);
    }

    /// <summary>In an order that every installation of the same seed shares: keys are not drawn from the seed.</summary>
    private async Task<ILookup<UnitId, Payer>> PayersAsync(IReadOnlyList<UnitId> cells, CancellationToken cancel)
    {
        var rows = await (
            from file in db.Set<MemberFile>().AsNoTracking().Include(f => f.Stays)
            where cells.Contains(file.CellId)
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey, person.BornOn, file.AgeFrom, file.Id
            select new { file, person.BornOn }).ToListAsync(cancel);
        return rows.ToLookup(r => r.file.CellId, r => new Payer(r.file, r.BornOn));
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    private sealed record Payer(MemberFile File, PartialDate? BornOn);
}
