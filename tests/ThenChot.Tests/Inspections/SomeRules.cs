using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Inspections;

/// <summary>The rules as the product ships them.</summary>
internal static class SomeRules
{
    public static readonly DateOnly Under69 = new(2023, 4, 19);

    public static InspectionRules Book { get; } = new(new RuleBook(SourceTree.PathOf("rules")));

    public static DisciplineRule Discipline(DateOnly? day = null) => InspectionRules.Read(Book.DisciplineOn(day ?? Under69));

    public static IReadOnlyList<CaseKind> Kinds(DateOnly? day = null) => InspectionRules.Read(Book.KindsOn(day ?? Under69));

    public static IReadOnlyList<ClockRule> Clocks(DateOnly? day = null) => InspectionRules.Read(Book.ClocksOn(day ?? Under69));

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    public static string? Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;
}
