using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.Register)]
public sealed class AddDocumentModel(AppDb db, DocumentLawBook laws, DocumentRegister register, DocumentEntry entry, FileVault vault)
    : DocumentFormPage(db, laws, register, vault)
{
    public Task OnGetAsync() => LoadAsync();

    [Writes("documents.register")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(null, cancel) is not { } content)
        {
            return await InvalidAsync();
        }

        var entered = await entry.RegisterAsync(content, Input.Another, cancel);
        if (entered.Document is not { } document)
        {
            return await RefusedEntryAsync(entered, cancel);
        }

        return Done($"Đã ghi vào sổ: {document.TypeName} {document.Symbol}.", $"/van-ban/{document.Id}");
    }
}
