namespace ThenChot.Web.Modules.Demo.City;

/// <summary>One line of demo/deliverables.yaml.</summary>
public sealed class DeliverableLine
{
    public required int Agency { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? OpenUntil { get; init; }

    /// <summary>The deadline before it was extended; null when it never was.</summary>
    public string? FirstDue { get; init; }
}

/// <summary>The file demo/deliverables.yaml.</summary>
public sealed class DeliverableFile
{
    public required List<DeliverableLine> Deliverables { get; init; }
}

/// <summary>
/// An item of programme 01. Titles are samples. <see cref="DueOn"/> is the deadline in the end, <see cref="FirstDueOn"/> the one
/// first given; an item open on 19/4/2023 was done later, so that the same city serves today.
/// </summary>
public sealed record DemoDeliverable(
    int Number, int Agency, string Kind, string Title, DateOnly AssignedOn, DateOnly FirstDueOn, DateOnly DueOn, DateOnly DoneOn, bool OpenAtTheReview)
{
    /// <summary>Số ký hiệu of the document that proves it.</summary>
    public string EvidenceSymbol => string.Create(CultureInfo.InvariantCulture, $"{Number:00}-{EvidenceCode}/CQ{Agency:00}");

    public string EvidenceType => Kind switch { "Đề án" => "Đề án", "Kế hoạch" => "Kế hoạch", _ => "Báo cáo" };

    private string EvidenceCode => Kind switch { "Đề án" => "ĐA", "Kế hoạch" => "KH", _ => "BC" };

    /// <summary>The day by which a share of the way (0 to 100) was gone: dates of milestones.</summary>
    public DateOnly After(int percent) =>
        DemoDeliverables.WorkingDay(AssignedOn.AddDays((DoneOn.DayNumber - AssignedOn.DayNumber) * percent / 100));
}

/// <summary>The 34 items of programme 01 with dates: 29 done by the review of 19/4/2023, 5 open with a deadline after it.</summary>
public static class DemoDeliverables
{
    public static readonly DateOnly Review = new(2023, 4, 19);

    private static readonly DateOnly Assigned = new(2021, 4, 15);
    private static readonly DateOnly FirstDone = new(2021, 7, 1);
    private static readonly DateOnly LastDone = new(2023, 4, 12);

    public static IReadOnlyList<DemoDeliverable> Make(ulong seed)
    {
        var random = SmallRandom.For(seed, "deliverables");
        return [.. DemoText.ReadYaml<DeliverableFile>("deliverables.yaml").Deliverables.Select((line, i) => Make(line, i + 1, random))];
    }

    /// <summary>The last working day up to that day, weekends left out.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private static DemoDeliverable Make(DeliverableLine line, int number, SmallRandom random)
    {
        var title = line.Title + " (tiêu đề mẫu)";
        if (line.OpenUntil is { } until)
        {
            var due = Day(until);
            return new DemoDeliverable(number, line.Agency, line.Kind, title, Assigned, Day(line.FirstDue ?? until), due, WorkingDay(due.AddDays(-random.Between(1, 9))), OpenAtTheReview: true);
        }

        var done = WorkingDay(FirstDone.AddDays(random.Between(0, LastDone.DayNumber - FirstDone.DayNumber)));
        // One in eight came a few days late; the others up to six weeks ahead of the deadline.
        var slack = random.Chance(12) ? -random.Between(2, 12) : random.Between(0, 42);
        var dueOn = WorkingDay(done.AddDays(slack));
        return new DemoDeliverable(number, line.Agency, line.Kind, title, Assigned, dueOn, dueOn, done, OpenAtTheReview: false);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
