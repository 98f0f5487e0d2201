using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Where a rule comes from; <c>Until</c> null: still in force.</summary>
public sealed record RuleSourceView(string Document, string Source, bool IsVerified, DateOnly? Until);

/// <summary>Quy định đang áp dụng as of the working day, each with its document and whether it was verified.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ShowRulesModel(InspectionRules rules) : OfficePage
{
    public IReadOnlyList<CaseKind> Kinds { get; private set; } = [];

    public IReadOnlyList<ClockRule> Clocks { get; private set; } = [];

    public DisciplineRule Discipline { get; private set; } = null!;

    public RuleSourceView KindSource { get; private set; } = null!;

    public RuleSourceView ClockSource { get; private set; } = null!;

    public RuleSourceView DisciplineSource { get; private set; } = null!;

    public PostBarSettings PostBars { get; private set; } = null!;

    public RuleSourceView PostBarSource { get; private set; } = null!;

    public void OnGet()
    {
        var (kinds, clocks, discipline) = (rules.KindsOn(Day), rules.ClocksOn(Day), rules.DisciplineOn(Day));
        (Kinds, Clocks, Discipline) = (InspectionRules.Read(kinds), InspectionRules.Read(clocks), InspectionRules.Read(discipline));
        (PostBars, PostBarSource) = (rules.PostBarsOn(Day).Settings, Of(rules.PostBarsOn(Day)));
        (KindSource, ClockSource, DisciplineSource) = (Of(kinds), Of(clocks), Of(discipline));
    }

    public string Term(SubjectKind subject, DisciplineForm form) => Discipline.Limitation?.TermOf(subject, form) switch
    {
        null => "chưa nhập",
        { Months: { } months } => string.Create(CultureInfo.InvariantCulture, $"{months} tháng"),
        _ => "không áp dụng",
    };

    public static string Say(Power? power) => power switch
    {
        null => "chưa ghi",
        { IsAllowed: false } => "không",
        { Condition: { } condition } => $"khi {condition}",
        _ => "có",
    };

    public static string Level(string? unitKind) => unitKind switch
    {
        "city" => "thành phố",
        "committee" => "cấp ủy trực thuộc",
        "party_body" => "tổ chức cơ sở đảng",
        "cell" => "chi bộ",
        _ => "mọi cấp",
    };

    public static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static RuleSourceView Of<T>(Rule<T> rule)
        where T : class, new() => new(rule.Document, rule.Source, rule.Verified, rule.InForceTo);
}
