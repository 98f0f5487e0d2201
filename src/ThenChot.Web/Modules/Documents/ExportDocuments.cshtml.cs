using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Documents;

/// <summary>The register as the list filters it, as a workbook.</summary>
[Demand(DocumentPermissions.Read)]
public sealed class ExportDocumentsModel(AppDb db, DocumentLawBook laws) : OfficePage
{
    private static readonly SheetColumn[] Columns =
    [
        new("Số ký hiệu", 16), new("Thể loại", 14), new("Cơ quan ban hành", 28) { Wrap = true }, new("Nhiệm kỳ, năm", 20), new("Ngày ban hành", 16),
        new("Trích yếu", 60) { Wrap = true }, new("Người ký", 22), new("Hiệu lực từ", 14), new("Hiệu lực đến", 14), new("Tình trạng", 18), new("Ghi chú", 36) { Wrap = true },
    ];

    [BindProperty(SupportsGet = true, Name = "loc")]
    public DocumentFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var documents = db.Set<Document>().AsNoTracking().IssuedBy(Day).Filtered(Filter, laws.On(Today)).OrderByDescending(d => d.SortKey);
        var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("Sổ văn bản", Columns, new SheetOptions { Above = ["Sổ văn bản", $"Văn bản ban hành đến ngày {VietnameseFormat.Date(Day)}"], FrozenColumns = 1 });
            await foreach (var row in DocumentRow.Of(db, documents, Day).AsAsyncEnumerable().WithCancellation(cancel))
            {
                var d = row.Document;
                object? issued = d.IssuedOn is { Day: not null } day ? day.Earliest : DocumentWords.Of(d.IssuedOn);
                sheet.Row(d.Symbol, d.TypeName, d.Issuer, DocumentWords.OfSeries(d.Series), issued, d.Subject, d.Signer, d.InForceFrom, d.InForceTo, DocumentWords.Of(row.Force), d.Note);
            }
        }

        stream.Position = 0;
        return File(stream, Workbook.ContentType, "so-van-ban.xlsx");
    }
}
