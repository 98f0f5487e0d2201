using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>Procedures in progress for the demo; the caller opens the act. The same register gives the same cases. A refusal to open throws.</summary>
public sealed class CaseSeeds(AppDb db, CaseReach reach, CaseBook book, CaseDuties duties, ProcedureRules rules, WorkingDays days, PersonDirectory people, TimeProvider clock)
{
    private const int DaysAStep = 4;

    private static readonly (ProcedureKind Kind, int Steps)[] OfMembers =
    [
        (ProcedureKind.TransferWithin, 1), (ProcedureKind.TransferWithin, 3), (ProcedureKind.TransferOut, 2), (ProcedureKind.TransferTemporary, 3), (ProcedureKind.Exemption, 1),
    ];

    /// <summary>One admission for each newcomer, each further than the one before; recognitions of those on probation; other procedures of official members.</summary>
    public async Task PourAsync(IReadOnlyList<UnitId> cells, IReadOnlyList<PersonId> newcomers, string byName, CancellationToken cancel = default)
    {
        var today = VietnameseFormat.DayOf(clock.GetUtcNow());
        var seed = new Seeding(today, byName, await days.ReadAsync(cancel));
        foreach (var (person, i) in newcomers.Select((p, i) => (p, i)))
        {
            var steps = i % 7;
            await LeadAsync(new CaseStart(ProcedureKind.Admission, person, null, cells[i % cells.Count], today.AddDays(-DaysAStep * (steps + 2)), today.AddDays(-DaysAStep * (steps + 2))), steps, seed, cancel);
        }

        var there = await (
            from file in db.Set<MemberFile>().AsNoTracking()
            where cells.Contains(file.CellId)
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey, person.BornOn, file.AgeFrom
            select new { file, person.BornOn }).ToListAsync(cancel);
        foreach (var one in there.Where(t => t.file is { LeftOn: null, OfficialOn: null, CeremonyOn.Day: not null }).Take(6))
        {
            var ceremony = one.file.CeremonyOn!.Value.Earliest;
            await LeadAsync(new CaseStart(ProcedureKind.Recognition, one.file.PersonId, one.file.Id, one.file.CellId, Later(ceremony, today.AddDays(-30)), ceremony), 3, seed, cancel);
        }

        var officials = there.Where(t => t.file is { LeftOn: null, OfficialOn: not null }).Select(t => t.file).Take(OfMembers.Length).ToList();
        foreach (var (file, plan) in officials.Zip(OfMembers))
        {
            var on = today.AddDays(-DaysAStep * (plan.Steps + 3));
            await LeadAsync(
                new CaseStart(plan.Kind, file.PersonId, file.Id, file.CellId, on, on)
                {
                    ToCell = plan.Kind == ProcedureKind.TransferWithin ? cells.First(c => c != file.CellId) : null, Elsewhere = "Đảng ủy minh họa ngoài thành phố", Ground = "Dữ liệu minh họa", Until = on.AddMonths(8),
                },
                plan.Steps,
                seed,
                cancel);
        }
    }

    private async Task LeadAsync(CaseStart start, int steps, Seeding seed, CancellationToken cancel)
    {
        if (!(await book.OpenAsync(start, cancel, seed.ByName)).TryGet(out var made, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        var route = (await reach.RouteAsync(start.Cell, start.ToCell, cancel))!;
        for (var (i, on) = (0, start.On); i < steps; i++)
        {
            var rule = rules.For(made, on);
            foreach (var paper in rule.Papers.Where(p => made.Papers.All(there => there.Code != p.Code)))
            {
                _ = made.Give(paper.Code, on, null, rule, seed.Today);
            }

            var step = rule.Step(made.Step)!;
            on = Earlier(on.AddDays(DaysAStep), seed.Today);
            var record = new StepRecord(step.Code, on) { Paper = step.AsksNumber ? $"{i + 1:00}" : null, Note = "Dữ liệu minh họa", ByName = seed.ByName, Vote = step.Threshold is null ? null : new MeetingVote(12, 0, 0, 0, 0, 1, 11, 0) };
            if (step.Effect is not (CaseEffect.None or CaseEffect.Exempts) || made.Record(record, rule, route, seed.Calendar, seed.Today) is not null)
            {
                break;
            }
        }

        await duties.RenewAsync(made, cancel);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a < b ? b : a;

    private sealed record Seeding(DateOnly Today, string ByName, WorkingCalendar Calendar);
}
