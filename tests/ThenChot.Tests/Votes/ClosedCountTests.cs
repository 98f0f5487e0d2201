using ThenChot.Domain.Votes;

namespace ThenChot.Tests.Votes;

/// <summary>From the people in the room to a closed result: quorum, slips, piles, base.</summary>
public sealed class ClosedCountTests
{
    [Theory]
    [InlineData(20, 14)]
    [InlineData(30, 20)]
    [InlineData(31, 21)]
    [InlineData(75, 50)]
    [InlineData(88, 59)]
    [InlineData(94, 63)]
    [InlineData(95, 64)]
    [InlineData(485, 324)]
    public void A_quorum_is_two_thirds_of_those_convened(int convened, int least)
    {
        Assert.Equal(least, Electorate.LeastPresent(convened));
        Assert.True(People(convened, least).HasQuorum);
        Assert.False(People(convened, least - 1).HasQuorum);
    }

    [Fact]
    public void Slips_never_grow_on_their_way_from_hand_to_box_to_table()
    {
        var people = People(95, 90);
        Assert.Equal("votes.issued-above-present", Code(SlipCount.Of(people, 91, 90, 0)));
        Assert.Equal("votes.returned-above-issued", Code(SlipCount.Of(people, 90, 91, 0)));
        Assert.Equal("votes.invalid-above-returned", Code(SlipCount.Of(people, 90, 89, 90)));
        Assert.Equal("votes.count-negative", Code(SlipCount.Of(people, 90, -1, 0)));
        Assert.Equal(88, Slips(people, 90, 89, 1).Valid);
    }

    [Fact]
    public void A_pile_holds_every_valid_slip_once()
    {
        var slips = Slips(People(95, 90), 90, 89, 1);
        Assert.Equal(1, Pile(slips, 80, 5, 2, 1).Void);
        Assert.Equal("votes.row-not-reconciled", Code(RowCount.Of(slips, 80, 5, 4, 0)));
        Assert.Equal("votes.count-negative", Code(RowCount.Of(slips, 90, 5, -8, 1)));
    }

    [Fact]
    public void Nobody_closes_without_quorum_rows_rounding_or_the_base_of_the_rule()
    {
        var (few, many) = (People(75, 49), People(75, 50));
        var pile = (Electorate people) => (Slips: Slips(people, 40, 40, 0), Rows: new[] { Pile(Slips(people, 40, 40, 0), 30, 5, 5, 0) });
        Assert.Equal("votes.no-quorum", Code(ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Rounded, few, pile(few).Slips, pile(few).Rows)));
        Assert.True(ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Rounded, many, pile(many).Slips, pile(many).Rows).TryGet(out _, out _));
        Assert.Equal("votes.cannot-close", Code(ClosedCount.Close(Party, BaseKind.Present, ShareRounding.Rounded, many, pile(many).Slips, pile(many).Rows)));
        Assert.Equal("votes.cannot-close", Code(ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Unknown, many, pile(many).Slips, pile(many).Rows)));
        Assert.Equal("votes.cannot-close", Code(ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Rounded, many, pile(many).Slips, [])));
        var empty = Slips(many, 10, 0, 0);
        Assert.Equal("votes.base-not-positive", Code(ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Rounded, many, empty, [Pile(empty, 0, 0, 0, 0)])));
    }

    [Fact]
    public void The_same_pile_means_something_else_on_another_base()
    {
        var people = Of(Electorate.Of(94, 94, 91));
        var slips = Slips(people, 91, 91, 0);
        string? Bracket(BaseKind kind) => Of(ClosedCount.Close(Any, kind, ShareRounding.Rounded, people, slips, [Pile(slips, 40, 4, 47, 0)])).Rows[0].Reached?.Bracket;
        Assert.Null(Bracket(BaseKind.AllMembers));
        Assert.Equal("A", Bracket(BaseKind.BallotsReturned));
        Assert.Equal("A", Bracket(BaseKind.ValidRowMarks));
    }

    /// <summary>Numbers typed at random, half of them made to fit: closed exactly when quorum, slips, pile and base all hold.</summary>
    [Fact]
    public void Nothing_closes_while_one_identity_fails_and_everything_where_all_hold()
    {
        var random = new Random(3);
        var closed = 0;
        for (var time = 0; time < 20_000; time++)
        {
            var people = People(12, 6 + random.Next(7));
            var (issued, returned, invalid) = (random.Next(5, 13), random.Next(-1, 13), random.Next(-1, 3));
            int[] pile = [random.Next(-1, 6), random.Next(-1, 4), random.Next(-1, 4), random.Next(-1, 3)];
            pile[3] = random.Next(2) == 0 ? returned - invalid - pile[0] - pile[1] - pile[2] : pile[3];
            var holds = 3 * people.Present >= 2 * people.Convened && invalid >= 0 && invalid <= returned && returned <= issued && issued <= people.Present && returned > 0 && Array.TrueForAll(pile, marks => marks >= 0) && pile.Sum() == returned - invalid;
            var stands = SlipCount.Of(people, issued, returned, invalid).TryGet(out var slips, out _) && RowCount.Of(slips, pile[0], pile[1], pile[2], pile[3]).TryGet(out var row, out _)
                && ClosedCount.Close(Party, BaseKind.BallotsReturned, ShareRounding.Rounded, people, slips, [row]).TryGet(out _, out _);
            Assert.True(holds == stands, $"{people.Present}; {issued} {returned} {invalid}; {string.Join(' ', pile)}");
            closed += stands ? 1 : 0;
        }

        Assert.InRange(closed, 200, 19_000);
    }

    private static readonly ConfidenceRule Any = new("any", "quy tắc thử", null, [new Threshold("A", Fraction.Of(1, 2), false, "A"), new Threshold("B", Fraction.Of(2, 3), true, "B")]);

    private static readonly ConfidenceRule Party = Any with { Base = BaseKind.BallotsReturned };

    private static Electorate People(int convened, int present) => Of(Electorate.Of(convened, convened, present));

    private static SlipCount Slips(Electorate people, int issued, int returned, int invalid) => Of(SlipCount.Of(people, issued, returned, invalid));

    private static RowCount Pile(SlipCount slips, int high, int medium, int low, int none) => Of(RowCount.Of(slips, high, medium, low, none));

    private static T Of<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var value, out var why) ? value : throw new InvalidOperationException(why.Sentence);

    private static string Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? "taken" : why.Code;
}
