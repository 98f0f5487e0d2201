namespace ThenChot.Domain.Votes;

/// <summary>Who may be put on the list: the person, the posts of the day (several posts, one row), and in how many other votes of the year they are rated.</summary>
public sealed record RatedCandidate(PersonId Person, string Name, IReadOnlyList<string> Posts, int Elsewhere);

/// <summary>
/// Người được lấy phiếu, hoặc người giữ chức vụ không đưa vào danh sách kèm lý do. <c>Exclusion</c> null: is rated;
/// <c>Number</c> 0: not numbered yet, or not rated; <c>ReportOn</c>, <c>DeclarationOn</c> null: not received.
/// </summary>
public sealed class RatedRow
{
    private RatedRow()
    {
    }

    public RatedRowId Id { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public PersonId PersonId { get; private set; }

    public int Number { get; internal set; }

    public string Name { get; private set; } = "";

    /// <summary>Posts as printed on the slip, one a line.</summary>
    public string Posts { get; private set; } = "";

    public ExclusionReason? Exclusion { get; internal set; }

    public string? ExclusionNote { get; internal set; }

    public DateOnly? ReportOn { get; internal set; }

    public DateOnly? DeclarationOn { get; internal set; }

    public bool IsRated => Exclusion is null;

    public IReadOnlyList<string> PostLines => Posts.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Label(ExclusionReason reason) => reason switch
    {
        ExclusionReason.RetirementNotice => "đã có thông báo nghỉ chờ hưu",
        ExclusionReason.NewInPost => "được bầu, bổ nhiệm trong năm lấy phiếu",
        ExclusionReason.LongTreatment => "nghỉ chữa bệnh dài ngày",
        _ => "lý do khác",
    };

    internal static RatedRow Of(ConfidenceVoteId vote, RatedCandidate who) => new()
    {
        Id = RandomId.New<RatedRowId>(),
        VoteId = vote,
        PersonId = who.Person,
        Name = VietnameseText.Nfc(who.Name),
        Posts = string.Join('\n', who.Posts.Select(VietnameseText.Nfc).Distinct(StringComparer.Ordinal)),
    };
}
