using ThenChot.Domain.Programmes;

namespace ThenChot.Tests.Programmes;

/// <summary>Builders: every value has a sensible default, a test names only what it is about.</summary>
internal static class SomeProgramme
{
    public static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    public static readonly AlertDays Alerts = new() { DueSoonDays = 3, SeriouslyLateDays = 3, AfterIssueDays = 10 };

    public static readonly TargetBands Bands = new()
    {
        ExceededMarginPercent = 2,
        BasicallyMetFromPercent = 90,
        ExpectedFromPacePercent = 95,
        HardBelowPacePercent = 70,
    };

    public static readonly DeliverableKind Scheme = new()
    {
        Code = "de_an",
        Name = "Đề án",
        Milestones =
        [
            new() { Code = "du_thao", Name = "Dự thảo" },
            new() { Code = "ban_hanh", Name = "Ban hành", Issued = true, Done = true },
            new() { Code = "so_ket", Name = "Sơ kết", Implemented = true },
        ],
    };

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static UnitId Unit() => Id.New<UnitId>(Now);

    public static PersonId Person() => Id.New<PersonId>(Now);

    public static ProgrammeTerms Terms() => new(
        Unit(), 1, "01-CTr/TU", "Tăng cường xây dựng Đảng", Day(2021, 3, 17), "XVII", 2020, 2025, Day(2021, 1, 1), Day(2025, 12, 31), "Bí thư Thành ủy", null, null, null, null);

    public static Programme Programme() => Made(Domain.Programmes.Programme.Enter(Terms(), Now));

    public static TargetTerms TargetTerms(
        TargetMeasure measure = TargetMeasure.Percent,
        TargetOperator op = TargetOperator.Above,
        decimal? low = 75,
        decimal? high = null,
        TargetBasis basis = TargetBasis.Yearly,
        TargetDirection direction = TargetDirection.MoreIsBetter,
        DateOnly? due = null) =>
        new(1, "Chỉ tiêu mẫu", null, measure, basis, due, op, direction, low, high, null, null, null, null, null, null, null, null);

    public static Target Target(TargetTerms? terms = null) => Made(Domain.Programmes.Target.Enter(Programme(), null, terms ?? TargetTerms(), Now));

    public static Target Admissions() => Target(TargetTerms(TargetMeasure.Count, TargetOperator.Between, 9000, 10000) with { UnitOfMeasure = "đảng viên" });

    public static Target PapiGroup() => Target(TargetTerms(TargetMeasure.IndexGroup, TargetOperator.AtMost, null, 2, TargetBasis.Yearly, TargetDirection.LessIsBetter));

    public static Deliverable Work(Deadline? deadline = null) => Made(Deliverable.Assign(
        Programme().Id, Scheme, "default", new(1, null, null, null, Day(2021, 6, 1), Unit(), null, []), deadline ?? new(DeadlineKind.FixedDate, Day(2022, 6, 30)), Day(2023, 4, 19), Now));

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    public static string Refused<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.TryGet(out _, out var why) ? "made" : why.Code;
}
