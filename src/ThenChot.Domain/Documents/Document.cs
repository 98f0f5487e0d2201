namespace ThenChot.Domain.Documents;

/// <summary>
/// What a person enters about a document. <see cref="IssuedOn"/> null: the day is unknown. <see cref="Series"/> null: the term (or year)
/// follows from the day. Signing, coming into force and being replaced are three facts.
/// </summary>
public sealed record DocumentContent
{
    public required string Symbol { get; init; }

    public required string TypeName { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public PartialDate? IssuedOn { get; init; }

    public string? Series { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceTo { get; init; }

    public FileId? FileId { get; init; }

    public string? Note { get; init; }
}

/// <summary>
/// Văn bản trong sổ. Identity: issuer, type name, series (term or year) and number; the symbol alone does not tell quy định from
/// quyết định. A null day is unknown; a null last day in force means not ended.
/// </summary>
public sealed class Document : IVersioned
{
    private Document()
    {
    }

    public DocumentId Id { get; private set; }

    public string Issuer { get; private set; } = "";

    public string IssuerKey { get; private set; } = "";

    public string TypeName { get; private set; } = "";

    public string TypeKey { get; private set; } = "";

    /// <summary>Empty when neither day nor term is known.</summary>
    public string Series { get; private set; } = "";

    public int Number { get; private set; }

    public string Symbol { get; private set; } = "";

    public string SymbolKey { get; private set; } = "";

    public DocumentLevel Level { get; private set; }

    public PartialDate? IssuedOn { get; private set; }

    /// <summary>The first day the date can mean; documents of unknown date have none.</summary>
    public DateOnly? IssuedFrom { get; private set; }

    public string Subject { get; private set; } = "";

    public string? Signer { get; private set; }

    public string? SignerTitle { get; private set; }

    public DateOnly? InForceFrom { get; private set; }

    public DateOnly? InForceTo { get; private set; }

    public FileId? FileId { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Everything a person searches by, marks off.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Day, then symbol.</summary>
    public string SortKey { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Ghi vào sổ.</summary>
    public static Outcome<Document> Register(DocumentId id, DocumentContent content, DocumentLaw law, DateOnly today)
    {
        var document = new Document { Id = id };
        return document.Correct(content, law, today) is { } refusal ? refusal : document;
    }

    /// <summary>Sửa: everything may be corrected, by the rules of registering.</summary>
    public Refusal? Correct(DocumentContent content, DocumentLaw law, DateOnly today)
    {
        if (!law.Check(content, today).TryGet(out var number, out var refusal))
        {
            return refusal;
        }

        Issuer = VietnameseText.Nfc(content.Issuer);
        IssuerKey = VietnameseText.SearchKey(content.Issuer);
        TypeName = law.Catalogue.Find(content.TypeName)?.Name ?? VietnameseText.Nfc(content.TypeName);
        TypeKey = VietnameseText.SearchKey(TypeName);
        Series = content.Series ?? law.Terms.SeriesOf(number, content.IssuedOn) ?? "";
        Number = number.Number;
        Symbol = number.Text;
        SymbolKey = number.Key;
        Level = number.Level;
        IssuedOn = content.IssuedOn;
        IssuedFrom = content.IssuedOn?.Earliest;
        Subject = VietnameseText.Nfc(content.Subject);
        Signer = Text(content.Signer);
        SignerTitle = Text(content.SignerTitle);
        InForceFrom = content.InForceFrom;
        InForceTo = content.InForceTo;
        FileId = content.FileId;
        Note = Text(content.Note);
        SearchKey = VietnameseText.SearchKey($"{Symbol} {Unpadded(Symbol)} {TypeName} {Issuer} {Subject} {Signer}");
        SortKey = $"{IssuedOn?.Code ?? "0000"} {SymbolKey}";
        return null;
    }

    /// <summary>
    /// Tình trạng hiệu lực on a day; <paramref name="replacedOn"/> is the first day of a document that replaces this one. Within a date
    /// that is known only to the month or year, force is unknown.
    /// </summary>
    public ForceState ForceOn(DateOnly day, DateOnly? replacedOn)
    {
        if (replacedOn <= day)
        {
            return ForceState.Replaced;
        }

        if (InForceTo <= day)
        {
            return ForceState.Ended;
        }

        var (from, surely) = InForceFrom is { } stated ? (stated, stated) : (IssuedOn?.Earliest, IssuedOn?.Latest);
        return from is null || (from <= day && day < surely) ? ForceState.Unknown
            : from <= day ? ForceState.InForce
            : ForceState.NotYet;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : VietnameseText.Nfc(typed);

    private static string Unpadded(string symbol) => symbol.TrimStart('0');
}

/// <summary>Tình trạng hiệu lực.</summary>
public enum ForceState
{
    /// <summary>Chưa rõ.</summary>
    Unknown,

    /// <summary>Chưa có hiệu lực.</summary>
    NotYet,

    /// <summary>Còn hiệu lực.</summary>
    InForce,

    /// <summary>Hết hiệu lực.</summary>
    Ended,

    /// <summary>Đã được thay thế.</summary>
    Replaced,
}
