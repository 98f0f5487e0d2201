using ThenChot.Domain.Members;

namespace ThenChot.Tests.Members;

/// <summary>The life of a member's file, as the rules tell it.</summary>
public sealed class MemberFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly MemberTerms Terms = new(12, ["cell"], [8, 12], [9, 12]);
    private static readonly CellPlace First = Cell("Chi bộ 1");
    private static readonly CellPlace Second = Cell("Chi bộ 2");

    [Fact]
    public void Probation_runs_twelve_months_from_the_ceremony_and_party_age_counts_from_the_decision()
    {
        var dates = new MemberDates(On(2025, 2, 28), On(2025, 3, 15), On(2026, 3, 15));
        var file = Opened(dates, new(2025, 3, 15));
        Assert.Equal(MemberStatus.NotYet, file.StatusOn(new(2025, 3, 14)));
        Assert.Equal(MemberStatus.Probationary, file.StatusOn(new(2026, 3, 14)));
        Assert.Equal(MemberStatus.Official, file.StatusOn(new(2026, 3, 15)));
        Assert.Equal(11, file.PartyAgeOn(new(2026, 2, 27))!.Value.Months);
        Assert.Equal(12, file.PartyAgeOn(new(2026, 2, 28))!.Value.Months);
        Assert.Null(file.PartyAgeOn(new(2025, 2, 27)));
        Assert.Equal("members.probation-too-short", (dates with { OfficialOn = On(2026, 3, 14) }).Check(null, 12, Today)?.Code);
    }

    [Fact]
    public void A_rule_that_is_not_known_checks_no_length_of_probation() =>
        Assert.Null(new MemberDates(On(1975, 2, 3), On(1975, 2, 3), On(1975, 11, 3)).Check(null, null, Today));

    [Fact]
    public void Dates_that_cannot_follow_one_another_are_refused()
    {
        var born = new PartialDate(1980, 5, 1);
        Assert.Equal("members.decided-before-birth", new MemberDates(On(1979, 1, 1), null, null).Check(born, 12, Today)?.Code);
        Assert.Equal("members.date-ahead", new MemberDates(On(2026, 11, 23), null, null).Check(born, 12, Today)?.Code);
        Assert.Equal("members.ceremony-before-decision", new MemberDates(On(2010, 5, 2), On(2010, 5, 1), null).Check(born, 12, Today)?.Code);
        Assert.Equal("members.official-before-joining", new MemberDates(On(2010, 5, 2), null, On(2010, 5, 1)).Check(born, 12, Today)?.Code);
        Assert.Null(new MemberDates(new PartialDate(2010), new PartialDate(2010, 4), new PartialDate(2011)).Check(born, 12, Today));
    }

    [Fact]
    public void A_year_alone_gives_an_approximate_party_age_and_deducted_months_shorten_it()
    {
        var file = Opened(new MemberDates(new PartialDate(1995), null, new PartialDate(1996)), new(2000, 1, 1));
        Assert.Equal("khoảng 31 năm", file.PartyAgeOn(Today)!.Value.Text);
        Assert.Equal("members.deduction-unexplained", file.Correct(file.Dates, null, 24, " ", Terms, Today)?.Code);
        Assert.Null(file.Correct(file.Dates, null, 24, "Gián đoạn sinh hoạt", Terms, Today));
        Assert.Equal(29, file.PartyAgeOn(Today)!.Value.Years);
        Assert.Equal(new PartialDate(1997, 1, 1), file.AgeFrom);
    }

    [Fact]
    public void A_closed_cell_a_unit_that_is_no_cell_and_a_day_before_the_cell_are_refused()
    {
        var file = Opened(new MemberDates(On(2010, 5, 2), null, null), new(2011, 1, 1));
        Assert.Equal("members.cell-closed", file.Place(Second with { Life = new(new(2000, 1, 1), new(2025, 7, 1)) }, new(2024, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.not-a-cell", file.Place(Second with { Kind = "committee" }, new(2024, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.cell-not-yet", file.Place(Second with { Life = new(new(2025, 1, 1), null) }, new(2024, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.same-cell", file.Place(First, new(2024, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.moves-before-stay", file.Place(Second, new(2011, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.date-ahead", file.Place(Second, Today.AddDays(1), Terms, Today)?.Code);
        Assert.Single(file.Stays);
    }

    [Fact]
    public void Whoever_died_keeps_the_party_age_of_that_day_and_moves_no_more()
    {
        var file = Opened(new MemberDates(On(1980, 1, 1), null, On(1981, 1, 1)), new(2000, 1, 1));
        Assert.Equal("members.leaves-too-early", file.Leave(LeavingKind.Died, new(1999, 1, 1), Today)?.Code);
        Assert.Null(file.Leave(LeavingKind.Died, new(2020, 6, 1), Today));
        Assert.Equal(MemberStatus.Official, file.StatusOn(new(2020, 5, 31)));
        Assert.Equal(MemberStatus.Died, file.StatusOn(new(2020, 6, 1)));
        Assert.Equal(40, file.PartyAgeOn(Today)!.Value.Years);
        Assert.Null(file.StayOn(new(2020, 6, 1)));
        Assert.Equal("members.left-already", file.Place(Second, new(2021, 1, 1), Terms, Today)?.Code);
        Assert.Equal("members.left-already", file.Leave(LeavingKind.Resigned, new(2021, 1, 1), Today)?.Code);
    }

    [Fact]
    public void On_any_day_of_ten_thousand_random_walks_a_member_is_in_exactly_one_cell_until_leaving()
    {
        var cells = Enumerable.Range(1, 4).Select(n => Cell($"Chi bộ {n}")).ToList();
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var joined = new DateOnly(2010, 1, 1).AddDays(random.Next(1000));
            var file = Opened(new MemberDates(PartialDate.On(joined), null, null), joined);
            for (var step = 0; step < 6; step++)
            {
                var day = joined.AddDays(random.Next(5500));
                _ = random.Next(8) == 0 ? file.Leave(LeavingKind.StruckOff, day, Today) : file.Place(cells[random.Next(cells.Count)], day, Terms, Today);
            }

            for (var day = joined; day < joined.AddDays(5600); day = day.AddDays(97))
            {
                Assert.Equal(file.LeftOn <= day ? 0 : 1, file.Stays.Count(s => s.Span.Contains(day)));
            }

            Assert.Equal(file.Stays.MaxBy(s => s.From)!.UnitId, file.CellId);
        }
    }

    [Fact]
    public void A_number_is_digits_of_a_set_length_and_is_shown_by_its_last_three()
    {
        Assert.True(MemberNumber.Read(" 0123 4567-8901 ", NumberKind.Card, [12]).TryGet(out var digits, out _));
        Assert.Equal("012345678901", digits);
        Assert.Equal("•••••••••901", MemberNumber.Mask(digits));
        Assert.False(MemberNumber.Read("01234567890a", NumberKind.Card, [12]).TryGet(out _, out var why));
        Assert.Equal("members.number-malformed", why.Code);
        Assert.False(MemberNumber.Read("0123", NumberKind.Citizen, [12]).TryGet(out _, out _));
    }

    private static MemberFile Opened(MemberDates dates, DateOnly from) =>
        MemberFile.Open(Id.New<PersonId>(Now), null, dates, Terms, First, from, Today, Now).TryGet(out var file, out var why) ? file : throw new InvalidOperationException(why.Sentence);

    private static CellPlace Cell(string name) => new(Id.New<UnitId>(Now), name, "cell", new DateSpan(new(2000, 1, 1), null));

    private static PartialDate On(int year, int month, int day) => new(year, month, day);
}
