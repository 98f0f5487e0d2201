using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.Contract;

/// <summary>
/// A task of a seeded programme. <c>Done</c> null: not done; <c>MovedTo</c> null: not moved to another month since the issue, else with <c>MovedBecause</c>.
/// </summary>
public sealed record YearTaskSeed(int Month, string Text, UnitId Lead, PersonId? Owner)
{
    public DocumentId? Done { get; init; }

    public DateOnly? DoneOn { get; init; }

    public int? MovedTo { get; init; }

    public string? MovedBecause { get; init; }
}

/// <summary>A year's programme for the demo and for tests; the caller opens the act, and what a form would refuse throws.</summary>
public sealed class YearPlanSeeds(AppDb db, YearTaskDuties duties, TimeProvider clock)
{
    public async Task AddAsync(UnitId unit, int year, DocumentId issuedBy, DateOnly issuedOn, DateOnly changedOn, IReadOnlyList<YearTaskSeed> tasks, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var plan = Made(YearPlan.Draw(unit, year, issuedOn, now));
        var made = tasks.Select(seed => (Seed: seed, Task: Made(plan.Add(new(seed.Month, seed.Text, seed.Lead, seed.Owner), null, issuedOn, now)))).ToList();
        Allowed(plan.Issue(issuedBy, issuedOn, issuedOn));
        foreach (var (seed, task) in made)
        {
            Allowed(seed.MovedTo is { } month ? task.Adjust(plan, new(month, seed.Text, seed.Lead, seed.Owner), seed.MovedBecause, changedOn, now) : null);
            Allowed(seed.Done is { } paper ? task.Tick(new(HappeningKind.Document, paper.Value, seed.DoneOn), changedOn) : null);
        }

        db.Add(plan);
        await duties.KeepAsync(plan, plan.Tasks, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
