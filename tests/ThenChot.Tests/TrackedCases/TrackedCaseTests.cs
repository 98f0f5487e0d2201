using ThenChot.Domain.TrackedCases;

namespace ThenChot.Tests.TrackedCases;

/// <summary>A case enters and leaves by decision, its stages are dated events, and nobody lets themselves in.</summary>
public sealed class TrackedCaseTests
{
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);
    private static readonly DocumentId Decision = new(Guid.CreateVersion7());
    private static readonly PersonId Me = new(Guid.CreateVersion7());
    private static readonly PersonId Another = new(Guid.CreateVersion7());
    private static readonly PersonId Third = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("td-2023-07", 0, null)]
    [InlineData("", 0, "tracked.code-unfit")]
    [InlineData("Nguyễn Văn A", 0, "tracked.code-unfit")]
    [InlineData("VUAN", 0, "tracked.code-unfit")]
    [InlineData("TD-01", 1, "tracked.day-ahead")]
    public void A_case_enters_under_a_code_that_names_nobody(string code, int ahead, string? refusal) =>
        Assert.Equal(refusal, Refused(TrackedCase.Enter(code, TrackedKind.CriminalCase, null, Decision, Today.AddDays(ahead), Today, Now)));

    [Fact]
    public void A_matter_that_is_prosecuted_becomes_a_new_case_and_stays_what_it_was()
    {
        var matter = Entered(TrackedKind.Matter);
        Assert.Null(matter.Reach(StageKind.Denounced, new(new(2023, 1, 5), null, null), Today, Now));
        Assert.Equal("tracked.stage-not-of-matter", matter.Reach(StageKind.Prosecuted, new(new(2023, 2, 5), null, null), Today, Now)!.Code);
        Assert.Null(Refused(TrackedCase.Enter("TD-02", TrackedKind.CriminalCase, matter, Decision, Today, Today, Now)));
        Assert.Equal("tracked.grows-from-matter", Refused(TrackedCase.Enter("TD-03", TrackedKind.Matter, matter, Decision, Today, Today, Now)));
        Assert.Equal("tracked.grows-from-matter", Refused(TrackedCase.Enter("TD-03", TrackedKind.CriminalCase, Entered(TrackedKind.CriminalCase), Decision, Today, Today, Now)));
        Assert.Equal((TrackedKind.Matter, StageKind.Denounced), (matter.Kind, matter.Current!.Stage));
    }

    [Fact]
    public void Stages_are_dated_and_may_come_again_and_one_alone_is_of_now()
    {
        var one = Entered(TrackedKind.CriminalCase);
        foreach (var (kind, day) in new[] { (StageKind.Investigated, 5), (StageKind.Indicted, 10), (StageKind.InvestigatedFurther, 15), (StageKind.Indicted, 20) })
        {
            Assert.Null(one.Reach(kind, new(new(2023, 2, day), new(2023, 6, 1), 3), Today, Now));
        }

        Assert.Equal([new DateOnly(2023, 2, 10), new DateOnly(2023, 2, 15), new DateOnly(2023, 2, 20), null], one.Stages.Select(static s => s.EndedOn));
        Assert.Equal("tracked.stage-day", one.Reach(StageKind.FirstTrial, new(new(2023, 2, 19), null, null), Today, Now)!.Code);
        Assert.Equal("tracked.stage-day", one.Reach(StageKind.FirstTrial, new(Today.AddDays(1), null, null), Today, Now)!.Code);
        Assert.Equal("tracked.due-before", one.Reach(StageKind.FirstTrial, new(new(2023, 3, 1), new(2023, 2, 28), null), Today, Now)!.Code);
        Assert.Equal("tracked.accused-outside", one.Reach(StageKind.FirstTrial, new(new(2023, 3, 1), null, -1), Today, Now)!.Code);
    }

    [Fact]
    public void It_leaves_by_a_decision_and_then_nothing_is_added()
    {
        var one = Entered(TrackedKind.CriminalCase);
        Assert.Null(one.Direct(new(Guid.CreateVersion7()), new("71-TB/BCĐ", new(2023, 2, 1), "x", Me, new(2023, 3, 1)), Today));
        Assert.Equal("tracked.due-before", one.Direct(new(Guid.CreateVersion7()), new("71-TB/BCĐ", new(2023, 2, 1), "x", Me, new(2023, 1, 1)), Today)!.Code);
        Assert.Equal("tracked.text-missing", one.Direct(new(Guid.CreateVersion7()), new(" ", new(2023, 2, 1), "x", Me, null), Today)!.Code);
        Assert.Equal((true, "tracked.done-day"), (one.Opinions[0].IsLate(Today), one.Finish(one.Opinions[0].Id, new(2023, 1, 31), Today)!.Code));
        Assert.Null(one.Finish(one.Opinions[0].Id, new(2023, 2, 20), Today));
        Assert.Equal("tracked.opinion-done", one.Finish(one.Opinions[0].Id, new(2023, 2, 20), Today)!.Code);
        Assert.Equal("tracked.leaving-day", one.Leave(Decision, one.ListedOn.AddDays(-1), Today)!.Code);
        Assert.Null(one.Leave(Decision, new(2023, 4, 1), Today));
        Assert.Equal((true, false), (one.IsOn(new(2023, 3, 31)), one.IsOn(new(2023, 4, 1))));
        Assert.All(
            new[] { one.Leave(Decision, Today, Today), one.Reach(StageKind.Executed, new(Today, null, null), Today, Now), one.Direct(new(Guid.CreateVersion7()), new("1", Today, "x", Me, null), Today) },
            static refusal => Assert.Equal("tracked.has-left", refusal!.Code));
    }

    [Fact]
    public void Nobody_lets_themselves_in_and_no_access_begins_in_the_past()
    {
        Assert.Equal("tracked.own-access", Refused(CircleAccess.Give(new(Me, null, true, Today, null, "Phân công"), Me, "Tôi", Today, Now)));
        Assert.Equal("tracked.access-backdated", Refused(CircleAccess.Give(new(Me, null, true, Today.AddDays(-1), null, "Phân công"), Another, "Kia", Today, Now)));
        Assert.Equal("tracked.access-reversed", Refused(CircleAccess.Give(new(Me, null, true, Today, Today, "Phân công"), Another, "Kia", Today, Now)));
        Assert.Equal("tracked.text-missing", Refused(CircleAccess.Give(new(Me, null, true, Today, null, ""), Another, "Kia", Today, Now)));
        Assert.True(CircleAccess.Give(new(Me, null, false, Today, Today.AddDays(2), "Phân công"), Another, "Kia", Today, Now).TryGet(out var access, out _));
        Assert.Equal([false, true, true, false], Enumerable.Range(-1, 4).Select(after => access!.IsOpen(Today.AddDays(after))));
        Assert.Null(access!.Revoke("Kia", Now));
        Assert.Equal((false, "tracked.access-gone"), (access.IsOpen(Today), access.Revoke("Kia", Now)!.Code));
    }

    [Fact]
    public void An_urgent_opening_needs_two_others_and_ends_by_itself()
    {
        Assert.Equal("tracked.text-missing", Refused(UrgentOpening.Ask(Me, "Tôi", " ", Now)));
        var urgent = Asked();
        Assert.Equal("tracked.own-opening", urgent.Confirm(Me, "Tôi", 4, Now)!.Code);
        Assert.Null(urgent.Confirm(Another, "Kia", 4, Now));
        Assert.Equal(("tracked.confirmed-twice", false), (urgent.Confirm(Another, "Kia", 4, Now)!.Code, urgent.IsOpen(Now)));
        Assert.Null(urgent.Confirm(Third, "Ba", 4, Now.AddHours(1)));
        Assert.Equal([true, true, false], new[] { 1, 4, 5 }.Select(hours => urgent.IsOpen(Now.AddHours(hours))));
        Assert.Equal("tracked.opening-lapsed", urgent.Confirm(new(Guid.CreateVersion7()), "Bốn", 4, Now)!.Code);
        Assert.Equal("tracked.opening-lapsed", Asked().Confirm(Another, "Kia", 4, Now.AddHours(4))!.Code);
        var closed = Asked();
        Assert.Null(closed.Close(Now));
        Assert.Equal(("tracked.opening-lapsed", "tracked.opening-closed"), (closed.Confirm(Another, "Kia", 4, Now)!.Code, closed.Close(Now)!.Code));
    }

    private static UrgentOpening Asked() => UrgentOpening.Ask(Me, "Tôi", "Phục vụ họp đột xuất", Now).TryGet(out var made, out _) ? made! : throw new InvalidOperationException();

    private static TrackedCase Entered(TrackedKind kind) => TrackedCase.Enter("TD-01", kind, null, Decision, new(2023, 1, 1), Today, Now).TryGet(out var made, out _) ? made! : throw new InvalidOperationException();

    private static string? Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;
}
