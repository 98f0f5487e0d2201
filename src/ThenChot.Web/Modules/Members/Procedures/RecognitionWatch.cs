using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>
/// Once a day: whose probation is about to end and who has no procedure of recognition yet (taken from a file, moved in, restored) gets one, and
/// with it the cell a line of work. Probation long over is left to the list of records to check: there the date in the file may be what is wrong.
/// </summary>
internal sealed class RecognitionWatch(AppDb db, CaseBook book, MemberRules rules, Acts acts, WorkingDay day)
{
    private const string ByName = "hệ thống";
    private const int Piece = 200;

    public static Task RunAsync(IServiceProvider services, CancellationToken cancel) => ActivatorUtilities.CreateInstance<RecognitionWatch>(services).RunAsync(cancel);

    private async Task RunAsync(CancellationToken cancel)
    {
        foreach (var piece in (await FoundAsync(cancel)).Chunk(Piece))
        {
            await acts.RunAsync(
                "members.open-case",
                async () =>
                {
                    foreach (var start in piece)
                    {
                        // A cell that has ended refuses: its members wait to be placed, and are looked at again tomorrow.
                        _ = await book.OpenAsync(start, cancel, ByName);
                    }

                    acts.Current.Because("Sắp hết thời gian dự bị");
                },
                cancel: cancel);
        }
    }

    private async Task<List<CaseStart>> FoundAsync(CancellationToken cancel)
    {
        var (today, terms) = (day.Today, rules.On(day.Today));
        var (from, until) = (PartialDate.On(today.AddMonths(-terms.MonthsOfOpenProbation)), PartialDate.On(today));
        var found = await db.Set<MemberFile>().AsNoTracking()
            .Where(f => f.LeftOn == null && f.OfficialOn == null && f.CeremonyOn >= from && f.CeremonyOn <= until && !db.Set<MemberCase>().Any(c => c.PersonId == f.PersonId && c.Kind == ProcedureKind.Recognition && c.ClosedOn == null))
            .OrderBy(f => f.Id).Select(f => new { f.Id, f.PersonId, f.CellId, f.CeremonyOn }).ToListAsync(cancel);

        // Who was refused, or is no longer considered, is not asked for again by a machine.
        var decided = (await db.Set<MemberCase>().AsNoTracking().Where(c => c.Kind == ProcedureKind.Recognition && c.ClosedOn >= today.AddMonths(-terms.MonthsOfOpenProbation)).Select(c => new { c.PersonId, c.CountsFrom }).ToListAsync(cancel))
            .Select(c => (c.PersonId, c.CountsFrom)).ToHashSet();
        return
        [
            .. from file in found
               let held = file.CeremonyOn!.Value
               where held.Day is not null && !decided.Contains((file.PersonId, held.Earliest))
               let months = rules.TermsOf(held, today).ProbationMonths
               where months is not null && held.Earliest.AddMonths(months.Value).AddDays(-terms.DaysBeforeProbationEnds) <= today
               select new CaseStart(ProcedureKind.Recognition, file.PersonId, file.Id, file.CellId, today, held.Earliest),
        ];
    }
}
