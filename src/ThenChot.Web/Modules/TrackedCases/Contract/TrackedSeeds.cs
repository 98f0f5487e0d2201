using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases.Contract;

/// <summary>A case of the demo or of a test: when it came onto the list and how, its last stage, and when it left; null: it is on the list.</summary>
public sealed record TrackedSeed(string Code, bool IsMatter, DateOnly ListedOn, DocumentId Entry)
{
    /// <summary>Words of the stages with their days, in their order.</summary>
    public IReadOnlyList<(string Stage, DateOnly On, DateOnly? DueOn, int? Accused)> Stages { get; init; } = [];

    public (DocumentId Exit, DateOnly On)? Left { get; init; }
}

/// <summary>Makes tracked cases and their circle for the demo and for tests, by the rules of the pages. Inside an act.</summary>
public sealed class TrackedSeeds(AppDb db, FieldSeal seal, TrackedDuties duties, WorkingDay day)
{
    /// <summary>Where the sealed text of an opinion belongs.</summary>
    internal static string PlaceOf(SteeringOpinionId opinion) => $"tracked_opinion/{opinion}/task";

    public Guid Add(TrackedSeed seed, DateTimeOffset now)
    {
        var made = Made(TrackedCase.Enter(seed.Code, seed.IsMatter ? TrackedKind.Matter : TrackedKind.CriminalCase, null, seed.Entry, seed.ListedOn, day.Today, now));
        foreach (var stage in seed.Stages)
        {
            Check(made.Reach(Enum.Parse<StageKind>(stage.Stage), new(stage.On, stage.DueOn, stage.Accused), day.Today, now));
        }

        Check(seed.Left is { } left ? made.Leave(left.Exit, left.On, day.Today) : null);
        db.Add(made);
        return made.Id.Value;
    }

    /// <summary>Lets a person in from a day on; null: to every case.</summary>
    public Guid LetIn(PersonId person, Guid? to, bool mayWork, PersonId by, string byName, DateOnly from, string because, DateTimeOffset now)
    {
        var made = Made(CircleAccess.Give(new(person, to is { } one ? TrackedCaseId.From(one) : null, mayWork, from, null, because), by, byName, from, now));
        db.Add(made);
        return made.Id.Value;
    }

    /// <summary>An opinion given to somebody of the circle.</summary>
    public async Task DirectAsync(Guid to, string number, string task, PersonId owner, DateOnly on, DateOnly? dueOn, DateTimeOffset now, CancellationToken cancel = default)
    {
        var found = db.Set<TrackedCase>().Local.First(c => c.Id == TrackedCaseId.From(to));
        var id = Id.New<SteeringOpinionId>(now);
        Check(found.Direct(id, new(number, on, seal.Seal(task, PlaceOf(id)), owner, dueOn), day.Today));
        await duties.DirectedAsync(found, found.Opinions[^1], cancel);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    private static void Check(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }
}
