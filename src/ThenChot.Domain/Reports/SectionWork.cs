namespace ThenChot.Domain.Reports;

/// <summary>Phần việc biên soạn.</summary>
public readonly record struct SectionWorkId(Guid Value) : IId<SectionWorkId>
{
    public static SectionWorkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Bước của một phần việc biên soạn.</summary>
public enum SectionStep
{
    /// <summary>Đang soạn.</summary>
    Drafting,

    /// <summary>Đã gửi bản thảo, chờ tập hợp.</summary>
    Sent,

    /// <summary>Trả lại để sửa.</summary>
    Returned,

    /// <summary>Đã tập hợp vào báo cáo.</summary>
    Gathered,

    /// <summary>Thôi giao.</summary>
    Withdrawn,
}

/// <summary>
/// Phần việc biên soạn: one section of the outline given to one unit until a day. The unit sends drafts, each a version of its own;
/// whoever writes the report takes one into the section's place or returns it. <c>Remark</c> null: not returned.
/// </summary>
public sealed class SectionWork : IVersioned
{
    private readonly List<SectionDraft> drafts = [];

    private SectionWork()
    {
    }

    public SectionWorkId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    /// <summary>Code of the section in the outline of the report.</summary>
    public string Section { get; private set; } = "";

    public UnitId Unit { get; private set; }

    public DateOnly AssignedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public SectionStep Step { get; private set; }

    public string? Remark { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first sent first.</summary>
    public IReadOnlyList<SectionDraft> Drafts => [.. drafts.OrderBy(d => d.Number)];

    public SectionDraft? Last => drafts.MaxBy(d => d.Number);

    public bool IsOpen => Step is not (SectionStep.Gathered or SectionStep.Withdrawn);

    /// <summary>The unit may write: nothing of it waits to be gathered.</summary>
    public bool IsEditable => Step is SectionStep.Drafting or SectionStep.Returned;

    /// <summary>Giao một phần của đề cương; <paramref name="open"/>: what is given of this report and not gathered.</summary>
    public static Outcome<SectionWork> Assign(Report report, Outline outline, string? section, SectionUnit unit, DateOnly dueOn, IEnumerable<SectionWork> open, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(unit);
        if (report.State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(report.Title);
        }

        if (outline.Section(section ?? "") is not { } found || found.Kind == SectionKind.Heading || found.Annex)
        {
            return ReportsRefusals.NoSuchSection(section ?? "");
        }

        if (open.Any(work => work.IsOpen && string.Equals(work.Section, found.Code, StringComparison.Ordinal)))
        {
            return ReportsRefusals.SectionAssigned(found.Title);
        }

        if (unit.ClosedOn <= today)
        {
            return ReportsRefusals.SectionUnitClosed(unit.Name, unit.ClosedOn.Value);
        }

        return dueOn < today
            ? ReportsRefusals.SectionDuePast(dueOn)
            : new SectionWork { Id = Kernel.Id.New<SectionWorkId>(now), ReportId = report.Id, Section = found.Code, Unit = unit.Unit, AssignedOn = today, DueOn = dueOn };
    }

    /// <summary>Gửi bản thảo: the next version; those before stay.</summary>
    public Refusal? Send(Report report, Outline outline, string? text, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(outline);
        if (!IsEditable)
        {
            return ReportsRefusals.SectionStep(Label(Step), "gửi bản thảo");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return ReportsRefusals.DraftEmpty();
        }

        if (report.TextObjection(outline, Section, text) is { } refusal)
        {
            return refusal;
        }

        drafts.Add(SectionDraft.Of(Id, (Last?.Number ?? 0) + 1, text, by, now));
        (Step, Remark) = (SectionStep.Sent, null);
        return null;
    }

    public Refusal? Return(string? remark)
    {
        if (Step != SectionStep.Sent)
        {
            return ReportsRefusals.SectionStep(Label(Step), "trả lại");
        }

        if (VietnameseText.NfcOrNull(remark) is not { } why)
        {
            return ReportsRefusals.RemarkMissing();
        }

        (Step, Remark) = (SectionStep.Returned, why);
        return null;
    }

    /// <summary>Tập hợp: the last draft becomes the text of the section; what stood there before stays as an earlier writing.</summary>
    public Outcome<Narrative> Gather(Report report, Outline outline, Narrative? last, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Step != SectionStep.Sent)
        {
            return ReportsRefusals.SectionStep(Label(Step), "tập hợp");
        }

        if (!report.Write(outline, Section, Last!.Text, last, by, now).TryGet(out var text, out var refusal))
        {
            return refusal;
        }

        Step = SectionStep.Gathered;
        return text;
    }

    /// <summary>Thôi giao: the drafts stay to be read.</summary>
    public Refusal? Withdraw()
    {
        if (!IsOpen)
        {
            return ReportsRefusals.SectionStep(Label(Step), "thôi giao");
        }

        Step = SectionStep.Withdrawn;
        return null;
    }

    public static string Label(SectionStep step) => step switch
    {
        SectionStep.Drafting => "đang soạn",
        SectionStep.Sent => "đã gửi bản thảo",
        SectionStep.Returned => "trả lại để sửa",
        SectionStep.Gathered => "đã tập hợp",
        _ => "thôi giao",
    };
}

/// <summary>The unit that gets a section, as it stands on the day; <c>ClosedOn</c> null: it lives.</summary>
public sealed record SectionUnit(UnitId Unit, string Name, DateOnly? ClosedOn);
