using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Read)]
public sealed class ShowConferenceModel(AppDb db) : OfficePage
{
    public Conference View { get; private set; } = null!;

    public IReadOnlyList<(Document Document, int? Days)> Presented { get; private set; } = [];

    public int CountOf(DocumentLevel level) => Presented.Count(p => p.Document.Level == level);

    public int Others => Presented.Count - CountOf(DocumentLevel.Central) - CountOf(DocumentLevel.City);

    public async Task<IActionResult> OnGetAsync(ConferenceId id, CancellationToken cancel) => await FoundAsync(id, cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetTaiVeAsync(ConferenceId id, CancellationToken cancel)
    {
        if (!await FoundAsync(id, cancel))
        {
            return Gone();
        }

        var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet(
                "Văn bản quán triệt",
                [new("TT", 6), new("Số ký hiệu", 16), new("Ngày ban hành", 16), new("Thể loại", 14), new("Cơ quan ban hành", 28) { Wrap = true }, new("Trích yếu", 60) { Wrap = true }, new("Số ngày đến hội nghị", 14)],
                new SheetOptions { Above = [View.Name, $"Ngày {VietnameseFormat.Date(View.HeldOn)}, {View.Host}"] });
            foreach (var ((document, days), i) in Presented.Select(static (p, i) => (p, i)))
            {
                object issued = document.IssuedOn is { Day: not null } day ? day.Earliest : DocumentWords.Of(document.IssuedOn);
                sheet.Row(i + 1, document.Symbol, issued, document.TypeName, document.Issuer, document.Subject, days);
            }
        }

        stream.Position = 0;
        return File(stream, Workbook.ContentType, "hoi-nghi-quan-triet.xlsx");
    }

    private async Task<bool> FoundAsync(ConferenceId id, CancellationToken cancel)
    {
        View = (await db.Set<Conference>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel))!;
        if (View is null)
        {
            return false;
        }

        var documents = await db.Set<ConferenceDocument>().Where(p => p.ConferenceId == id).OrderBy(p => p.Position)
            .Join(db.Set<Document>(), p => p.DocumentId, d => d.Id, (p, d) => new { p.Position, Document = d }).AsNoTracking().ToListAsync(cancel);
        Presented = [.. documents.OrderBy(d => d.Position).Select(d => (d.Document, Conference.DaysFrom(d.Document.IssuedOn, View.HeldOn)))];
        return true;
    }
}
