namespace ThenChot.Domain.Documents;

/// <summary>Quy tắc vào sổ: the catalogue and the terms in force, and what they allow.</summary>
public sealed class DocumentLaw(DocumentCatalogue catalogue, PartyTerms terms)
{
    private static readonly string[] LocalWords = ["thanh uy", "tinh uy"];

    private readonly RegisterNumberReader reader = new(catalogue);

    public DocumentCatalogue Catalogue { get; } = catalogue;

    public PartyTerms Terms { get; } = terms;

    public NumberReading? Read(string? typed) => reader.Read(typed);

    /// <summary>
    /// The meaning of a typed symbol for this issuer: "TƯ" typed for a body of the city means TU, otherwise TW.
    /// </summary>
    public RegisterNumber? Meant(string? symbol, string? issuer)
    {
        if (reader.Read(symbol) is not { } reading)
        {
            return null;
        }

        var key = VietnameseText.SearchKey(issuer);
        return reading.Alternative is { } city && LocalWords.Any(word => key.Contains(word, StringComparison.Ordinal)) ? city : reading.Number;
    }

    /// <summary>The register number of a content that may be registered, or why it may not.</summary>
    public Outcome<RegisterNumber> Check(DocumentContent content, DateOnly today)
    {
        if (Meant(content.Symbol, content.Issuer) is not { } number)
        {
            return DocumentsRefusals.SymbolUnreadable(content.Symbol);
        }

        var meant = Catalogue.OfCode(number.TypeCode);
        var type = VietnameseText.SearchKey(content.TypeName);
        if (meant.Count > 0 && meant.All(t => !string.Equals(VietnameseText.SearchKey(t.Name), type, StringComparison.Ordinal)))
        {
            return DocumentsRefusals.TypeDoesNotMatch(number.TypeCode, content.TypeName, meant.Select(static t => t.Name));
        }

        if (content.IssuedOn?.Earliest > today)
        {
            return DocumentsRefusals.IssuedInFuture(content.IssuedOn.Value);
        }

        if (content.InForceFrom < content.IssuedOn?.Earliest)
        {
            return DocumentsRefusals.InForceBeforeIssue(content.InForceFrom.Value, content.IssuedOn.Value);
        }

        return content.InForceTo <= (content.InForceFrom ?? content.IssuedOn?.Earliest)
            ? DocumentsRefusals.EndsBeforeItBegins(content.InForceTo.Value)
            : number;
    }
}
