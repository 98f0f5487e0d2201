using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>
/// Công tác đảng viên: what was done within the cells that stand, or last stood, beneath a unit. One query a kind of record, none for kinds that nobody asked.
/// </summary>
public sealed class WorkReader(AppDb db, UnitDirectory units, WorkingDay day)
{
    private const string CardGiven = "given";
    private const string SlipIssued = "issue";

    private static readonly Dictionary<ProcedureKind, WorkSource> Effective = new()
    {
        [ProcedureKind.TransferWithin] = WorkSource.TransferWithin, [ProcedureKind.TransferOut] = WorkSource.TransferOut, [ProcedureKind.TransferAbroad] = WorkSource.TransferAbroad,
        [ProcedureKind.Arrival] = WorkSource.Arrival, [ProcedureKind.Exemption] = WorkSource.Exemption, [ProcedureKind.StrikingOff] = WorkSource.StrikingOff, [ProcedureKind.Resignation] = WorkSource.Resignation,
    };

    /// <summary>Of the period and of the other one; what holds today is read whatever the periods are.</summary>
    public async Task<IReadOnlyList<WorkFact>> ReadAsync(TreePath unit, Period now, Period before, IReadOnlyCollection<WorkSource> asked, CancellationToken cancel)
    {
        var cells = units.LastPlaces(day.Today).Under(unit, p => p.Path).Select(p => p.UnitId);
        var span = (now.Start, now.End, Before: before.Start, BeforeEnd: before.End);
        var facts = new List<WorkFact>();
        if (asked.Contains(WorkSource.Badge))
        {
            facts.AddRange(await BadgesAsync(cells, span, cancel));
        }

        if (Effective.Where(e => asked.Contains(e.Value)).Select(static e => e.Key).ToList() is { Count: > 0 } kinds)
        {
            facts.AddRange(await CasesAsync(cells, kinds, span, cancel));
        }

        if (asked.Contains(WorkSource.Card) || asked.Contains(WorkSource.TransferTemporary))
        {
            facts.AddRange(await StepsAsync(cells, span, cancel));
        }

        if (asked.Contains(WorkSource.Reward))
        {
            facts.AddRange(await RewardsAsync(cells, now, cancel));
            facts.AddRange(await RewardsAsync(cells, before, cancel));
        }

        if (asked.Contains(WorkSource.ExemptNow) || asked.Contains(WorkSource.AwayNow))
        {
            facts.AddRange(await TodayAsync(cells, cancel));
        }

        return facts;
    }

    private async Task<List<WorkFact>> BadgesAsync(IQueryable<UnitId> cells, (DateOnly Start, DateOnly End, DateOnly Before, DateOnly BeforeEnd) span, CancellationToken cancel) => (await (
            from award in db.Set<BadgeAward>().AsNoTracking()
            where award.Stage == BadgeStage.Awarded && ((award.DecidedOn >= span.Start && award.DecidedOn <= span.End) || (award.DecidedOn >= span.Before && award.DecidedOn <= span.BeforeEnd))
            where cells.Contains(award.CellId)
            join file in db.Set<MemberFile>() on award.MemberId equals file.Id
            select new { award.DecidedOn, file.PersonId, award.MemberId, award.CellId, award.Years, award.DecisionNumber }).ToListAsync(cancel))
        .ConvertAll(static r => new WorkFact(WorkSource.Badge, r.DecidedOn!.Value, VietnameseFormat.Date(r.DecidedOn.Value), r.PersonId, r.CellId, $"Huy hiệu {r.Years.ToString(CultureInfo.InvariantCulture)} năm, quyết định {r.DecisionNumber}")
        {
            Years = r.Years, Member = r.MemberId,
        });

    private async Task<List<WorkFact>> CasesAsync(IQueryable<UnitId> cells, List<ProcedureKind> kinds, (DateOnly Start, DateOnly End, DateOnly Before, DateOnly BeforeEnd) span, CancellationToken cancel)
    {
        var screened = db.Set<MemberCase>().Where(c => c.Kind == ProcedureKind.Screening).Select(c => c.Id);
        var rows = await (
            from of in db.Set<MemberCase>().AsNoTracking()
            where kinds.Contains(of.Kind) && ((of.EffectiveOn >= span.Start && of.EffectiveOn <= span.End) || (of.EffectiveOn >= span.Before && of.EffectiveOn <= span.BeforeEnd))
            where cells.Contains(of.CellId) || (of.ToCellId != null && cells.Contains(of.ToCellId.Value))
            select new
            {
                of.Id, of.Kind, of.PersonId, of.MemberId, of.CellId, of.ToCellId, of.EffectiveOn, of.Ground, of.Elsewhere,
                IsFrom = cells.Contains(of.CellId), IsTo = of.ToCellId != null && cells.Contains(of.ToCellId.Value), Screened = of.CameFromId != null && screened.Contains(of.CameFromId.Value),
            }).ToListAsync(cancel);
        return rows.ConvertAll(r => new WorkFact(
            Effective[r.Kind], r.EffectiveOn!.Value, VietnameseFormat.Date(r.EffectiveOn.Value), r.PersonId, r.IsFrom ? r.CellId : r.ToCellId!.Value, r.Ground ?? r.Elsewhere ?? "")
        {
            Side = r.IsFrom && r.IsTo ? WorkSide.Inside : r.IsFrom ? WorkSide.Out : WorkSide.In, Screened = r.Screened, Case = r.Id.Value, Member = r.MemberId,
        });
    }

