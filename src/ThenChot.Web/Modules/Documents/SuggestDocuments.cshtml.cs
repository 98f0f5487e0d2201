using System.Text.Encodings.Web;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Pieces of page for the fields that take a symbol: suggestions, and how it will be written. Opened alone, it leads to the register.</summary>
[Demand(DocumentPermissions.Read)]
public sealed class SuggestDocumentsModel(DocumentRegister register, DocumentLawBook laws, HtmlEncoder html) : OfficePage
{
    private const int Most = 12;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsPiece)
        {
            return LocalRedirect("/van-ban");
        }

        var typed = Typed("Text");
        var found = string.IsNullOrWhiteSpace(typed) ? [] : await register.SearchAsync(typed, Most, cancel);
        return Piece(string.Concat(found.Select(d => $"<option value=\"{html.Encode(DocumentPick.TextOf(d))}\">{html.Encode($"{d.TypeName}, {d.Issuer}: {d.Subject}")}</option>")));
    }

    public IActionResult OnGetKyHieu()
    {
        if (!IsPiece)
        {
            return LocalRedirect("/van-ban");
        }

        var law = laws.On(Today);
        var typed = Typed("Symbol");
        if (law.Meant(typed, Typed("Issuer")) is not { } number)
        {
            return Piece(string.IsNullOrWhiteSpace(typed) ? "" : "Chưa đọc được số ký hiệu: viết đủ số, loại và cơ quan.");
        }

        var types = string.Join(" hoặc ", law.Catalogue.OfCode(number.TypeCode).Select(static t => t.Name));
        return Piece($"Sổ sẽ ghi: <strong>{html.Encode(number.Text)}</strong>{(types.Length == 0 ? "" : html.Encode($" ({types})"))}");
    }

    private bool IsPiece => Request.Headers.ContainsKey("HX-Request");

    private string? Typed(string ending) =>
        Request.Query.FirstOrDefault(q => q.Key.EndsWith("." + ending, StringComparison.Ordinal)).Value.FirstOrDefault();

    private ContentResult Piece(string markup) => Content(markup, "text/html; charset=utf-8");
}
