using ThenChot.Domain.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>First the form is voted, then limitation is compared; only what was voted in time is carried out.</summary>
public sealed class DisciplineFileTests
{
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateOnly Concluded = new(2023, 3, 20);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_is_disciplined_who_was_not_concluded_to_be() =>
        Assert.Equal("inspections.not-concluded-for-discipline", Refused(DisciplineFile.Prepare(Subject(due: false), Concluded, new ViolationTerms(new(2022, 1, 1), null), "r", Today, Now)));

    [Fact]
    public void The_subject_is_heard_before_the_vote_and_each_body_votes_once()
    {
        var file = File(new ViolationTerms(new(2022, 1, 1), null));
        Assert.Equal("inspections.not-heard", Vote(file, BodyKind.Commission, warning: 6)!.Code);
        Assert.Equal("inspections.day-outside", file.Describe(new ViolationTerms(new(2022, 1, 1), null) { HeardOn = Concluded.AddDays(-1) }, Today)!.Code);
        Assert.Null(file.Describe(new ViolationTerms(new(2022, 1, 1), null) { AbsentBecause = "Đã mời ba lần" }, Today));
        Assert.Null(Vote(file, BodyKind.Commission, warning: 6));
        Assert.Equal(DisciplineForm.Warning, file.Deciding!.Form);
        Assert.Equal("inspections.voted-once", Vote(file, BodyKind.Commission, warning: 6)!.Code);
        Assert.Equal("inspections.voted-already", file.Describe(new ViolationTerms(new(2022, 1, 1), null), Today)!.Code);
    }

    [Fact]
    public void A_form_voted_out_of_time_stands_as_the_outcome_and_only_a_decision_is_refused()
    {
        var file = File(new ViolationTerms(new(2017, 1, 1), null) { HeardOn = Concluded });
        Assert.Null(Vote(file, BodyKind.Commission, reprimand: 7));
        Assert.Equal("kết luận, không thi hành kỷ luật do hết thời hiệu", file.Votes[0].Outcome);
        Assert.Equal("inspections.out-of-time", file.Decide("5-QĐ/UBKTQU", Today, "UBKT", null, Today)!.Code);
        var heavier = File(new ViolationTerms(new(2017, 1, 1), null) { HeardOn = Concluded });
        Assert.Null(Vote(heavier, BodyKind.Commission, warning: 7));
        Assert.Null(heavier.Decide("5-QĐ/UBKTQU", Today, "UBKT", null, Today));
    }

    [Fact]
    public void On_the_last_day_of_the_period_a_person_says_how_it_counts()
    {
        var file = File(new ViolationTerms(new(2018, 3, 20), null) { HeardOn = Concluded });
        Assert.Equal("inspections.last-day-open", Vote(file, BodyKind.Commission, reprimand: 7)!.Code);
        Assert.Null(Vote(file, BodyKind.Commission, reprimand: 7, saidInside: true));
        Assert.Equal(LimitationStanding.Inside, file.Deciding!.Limitation);
    }

    /// <summary>212-QĐ/TW: its terms are not entered. A vote that was held is recorded all the same, with what a person read in the text.</summary>
    [Fact]
    public void Where_the_terms_of_a_text_are_not_entered_a_person_says_how_the_vote_stands_to_them()
    {
        var file = File(new ViolationTerms(new(2018, 3, 20), null) { HeardOn = Concluded });
        Assert.Equal("inspections.limitation-unknown", Vote(file, BodyKind.Commission, reprimand: 7, rule: Discipline(new(2026, 9, 1)))!.Code);
        Assert.Empty(file.Votes);
        Assert.Null(Vote(file, BodyKind.Commission, reprimand: 7, saidInside: false, rule: Discipline(new(2026, 9, 1))));
        Assert.Equal((LimitationStanding.Out, "inspections.out-of-time"), (file.Votes[0].Limitation, file.Decide("5-QĐ/UBKTQU", Today, "UBKT", null, Today)!.Code));
    }

    [Fact]
    public void A_cell_decides_up_to_a_warning_and_expulsion_is_decided_after_it_was_proposed_below()
    {
        var file = File(new ViolationTerms(new(2022, 1, 1), null) { HeardOn = Concluded, HoldsOffice = true });
        Assert.Equal("inspections.cell-proposes-only", Vote(file, BodyKind.PartyCell, expulsion: 9)!.Code);
        Assert.Equal("inspections.not-proposed-below", Vote(file, BodyKind.Commission, expulsion: 9)!.Code);
        Assert.Null(Vote(file, BodyKind.PartyCell, expulsion: 9, purpose: BallotPurpose.Propose));
        Assert.Equal("inspections.nothing-voted", file.Decide("5-QĐ/UBKTQU", Today, "UBKT", null, Today)!.Code);
        Assert.Null(Vote(file, BodyKind.Commission, expulsion: 9));
        Assert.Equal("inspections.wrong-series", file.Decide("5-QĐ/QU", Today, "UBKT", null, Today)!.Code);
        Assert.Null(file.Decide("5-QĐ/UBKTQU", Today, "UBKT", null, Today));
        Assert.Null(file.Announce(Today, Discipline(), Today));
        Assert.Null(file.EffectEndsOn);
    }

