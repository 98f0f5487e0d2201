using ThenChot.Domain.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Chuẩn bị, tiến hành, kết thúc: each step asks for what the one before leaves.</summary>
public sealed class InspectionCaseTests
{
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateOnly Decided = new(2023, 3, 1);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlySet<PersonId> NoKin = new HashSet<PersonId>();

    [Theory]
    [InlineData("12-QĐ/UBKTQU", BodyKind.Commission, "UBKT", null, null)]
    [InlineData("12-QĐ/QU", BodyKind.Commission, "UBKT", null, "inspections.wrong-series")]
    [InlineData("12-QĐ/UBKTQU", BodyKind.PartyCommittee, null, "UBKT", "inspections.wrong-series")]
    [InlineData("35-KH/QU", BodyKind.PartyCommittee, null, "UBKT", null)]
    [InlineData("QĐ 12", BodyKind.PartyCommittee, null, "UBKT", "inspections.decision-malformed")]
    public void A_decision_stands_in_the_number_series_of_its_body(string decision, BodyKind body, string? mark, string? foreign, string? code) =>
        Assert.Equal(code, Refused(InspectionCase.Open(Terms(decision) with { Body = body, SeriesMark = mark, ForeignMark = foreign }, "r", [], Today, Now)));

    [Fact]
    public void A_case_is_not_opened_ahead_of_its_decision_nor_with_a_period_or_due_day_that_cannot_be()
    {
        Assert.Equal("inspections.day-ahead", Refused(InspectionCase.Open(Terms() with { DecidedOn = Today.AddDays(1) }, "r", [], Today, Now)));
        Assert.Equal("inspections.period-reversed", Refused(InspectionCase.Open(Terms() with { LooksFrom = Today, LooksTo = Decided }, "r", [], Today, Now)));
        Assert.Equal("inspections.due-before-decision", Refused(InspectionCase.Open(Terms() with { DueOn = Decided.AddDays(-1) }, "r", [], Today, Now)));
        Assert.Equal("inspections.text-missing", Refused(InspectionCase.Open(Terms() with { Content = " " }, "r", [], Today, Now)));
    }

    [Fact]
    public void Nobody_on_the_team_is_a_subject_or_the_declared_relative_of_one()
    {
        var (subject, relative, other) = (Person(), Person(), Person());
        var inspection = Open();
        Assert.Null(inspection.AddSubject(SubjectKind.OfficialMember, null, subject, NoKin, Now));
        Assert.Equal("inspections.subject-twice", inspection.AddSubject(SubjectKind.OfficialMember, null, subject, NoKin, Now)!.Code);
        Assert.Equal("inspections.team-is-subject", inspection.Appoint(subject, TeamRole.TeamMember, NoKin, Decided, Today, Now)!.Code);
        Assert.Equal("inspections.team-is-subject", inspection.Appoint(relative, TeamRole.Head, new HashSet<PersonId> { subject }, Decided, Today, Now)!.Code);
        Assert.Null(inspection.Appoint(other, TeamRole.Head, NoKin, Decided, Today, Now));
        Assert.Equal("inspections.head-already", inspection.Appoint(Person(), TeamRole.Head, NoKin, Decided, Today, Now)!.Code);
        Assert.Equal("inspections.team-is-subject", inspection.AddSubject(SubjectKind.OfficialMember, null, other, NoKin, Now)!.Code);
        Assert.Equal("inspections.text-missing", inspection.Recuse(inspection.Team[0].Id, Today, " ", Today)!.Code);
        Assert.Null(inspection.Recuse(inspection.Team[0].Id, Today, "Người thân công tác tại đơn vị được kiểm tra", Today));
        Assert.Equal("inspections.not-in-team", inspection.Recuse(inspection.Team[0].Id, Today, "Lần nữa", Today)!.Code);
        Assert.Null(inspection.AddSubject(SubjectKind.OfficialMember, null, other, NoKin, Now));
    }

