using ThenChot.Domain.Direction;

namespace ThenChot.Tests.Direction;

/// <summary>Builders: every value has a sensible default, a test names only what it is about.</summary>
internal static class SomeWork
{
    public static readonly DateTimeOffset Now = new(2023, 5, 8, 2, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2023, 5, 8);

    public static readonly DateOnly Due = new(2023, 6, 30);

    public static readonly AlertDays Alerts = new() { DueSoonDays = 3, SeriouslyLateDays = 3, AfterIssueDays = 10 };

    public static readonly PersonId Leader = Id.New<PersonId>(Now);

    public static readonly PersonId Reporter = Id.New<PersonId>(Now);

    public static UnitId Unit() => Id.New<UnitId>(Now);

    public static DocumentId Paper() => Id.New<DocumentId>(Now);

    public static WorkItemTerms Terms(Deadline? deadline = null) => new(
        WorkSource.Conclusion, Paper(), null, "Rà soát quy chế làm việc", "Quy chế được ban hành", null, null, null, Unit(), Leader, Today, deadline ?? new(DeadlineKind.FixedDate, Due));

    public static WorkLead Lead() => new(Unit(), "Quận ủy minh họa 01", null, Reporter, "Nguyễn Thử Nghiệm", true);

    public static WorkItem Item(Deadline? deadline = null, WorkItem? parent = null) => Made(WorkItem.Give(Terms(deadline), Lead(), parent, Today, Now));

    /// <summary>The whole first, then its copies.</summary>
    public static IReadOnlyList<WorkItem> Group(int units) => Made(WorkItem.GiveToGroup(Terms(), "Các cấp ủy trực thuộc", [.. Enumerable.Range(0, units).Select(_ => Lead())], null, Today, Now));

    /// <summary>Proposed by the reporter and confirmed by the leader.</summary>
    public static WorkItem Finish(this WorkItem item, DateOnly proposed, DateOnly confirmed)
    {
        Allowed(item.ProposeCompletion(Paper(), proposed, null, Reporter, proposed, Now));
        Allowed(item.DecideCompletion(confirmed: true, null, Leader, confirmed));
        return item;
    }

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    public static string Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? "made" : why.Code;

    public static void Allowed(Refusal? refusal) => Xunit.Assert.Null(refusal);
}
