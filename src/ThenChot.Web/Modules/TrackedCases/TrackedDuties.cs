using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>What tracked cases ask of persons, in the one book of duties: always of somebody by name, in words that tell nothing.</summary>
public sealed class TrackedDuties(DutyBook book, UnitDirectory units, WorkingDay day, AppDb db)
{
    internal static readonly DutyKind Opinion = new("tracked.opinion", "Việc trong hồ sơ kín");
    internal static readonly DutyKind Stage = new("tracked.stage", "Mốc thời hạn trong hồ sơ kín");

    public async Task DirectedAsync(TrackedCase tracked, SteeringOpinion opinion, CancellationToken cancel) =>
        await OpenAsync(Opinion, opinion.Id.Value, "Thực hiện việc được giao trong hồ sơ kín", opinion.OwnerId, opinion.GivenOn, opinion.DueOn, tracked.Id, cancel);

    /// <summary>The stage before asks for nothing more; the new one reminds whoever wrote it down, when it has a last day.</summary>
    public async Task ReachedAsync(TrackedCase tracked, PersonId by, CancellationToken cancel)
    {
        await book.CloseAsync([.. tracked.Stages.Where(static s => s.EndedOn is not null).Select(static s => s.Id.Value)], Stage.Code, cancel: cancel);
        if (tracked.Current is { DueOn: not null } now)
        {
            await OpenAsync(Stage, now.Id.Value, "Theo dõi một mốc thời hạn trong hồ sơ kín", by, now.BeganOn, now.DueOn, tracked.Id, cancel);
        }
    }

    public Task FinishedAsync(SteeringOpinionId id, CancellationToken cancel) => book.CloseAsync(id.Value, Opinion.Code, cancel: cancel);

    public Task LeftAsync(TrackedCase tracked, CancellationToken cancel) =>
        book.CloseAsync([.. tracked.Stages.Select(static s => s.Id.Value), .. tracked.Opinions.Select(static o => o.Id.Value)], cancel: cancel);

    /// <summary>Whoever is not let in any more has no line on the desk: what was asked stays open in the file. Called when the access has been taken back.</summary>
    public async Task ShutOutAsync(PersonId person, TrackedReach reach, CancellationToken cancel)
    {
        var open = await reach.OpenTo(person).Select(c => c.Id).ToListAsync(cancel);
        var records = await db.Set<SteeringOpinion>().AsNoTracking().Where(o => o.OwnerId == person && o.DoneOn == null && !open.Contains(o.CaseId)).Select(o => o.Id.Value).ToListAsync(cancel);
        records.AddRange(await db.Set<TrackedStage>().AsNoTracking().Where(s => s.EndedOn == null && s.DueOn != null && !open.Contains(s.CaseId)).Select(s => s.Id.Value).ToListAsync(cancel));
        var mine = (await book.OpenOfAsync(records, cancel)).SelectMany(static of => of).Where(duty => duty.Person == person).Select(static duty => duty.Record).ToList();
        await book.CloseAsync(mine, cancel: cancel);
    }

    private async Task OpenAsync(DutyKind kind, Guid record, string text, PersonId person, DateOnly since, DateOnly? dueOn, TrackedCaseId of, CancellationToken cancel) =>
        book.Open(new NewDuty(kind.Code, record, text, (await units.RootAsync(day.Today, cancel)).Id, TrackedPermissions.Circle, since, dueOn, $"/vu-an/{of}") { Person = person });
}
