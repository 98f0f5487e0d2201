namespace ThenChot.Domain.Reports;

/// <summary>Phần gửi kèm báo cáo.</summary>
public readonly record struct ContributionId(Guid Value) : IId<ContributionId>
{
    public static ContributionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Loại của một phần gửi kèm báo cáo.</summary>
public enum ContributionKind
{
    /// <summary>Tham luận tại hội nghị.</summary>
    Speech,

    /// <summary>Kết luận của người chủ trì, with its notice in the register.</summary>
    Conclusion,

    /// <summary>Tập thể, cá nhân được đề nghị khen thưởng.</summary>
    Commendation,

    /// <summary>Mô hình hay, cách làm sáng tạo.</summary>
    GoodModel,
}

/// <summary>
/// Tham luận, kết luận, đề nghị khen thưởng hoặc mô hình hay of a review. <c>Document</c>: the notice of conclusions in the register, null for
/// the others; <c>Whose</c> null: a conclusion, which is the chair's; <c>WithdrawnOn</c> null: it stands.
/// </summary>
public sealed class Contribution : IVersioned
{
    public const int LongestText = 20_000;

    private Contribution()
    {
    }

    public ContributionId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    public ContributionKind Kind { get; private set; }

    /// <summary>Whose it is: a unit or a person, as they are called.</summary>
    public string? Whose { get; private set; }

    public string Title { get; private set; } = "";

    public string? Text { get; private set; }

    public DocumentId? Document { get; private set; }

    public DateOnly AddedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Tham luận and kết luận come at and after the conference, also once the report is signed; annexes only before.</summary>
    public static Outcome<Contribution> Add(Report report, ContributionKind kind, string? whose, string? title, string? text, DocumentId? document, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.State == ReportState.Promulgated && IsAnnex(kind))
        {
            return ReportsRefusals.AlreadySigned(report.Title);
        }

        if (VietnameseText.NfcOrNull(title) is not { } named)
        {
            return ReportsRefusals.ContributionUntitled();
        }

        var bearer = VietnameseText.NfcOrNull(whose);
        if (kind == ContributionKind.Conclusion ? document is null : bearer is null)
        {
            return kind == ContributionKind.Conclusion ? ReportsRefusals.ConclusionUnpapered() : ReportsRefusals.ContributionUnowned();
        }

        return new Contribution
        {
            Id = Kernel.Id.New<ContributionId>(now),
            ReportId = report.Id,
            Kind = kind,
            Whose = kind == ContributionKind.Conclusion ? null : bearer,
            Title = named,
            Text = VietnameseText.NfcOrNull(text)?.ReplaceLineEndings("\n"),
            Document = kind == ContributionKind.Conclusion ? document : null,
            AddedOn = today,
        };
    }

    public Refusal? Withdraw(Report report, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (WithdrawnOn is not null || (report.State == ReportState.Promulgated && IsAnnex(Kind)))
        {
            return WithdrawnOn is not null ? ReportsRefusals.ContributionWithdrawn() : ReportsRefusals.AlreadySigned(report.Title);
        }

        WithdrawnOn = today;
        return null;
    }

    /// <summary>Printed behind the report.</summary>
    public static bool IsAnnex(ContributionKind kind) => kind is ContributionKind.Commendation or ContributionKind.GoodModel;

    public static string Label(ContributionKind kind) => kind switch
    {
        ContributionKind.Speech => "tham luận",
        ContributionKind.Conclusion => "kết luận",
        ContributionKind.Commendation => "đề nghị khen thưởng",
        _ => "mô hình hay, cách làm sáng tạo",
    };
}
