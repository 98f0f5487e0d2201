using System.Text.RegularExpressions;

namespace ThenChot.Domain.Inspections;

/// <summary>
/// Cuộc kiểm tra, giám sát: one body, one decision or plan, its subjects, team and papers, through its phases. It keeps the rule of the day of its decision.
/// </summary>
public sealed partial class InspectionCase : IVersioned
{
    private readonly List<CaseSubject> subjects = [];
    private readonly List<TeamSeat> team = [];
    private readonly List<CasePaper> papers = [];

    private InspectionCase()
    {
    }

    public InspectionCaseId Id { get; private set; }

    public string KindCode { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    public BodyKind BodyKind { get; private set; }

    /// <summary>Số quyết định hoặc kế hoạch: how the case is called everywhere.</summary>
    public string Decision { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    public string Content { get; private set; } = "";

    /// <summary>Thời kỳ được kiểm tra; null: not stated.</summary>
    public DateOnly? LooksFrom { get; private set; }

    public DateOnly? LooksTo { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>The event the clock of the rule started with; null: the day due was typed, or there is none.</summary>
    public DateOnly? ClockFrom { get; private set; }

    /// <summary>Gia hạn so far, in the unit of the clock.</summary>
    public int ExtraLength { get; private set; }

    public string? ExtendedBecause { get; private set; }

    public CasePhase Phase { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    public DateOnly? ArchivedOn { get; private set; }

    public string RuleId { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<CaseSubject> Subjects => subjects;

    public IReadOnlyList<TeamSeat> Team => team;

    public IReadOnlyList<CasePaper> Papers => papers;

    /// <summary>Mở cuộc: the body may do this kind by the rule of the day (judged before), and its decision stands in its own series.</summary>
    public static Outcome<InspectionCase> Open(CaseTerms terms, string ruleId, IEnumerable<PaperTemplate> templates, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (decision, content) = (VietnameseText.Nfc(terms.Decision), VietnameseText.Nfc(terms.Content));
        if (SeriesRefusal(decision, terms.Body, terms.SeriesMark, terms.ForeignMark) is { } series)
        {
            return series;
        }

        if (terms.DecidedOn > today)
        {
            return InspectionsRefusals.Ahead("Ngày quyết định", terms.DecidedOn);
        }

        if (content.Length is 0 or > CaseSubject.MaxLength)
        {
            return InspectionsRefusals.TextMissing("Nội dung", CaseSubject.MaxLength);
        }

        if (terms.LooksTo < terms.LooksFrom)
        {
            return InspectionsRefusals.PeriodReversed(terms.LooksFrom.Value, terms.LooksTo.Value);
        }

        if (terms.DueOn < terms.DecidedOn)
        {
            return InspectionsRefusals.DueBeforeDecision(terms.DueOn.Value, terms.DecidedOn);
        }

        var made = new InspectionCase
        {
            Id = Kernel.Id.New<InspectionCaseId>(now), KindCode = terms.Kind, UnitId = terms.Unit, BodyKind = terms.Body, Decision = decision, DecidedOn = terms.DecidedOn,
            Content = content, LooksFrom = terms.LooksFrom, LooksTo = terms.LooksTo, DueOn = terms.DueOn, RuleId = ruleId,
        };
        made.papers.AddRange(templates.Select(template => new CasePaper(made.Id, template, now)));
        return made;
    }

    /// <summary>Null when the symbol is well formed and stands in the number series of the body.</summary>
    internal static Refusal? SeriesRefusal(string decision, BodyKind body, string? seriesMark, string? foreignMark)
    {
        if (Symbol().Match(decision) is not { Success: true } read)
        {
            return InspectionsRefusals.DecisionMalformed;
        }

        var issuer = read.Groups["issuer"].Value;
        return (seriesMark is not null && !issuer.Contains(seriesMark, StringComparison.OrdinalIgnoreCase)) || (foreignMark is not null && issuer.Contains(foreignMark, StringComparison.OrdinalIgnoreCase))
            ? InspectionsRefusals.WrongSeries(decision, body)
            : null;
    }

    /// <summary>The people in the team on a day.</summary>
    public IEnumerable<TeamSeat> TeamOn(DateOnly day) => team.Where(seat => seat.From <= day && (seat.OutOn is not { } left || day < left));

    public bool IsLate(DateOnly day) => Phase < CasePhase.Concluding && DueOn < day;

    public bool HasSubject(PersonId person) => subjects.Exists(s => s.PersonId == person);

    [GeneratedRegex("""^[0-9]+[a-z]?-(?<type>\p{Lu}+)/(?<issuer>[\p{Lu}0-9Đ\-\.]+)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Symbol();
}