    [Fact]
    public void The_effect_runs_twelve_months_from_the_announcement_and_ends_by_itself()
    {
        var file = File(new ViolationTerms(new(2022, 1, 1), null) { HeardOn = Concluded });
        Assert.Equal("inspections.nothing-voted", file.Announce(Today, Discipline(), Today)!.Code);
        Vote(file, BodyKind.Commission, warning: 7);
        Assert.Equal("inspections.day-outside", file.Decide("5-QĐ/UBKTQU", Concluded, "UBKT", null, Today)!.Code);
        Assert.Null(file.Decide("5-QĐ/UBKTQU", new(2023, 4, 10), "UBKT", null, Today));
        Assert.Equal("inspections.decided-already", file.Decide("6-QĐ/UBKTQU", new(2023, 4, 10), "UBKT", null, Today)!.Code);
        Assert.Equal("inspections.decided-already", Vote(file, BodyKind.PartyCommittee, warning: 7)!.Code);
        Assert.Equal("inspections.day-outside", file.Announce(new(2023, 4, 9), Discipline(), Today)!.Code);
        Assert.Null(file.Announce(new(2023, 4, 15), Discipline(), Today));
        Assert.Equal("inspections.announced-already", file.Announce(new(2023, 4, 18), Discipline(), Today)!.Code);
        Assert.Equal(new DateOnly(2024, 4, 15), file.EffectEndsOn);
    }

    [Fact]
    public void A_new_violation_lies_between_the_act_and_the_conclusion_and_nothing_lasts_beyond_it()
    {
        var acted = new DateOnly(2017, 1, 1);
        Assert.Null(File(new ViolationTerms(acted, Concluded) { Later = [Concluded] }).DecidedOn);
        foreach (var stray in new[] { acted, acted.AddDays(-1), Concluded.AddDays(1) })
        {
            Assert.Equal("inspections.later-outside", Refused(DisciplineFile.Prepare(Subject(due: true), Concluded, new ViolationTerms(acted, null) { Later = [new(2019, 1, 1), stray] }, "r", Today, Now)));
        }

        Assert.Equal("inspections.ends-after-conclusion", Refused(DisciplineFile.Prepare(Subject(due: true), Concluded, new ViolationTerms(acted, Concluded.AddDays(1)), "r", Today, Now)));
    }

    [Fact]
    public void A_new_violation_inside_the_period_is_kept_and_restarts_limitation_at_the_vote()
    {
        var file = File(new ViolationTerms(new(2017, 1, 1), null) { HeardOn = Concluded, Later = [new(2021, 6, 1)] });
        Assert.Null(Vote(file, BodyKind.Commission, reprimand: 7));
        Assert.Equal((LimitationStanding.Inside, new DateOnly(2026, 6, 1)), (file.Deciding!.Limitation!.Value, file.Deciding.LapsesOn!.Value));
    }

    private static Refusal? Vote(DisciplineFile file, BodyKind body, int expulsion = 0, int removal = 0, int warning = 0, int reprimand = 0, BallotPurpose purpose = BallotPurpose.Decide, bool? saidInside = null, DisciplineRule? rule = null) =>
        file.Vote(
            rule ?? Discipline(),
            UnitId.From(Guid.Empty),
            body,
            new DisciplineBallot(SubjectKind.OfficialMember, purpose, 9, 9, new Dictionary<DisciplineForm, int> { [DisciplineForm.Expulsion] = expulsion, [DisciplineForm.Removal] = removal, [DisciplineForm.Warning] = warning, [DisciplineForm.Reprimand] = reprimand }) { HoldsOffice = file.HoldsOffice },
            new(2023, 4, 5),
            saidInside,
            Today,
            Now);

    private static DisciplineFile File(ViolationTerms terms) => Made(DisciplineFile.Prepare(Subject(due: true), new(2023, 3, 1), terms, "discipline-69", Today, Now));

    private static CaseSubject Subject(bool due)
    {
        var none = new HashSet<PersonId>();
        var inspection = Made(InspectionCase.Open(new CaseTerms("signs", UnitId.From(Guid.CreateVersion7()), BodyKind.Commission, "1-QĐ/UBKTQU", new(2023, 3, 1), "Nội dung"), "r", [], Today, Now));
        inspection.AddSubject(SubjectKind.OfficialMember, null, PersonId.From(Guid.CreateVersion7()), none, Now);
        inspection.Appoint(PersonId.From(Guid.CreateVersion7()), TeamRole.Head, none, new(2023, 3, 1), Today, Now);
        Assert.Null(inspection.Advance(new(2023, 3, 2), Today));
        Assert.Null(inspection.Conclude(inspection.Subjects[0].Id, SubjectResult.InViolation, "dang_vien_1", due, "Kết luận", Concluded, Today));
        return inspection.Subjects[0];
    }
}
