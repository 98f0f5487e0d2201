using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents;

/// <summary>What registering and correcting a document share: the form, what it offers, and how it is read.</summary>
public abstract class DocumentFormPage(AppDb db, DocumentLawBook laws, DocumentRegister register, FileVault vault) : OfficePage
{
    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Terms { get; private set; } = [];

    public IReadOnlyList<string> Issuers { get; private set; } = [];

    /// <summary>The document that stands in the way of this one.</summary>
    public DocumentRef? Existing { get; private set; }

    public bool AsksAnother { get; private set; }

    /// <summary>How the typed symbol will be written.</summary>
    public string? Canonical { get; private set; }

    protected AppDb Db => db;

    protected override async Task LoadAsync()
    {
        var law = laws.On(Today);
        Types = [.. law.Catalogue.Types.Select(static t => new SelectListItem(t.Name, t.Name))];
        Terms = [.. law.Terms.Terms.OrderByDescending(static t => t.From).Select(static t => new SelectListItem($"{DocumentWords.OfSeries(t.Code)} ({t.Name}, {DocumentWords.Of(t.Level)})", t.Code))];
        Issuers = await db.Set<Document>().Select(d => d.Issuer).Distinct().OrderBy(i => i).Take(200).ToListAsync(HttpContext.RequestAborted);
        Canonical = law.Meant(Input.Symbol, Input.Issuer)?.Text;
    }

    /// <summary>Null when a field cannot be read.</summary>
    protected async Task<DocumentContent?> ReadAsync(FileId? file, CancellationToken cancel)
    {
        var content = Input.ToContent(laws.On(Today), ModelState, nameof(Input));
        if (content is null || Input.File is null)
        {
            return content is null ? null : content with { FileId = file };
        }

        if ((await vault.SaveAsync(Input.File, cancel)).TryGet(out var stored, out var refusal))
        {
            return content with { FileId = stored };
        }

        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.File)}", refusal.Sentence);
        return null;
    }

    protected async Task<IActionResult> RefusedEntryAsync(Entered entered, CancellationToken cancel)
    {
        if (entered.Existing is { } id)
        {
            Existing = await register.FindAsync(id, cancel);
            AsksAnother = string.Equals(entered.Refusal!.Code, DocumentsRefusals.SameSymbolElsewhere("", "").Code, StringComparison.Ordinal);
        }

        return entered.Refusal!.Code switch
        {
            "documents.issued-in-future" => await RefusedAsync($"{nameof(Input)}.{nameof(Input.IssuedOn)}", entered.Refusal),
            "documents.in-force-before-issue" => await RefusedAsync($"{nameof(Input)}.{nameof(Input.InForceFrom)}", entered.Refusal),
            "documents.ends-before-it-begins" => await RefusedAsync($"{nameof(Input)}.{nameof(Input.InForceTo)}", entered.Refusal),
            "documents.type-does-not-match" => await RefusedAsync($"{nameof(Input)}.{nameof(Input.TypeName)}", entered.Refusal),
            _ => await RefusedAsync(entered.Refusal),
        };
    }
}
