using ThenChot.Domain.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>A complaint goes level by level to the last; what it changes stands from its own day.</summary>
public sealed class ComplaintTests
{
    private static readonly DateOnly Today = new(2024, 4, 19);
    private static readonly DateOnly Announced = new(2023, 4, 3);
    private static readonly DateTimeOffset Now = new(2024, 4, 19, 2, 0, 0, TimeSpan.Zero);
    private static readonly UnitId Body = new(Guid.CreateVersion7());
    private static readonly UnitId District = new(Guid.CreateVersion7());
    private static readonly UnitId City = new(Guid.CreateVersion7());
    private static readonly string[] Grounds = ["gửi quá thời hạn"];

    [Fact]
    public void The_committee_answers_first_against_its_own_commission_then_the_commissions_above_and_last_the_centre()
    {
        Assert.Equal([(Body, BodyKind.PartyCommittee, null), (District, BodyKind.Commission, null), (City, BodyKind.Commission, null), (null, null, "Ủy ban Kiểm tra Trung ương")], Ladder(BodyKind.Commission, DisciplineForm.Warning));
        Assert.Equal([(District, BodyKind.Commission, null), (City, BodyKind.Commission, null), (null, null, "Ủy ban Kiểm tra Trung ương")], Ladder(BodyKind.PartyCell, DisciplineForm.Reprimand));
        Assert.Equal((null, null, "Ban Bí thư"), Ladder(BodyKind.PartyCommittee, DisciplineForm.Expulsion)[^1]);
    }

    [Fact]
    public void Each_level_is_asked_in_its_turn_and_none_after_the_last()
    {
        var (file, ladder, earlier) = (File(), ComplaintLadder.Of(BodyKind.PartyCommittee, District, [City], DisciplineForm.Warning), new List<DisciplineComplaint>());
        for (var level = 1; level <= ladder.Count; level++)
        {
            var one = Made(DisciplineComplaint.Receive(file, ladder, earlier, Announced.AddMonths(level), null, Today, Now));
            earlier.Add(one);
            Assert.Equal((level, ladder[level - 1].Unit), (one.Level, one.UnitId));
            Assert.Equal("inspections.complaint-open", Refused(DisciplineComplaint.Receive(file, ladder, earlier, Today, null, Today, Now)));
            Assert.Equal("inspections.complaint-not-accepted", one.Answer(file, ComplaintOutcome.Upheld, null, "1-QĐ", Today, Discipline(), Today)!.Code);
            Assert.Null(one.Accept(one.ReceivedOn, null, null, Today));
            Assert.Null(one.Answer(file, ComplaintOutcome.Upheld, null, "1-QĐ", one.ReceivedOn.AddDays(5), Discipline(), Today));
        }

        Assert.Equal("inspections.last-level-answered", Refused(DisciplineComplaint.Receive(file, ladder, earlier, Today, null, Today, Now)));
        Assert.Equal(DisciplineForm.Warning, file.StandingForm);
    }

    [Fact]
    public void One_that_came_late_is_flagged_and_taken_only_with_a_reason_or_refused_on_a_ground_of_the_rule()
    {
        var late = Received(File(), lastDay: Announced.AddDays(10));
        Assert.True(late.IsLate);
        Assert.Equal("inspections.late-complaint", late.Accept(Today, null, " ", Today)!.Code);
        Assert.Equal("inspections.ground-unknown", late.Refuse("không thích", Grounds, Today, Today)!.Code);
        Assert.Null(late.Refuse(Grounds[0], Grounds, Today, Today));
        Assert.False(late.IsOpen);
        Assert.Equal("inspections.complaint-closed", late.Accept(Today, null, "Ốm nặng", Today)!.Code);
        Assert.False(Received(File(), lastDay: Announced.AddDays(30)).IsLate);
    }

