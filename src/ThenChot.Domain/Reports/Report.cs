namespace ThenChot.Domain.Reports;

/// <summary>Báo cáo (sơ kết, tổng kết).</summary>
public readonly record struct ReportId(Guid Value) : IId<ReportId>
{
    public static ReportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Trạng thái báo cáo.</summary>
public enum ReportState
{
    /// <summary>Đang dự thảo.</summary>
    Drafting,

    /// <summary>Đã ký ban hành: text and drafts no longer change.</summary>
    Promulgated,
}

/// <summary>Chương trình mà báo cáo nói về.</summary>
public sealed record ReportProgramme(ProgrammeId Id, string Symbol, string Name);

/// <summary>Đơn vị mà báo cáo lấy số liệu, named as on the day of the report.</summary>
public sealed record ReportUnit(UnitId Id, string Code, string Name);

/// <summary>
/// Báo cáo sơ kết, tổng kết: a programme or a unit, an outline, and the day its figures are read at ("số liệu tính đến").
/// It holds no number: numbers are read live or stand in a frozen draft.
/// </summary>
public sealed partial class Report : IVersioned
{
    private Report()
    {
    }

    public ReportId Id { get; private set; }

    /// <summary>The subject as printed below "BÁO CÁO", without that word.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as people say it.</summary>
    public string Title => $"Báo cáo {Name}";

    public string OutlineId { get; private set; } = "";

    /// <summary>Version of the dated rule that the outline was taken from.</summary>
    public string OutlineVersion { get; private set; } = "";

    /// <summary>Null for a report about a unit.</summary>
    public ProgrammeId? ProgrammeId { get; private set; }

    /// <summary>Symbol and subject of the programme as printed in the report; null for a report about a unit.</summary>
    public string? ProgrammeSymbol { get; private set; }

    public string? ProgrammeName { get; private set; }

    public UnitId UnitId { get; private set; }

    public string UnitCode { get; private set; } = "";

    /// <summary>Name of the unit on the day the figures are read at.</summary>
    public string UnitName { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly AsOf { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>Number of the last frozen draft; 0 before the first.</summary>
    public int LastDraft { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Mở báo cáo.</summary>
    public static Outcome<Report> Open(
        string name,
        Outline outline,
        string outlineVersion,
        ReportProgramme? programme,
        ReportUnit unit,
        DateOnly from,
        DateOnly asOf,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(unit);
        var subject = Subject(name);
        if (subject.Length == 0)
        {
            return ReportsRefusals.NameMissing();
        }

        if (outline.Subject == OutlineSubject.Programme && programme is null)
        {
            return ReportsRefusals.ProgrammeMissing(outline.Title);
        }

        if (asOf < from)
        {
            return ReportsRefusals.AsOfBeforeStart(asOf, from);
        }

        var about = outline.Subject == OutlineSubject.Programme ? programme : null;
        return new Report
        {
            Id = Kernel.Id.New<ReportId>(now),
            Name = subject,
            OutlineId = outline.Id,
            OutlineVersion = outlineVersion,
            ProgrammeId = about?.Id,
            ProgrammeSymbol = about?.Symbol,
            ProgrammeName = about?.Name,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            UnitName = unit.Name,
            From = from,
            AsOf = asOf,
            OpenedAt = now,
        };
    }

    private static string Subject(string name)
    {
        const string Word = "báo cáo";
        var text = VietnameseText.Nfc(name).Trim();
        return text.StartsWith(Word, StringComparison.OrdinalIgnoreCase) ? text[Word.Length..].Trim() : text;
    }

    /// <summary>Chốt dự thảo lần tiếp theo. Refused when signed, or when nothing changed since the last draft.</summary>
    public Outcome<Snapshot> Freeze(ReviewContent content, Snapshot? last, string by, DateTimeOffset now)
    {
        if (State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(Title);
        }

        var snapshot = Snapshot.Of(Id, LastDraft + 1, content, by, now);
        if (last is not null && string.Equals(last.Sha256, snapshot.Sha256, StringComparison.Ordinal))
        {
            return ReportsRefusals.NothingChanged(last.Number);
        }

        LastDraft = snapshot.Number;
        return snapshot;
    }

    /// <summary>Viết lời văn của một phần; a new version of the text, the earlier ones stay.</summary>
    public Outcome<Narrative> Write(Outline outline, string section, string? text, Narrative? last, string by, DateTimeOffset now)
    {
        return TextObjection(outline, section, text) is { } refusal ? refusal : Narrative.Of(Id, section, text ?? "", last, by, now);
    }

    /// <summary>What keeps a text from being written for a section: asked of drafts too, before they are sent.</summary>
    public Refusal? TextObjection(Outline outline, string section, string? text)
    {
        ArgumentNullException.ThrowIfNull(outline);
        if (State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(Title);
        }

        if (outline.Section(section) is not { } found || found.Kind == SectionKind.Heading)
        {
            return ReportsRefusals.NoSuchSection(section);
        }

        if (text?.Length > Narrative.LongestText)
        {
            return ReportsRefusals.NarrativeTooLong(text.Length, Narrative.LongestText);
        }

        var unknown = NarrativeText.CodesIn(text).Except(outline.FigureCodes(), StringComparer.Ordinal).ToList();
        return unknown.Count > 0 ? ReportsRefusals.UnknownFigure(found.Title, unknown[0]) : null;
    }

    /// <summary>What keeps <paramref name="units"/> units from being asked what they think of the draft until a day.</summary>
    public Refusal? AskObjection(int units, DateOnly until, DateOnly today) =>
        State == ReportState.Promulgated ? ReportsRefusals.AlreadySigned(Title)
        : units == 0 ? ReportsRefusals.NobodyTakesPart()
        : until < today ? ReportsRefusals.OpinionsDuePast(until)
        : null;

    /// <summary>Ghi nhận bản đã ký của một dự thảo đã chốt.</summary>
    public Outcome<SignedVersion> Sign(Snapshot snapshot, Signature signature, string by, DateOnly today, DateTimeOffset now)
    {
        if (SignatureObjection(snapshot, signature, today) is { } refusal)
        {
            return refusal;
        }

        State = ReportState.Promulgated;
        return SignedVersion.Of(snapshot, signature, by, now);
    }

    /// <summary>What keeps a signature from being recorded; asked before the paper is entered into the register.</summary>
    public Refusal? SignatureObjection(Snapshot snapshot, Signature signature, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(signature);
        if (State == ReportState.Promulgated)
        {
            return ReportsRefusals.AlreadySigned(Title);
        }

        if (snapshot.ReportId != Id)
        {
            return ReportsRefusals.OtherReport();
        }

        if (signature.SignedOn < AsOf)
        {
            return ReportsRefusals.SignedBeforeAsOf(signature.SignedOn, AsOf);
        }

        if (signature.SignedOn > today)
        {
            return ReportsRefusals.SignedInFuture(signature.SignedOn);
        }

        return string.IsNullOrWhiteSpace(signature.RegisterNumber) || string.IsNullOrWhiteSpace(signature.Signer) ? ReportsRefusals.SignatureIncomplete() : null;
    }
}