    /// <summary>Cards handed over, slips for a temporary stay: counted by the day of the step.</summary>
    private async Task<List<WorkFact>> StepsAsync(IQueryable<UnitId> cells, (DateOnly Start, DateOnly End, DateOnly Before, DateOnly BeforeEnd) span, CancellationToken cancel) => (await (
            from entry in db.Set<CaseEntry>().AsNoTracking()
            where entry.Deed == CaseDeed.Done && ((entry.On >= span.Start && entry.On <= span.End) || (entry.On >= span.Before && entry.On <= span.BeforeEnd))
            join of in db.Set<MemberCase>() on entry.CaseId equals of.Id
            where (of.Kind == ProcedureKind.CardIssue && entry.Step == CardGiven) || (of.Kind == ProcedureKind.TransferTemporary && entry.Step == SlipIssued)
            where cells.Contains(of.CellId)
            select new { of.Id, of.Kind, of.PersonId, of.MemberId, of.CellId, of.Ground, of.Elsewhere, entry.On }).ToListAsync(cancel))
        .ConvertAll(static r => new WorkFact(
            r.Kind == ProcedureKind.CardIssue ? WorkSource.Card : WorkSource.TransferTemporary, r.On, VietnameseFormat.Date(r.On), r.PersonId, r.CellId, (r.Kind == ProcedureKind.CardIssue ? r.Ground : r.Elsewhere) ?? "")
        {
            Case = r.Id.Value, Member = r.MemberId,
        });

    /// <summary>A reward known to the year alone belongs to the year and to no part of it.</summary>
    private async Task<List<WorkFact>> RewardsAsync(IQueryable<UnitId> cells, Period period, CancellationToken cancel)
    {
        var next = period.End.AddDays(1);
        var first = period.Kind is PeriodKind.Year or PeriodKind.Term && period.Start.Month == 1 ? new PartialDate(period.Start.Year) : new PartialDate(period.Start.Year, period.Start.Month);
        var end = next.Month == 1 ? new PartialDate(next.Year) : new PartialDate(next.Year, next.Month);
        var rows = await (
            from entry in db.Set<MemberEntry>().AsNoTracking()
            where entry.Kind == EntryKind.Reward && entry.Since >= first && entry.Since < end
            join file in db.Set<MemberFile>() on entry.MemberId equals file.Id
            where cells.Contains(file.CellId)
            select new { entry.Since, entry.Content, file.PersonId, file.Id, file.CellId }).ToListAsync(cancel);
        return rows.ConvertAll(static r => new WorkFact(WorkSource.Reward, r.Since!.Value.Earliest, r.Since.Value.Text, r.PersonId, r.CellId, r.Content) { Member = r.Id });
    }

    /// <summary>Exempt, or away on a temporary stay, today; each member once.</summary>
    private async Task<List<WorkFact>> TodayAsync(IQueryable<UnitId> cells, CancellationToken cancel)
    {
        var today = day.Today;
        var rows = await (
            from of in db.Set<MemberCase>().AsNoTracking()
            where (of.Kind == ProcedureKind.Exemption && of.EffectiveOn <= today && (of.Until == null || of.Until >= today))
                || (of.Kind == ProcedureKind.TransferTemporary && of.ClosedOn == null && of.Step == CaseMeeting.AwayNow)
            join file in db.Set<MemberFile>() on of.MemberId equals file.Id
            where file.LeftOn == null && cells.Contains(file.CellId)
            select new { of.Id, of.Kind, of.PersonId, MemberId = file.Id, file.CellId, of.Since, of.EffectiveOn, of.Ground, of.Elsewhere }).ToListAsync(cancel);
        return [.. rows.OrderByDescending(static r => r.Since).DistinctBy(static r => (r.Kind, r.MemberId)).Select(static r => (Row: r, On: r.EffectiveOn ?? r.Since, IsExempt: r.Kind == ProcedureKind.Exemption))
            .Select(static r => new WorkFact(r.IsExempt ? WorkSource.ExemptNow : WorkSource.AwayNow, r.On, VietnameseFormat.Date(r.On), r.Row.PersonId, r.Row.CellId, (r.IsExempt ? r.Row.Ground : r.Row.Elsewhere) ?? "") { Case = r.Row.Id.Value, Member = r.Row.MemberId })];
    }
}
