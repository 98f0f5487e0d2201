using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>The dated rules of rules/inspection-kinds.yaml, rules/inspection-clocks.yaml, rules/discipline.yaml and rules/post-bars.yaml as rules of the domain.</summary>
public sealed class InspectionRules(RuleBook book)
{
    public Rule<KindSettings> KindsOn(DateOnly day) => book.InForce<KindSettings>("inspection-kinds", day);

    public Rule<ClockSettings> ClocksOn(DateOnly day) => book.InForce<ClockSettings>("inspection-clocks", day);

    public Rule<ContentSettings> ContentsOn(DateOnly day) => book.InForce<ContentSettings>("inspection-contents", day);

    public Rule<DisciplineSettings> DisciplineOn(DateOnly day) => book.InForce<DisciplineSettings>("discipline", day);

    /// <summary>For how many months after a discipline was announced no higher post; by the text of the day of asking. A form that is missing bars nothing, or its bar was not entered.</summary>
    public Rule<PostBarSettings> PostBarsOn(DateOnly day) => book.InForce<PostBarSettings>("post-bars", day);

    /// <summary>Names of all kinds there ever were, for lists over the years.</summary>
    public IReadOnlyDictionary<string, string> KindNames { get; } = book.All<KindSettings>("inspection-kinds").SelectMany(v => v.Settings.Kinds).GroupBy(k => k.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Name, StringComparer.Ordinal);

    private readonly Dictionary<string, CaseNature> natures = book.All<KindSettings>("inspection-kinds").SelectMany(v => v.Settings.Kinds).DistinctBy(k => k.Code, StringComparer.Ordinal).ToDictionary(k => k.Code, k => Word<CaseNature>(k.Nature), StringComparer.Ordinal);

    /// <summary>What a kind is by nature, in every version alike.</summary>
    public CaseNature NatureOf(string kind) => natures[kind];

    /// <summary>The kinds of one nature, of every version.</summary>
    public IReadOnlyCollection<string> KindsOf(CaseNature nature) => [.. natures.Where(kind => kind.Value == nature).Select(static kind => kind.Key)];

    /// <summary>The papers that a kind asks for; none where the list is not entered.</summary>
    public static IReadOnlyList<PaperTemplate> PapersOf(Rule<KindSettings> rule, string kind) =>
        [.. rule.Settings.Kinds.Where(k => k.Code == kind).SelectMany(k => k.Papers).Select(p => new PaperTemplate(p.Code, Word<CasePhase>(p.Phase), p.Name, p.Required))];

    /// <summary>The clock of a kind at the level of a unit; null: the text of that day gives none.</summary>
    public ClockRule? ClockOf(string kind, string unitKind, DateOnly day) => Read(ClocksOn(day)).FirstOrDefault(c => c.Matter == kind && (c.Level is null || c.Level == unitKind));

    /// <summary>What the issuer in the numbers of a body's decisions holds, and what it never holds.</summary>
    public (string? Mark, string? Foreign) SeriesOf(BodyKind body, DateOnly on) => KindsOn(on).Settings.Bodies.Find(b => Word<BodyKind>(b.Body) == body) is { } setting ? (setting.Series, setting.NotSeries) : (null, null);

    public static IReadOnlyList<CaseKind> Read(Rule<KindSettings> rule) => [.. rule.Settings.Kinds.Select(kind => new CaseKind(
        kind.Code, kind.Name, Word<CaseNature>(kind.Nature), [.. kind.Powers.Select(p => new Power(Word<BodyKind>(p.Body), !p.No, p.Condition, p.Verified))]))];

    public static IReadOnlyList<ClockRule> Read(Rule<ClockSettings> rule) => [.. rule.Settings.Clocks.Select(clock => new ClockRule(
        clock.Matter, clock.Name, clock.Level, clock.Starts, clock.Length, Word<ClockUnit>(clock.Unit))
    {
        ExtraLength = clock.ExtraLength,
        ExtraShare = clock.ExtraShare is null ? null : Share(clock.ExtraShare, rule.Id),
    })];

    public static DisciplineRule Read(Rule<DisciplineSettings> rule) => new(
        rule.Id,
        rule.Document,
        [.. rule.Settings.Needs.Select(n => new VoteNeed(Word<SubjectKind>(n.Subject), Word<BallotPurpose>(n.Purpose), Word<DisciplineForm>(n.Form), Share(n.Share, rule.Id), n.Inclusive))],
        [.. rule.Settings.Cumulates.Select(Word<BallotPurpose>)],
        rule.Settings.Limitation is { } limitation
            ? new LimitationRule(Word<LimitationEnd>(limitation.End), limitation.LastDayCounts, [.. limitation.Terms.Select(t => new LimitationTerm(Word<SubjectKind>(t.Subject), Word<DisciplineForm>(t.Form), t.Months))])
            : null)
    {
        EffectMonths = rule.Settings.EffectMonths,
    };

    /// <summary>The bodies that a unit of this kind has.</summary>
    public static IReadOnlyList<BodyKind> BodiesOf(Rule<KindSettings> rule, string unitKind) =>
        [.. rule.Settings.Bodies.Where(b => b.UnitKinds.Contains(unitKind, StringComparer.Ordinal)).Select(b => Word<BodyKind>(b.Body))];

    internal static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static Fraction Share(string text, string rule) =>
        Fraction.TryParse(text, out var share) ? share : throw new InvalidOperationException($"The rule {rule} writes the share {text}, which is no fraction.");
}
