using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>
/// What a form posts for one document: a symbol of the register or, with the lines below it, a new entry. Put one in a page's
/// Input, show it with <c>_PickDocument</c>, and turn it into an id with <see cref="DocumentPicker"/>.
/// </summary>
public sealed class DocumentPick
{
    public string? Text { get; set; }

    /// <summary>Which of several documents with this symbol is meant.</summary>
    public DocumentId? Chosen { get; set; }

    public string? TypeName { get; set; }

    public string? Issuer { get; set; }

    public string? IssuedOn { get; set; }

    public string? Subject { get; set; }

    public bool Another { get; set; }

    /// <summary>The scan of a new entry; null when none was sent.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The documents to choose from, after a refusal.</summary>
    [BindNever]
    public IReadOnlyList<DocumentRef> Options { get; internal set; } = [];

    /// <summary>The symbol is not in the register: the lines for a new entry stand open.</summary>
    [BindNever]
    public bool IsUnknown { get; internal set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    internal bool IsNew => !string.IsNullOrWhiteSpace(Subject) || !string.IsNullOrWhiteSpace(Issuer) || !string.IsNullOrWhiteSpace(IssuedOn) || File is not null;

    /// <summary>The form as it stands when the document was picked before.</summary>
    public static DocumentPick Of(DocumentRef? document) => document is null ? new() : new() { Text = TextOf(document), Chosen = document.Id };

    internal static string TextOf(DocumentRef document) => document.IssuedOn switch
    {
        null => document.Symbol,
        { Day: not null } day => $"{document.Symbol} ngày {day.Text}",
        { } partial => $"{document.Symbol} năm {partial.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
    };
}

/// <summary>What <c>_PickDocument</c> shows: the name of the posted field, its label, and whether a new entry may be made in place.</summary>
public sealed record PickDocumentView(string Field, string Label, DocumentPick Pick)
{
    public string? Hint { get; init; }

    public bool Required { get; init; }

    public bool MayAdd { get; init; } = true;

    /// <summary>The new entry may carry its file; the form around it must be multipart.</summary>
    public bool MayAttach { get; init; }

    public string Id => Field.Replace('.', '_').Replace('[', '_').Replace(']', '_');
}
