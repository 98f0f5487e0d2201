using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Verbs;

/// <summary>What a verb prints: a content, and the frozen draft and signed version it comes from when there are any.</summary>
internal sealed record PrintedReport(ReviewContent Content, Snapshot? Frozen, SignedVersion? Promulgated);

/// <summary>
/// Finds the report that a verb means by symbol and day. Where nobody opened one for that day, it reads the figures for the
/// usual outline of a programme without storing anything.
/// </summary>
internal sealed class VerbReports(ReportShelf shelf, ReviewBuilder builder, OutlineBook book, ProgrammeReader programmes, UnitDirectory units, TimeProvider clock)
{
    public async Task<Outcome<PrintedReport>> LiveAsync(string symbol, DateOnly asOf, DateOnly? tree, CancellationToken cancel)
    {
        if (await programmes.FindBySymbolAsync(symbol, asOf, cancel) is not { } programme)
        {
            return ReportsRefusals.NoSuchProgramme(symbol, asOf);
        }

        var report = await shelf.Within(ReportPermissions.Read)
            .Where(one => one.ProgrammeId == programme.Id && one.AsOf == asOf)
            .OrderByDescending(one => one.OpenedAt)
            .FirstOrDefaultAsync(cancel);
        if (report is null)
        {
            var (version, outlines) = book.InForce(asOf);
            var outline = outlines.First(one => one.Subject == OutlineSubject.Programme);
            var root = await units.RootAsync(asOf, cancel);
            var opened = Report.Open(outline.Title, outline, version, new ReportProgramme(programme.Id, programme.Symbol, programme.Subject), new ReportUnit(root.Id, root.Code, root.Name), ReportStart.Of(outline, programme, asOf), asOf, clock.GetUtcNow());
            if (!opened.TryGet(out report, out var refusal))
            {
                return refusal;
            }
        }

        var content = await builder.WithSourcesAsync(report, cancel, tree);
        return content.Head.Tree == tree ? new PrintedReport(content, null, null) : ReportsRefusals.UnitNotOnTree(report.UnitName, tree!.Value);
    }

    public async Task<Outcome<PrintedReport>> FrozenAsync(string symbol, SnapshotId id, DateOnly? tree, CancellationToken cancel)
    {
        if (await shelf.FindSnapshotAsync(id, ReportPermissions.Read, cancel) is not { } found)
        {
            return ReportsRefusals.NoSuchSnapshot(id);
        }

        var reading = found.Snapshot.Read();
        if (reading is not { Intact: true, Content: { } content })
        {
            return ReportsRefusals.SnapshotBroken(found.Snapshot.Number);
        }

        if (found.Report.ProgrammeId is not { } programme || (await programmes.FindBySymbolAsync(symbol, found.Report.AsOf, cancel))?.Id != programme)
        {
            return ReportsRefusals.SnapshotOfOther(symbol);
        }

        if (tree is not null)
        {
            return ReportsRefusals.SnapshotNotRecast(found.Snapshot.Number);
        }

        var promulgated = await shelf.SignedAsync(found.Report.Id, cancel);
        return new PrintedReport(content, found.Snapshot, promulgated?.SnapshotId == id ? promulgated : null);
    }
}
