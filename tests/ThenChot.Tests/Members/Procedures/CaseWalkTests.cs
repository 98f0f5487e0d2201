using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Members.Procedures;
using static ThenChot.Tests.Members.Procedures.SomeCase;

namespace ThenChot.Tests.Members.Procedures;

public sealed class CaseWalkTests
{
    private static readonly DateOnly Begin = new(2022, 1, 3);

    [Fact]
    public void Every_shipped_row_can_be_walked_to_its_end_and_names_only_steps_and_papers_it_has()
    {
        foreach (var id in new[] { "24-QD-TW-2021", "232-QD-TW-2025", "294-QD-TW-2025", "208-QD-TW-2026" })
        {
            foreach (var kind in Enum.GetValues<ProcedureKind>())
            {
                var rule = Rules.Of(id, kind);
                Assert.Equal(rule.Steps.Count, rule.Steps.Select(s => s.Code).Distinct().Count());
                foreach (var step in rule.Steps)
                {
                    Assert.All(step.Papers, code => Assert.Contains(rule.Papers, p => p.Code == code));
                    Assert.All(new[] { step.ReturnsTo, From(step.Due), From(step.Soonest), From(step.Lapses) }.OfType<string>(), code => Assert.NotNull(rule.Step(code)));
                    Assert.Equal(step.Work == StepWork.Note, step.Threshold is null);
                }
            }
        }

        foreach (var kind in Enum.GetValues<ProcedureKind>())
        {
            var walked = Open(kind, Begin);
            walked.GiveAll(Begin);
            for (var on = Begin; walked.ClosedOn is null; on = on.AddDays(20))
            {
                walked.GiveAll(on);
                Assert.InRange(on, Begin, Today);
                _ = walked.Do(walked.Step, on, note: "Ghi chú");
            }

            Assert.Equal(CaseOutcome.Done, walked.Outcome);
        }
    }

    [Fact]
    public void A_cell_right_beneath_the_superior_leaves_out_the_level_that_is_not_there()
    {
        var route = new CaseRoute(new Dictionary<StepLevel, UnitId> { [StepLevel.Cell] = Cell, [StepLevel.Superior] = Superior });
        var admission = Open(ProcedureKind.Admission, Begin, route: route);
        admission.GiveAll(Begin);
        foreach (var step in new[] { "sympathiser", "file", "cell_vote", "send" })
        {
            Assert.Null(admission.Record(new StepRecord(step, Begin) { Paper = "1", Vote = Ballots(10) }, admission.RuleOf(Begin), route, Calendar, Today));
        }

        Assert.Equal("decide", admission.Step);
    }

    [Fact]
    public void Ten_thousand_random_walks_never_leave_the_rule_and_whatever_is_refused_changes_nothing() => Prop.ForAll(Walks(), walk =>
    {
        var of = Open(walk.Kind, Begin, Begin);
        of.GiveAll(Begin);
        var on = Begin;
        foreach (var (deed, days, yes) in walk.Deeds)
        {
            on = on.AddDays(days);
            var before = State(of);
            var refusal = Take(of, deed, on, yes);
            Assert.True(refusal is null == (State(of) != before), $"{deed}: {refusal?.Code}");
            Assert.True(refusal is null || refusal.Code.StartsWith("members.case-", StringComparison.Ordinal));
            Assert.True(before.Closed is null || refusal?.Code == "members.case-closed" || on > Today);
            Legal(of);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    private static void Legal(MemberCase of)
    {
        var rule = of.RuleOf(of.Entries[^1].On);
        Assert.NotNull(rule.Step(of.Step));
        Assert.Equal(of.ClosedOn is null, of.Outcome is null);
        Assert.True(of.ClosedOn is null || of.DueOn is null);
        Assert.Equal(Enumerable.Range(1, of.Entries.Count), of.Entries.Select(e => e.Number));
        Assert.Equal(of.Entries.Select(e => e.On).Order(), of.Entries.Select(e => e.On));
        Assert.All(of.Entries.Where(e => e is { Deed: CaseDeed.Done, VotesYes: not null }), e => Assert.True(Rules.Of(e.RuleId, of.Kind).Step(e.Step)!.Threshold!.IsMetBy(e.VotesYes!.Value, e.VoteBase!.Value)));
        if (of.ClosedOn is null)
        {
            Assert.Equal(Route.At(rule.Step(of.Step)!.Level), of.HolderId);
        }

        if (of.Outcome == CaseOutcome.Done && !of.IsDeadlocked)
        {
            Assert.All(rule.Steps.Where(s => Route.At(s.Level) is not null), s => Assert.NotNull(of.DoneOn(s.Code)));
        }
    }

    private static Refusal? Take(MemberCase of, Deed deed, DateOnly on, int yes)
    {
        var rule = of.RuleOf(on);
        return deed switch
        {
            Deed.Right => of.Do(of.Step, on, rule.Step(of.Step)?.Threshold is null ? null : Ballots(yes, 10 - yes), "Ghi chú"),
            Deed.Wrong => of.Do("khong_co", on),
            Deed.Early => of.Do(of.Step, Begin.AddDays(-1)),
            Deed.Return => of.Return("Thiếu", on, rule, Route, Calendar, Today, "x"),
            Deed.Extend => of.Extend("Thêm", on, rule, Calendar, Today, "x"),
            Deed.Prolong => of.Prolong(yes, "Thêm", on, rule, Route, Calendar, Today, "x"),
            Deed.Withdraw => of.Withdraw("Thôi", on, rule, Today, "x"),
            _ => of.Lapse(on, rule, Calendar, Today, "x"),
        };
    }

    private static (string Step, int Entries, DateOnly? Due, DateOnly? Closed) State(MemberCase of) => (of.Step, of.Entries.Count, of.DueOn, of.ClosedOn);

    private static string? From(StepClock? clock) => clock?.From is StepClock.Until ? null : clock?.From;

    private static Arbitrary<Walk> Walks() => (
        from kind in Gen.Elements(Enum.GetValues<ProcedureKind>())
        from deeds in (
            from deed in Gen.Frequency((12, Gen.Constant(Deed.Right)), (6, Gen.Elements(Enum.GetValues<Deed>())))
            from days in Gen.Choose(0, 60)
            from yes in Gen.Frequency((4, Gen.Choose(7, 10)), (1, Gen.Choose(0, 6)))
            select (deed, days, yes)).ListOf(25)
        select new Walk(kind, [.. deeds])).ToArbitrary();

    private enum Deed
    {
        Right,
        Wrong,
        Early,
        Return,
        Extend,
        Prolong,
        Withdraw,
        Lapse,
    }

    private sealed record Walk(ProcedureKind Kind, IReadOnlyList<(Deed Deed, int Days, int Yes)> Deeds);
}
