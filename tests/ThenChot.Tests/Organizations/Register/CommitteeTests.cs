using ThenChot.Domain.Organizations.Committees;

namespace ThenChot.Tests.Organizations.Register;

public sealed class CommitteeTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly UnitId Unit = Id.New<UnitId>(Now);
    private static readonly PersonId Person = Id.New<PersonId>(Now);
    private static readonly DateSpan Life = new(new(2000, 1, 1), null);
    private static readonly CommitteeRole Secretary = new("secretary", "Bí thư", true, true, false);
    private static readonly CommitteeRole Member = new("member", "Ủy viên", false, false, false);

    [Fact]
    public void A_new_term_ends_the_one_before_and_everyone_in_it_and_they_stay_on_record()
    {
        var old = Begun(new(2015, 10, 1));
        var seat = Taken(old, Person, Secretary, new(2015, 10, 1));
        var next = CommitteeTerm.Begin(Unit, Life, "2020-2025", new DateSpan(new(2020, 10, 14), null), null, [old], [seat], Now);

        Assert.True(next.TryGet(out _, out _));
        Assert.Equal(new DateOnly(2020, 10, 14), old.To);
        Assert.Equal(new DateOnly(2020, 10, 14), seat.To);
        Assert.True(seat.Span.Contains(new DateOnly(2020, 10, 13)));
    }

    [Fact]
    public void Terms_of_one_unit_never_overlap()
    {
        var old = Begun(new(2015, 10, 1));
        Assert.False(CommitteeTerm.Begin(Unit, Life, "trước", new DateSpan(new(2015, 1, 1), new(2015, 11, 1)), null, [old], [], Now).TryGet(out _, out var why));
        Assert.Equal("organizations.terms-overlap", why!.Code);
        Assert.False(CommitteeTerm.Begin(Unit, Life, "cùng ngày", new DateSpan(new(2015, 10, 1), null), null, [old], [], Now).TryGet(out _, out why));
        Assert.Equal("organizations.terms-overlap", why!.Code);
    }

    [Fact]
    public void Nobody_sits_twice_at_one_time_but_may_come_back_or_change_title()
    {
        var term = Begun(new(2020, 10, 14));
        var seat = Taken(term, Person, Member, new(2020, 10, 14));
        Assert.Equal("organizations.person-twice", Refused(term, Secretary, new(2022, 1, 1), null, seat));
        Assert.Null(seat.Leave(new(2022, 1, 1), "đổi chức danh", term));
        Assert.Null(Refused(term, Secretary, new(2022, 1, 1), null, seat));
        Assert.Equal("đổi chức danh", seat.LeftBecause);
    }

    [Fact]
    public void A_seat_lies_within_its_term_and_ends_after_it_begins()
    {
        var term = Begun(new(2020, 10, 14));
        Assert.Equal("organizations.seat-outside-term", Refused(term, Member, new(2020, 10, 13), null));
        Assert.Equal("organizations.span-ends-before-start", Refused(term, Member, new(2021, 1, 1), new(2021, 1, 1)));
        Assert.Equal("organizations.committee-role-unknown", Refused(term, null, new(2021, 1, 1), null));
        var seat = Taken(term, Person, Member, new(2021, 1, 1));
        Assert.Equal("organizations.span-ends-before-start", seat.Leave(new(2021, 1, 1), null, term)!.Code);
        Assert.Null(seat.Leave(new(2021, 1, 2), null, term));
        Assert.Equal("organizations.seat-ended", seat.Leave(new(2021, 2, 2), null, term)!.Code);
    }

    [Theory]
    [InlineData(30, 10, SizeAnswer.Kept, 10)]
    [InlineData(30, 11, SizeAnswer.Broken, 10)]
    [InlineData(29, 9, SizeAnswer.Kept, 9)]
    [InlineData(29, 10, SizeAnswer.Broken, 9)]
    public void The_standing_committee_is_at_most_a_third_rounded_down(int committee, int standing, SizeAnswer answer, int allowed)
    {
        Assert.True(Fraction.TryParse("1/3", out var third));
        var finding = new SizeRule("", SizeMeasure.StandingShare, true, third, "", "", true).Check(new CommitteeCount(committee, standing, 1, 2, null));
        Assert.Equal((answer, allowed), (finding.Answer, finding.Allowed));
    }

    [Theory]
    [InlineData(8, 9, SizeAnswer.NotConcerned)]
    [InlineData(9, 7, SizeAnswer.Kept)]
    [InlineData(9, 8, SizeAnswer.Broken)]
    [InlineData(null, 8, SizeAnswer.NotCounted)]
    public void A_rule_for_larger_cells_speaks_of_those_alone(int? members, int committee, SizeAnswer answer)
    {
        Assert.True(Fraction.TryParse("7", out var seven));
        var rule = new SizeRule("", SizeMeasure.CommitteeMembers, true, seven, "", "", false) { MembersFrom = 9 };
        Assert.Equal(answer, rule.Check(new CommitteeCount(committee, 0, 1, 0, members)).Answer);
    }

    [Fact]
    public void A_bound_that_was_never_entered_judges_nothing() =>
        Assert.Equal(SizeAnswer.NotEntered, new SizeRule("", SizeMeasure.Deputies, true, null, "", "", false).Check(new CommitteeCount(30, 10, 1, 9, null)).Answer);

    private static CommitteeTerm Begun(DateOnly from) => CommitteeTerm.Begin(Unit, Life, "nhiệm kỳ", new DateSpan(from, null), null, [], [], Now).TryGet(out var term, out var why) ? term : throw new InvalidOperationException(why.Code);

    private static CommitteeSeat Taken(CommitteeTerm term, PersonId person, CommitteeRole role, DateOnly from) =>
        CommitteeSeat.Take(term, person, role, new DateSpan(from, null), null, [], Now).TryGet(out var seat, out var why) ? seat : throw new InvalidOperationException(why.Code);

    private static string? Refused(CommitteeTerm term, CommitteeRole? role, DateOnly from, DateOnly? to, params CommitteeSeat[] seats) =>
        CommitteeSeat.Take(term, Person, role, new DateSpan(from, to), null, seats, Now).TryGet(out _, out var why) ? null : why.Code;
}
