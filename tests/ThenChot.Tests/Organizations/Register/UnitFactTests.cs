using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Tests.Organizations.Register;

public sealed class UnitFactTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly UnitId Unit = Id.New<UnitId>(Now);
    private static readonly DateSpan Life = new(new(2000, 1, 1), null);
    private static readonly DocumentId Decision = Id.New<DocumentId>(Now);

    [Fact]
    public void A_new_seat_ends_the_one_before_on_its_first_day()
    {
        var old = Made(UnitFactKind.Seat, "Số 1 phố minh họa", new(2001, 1, 1));
        var moved = Made(UnitFactKind.Seat, "Số 2 phố minh họa", new(2020, 1, 1), others: old);

        Assert.Equal(new DateOnly(2020, 1, 1), old.To);
        Assert.Null(moved.To);
    }

    [Fact]
    public void Two_seats_at_one_time_are_refused_and_leave_the_first_as_it_was()
    {
        var old = Made(UnitFactKind.Seat, "Số 1", new(2010, 1, 1));
        Assert.Equal("organizations.spans-overlap", Refused(UnitFactKind.Seat, "Số 2", new(2009, 1, 1), others: old));
        Assert.Equal("organizations.spans-overlap", Refused(UnitFactKind.Seat, "Số 2", new(2010, 1, 1), others: old));
        Assert.Null(old.To);
    }

    [Fact]
    public void Several_duties_hold_at_one_time()
    {
        var first = Made(UnitFactKind.Duty, "Tham mưu công tác tổ chức", new(2010, 1, 1));
        Made(UnitFactKind.Duty, "Quản lý biên chế", new(2012, 1, 1), others: first);

        Assert.Null(first.To);
    }

    [Theory]
    [InlineData(UnitFactKind.Seat, "", "organizations.fact-text-missing")]
    [InlineData(UnitFactKind.Function, " ", "organizations.fact-text-missing")]
    [InlineData(UnitFactKind.OrganizationType, "chữ", "organizations.fact-choice-missing")]
    [InlineData(UnitFactKind.OfficialMembers, "", "organizations.fact-members-malformed")]
    [InlineData(UnitFactKind.FoundingDecision, "", "organizations.fact-decision-missing")]
    [InlineData(UnitFactKind.ClosingDecision, "", "organizations.fact-not-closed")]
    public void What_a_kind_needs_is_asked_for(UnitFactKind kind, string text, string code) =>
        Assert.Equal(code, Refused(kind, text, new(2010, 1, 1), decision: kind is UnitFactKind.ClosingDecision ? Decision : null));

    [Fact]
    public void Days_lie_within_the_life_of_the_unit_and_an_end_after_its_beginning()
    {
        Assert.Equal("organizations.outside-unit-life", Refused(UnitFactKind.Duty, "Việc", new(1999, 12, 31)));
        Assert.Equal("organizations.span-ends-before-start", Refused(UnitFactKind.Duty, "Việc", new(2010, 1, 1), to: new(2010, 1, 1)));
        Assert.Equal("organizations.fact-text-too-long", Refused(UnitFactKind.Duty, new string('a', 2001), new(2010, 1, 1)));
    }

    [Fact]
    public void The_founding_decision_takes_the_day_of_founding_and_there_is_one()
    {
        var founding = Made(UnitFactKind.FoundingDecision, "", new(2023, 1, 1), decision: Decision);
        Assert.Equal(Life.From, founding.From);
        Assert.Equal("organizations.spans-overlap", Refused(UnitFactKind.FoundingDecision, "", new(2023, 1, 1), decision: Decision, others: founding));
    }

    private static UnitFact Made(UnitFactKind kind, string text, DateOnly from, DocumentId? decision = null, params UnitFact[] others) =>
        UnitFact.Record(Unit, kind, new UnitFactContent(text, null, null, new DateSpan(from, null), decision), Life, others, Now).TryGet(out var made, out var why)
            ? made : throw new InvalidOperationException(why.Code);

    private static string? Refused(UnitFactKind kind, string text, DateOnly from, DateOnly? to = null, DocumentId? decision = null, params UnitFact[] others) =>
        UnitFact.Record(Unit, kind, new UnitFactContent(text, null, null, new DateSpan(from, to), decision), Life, others, Now).TryGet(out _, out var why) ? null : why.Code;
}
