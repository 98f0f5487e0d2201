using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction.Contract;

/// <summary>
/// Work to seed, as it went on its days. <c>Source</c> in snake case (conclusion, sudden); <c>Group</c> null: one item for
/// <c>Lead</c>, else a copy for each of <c>Units</c>. <c>DueOn</c> null: <c>NoDeadlineBecause</c> says why.
/// </summary>
public sealed record WorkSeed(string Source, string? Title, UnitId Assigner, PersonId? AssignedBy, DateOnly AssignedOn)
{
    public DocumentId? Document { get; init; }

    public string? Occasion { get; init; }

    public string? Product { get; init; }

    public string? Duty { get; init; }

    public string? Authority { get; init; }

    public string? Field { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Continuing { get; init; }

    public string? NoDeadlineBecause { get; init; }

    public string? Group { get; init; }

    public IReadOnlyList<WorkUnitSeed> Units { get; init; } = [];
}

/// <summary>What one unit did with its work by the days given; nulls did not happen. <c>ReturnedBecause</c>: the last proposal was returned.</summary>
public sealed record WorkUnitSeed(UnitId Unit, PersonId Person)
{
    public DateOnly? AcknowledgedOn { get; init; }

    public DateOnly? ProgressOn { get; init; }

    public string? Progress { get; init; }

    public int? Percent { get; init; }

    public DateOnly? AskedOn { get; init; }

    public DateOnly? AskedUntil { get; init; }

    public string? AskedBecause { get; init; }

    public bool? Granted { get; init; }

    public DocumentId? Evidence { get; init; }

    public DateOnly? EvidenceOn { get; init; }

    public DateOnly? ProposedOn { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public string? ReturnedBecause { get; init; }
}

/// <summary>Work items for the demo and for tests. The caller opens the act; everything passes the same rules as the forms do, and a refusal throws.</summary>
public sealed class DirectionSeeds(AppDb db, WorkDuties duties, TimeProvider clock)
{
    /// <summary>Gives the ids in the order of the list: of a group that of the whole.</summary>
    public async Task<IReadOnlyList<Guid>> AddWorkAsync(IEnumerable<WorkSeed> seeds, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var (ids, made) = (new List<Guid>(), new List<WorkItem>());
        foreach (var seed in seeds)
        {
            var items = Made(seed, now);
            var own = items.Where(i => !i.IsGroup).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                Live(own[i], seed, seed.Units[i], now);
            }

            db.AddRange(items);
            made.AddRange(items);
            ids.Add(items[0].Id.Value);
        }

        await duties.KeepAsync(made, cancel);
        await db.SaveChangesAsync(cancel);
        return ids;
    }

    /// <summary>The points of a document or frame, each with the work that carries it out (null: none yet).</summary>
    public async Task AddPointsAsync(string title, DocumentId? document, DateOnly markedOn, IReadOnlyList<(string? Text, Guid? Work)> points, CancellationToken cancel = default)
    {
        var list = Made(PointList.Mark(title, document, [.. points.Select(p => p.Text)], markedOn, clock.GetUtcNow()));
        foreach (var (point, work) in list.Points.Zip(points, (point, seed) => (point, seed.Work)))
        {
            Allowed(work is { } id ? point.CoverBy(WorkItemId.From(id)) : null);
        }

        db.Add(list);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A leader of the unit answers for a field or an area from a day on.</summary>
    public async Task AddPortfolioAsync(UnitId unit, PersonId leader, string? field, UnitId? area, DateOnly from, CancellationToken cancel = default)
    {
        db.Add(Made(Portfolio.Assign(unit, new WorkLead(unit, "", null, leader, "", true), field, area, from, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddBriefingAsync(UnitId unit, DateOnly heldOn, string minutes, CancellationToken cancel = default)
    {
        db.Add(Made(Briefing.Hold(unit, heldOn, minutes, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancel);
    }

    private static IReadOnlyList<WorkItem> Made(WorkSeed seed, DateTimeOffset now)
    {
        var deadline = seed.DueOn is { } due ? new Deadline(DeadlineKind.FixedDate, due)
            : seed.Continuing ? new Deadline(DeadlineKind.Continuing)
            : new Deadline(DeadlineKind.NotSet, Reason: seed.NoDeadlineBecause);
        var terms = new WorkItemTerms(
            Enum.Parse<WorkSource>(seed.Source, ignoreCase: true), seed.Document, seed.Occasion, seed.Title, seed.Product, seed.Duty, seed.Authority, seed.Field, seed.Assigner, seed.AssignedBy, seed.AssignedOn, deadline);
        return seed.Group is { } group
            ? Made(WorkItem.GiveToGroup(terms, group, [.. seed.Units.Select(unit => Lead(unit) with { Person = null })], null, seed.AssignedOn, now))
            : [Made(WorkItem.Give(terms, Lead(seed.Units[0]), null, seed.AssignedOn, now))];
    }

    private static void Live(WorkItem item, WorkSeed seed, WorkUnitSeed unit, DateTimeOffset now)
    {
        if (unit.AcknowledgedOn is { } acknowledged)
        {
            Allowed(item.Acknowledge(Lead(unit), acknowledged, now));
        }

        if (unit.ProgressOn is { } reported)
        {
            Allowed(item.Report(unit.Progress ?? "", unit.Percent, unit.Person, reported, now));
        }

        if (unit.AskedOn is { } asked)
        {
            Allowed(item.AskExtension(unit.AskedUntil!.Value, unit.AskedBecause ?? "", null, unit.Person, asked, now));
            Allowed(unit.Granted is { } granted ? item.DecideExtension(granted, granted ? null : "Chưa đủ lý do (ý kiến mẫu)", seed.AssignedBy, asked.AddDays(1)) : null);
        }

        if (unit.ProposedOn is { } proposed)
        {
            Allowed(item.ProposeCompletion(unit.Evidence, unit.EvidenceOn ?? proposed, null, unit.Person, proposed, now));
            Allowed(unit.ReturnedBecause is { } why ? item.DecideCompletion(confirmed: false, why, seed.AssignedBy, proposed.AddDays(1))
                : unit.ConfirmedOn is { } confirmed ? item.DecideCompletion(confirmed: true, null, seed.AssignedBy, confirmed)
                : null);
        }
    }

    private static WorkLead Lead(WorkUnitSeed unit) => new(unit.Unit, "", null, unit.Person, "", true);

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException($"{why.Code}: {why.Sentence}");

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }
}
