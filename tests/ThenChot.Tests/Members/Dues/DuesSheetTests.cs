using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;

namespace ThenChot.Tests.Members.Dues;

/// <summary>The law of dues: what is due, what was paid, who is exempt.</summary>
public sealed class DuesSheetTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 20);
    private static readonly Period March = Period.ForMonth(2026, 3);
    private static readonly DuesRule Rule = new(
        "01-QD-TW-2026", "01-QĐ/TW", false,
        [new("insured", "Đóng bảo hiểm", "tiền lương", 100, null, true), new("pensioner", "Hưu", "lương hưu", 50, null, true), new("student", "Học sinh", "", null, 5_000, true)],
        [new("poor", "Hộ nghèo", 100, null), new("hardship_30", "Giảm 30%", 30, 12)])
    {
        ExemptFromPartyYears = 50, ArrearsMonths = 3,
    };

    [Theory]
    [InlineData("insured", 12_345_678, null, 123_456)]
    [InlineData("pensioner", 6_000_000, null, 30_000)]
    [InlineData("student", 0, null, 5_000)]
    [InlineData("student", 0, "hardship_30", 3_500)]
    [InlineData("insured", 12_345_678, "poor", 0)]
    public void What_is_due_goes_by_the_group_and_its_relief_in_whole_dong(string group, long pay, string? relief, long due) =>
        Assert.Equal(due, Rule.DueOf(Rule.Group(group)!, pay, Rule.Relief(relief)));

    [Fact]
    public void Sums_are_rounded_down_only_as_the_setting_says_and_shares_add_up_to_the_whole()
    {
        var rule = Rule with { RoundTo = 1_000, Shares = [new("Chi bộ", 30), new("Đảng ủy cơ sở", 35), new("Cấp trên", 35)] };
        Assert.Equal(123_000, rule.DueOf(rule.Group("insured")!, 12_345_678, null));
        for (var vnd = 0; vnd < 300; vnd++)
        {
            Assert.Equal(vnd, rule.Divide(vnd).Sum(p => p.Vnd));
        }

        Assert.Empty(Rule.Divide(100));
    }

    [Fact]
    public void Party_age_exempts_a_temporary_member_pays_elsewhere_and_nobody_is_settled_without_a_term()
    {
        var (worker, old, away, fresh) = (Member(), Member(), Member(), Member());
        var sheet = Made(DuesSheet.Draw(Cell, March, [new(worker, 10, Term(worker), false), new(old, 50, Term(old), false), new(away, 10, Term(away), true), new(fresh, 1, null, false)], Rule, Today, Now));
        Assert.Equal([DuesReason.Pays, DuesReason.PartyAge, DuesReason.PaysElsewhere, DuesReason.NotSet], sheet.Lines.Select(l => l.Reason));
        Assert.Equal((1, 0, 100_000, 0), (sheet.People, sheet.PeoplePaid, sheet.DueVnd, sheet.PaidVnd));
        Assert.Equal("members.dues-terms-missing", sheet.Settle(Today)?.Code);
        Assert.Null(sheet.Pay(worker, 60_000, Today, Today));
        Assert.Equal((0, 60_000), (sheet.PeoplePaid, sheet.PaidVnd));
        Assert.Null(sheet.Pay(old, 10_000, Today, Today));
        Assert.Null(sheet.Pay(worker, 150_000, Today, Today));
        Assert.Equal((1, 160_000), (sheet.PeoplePaid, sheet.PaidVnd));
        Assert.Equal([1, 2], sheet.Lines.Where(l => l.Receipt is not null).Select(l => l.Receipt!.Value).Order());
        Assert.Null(sheet.Redraw([new(worker, 10, Term(worker, 20_000_000), false), new(fresh, 1, Term(fresh), false)], Rule, Today));
        Assert.Equal([worker, old, fresh], sheet.Lines.Select(l => l.MemberId));
        Assert.Equal((2, 0, 300_000), (sheet.People, sheet.PeoplePaid, sheet.DueVnd));
        Assert.Null(sheet.Settle(Today));
        Assert.Equal("members.dues-settled", sheet.Pay(worker, 1, Today, Today)?.Code);
        Assert.Equal("members.dues-settled", sheet.Redraw([], Rule, Today)?.Code);
    }

    [Fact]
    public void A_term_needs_its_group_its_base_and_a_ground_and_hardship_lasts_a_year_at_most()
    {
        Assert.Equal("members.dues-group-missing", Why(DuesTerm.Set(Member(), March, "none", 1, null, null, null, Rule)));
        Assert.Equal("members.dues-base-missing", Why(DuesTerm.Set(Member(), March, "insured", null, null, null, null, Rule)));
        Assert.Equal("members.dues-base-missing", Why(DuesTerm.Set(Member(), March, "insured", -1, null, null, null, Rule)));
        Assert.Equal("members.dues-ground-missing", Why(DuesTerm.Set(Member(), March, "student", null, "poor", null, " ", Rule)));
        Assert.Equal("members.dues-relief-too-long", Why(DuesTerm.Set(Member(), March, "student", null, "hardship_30", null, "Đơn", Rule)));
        Assert.Equal("members.dues-relief-too-long", Why(DuesTerm.Set(Member(), March, "student", null, "hardship_30", Period.ForMonth(2027, 3), "Đơn", Rule)));
        var term = Made(DuesTerm.Set(Member(), March, "student", null, "hardship_30", Period.ForMonth(2027, 2), "Đơn", Rule));
        Assert.NotNull(term.ReliefIn(Period.ForMonth(2027, 2), Rule));
        Assert.Null(term.ReliefIn(Period.ForMonth(2027, 3), Rule));
    }

    [Fact]
    public void A_month_ahead_a_day_outside_and_an_impossible_sum_are_refused()
    {
        var member = Member();
        Assert.Equal("members.dues-month-ahead", Why(DuesSheet.Draw(Cell, Period.ForMonth(2026, 4), [], Rule, Today, Now)));
        var sheet = Made(DuesSheet.Draw(Cell, March, [new(member, 1, Term(member), false)], Rule, Today, Now));
        Assert.Equal("members.dues-paid-outside", sheet.Pay(member, 1, Today.AddDays(1), Today)?.Code);
        Assert.Equal("members.dues-paid-outside", sheet.Pay(member, 1, new(2026, 2, 28), Today)?.Code);
        Assert.Equal("members.dues-sum-malformed", sheet.Pay(member, -1, Today, Today)?.Code);
        Assert.Equal("members.dues-sum-malformed", sheet.Pay(Member(), 1, Today, Today)?.Code);
    }

    private static readonly UnitId Cell = Id.New<UnitId>(Now);

    private static MemberId Member() => MemberId.From(Guid.CreateVersion7());

    private static DuesTerm Term(MemberId member, long pay = 10_000_000) => Made(DuesTerm.Set(member, Period.ForMonth(2026, 2), "insured", pay, null, null, null, Rule));

    private static string? Why<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