    [Fact]
    public void A_conclusion_comes_after_the_opening_and_discipline_only_with_a_violation()
    {
        var inspection = Open();
        inspection.AddSubject(SubjectKind.Organisation, Unit(), null, NoKin, Now);
        var subject = inspection.Subjects[0].Id;
        Assert.Equal("inspections.not-being-conducted", Conclude(SubjectResult.InViolation, true, Decided)!.Code);
        Assert.Equal("inspections.no-head", inspection.Advance(Decided.AddDays(5), Today)!.Code);
        inspection.Appoint(Person(), TeamRole.Head, NoKin, Decided, Today, Now);
        Assert.Null(inspection.Advance(Decided.AddDays(5), Today));
        Assert.Equal("inspections.day-outside", Conclude(SubjectResult.InViolation, true, Decided)!.Code);
        Assert.Equal("inspections.discipline-without-violation", Conclude(SubjectResult.HasShortcomings, true, Today)!.Code);
        Assert.Equal("inspections.not-concluded", inspection.Advance(Today, Today)!.Code);
        Assert.Null(Conclude(SubjectResult.InViolation, true, Today));
        Assert.Null(inspection.Advance(Today, Today));
        Assert.Equal("inspections.not-being-conducted", Conclude(SubjectResult.CarriedOutWell, false, Today)!.Code);

        Refusal? Conclude(SubjectResult result, bool due, DateOnly on) => inspection.Conclude(subject, result, "to_chuc_1", due, "Kết luận", on, Today);
    }

    [Fact]
    public void A_phase_ends_when_its_required_papers_are_there()
    {
        var inspection = Open([new("KT1", CasePhase.Preparing, "Kế hoạch kiểm tra", true), new("KT8", CasePhase.Conducting, "Báo cáo kết quả kiểm tra", true)]);
        inspection.AddSubject(SubjectKind.Organisation, Unit(), null, NoKin, Now);
        inspection.Appoint(Person(), TeamRole.Head, NoKin, Decided, Today, Now);
        Assert.Contains("Kế hoạch kiểm tra", inspection.Advance(Today, Today)!.Sentence, StringComparison.Ordinal);
        Assert.Null(inspection.RecordPaper(inspection.Papers[0].Id, null, "1-KH/UBKTQU", Decided, "Chủ nhiệm", Today, Now));
        Assert.Null(inspection.Advance(Today, Today));
    }

    [Fact]
    public void Random_walks_never_reach_an_illegal_state()
    {
        var random = new Random(11);
        for (var walk = 0; walk < 2_000; walk++)
        {
            var inspection = Open([new("KT1", CasePhase.Preparing, "Kế hoạch", true), new("KT8", CasePhase.Conducting, "Báo cáo", true)]);
            var crowd = Enumerable.Range(0, 3).Select(_ => Person()).ToList();
            for (var step = 0; step < 25; step++)
            {
                var on = Decided.AddDays(random.Next(-2, 60));
                var one = crowd[random.Next(3)];
                var subject = inspection.Subjects.Count > 0 ? inspection.Subjects[random.Next(inspection.Subjects.Count)].Id : default;
                _ = random.Next(6) switch
                {
                    0 => inspection.AddSubject(SubjectKind.OfficialMember, null, one, NoKin, Now),
                    1 => inspection.Appoint(one, (TeamRole)random.Next(3), NoKin, on, Today, Now),
                    2 => inspection.Team.Count > 0 ? inspection.Recuse(inspection.Team[0].Id, on, "Từ chối", Today) : null,
                    3 => inspection.RecordPaper(inspection.Papers[random.Next(2)].Id, null, null, on, "Người ký", Today, Now),
                    4 => inspection.Conclude(subject, (SubjectResult)random.Next(3), "dang_vien_1", random.Next(2) == 0, "Kết luận", on, Today),
                    _ => inspection.Advance(on, Today),
                };
                Assert.True(inspection.Phase < CasePhase.Conducting || (inspection.StartedOn >= Decided && inspection.Subjects.Count > 0 && inspection.Papers[0].MadeOn is not null));
                Assert.True(inspection.Phase < CasePhase.Concluding || (inspection.Subjects.All(s => s.Result is not null) && inspection.ConcludedOn >= inspection.StartedOn));
                Assert.All(inspection.Subjects, s => Assert.True((!s.DisciplineDue || s.Result == SubjectResult.InViolation) && (s.ConcludedOn is null || s.ConcludedOn >= inspection.StartedOn)));
                Assert.True(inspection.Team.Count(t => t.OutOn is null && t.Role == TeamRole.Head) <= 1);
                Assert.DoesNotContain(inspection.Team, t => t.OutOn is null && inspection.HasSubject(t.PersonId));
            }
        }
    }

    private static CaseTerms Terms(string decision = "12-QĐ/UBKTQU") => new("inspection_thematic", Unit(), BodyKind.Commission, decision, Decided, "Việc thực hiện quy chế");

    private static InspectionCase Open(IReadOnlyList<PaperTemplate>? papers = null) => Made(InspectionCase.Open(Terms(), "r", papers ?? [], Today, Now));

    private static PersonId Person() => PersonId.From(Guid.CreateVersion7());

    private static UnitId Unit() => UnitId.From(Guid.CreateVersion7());
}
