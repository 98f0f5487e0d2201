namespace ThenChot.Domain.Reports;

/// <summary>Góp ý vào dự thảo.</summary>
public readonly record struct OpinionId(Guid Value) : IId<OpinionId>
{
    public static OpinionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Kết quả tiếp thu, giải trình một góp ý.</summary>
public enum OpinionOutcome
{
    /// <summary>Chưa xử lý.</summary>
    Waiting,

    /// <summary>Tiếp thu.</summary>
    Taken,

    /// <summary>Tiếp thu một phần, phần còn lại giải trình.</summary>
    PartlyTaken,

    /// <summary>Giải trình, không tiếp thu.</summary>
    Explained,
}

/// <summary>
/// Góp ý vào dự thảo báo cáo, and what became of it: tiếp thu or giải trình. <c>Section</c> null: on the whole report;
/// <c>Reply</c> null: nothing to explain, or not answered yet; <c>Unit</c> null: the writers entered what somebody else had said;
/// <c>WithdrawnOn</c> null: it stands.
/// </summary>
public sealed class Opinion : IVersioned
{
    public const int LongestText = 4_000;

    private Opinion()
    {
    }

    public OpinionId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    public string? Section { get; private set; }

    /// <summary>Who said it: a unit or a person, as they are called.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>The unit that takes part in the draft and entered it itself.</summary>
    public UnitId? Unit { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public string Text { get; private set; } = "";

    public OpinionOutcome Outcome { get; private set; }

    public string? Reply { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Opinion> Give(Report report, Outline outline, string? section, string? saidBy, string? text, DateOnly receivedOn, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(outline);
        if (report.State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(report.Title);
        }

        if (!string.IsNullOrEmpty(section) && outline.Section(section) is null)
        {
            return ReportsRefusals.NoSuchSection(section);
        }

        if (VietnameseText.NfcOrNull(saidBy) is not { } who || VietnameseText.NfcOrNull(text) is not { } said)
        {
            return ReportsRefusals.OpinionIncomplete();
        }

        return receivedOn > today
            ? ReportsRefusals.OpinionInFuture(receivedOn)
            : new Opinion { Id = Kernel.Id.New<OpinionId>(now), ReportId = report.Id, Section = string.IsNullOrEmpty(section) ? null : section, SaidBy = who, Text = said, ReceivedOn = receivedOn };
    }

    /// <summary>A unit that takes part in the draft says something of it in its own name.</summary>
    public static Outcome<Opinion> Give(Report report, Outline outline, string? section, UnitId unit, string unitName, string? text, DateOnly today, DateTimeOffset now)
    {
        if (!Give(report, outline, section, unitName, text, today, today, now).TryGet(out var made, out var refusal))
        {
            return refusal;
        }

        made.Unit = unit;
        return made;
    }

    /// <summary>Rút góp ý: by its own unit, until it is answered.</summary>
    public Refusal? Withdraw(DateOnly today)
    {
        if (Outcome != OpinionOutcome.Waiting || WithdrawnOn is not null)
        {
            return ReportsRefusals.OpinionSettled();
        }

        WithdrawnOn = today;
        return null;
    }

    /// <summary>Tiếp thu, giải trình; what is not taken, or only partly, is explained. It may be said again until the report is signed.</summary>
    public Refusal? Answer(Report report, OpinionOutcome outcome, string? reply)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(report.Title);
        }

        if (WithdrawnOn is not null)
        {
            return ReportsRefusals.OpinionSettled();
        }

        var said = VietnameseText.NfcOrNull(reply);
        if (outcome == OpinionOutcome.Waiting || (outcome is OpinionOutcome.PartlyTaken or OpinionOutcome.Explained && said is null))
        {
            return ReportsRefusals.ReplyMissing();
        }

        (Outcome, Reply) = (outcome, said);
        return null;
    }

    public static string Label(OpinionOutcome outcome) => outcome switch
    {
        OpinionOutcome.Taken => "tiếp thu",
        OpinionOutcome.PartlyTaken => "tiếp thu một phần",
        OpinionOutcome.Explained => "giải trình",
        _ => "chưa xử lý",
    };
}
