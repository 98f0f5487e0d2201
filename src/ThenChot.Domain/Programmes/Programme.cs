namespace ThenChot.Domain.Programmes;

/// <summary>What a person enters about a programme; term (nhiệm kỳ) and action period (giai đoạn) are different spans.</summary>
public sealed record ProgrammeTerms(
    UnitId Issuer,
    int Number,
    string Symbol,
    string Subject,
    DateOnly IssuedOn,
    string Congress,
    int TermFrom,
    int TermTo,
    DateOnly ActiveFrom,
    DateOnly ActiveThrough,
    string SignerPost,
    PersonId? Signer,
    DocumentId? Document,
    string? CommitteeName,
    DocumentId? CommitteeDecision);

/// <summary>
/// Chương trình công tác toàn khóa. Its symbol repeats between terms: identity is issuer, symbol and congress.
/// The signer is kept as a post (chức vụ); <c>Signer</c> null means the post-holder was not entered.
/// </summary>
public sealed class Programme : IVersioned
{
    private Programme()
    {
    }

    public ProgrammeId Id { get; private set; }

    public UnitId Issuer { get; private set; }

    public int Number { get; private set; }

    public string Symbol { get; private set; } = "";

    public string SymbolKey { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string Congress { get; private set; } = "";

    public int TermFrom { get; private set; }

    public int TermTo { get; private set; }

    public DateOnly ActiveFrom { get; private set; }

    public DateOnly ActiveThrough { get; private set; }

    public string SignerPost { get; private set; } = "";

    public PersonId? Signer { get; private set; }

    public DocumentId? Document { get; private set; }

    public string? CommitteeName { get; private set; }

    public DocumentId? CommitteeDecision { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Programme> Enter(ProgrammeTerms terms, DateTimeOffset now)
    {
        var programme = new Programme { Id = Kernel.Id.New<ProgrammeId>(now) };
        return programme.Amend(terms) is { } refusal ? refusal : programme;
    }

    /// <summary>Reads a symbol as people type it: case, marks, spaces and kinds of hyphen make no difference.</summary>
    public static string KeyOf(string symbol) => new([.. VietnameseText.SearchKey(symbol).Where(char.IsLetterOrDigit)]);

    public Refusal? Amend(ProgrammeTerms terms)
    {
        if (terms.ActiveFrom >= terms.ActiveThrough)
        {
            return ProgrammesRefusals.SpanReversed("Giai đoạn thực hiện");
        }

        if (terms.TermFrom >= terms.TermTo)
        {
            return ProgrammesRefusals.SpanReversed("Nhiệm kỳ");
        }

        if (terms.IssuedOn > terms.ActiveThrough)
        {
            return ProgrammesRefusals.IssuedAfterAction(terms.IssuedOn, terms.ActiveThrough);
        }

        Issuer = terms.Issuer;
        Number = terms.Number;
        Symbol = VietnameseText.Nfc(terms.Symbol).Trim();
        SymbolKey = KeyOf(Symbol);
        Subject = VietnameseText.Nfc(terms.Subject).Trim();
        IssuedOn = terms.IssuedOn;
        Congress = VietnameseText.Nfc(terms.Congress).Trim();
        TermFrom = terms.TermFrom;
        TermTo = terms.TermTo;
        ActiveFrom = terms.ActiveFrom;
        ActiveThrough = terms.ActiveThrough;
        SignerPost = VietnameseText.Nfc(terms.SignerPost).Trim();
        Signer = terms.Signer;
        Document = terms.Document;
        CommitteeName = terms.CommitteeName is null ? null : VietnameseText.Nfc(terms.CommitteeName).Trim();
        CommitteeDecision = terms.CommitteeDecision;
        return null;
    }
}
