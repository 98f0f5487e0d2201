namespace ThenChot.Domain.Votes;

/// <summary>Phạm vi công bố của kết quả: only ever wider.</summary>
public enum DisclosureState
{
    /// <summary>Niêm phong.</summary>
    Sealed,

    /// <summary>Đã công bố tại hội nghị.</summary>
    AnnouncedInRoom,

    /// <summary>Đã báo cáo cấp quản lý.</summary>
    ToManagingAuthority,

    /// <summary>Đã công khai.</summary>
    MadePublic,
}

/// <summary>
/// Kết quả đã đóng: sealed under the key of the board until it is announced, then the record of the vote as a text. <c>Record</c> and <c>Fingerprint</c>
/// null: still sealed (of so few counts a fingerprint alone would let them be guessed). <c>ReplacedBecause</c> null: it stands.
/// </summary>
public sealed class ConfidenceResult : IVersioned
{
    private readonly List<DisclosureStep> disclosures = [];

    private ConfidenceResult()
    {
    }

    public ConfidenceVoteId VoteId { get; private set; }

    public int Round { get; private set; }

    public string SealedRecord { get; private set; } = "";

    public string? Record { get; private set; }

    public string? Fingerprint { get; private set; }

    public DisclosureState Disclosure { get; private set; }

    /// <summary>Who widened the circle last; null while sealed.</summary>
    public PersonId? DisclosedBy { get; private set; }

    public DateOnly? DisclosedOn { get; private set; }

    /// <summary>The document it was disclosed on; null: none was named.</summary>
    public DocumentId? DocumentId { get; private set; }

    public string? ReplacedBecause { get; private set; }

    public int Version { get; private set; }

    /// <summary>Each widening with its day, its person and its document.</summary>
    public IReadOnlyList<DisclosureStep> Disclosures => disclosures;

    public bool Stands => ReplacedBecause is null;

    public static ConfidenceResult Seal(ConfidenceVoteId vote, int round, string sealedRecord) => new() { VoteId = vote, Round = round, SealedRecord = sealedRecord };

    public Refusal? Announce(string record, string fingerprint, PersonId? by, DateOnly today)
    {
        if (Disclosure != DisclosureState.Sealed || !Stands)
        {
            return VotesRefusals.DisclosureBackwards();
        }

        (Record, Fingerprint, Disclosure, DisclosedBy, DisclosedOn) = (record, fingerprint, DisclosureState.AnnouncedInRoom, by, today);
        disclosures.Add(DisclosureStep.Of(this));
        return null;
    }

    /// <summary>One circle wider; to publish asks for the document that lets it.</summary>
    public Refusal? Widen(DisclosureState to, DocumentId? on, PersonId? by, DateOnly today)
    {
        if (Disclosure == DisclosureState.Sealed || to <= Disclosure || !Stands)
        {
            return VotesRefusals.DisclosureBackwards();
        }

        if (to == DisclosureState.MadePublic && on is null)
        {
            return VotesRefusals.DisclosureWithoutDocument();
        }

        (Disclosure, DisclosedBy, DisclosedOn, DocumentId) = (to, by, today, on ?? DocumentId);
        disclosures.Add(DisclosureStep.Of(this));
        return null;
    }

    /// <summary>A correction replaces the whole: of the first result nothing stays that the key of the board still opens. The paper slips are the record.</summary>
    public void Replace(string reason) => (SealedRecord, Record, Fingerprint, ReplacedBecause) = ("", null, null, VietnameseText.Nfc(reason.Trim()));

    public static string Label(DisclosureState state) => state switch
    {
        DisclosureState.Sealed => "niêm phong",
        DisclosureState.AnnouncedInRoom => "đã công bố tại hội nghị",
        DisclosureState.ToManagingAuthority => "đã báo cáo cấp quản lý",
        _ => "đã công khai",
    };
}

/// <summary>Một lần mở rộng phạm vi công bố of one result. <c>By</c> null: by a verb or the demo; <c>DocumentId</c> null: no document was named.</summary>
public sealed class DisclosureStep
{
    private DisclosureStep()
    {
    }

    public ConfidenceVoteId VoteId { get; private set; }

    public int Round { get; private set; }

    public DisclosureState State { get; private set; }

    public DateOnly On { get; private set; }

    public PersonId? By { get; private set; }

    public DocumentId? DocumentId { get; private set; }

    internal static DisclosureStep Of(ConfidenceResult result) => new()
    {
        VoteId = result.VoteId,
        Round = result.Round,
        State = result.Disclosure,
        On = result.DisclosedOn!.Value,
        By = result.DisclosedBy,
        DocumentId = result.DocumentId,
    };
}
