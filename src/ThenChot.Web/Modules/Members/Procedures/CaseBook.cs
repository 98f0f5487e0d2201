using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Opens cases and carries them on in the open act: the step, and what it does to the member's file.</summary>
public sealed class CaseBook(AppDb db, CaseReach reach, CaseDuties duties, ProcedureRules rules, MemberRules members, StandInBook standIns, WorkingDays days, UnitDirectory units, Actor actor, WorkingDay day, TimeProvider clock)
{
    /// <summary>Null name: whoever acts.</summary>
    public async Task<Outcome<MemberCase>> OpenAsync(CaseStart start, CancellationToken cancel, string? byName = null)
    {
        if (!rules.InForce(start.Kind, start.On).TryGet(out var rule, out var why))
        {
            return why;
        }

        if (await db.Set<MemberCase>().AnyAsync(c => c.PersonId == start.Person && c.ClosedOn == null && (c.Kind == start.Kind || !(c.Kind == ProcedureKind.Recognition || start.Kind == ProcedureKind.Recognition)), cancel))
        {
            return ProcedureRefusals.InProgress;
        }

        if (await reach.RouteAsync(start.Cell, start.ToCell, cancel) is not { } route)
        {
            return ProcedureRefusals.CellEnded;
        }

        if (!MemberCase.Open(start, rule, route, await days.ReadAsync(cancel), day.Today, clock.GetUtcNow(), byName ?? actor.Name).TryGet(out var made, out var refusal))
        {
            return refusal;
        }

        db.Add(made);
        await duties.RenewAsync(made, cancel);
        return made;
    }

    /// <summary>Records the present step of a tracked case; whatever it changes in the file is changed with it.</summary>
    public async Task<Refusal?> RecordAsync(MemberCase of, PartialDate? bornOn, StepRecord record, CancellationToken cancel)
    {
        var rule = rules.For(of, record.On);
        var effect = rule.Step(of.Step)?.Effect ?? CaseEffect.None;
        if (await reach.RouteAsync(of.CellId, of.ToCellId, cancel) is not { } route)
        {
            return ProcedureRefusals.CellEnded;
        }

        var (holder, stepName) = (of.HolderId, rule.Step(of.Step)?.Name);
        var written = record with { BornOn = bornOn, ByName = actor.Name, EnteredAbove = reach.IsAbove(of.HolderId) };
        if (of.Record(written, rule, route, await days.ReadAsync(cancel), day.Today) is { } refusal)
        {
            return refusal;
        }

        await duties.RenewAsync(of, cancel);
        if (holder == of.CellId)
        {
            await standIns.EnterAsync(holder, of.Id.Value, $"{CaseWords.Name(of.Kind)}: {stepName}", $"/dang-vien/thu-tuc/{of.Id}", cancel);
        }

        return effect == CaseEffect.None || of.Entries[^1].Deed != CaseDeed.Done ? null : await ChangeAsync(of, effect, record.On, bornOn, cancel);
    }

    private async Task<Refusal?> ChangeAsync(MemberCase of, CaseEffect effect, DateOnly on, PartialDate? bornOn, CancellationToken cancel)
    {
        var file = await db.Set<MemberFile>().AsTracking().Include(f => f.Stays).FirstOrDefaultAsync(f => f.PersonId == of.PersonId, cancel);
        var cell = await units.FindAsync(effect == CaseEffect.Places ? of.ToCellId!.Value : of.CellId, day.Today, cancel);
        var ceremony = file is null ? PartialDate.On(on) : file.CeremonyOn;
        var change = new CaseChange(effect, of, on, file, cell is null ? null : new CellPlace(cell.Id, cell.Name, cell.Kind, new DateSpan(cell.FoundedOn, cell.ClosedOn)), bornOn, members.TermsOf(ceremony, day.Today));
        if (change.Apply(day.Today, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        if (effect != CaseEffect.OpensFile)
        {
            return null;
        }

        var member = change.Made ?? file!;
        if (change.Made is { } made)
        {
            db.Add(made);
        }

        of.Names(member.Id);
        return (await OpenAsync(new CaseStart(ProcedureKind.Recognition, of.PersonId, member.Id, of.CellId, on, on), cancel)).TryGet(out _, out var why) ? null : why;
    }
}
