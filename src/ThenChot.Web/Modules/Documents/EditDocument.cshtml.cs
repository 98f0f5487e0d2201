using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Correct)]
public sealed class EditDocumentModel(AppDb db, DocumentLawBook laws, DocumentRegister register, DocumentEntry entry, FileVault vault, Acts acts)
    : DocumentFormPage(db, laws, register, vault)
{
    [BindProperty(SupportsGet = true)]
    public DocumentId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What stands in the register now, shown beside what was typed when somebody was faster.</summary>
    public Document? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancel) is not { } document)
        {
            return Gone();
        }

        Input = DocumentInput.Of(document);
        await LoadAsync();
        return Page();
    }

    [Writes("documents.correct")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Db.Set<Document>().SingleOrDefaultAsync(d => d.Id == Id, cancel) is not { } document)
        {
            return Gone();
        }

        if (await ReadAsync(document.FileId, cancel) is not { } content)
        {
            return await InvalidAsync();
        }

        Db.Expect(document, Input.Version);
        var entered = await entry.CorrectAsync(document, content, Input.Another, cancel);
        if (entered.Refusal is not null)
        {
            return await RefusedEntryAsync(entered, cancel);
        }

        acts.Current.Because(Reason);
        return Done($"Đã sửa {document.TypeName} {document.Symbol}.", $"/van-ban/{document.Id}");
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (IsConflict)
        {
            Stored = await Db.Set<Document>().AsNoTracking().SingleAsync(d => d.Id == Id, HttpContext.RequestAborted);
            Input.Version = Stored.Version;
            ModelState.Remove("Input.Version");
        }
    }
}
