using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Opens cases and carries them on in the open act: the step, and what it does to the member's file.</summary>
public sealed class CaseBook(AppDb db, CaseReach reach, CaseDuties duties, ProcedureRules rules, MemberRules members, StandInBook standIns, WorkingDays days, UnitDirectory units, Actor actor, WorkingDay day, TimeProvider clock)
{
    /// <summary>What runs beside any other procedure of the same member.</summary>
    private static readonly ProcedureKind[] Aside = [ProcedureKind.Recognition, ProcedureKind.CardIssue, ProcedureKind.Screening];

    /// <summary>Null name: whoever acts.</summary>
    public async Task<Outcome<MemberCase>> OpenAsync(CaseStart start, CancellationToken cancel, string? byName = null)
    {
        if (!rules.InForce(start.Kind, start.On).TryGet(out var rule, out var why))
        {
            return why;
        }

        var aside = Aside.Contains(start.Kind);
        if (await db.Set<MemberCase>().AnyAsync(c => c.PersonId == start.Person && c.ClosedOn == null && c.Id != start.CameFrom && (c.Kind == start.Kind || !(aside || Aside.Contains(c.Kind))), cancel))
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

        return of.Entries[^1].Deed != CaseDeed.Done ? null
            : effect != CaseEffect.None ? await ChangeAsync(of, effect, record.On, bornOn, cancel)
            : record.Finding is { } finding && of.Finding == finding ? await FindAsync(of, finding, record.On, cancel)
            : null;
    }

    /// <summary>Giấy giới thiệu quá hạn: where a cell of the city was to receive the member, it opens the striking-off that the rule asks for.</summary>
    public Task<Refusal?> LapsedAsync(MemberCase of, DateOnly on, CancellationToken cancel) => of is not { Outcome: CaseOutcome.Lapsed, ToCellId: { } to, MemberId: { } member } ? Task.FromResult<Refusal?>(null)
        : FollowAsync(new CaseStart(ProcedureKind.StrikingOff, of.PersonId, member, to, on, on) { CameFrom = of.Id, Ground = $"Quá hạn không nộp giấy giới thiệu chuyển sinh hoạt ({rules.Of(of.RuleId, of.Kind).Document})" }, cancel);

    /// <summary>What the finding of a screening leads to; two of them lead to nothing further.</summary>
    private Task<Refusal?> FindAsync(MemberCase of, ScreeningFinding finding, DateOnly on, CancellationToken cancel)
    {
        var kind = finding switch { ScreeningFinding.StrikeOff => ProcedureKind.StrikingOff, ScreeningFinding.Resign => ProcedureKind.Resignation, _ => (ProcedureKind?)null };
        return kind is null ? Task.FromResult<Refusal?>(null) : FollowAsync(new CaseStart(kind.Value, of.PersonId, of.MemberId, of.CellId, on, on) { CameFrom = of.Id, Ground = Shown($"Qua rà soát, sàng lọc: {of.Ground}") }, cancel);
    }

    private static string Shown(string text) => text.Length <= CaseStart.MaxLength ? text : text[..CaseStart.MaxLength];

    private async Task<Refusal?> FollowAsync(CaseStart start, CancellationToken cancel) => (await OpenAsync(start, cancel)).TryGet(out _, out var why) ? null : why;

    private async Task<Refusal?> ChangeAsync(MemberCase of, CaseEffect effect, DateOnly on, PartialDate? bornOn, CancellationToken cancel)
    {
        var file = await db.Set<MemberFile>().AsTracking().Include(f => f.Stays).FirstOrDefaultAsync(f => f.PersonId == of.PersonId, cancel);
        var cell = await units.FindAsync(effect == CaseEffect.Places ? of.ToCellId!.Value : of.CellId, day.Today, cancel);
        var ceremony = effect == CaseEffect.Arrives ? of.CarriedCeremonyOn : file is null ? PartialDate.On(on) : file.CeremonyOn;
        var change = new CaseChange(effect, of, on, file, cell is null ? null : new CellPlace(cell.Id, cell.Name, cell.Kind, new DateSpan(cell.FoundedOn, cell.ClosedOn)), bornOn, members.TermsOf(ceremony, day.Today));
        if (change.Apply(day.Today, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        if (change.Made is { } made)
        {
            db.Add(made);
        }

        var member = change.Made ?? file!;
        of.Names(member.Id);
        return effect switch
        {
            CaseEffect.OpensFile => await FollowAsync(new CaseStart(ProcedureKind.Recognition, of.PersonId, member.Id, of.CellId, on, on) { CameFrom = of.Id }, cancel),
            CaseEffect.Arrives when member is { OfficialOn: null, CeremonyOn: { Day: not null } held } => await FollowAsync(
                new CaseStart(ProcedureKind.Recognition, of.PersonId, member.Id, of.CellId, on, held.Earliest) { CameFrom = of.Id }, cancel),

            // Recognition and card are decided together; who has a card keeps it.
            CaseEffect.MakesOfficial when member.CardKey is null => await FollowAsync(new CaseStart(ProcedureKind.CardIssue, of.PersonId, member.Id, of.CellId, on, on) { CameFrom = of.Id, Ground = "Phát thẻ lần đầu" }, cancel),
            _ => null,
        };
    }
}