    [Theory]
    [InlineData(ComplaintOutcome.Increased, DisciplineForm.Reprimand, "inspections.not-that-way")]
    [InlineData(ComplaintOutcome.Reduced, DisciplineForm.Removal, "inspections.not-that-way")]
    [InlineData(ComplaintOutcome.Reduced, DisciplineForm.Warning, "inspections.not-that-way")]
    [InlineData(ComplaintOutcome.Reduced, null, "inspections.form-not-for-subject")]
    [InlineData(ComplaintOutcome.Increased, DisciplineForm.Dissolution, "inspections.form-not-for-subject")]
    [InlineData(ComplaintOutcome.Reduced, DisciplineForm.Reprimand, null)]
    [InlineData(ComplaintOutcome.Increased, DisciplineForm.Expulsion, null)]
    public void A_form_is_raised_to_a_heavier_and_lowered_to_a_lighter_one(ComplaintOutcome outcome, DisciplineForm? form, string? code)
    {
        var file = File();
        var one = Received(file);
        Assert.Null(one.Accept(Today, null, null, Today));
        Assert.Equal(code, one.Answer(file, outcome, form, "1-QĐ", Today, Discipline(), Today)?.Code);
        Assert.Equal(code is null ? form : DisciplineForm.Warning, file.StandingForm);
        Assert.Equal(code is not null ? Announced.AddMonths(12) : form == DisciplineForm.Expulsion ? null : Today.AddMonths(12), file.EffectEndsOn);
    }

    [Fact]
    public void Annulled_it_has_no_effect_from_that_day_and_nothing_is_left_to_complain_about()
    {
        var file = File();
        var one = Received(file);
        Assert.Null(one.Accept(Today, null, null, Today));
        Assert.Null(one.Answer(file, ComplaintOutcome.Annulled, null, "1-QĐ", Today, Discipline(), Today));
        Assert.Equal((null, Today, DisciplineForm.Warning), (file.StandingForm, file.EffectEndsOn, file.DecidedForm));
        Assert.Equal("inspections.annulled-already", Refused(DisciplineComplaint.Receive(file, ComplaintLadder.Of(BodyKind.PartyCommittee, District, [City], DisciplineForm.Warning), [one], Today, null, Today, Now)));
    }

    [Fact]
    public void Nothing_is_complained_about_before_its_announcement_and_no_day_lies_ahead()
    {
        var ladder = ComplaintLadder.Of(BodyKind.PartyCommittee, District, [City], DisciplineForm.Warning);
        Assert.Equal("inspections.day-outside", Refused(DisciplineComplaint.Receive(File(), ladder, [], Announced.AddDays(-1), null, Today, Now)));
        Assert.Equal("inspections.day-outside", Refused(DisciplineComplaint.Receive(File(), ladder, [], Today.AddDays(1), null, Today, Now)));
        var subject = Subject();
        var file = Made(DisciplineFile.Prepare(subject, new(2023, 3, 1), new ViolationTerms(new(2022, 1, 1), null), "r", Today, Now));
        Assert.Equal("inspections.nothing-to-complain-about", Refused(DisciplineComplaint.Receive(file, ladder, [], Today, null, Today, Now)));
    }

    private static List<(UnitId?, BodyKind?, string?)> Ladder(BodyKind decidedBy, DisciplineForm form) =>
        [.. ComplaintLadder.Of(decidedBy, Body, [District, City], form).Select(static at => (at.Unit, at.Body, at.Central))];

    private static DisciplineComplaint Received(DisciplineFile file, DateOnly? lastDay = null) =>
        Made(DisciplineComplaint.Receive(file, ComplaintLadder.Of(BodyKind.PartyCommittee, District, [City], DisciplineForm.Warning), [], Announced.AddDays(20), lastDay, Today, Now));

    private static DisciplineFile File() => Made(DisciplineFile.FromPaper(Subject(), new(2023, 3, 1), new PastDecision(DisciplineForm.Warning, "1-QĐ/QU", new(2023, 4, 1), Announced), Discipline(), Today, Now));

    private static CaseSubject Subject()
    {
        var none = new HashSet<PersonId>();
        var made = Made(InspectionCase.Open(new CaseTerms("discipline", District, BodyKind.PartyCommittee, "1-QĐ/QU", new(2023, 3, 1), "Nội dung"), "r", [], Today, Now));
        Assert.Null(made.AddSubject(SubjectKind.OfficialMember, null, new PersonId(Guid.CreateVersion7()), none, Now));
        Assert.Null(made.Appoint(new PersonId(Guid.CreateVersion7()), TeamRole.Head, none, new(2023, 3, 1), Today, Now));
        Assert.Null(made.Advance(new(2023, 3, 2), Today));
        Assert.Null(made.Conclude(made.Subjects[0].Id, SubjectResult.InViolation, "dang_vien_2", disciplineDue: true, "Kết luận", new(2023, 3, 20), Today));
        return made.Subjects[0];
    }
}
