using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The reporting rounds as the rhythm of those who enter and sign reports.</summary>
internal sealed class RoundRhythm(AppDb db) : IWorkRhythm
{
    public IReadOnlyCollection<string> Answering { get; } = [FigurePermissions.Enter, FigurePermissions.Sign];

    public async Task<IReadOnlyList<AnswerAsked>> AskedAsync(CancellationToken cancel)
    {
        var rows = await (
            from unit in db.Set<RoundUnit>().AsNoTracking()
            join round in db.Set<Round>() on unit.RoundId equals round.Id
            where !round.Imported
            select new { unit.UnitId, round.OpenedAt, round.DueOn, round.GraceDays }).ToListAsync(cancel);
        return [.. rows.Select(r => new AnswerAsked(r.UnitId, VietnameseFormat.DayOf(r.OpenedAt), r.DueOn.AddDays(r.GraceDays)))];
    }
}
