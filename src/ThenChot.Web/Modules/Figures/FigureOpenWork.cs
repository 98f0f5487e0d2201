using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Reports a unit was asked for and that were not received yet, for Bàn giao. Reports belong to units, never to a person.</summary>
internal sealed class FigureOpenWork(AppDb db) : IOpenWork
{
    public async Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel)
    {
        var rows = await (
            from round in db.Set<Round>().AsNoTracking()
            where !round.Imported
            join asked in db.Set<RoundUnit>() on round.Id equals asked.RoundId
            where asked.UnitId == unit
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            where latest == null || latest.State != SubmissionState.Received
            orderby round.DueOn
            select new { round.Id, round.Name, round.DueOn, State = latest == null ? (SubmissionState?)null : latest.State }).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenWork($"round/{row.Id}", "Báo cáo kỳ", row.Name, row.State is { } state ? SubmissionStates.Name(state) : "chưa nhập", row.DueOn, $"/ky-bao-cao/{row.Id}/don-vi/{unit}"))];
    }

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OpenWork>>([]);
}
