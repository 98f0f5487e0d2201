using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>A report of a period that waits for the signature of its unit's leader.</summary>
public sealed record AwaitedSignature(string Round, DateOnly DueOn, string Url);

/// <summary>Báo cáo kỳ chờ duyệt gửi, for pages of leaders; nothing for who may not sign for the unit.</summary>
public sealed class SignatureReader(AppDb db, Actor actor)
{
    public async Task<IReadOnlyList<AwaitedSignature>> ReadAsync(UnitId unit, CancellationToken cancel = default)
    {
        if (!actor.Grants.Any(g => g.Unit == unit && g.Permissions.Contains(FigurePermissions.Sign)))
        {
            return [];
        }

        var waiting = await (
            from report in db.Set<Submission>().AsNoTracking()
            where report.UnitId == unit && report.Latest && report.State == SubmissionState.AwaitingSignature
            join round in db.Set<Round>() on report.RoundId equals round.Id
            orderby round.DueOn
            select new { round.Id, round.Name, round.DueOn }).ToListAsync(cancel);
        return [.. waiting.Select(w => new AwaitedSignature(w.Name, w.DueOn, $"/ky-bao-cao/{w.Id}/don-vi/{unit}"))];
    }
}
