using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Where a document of the register is cited here: the report that it is the signed paper of.</summary>
public sealed class ReportCitations(AppDb db, ReportShelf shelf) : ICitationSource
{
    public async Task<IReadOnlyList<Citation>> CitationsOfAsync(DocumentId document, CancellationToken cancel)
    {
        var signed = db.Set<SignedVersion>().Where(one => one.DocumentId == document);
        var concluded = db.Set<Contribution>().Where(one => one.Document == document && one.WithdrawnOn == null);
        var reports = await shelf.Within(ReportPermissions.Read).AsNoTracking().Where(report => signed.Any(one => one.ReportId == report.Id) || concluded.Any(one => one.ReportId == report.Id))
            .Select(report => new { report, Signed = signed.Any(one => one.ReportId == report.Id) }).ToListAsync(cancel);
        return [.. reports.Select(one => new Citation(one.Signed ? "Bản ký của báo cáo" : "Kết luận của hội nghị về báo cáo", one.report.Title, $"/bao-cao/{one.report.Id}{(one.Signed ? "" : "/dong-gop")}"))];
    }
}
