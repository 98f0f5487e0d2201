using ThenChot.Domain.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>The base is the members, present or not; a form needs its share alone, else votes are added up from the heaviest form.</summary>
public sealed class DisciplineBallotTests
{
    [Theory]
    [InlineData(9, 9, 2, 2, 3, 2, DisciplineForm.Warning, 7, true)]
    [InlineData(9, 9, 0, 1, 5, 3, DisciplineForm.Warning, 5, false)]
    [InlineData(10, 10, 5, 5, 0, 0, DisciplineForm.Removal, 10, true)]
    [InlineData(12, 12, 0, 0, 6, 6, DisciplineForm.Reprimand, 12, true)]
    [InlineData(15, 12, 0, 0, 7, 5, DisciplineForm.Reprimand, 12, true)]
    [InlineData(15, 7, 0, 0, 4, 3, null, 7, false)]
    public void Votes_to_decide_are_added_up_from_the_heaviest_form(int members, int present, int expulsion, int removal, int warning, int reprimand, DisciplineForm? form, int votes, bool cumulated)
    {
        var result = Made(Ballot(BallotPurpose.Decide, members, present, expulsion, removal, warning, reprimand).Count(Discipline()));
        Assert.Equal((form, votes, cumulated), (result.Form, result.Votes, result.IsCumulated));
    }

    [Fact]
    public void Expulsion_is_proposed_by_two_thirds_and_decided_above_by_more_than_half()
    {
        Assert.Null(Made(Ballot(BallotPurpose.Propose, 21, 21, 13, 0, 0, 8).Count(Discipline())).Form);
        Assert.Equal(DisciplineForm.Expulsion, Made(Ballot(BallotPurpose.Propose, 21, 21, 14, 0, 0, 7).Count(Discipline())).Form);
        Assert.Equal(DisciplineForm.Expulsion, Made(Ballot(BallotPurpose.Decide, 21, 21, 11, 0, 0, 0).Count(Discipline())).Form);
    }

    [Fact]
    public void Where_the_act_warrants_expulsion_and_two_thirds_are_not_reached_the_file_goes_up()
    {
        var result = Made((Ballot(BallotPurpose.Propose, 21, 21, 7, 0, 14, 0) with { WarrantsExpulsion = true }).Count(Discipline()));
        Assert.Equal((null, true), (result.Form, result.GoesUp));
    }

    [Fact]
    public void Votes_to_propose_are_not_added_up_and_votes_against_never_are()
    {
        Assert.Null(Made(Ballot(BallotPurpose.Propose, 12, 12, 0, 0, 6, 6).Count(Discipline())).Form);
        Assert.Null(Made((Ballot(BallotPurpose.Decide, 12, 12, 0, 0, 3, 3) with { Against = 6 }).Count(Discipline())).Form);
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Equal("inspections.base-not-positive", Refused(Ballot(BallotPurpose.Decide, 0, 0, 0, 0, 0, 0).Count(Discipline())));
        Assert.Equal("inspections.present-above-base", Refused(Ballot(BallotPurpose.Decide, 9, 10, 0, 0, 5, 0).Count(Discipline())));
        Assert.Equal("inspections.votes-above-present", Refused((Ballot(BallotPurpose.Decide, 9, 8, 0, 0, 5, 3) with { Invalid = 1 }).Count(Discipline())));
        Assert.Equal("inspections.removal-without-office", Refused((Ballot(BallotPurpose.Decide, 9, 9, 0, 1, 5, 3) with { HoldsOffice = false }).Count(Discipline())));
        Assert.Equal("inspections.form-not-for-subject", Refused((Ballot(BallotPurpose.Decide, 9, 9, 1, 0, 5, 3) with { Subject = SubjectKind.ProbationaryMember }).Count(Discipline())));
        var dissolution = new DisciplineBallot(SubjectKind.Organisation, BallotPurpose.Decide, 9, 9, new Dictionary<DisciplineForm, int> { [DisciplineForm.Dissolution] = 9 });
        Assert.Equal("inspections.need-unknown", Refused(dissolution.Count(Discipline())));
    }

    /// <summary>Another way to the same result: from the lightest form, with decimals of the share and sums counted anew for each form.</summary>
    [Fact]
    public void A_second_count_finds_no_difference_in_100000_ballots()
    {
        var random = new Random(6);
        var rule = Discipline();
        for (var n = 0; n < 100_000; n++)
        {
            var members = random.Next(1, 40);
            var present = random.Next(0, members + 1);
            var given = new int[4];
            for (var slip = 0; slip < present; slip++)
            {
                var choice = random.Next(5);
                if (choice < 4)
                {
                    given[choice]++;
                }
            }

            var decides = random.Next(2) == 0;
            var ballot = Ballot(decides ? BallotPurpose.Decide : BallotPurpose.Propose, members, present, given[3], given[2], given[1], given[0]);
            Assert.Equal(Second(members, given, decides), Made(ballot.Count(rule)).Form);
        }
    }

    private static DisciplineForm? Second(int members, int[] lightestFirst, bool decides)
    {
        bool Enough(int form, int votes) => form == 3 && !decides ? votes * 3 > (members * 2) - 1 : votes > members / 2.0;
        var alone = Enumerable.Range(0, 4).Where(form => Enough(form, lightestFirst[form])).ToList();
        if (alone.Count > 0)
        {
            return (DisciplineForm)alone.Max();
        }

        var added = Enumerable.Range(0, 4).Where(form => decides && Enough(form, lightestFirst[form..].Sum())).ToList();
        return added.Count > 0 ? (DisciplineForm)added.Max() : null;
    }

    private static DisciplineBallot Ballot(BallotPurpose purpose, int members, int present, int expulsion, int removal, int warning, int reprimand) =>
        new(SubjectKind.OfficialMember, purpose, members, present, new Dictionary<DisciplineForm, int>
        {
            [DisciplineForm.Expulsion] = expulsion, [DisciplineForm.Removal] = removal, [DisciplineForm.Warning] = warning, [DisciplineForm.Reprimand] = reprimand,
        })
        { HoldsOffice = true };
}
