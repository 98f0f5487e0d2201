using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Who may read the history of a figure, a round, a report.</summary>
internal static class FiguresHistory
{
    public static Dictionary<string, HistoryScope> Scopes { get; } = new(StringComparer.Ordinal)
    {
        ["fig_figure"] = (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(FigurePermissions.Catalogue)),
        ["fig_round"] = (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(FigurePermissions.Open)),
        ["fig_submission"] = ReportAsync,
        ["fig_difference_explanation"] = ExplanationAsync,
    };

    /// <summary>Signed scans and annexes of reports.</summary>
    public static IReadOnlyList<FileHolder> Files { get; } =
    [
        new("fig_submission", static (db, file) => db.Set<Submission>().Where(report => report.ScanFileId == file).Select(static report => report.Id.Value)),
        new("fig_submission", static (db, file) => db.Set<SubmissionFile>().Where(annex => annex.FileId == file).Select(static annex => annex.SubmissionId.Value)),
    ];

    private static async Task<bool> ExplanationAsync(string record, IServiceProvider services, CancellationToken cancel)
    {
        var wanted = Guid.TryParse(record, out var id) ? new FigureRowId(id) : default;
        var unit = await services.GetRequiredService<AppDb>().Set<DifferenceExplanation>().AsNoTracking().Where(one => one.Id == wanted)
            .Select(one => (UnitId?)one.UnitId).FirstOrDefaultAsync(cancel);
        return unit is { } found
            && await services.GetRequiredService<UnitDirectory>().FindLastAsync(found, services.GetRequiredService<WorkingDay>().Today, cancel) is { } place
            && services.GetRequiredService<Actor>().CanIn(FigurePermissions.Read, place.Path);
    }

    private static async Task<bool> ReportAsync(string record, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(record, out var id))
        {
            return false;
        }

        var wanted = new SubmissionId(id);
        var report = await services.GetRequiredService<AppDb>().Set<Submission>().AsNoTracking().Where(s => s.Id == wanted)
            .Select(s => new { s.UnitId, s.State }).FirstOrDefaultAsync(cancel);
        return report is not null
            && await services.GetRequiredService<UnitDirectory>().FindLastAsync(report.UnitId, services.GetRequiredService<WorkingDay>().Today, cancel) is { } unit
            && services.GetRequiredService<Actor>().CanSee(unit.Path, report.State);
    }
}
