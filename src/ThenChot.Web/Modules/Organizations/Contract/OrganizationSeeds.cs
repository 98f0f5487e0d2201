using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Units, people and posts for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class OrganizationSeeds(AppDb db, UnitFounder founder, RestructuringDesk desk, BulkWriter bulk, TimeProvider clock)
{
    private static readonly DateSpan Always = new(DateOnly.MinValue, null);

    public async Task<UnitId> FoundUnitAsync(string code, string name, string kind, string? parentCode, DateOnly foundedOn, CancellationToken cancel = default) =>
        (await FoundUnitsAsync([new UnitSeed(code, name, kind, parentCode, foundedOn)], cancel))[code];

    /// <summary>In any order; gives the ids by code as it was written.</summary>
    public async Task<IReadOnlyDictionary<string, UnitId>> FoundUnitsAsync(IReadOnlyList<UnitSeed> units, CancellationToken cancel = default)
    {
        var known = await founder.KnownAsync(cancel);
        var rows = units.Select((u, i) => new UnitRow(i + 1, u.Code, u.Name, u.Kind, u.ParentCode ?? string.Empty, VietnameseFormat.Date(u.FoundedOn), string.Empty)).ToList();
        var import = UnitImport.Read(rows, known, await founder.KindsAsync(cancel));
        if (import.Faults.Count > 0)
        {
            throw new InvalidOperationException($"Unit {import.Faults[0].Value}: {import.Faults[0].Reason}");
        }

        var made = await founder.FoundAsync(import.Plan, known, cancel);
        await db.SaveChangesAsync(cancel);
        return units.ToDictionary(u => u.Code, u => made[UnitCode.Key(u.Code)], StringComparer.Ordinal);
    }

    public async Task<PersonId> AddPersonAsync(string fullName, PartialDate? bornOn = null, CancellationToken cancel = default) =>
        (await AddPeopleAsync([new PersonSeed(fullName, bornOn, [])], cancel))[0];

    public async Task AddPostAsync(PersonId person, UnitId unit, string title, DateOnly from, DateOnly? to, CancellationToken cancel = default)
    {
        db.Add(Made(Post.Take(person, unit, Always, title, new DateSpan(from, to), null, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives the ids in the order of the list.</summary>
    public async Task<IReadOnlyList<PersonId>> AddPeopleAsync(IReadOnlyList<PersonSeed> people, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var ids = new List<PersonId>(people.Count);
        foreach (var seed in people)
        {
            var person = Made(Person.Add(seed.FullName, seed.BornOn, VietnameseFormat.DayOf(now), now));
            db.Add(person);
            db.AddRange(seed.Posts.Select(p => Made(Post.Take(person.Id, p.Unit, Always, p.Title, new DateSpan(p.From, p.To), null, now))));
            ids.Add(person.Id);
        }

        await db.SaveChangesAsync(cancel);
        return ids;
    }

    /// <summary>Adds people by the thousand, without posts; gives the ids in the order of the list.</summary>
    public async Task<IReadOnlyList<PersonId>> PourPeopleAsync(IReadOnlyList<(string FullName, PartialDate? BornOn)> people, DateTimeOffset at, CancellationToken cancel = default)
    {
        var made = people.Select(p => Made(Person.Add(p.FullName, p.BornOn, VietnameseFormat.DayOf(at), at))).ToList();
        await bulk.AddAsync(made, cancel);
        return made.ConvertAll(static p => p.Id);
    }

    /// <summary>Applies a bundle as the verb <c>restructure</c> reads it, in the open act; gives how many acts it had.</summary>
    public async Task<int> RestructureAsync(string bundle, CancellationToken cancel = default)
    {
        var done = await desk.ApplyAsync(Made(BundleFile.Read(bundle)), store: true, seeding: true, cancel);
        return done.Refusal is { } refusal ? throw new InvalidOperationException($"Act {done.Acts.Count}: {refusal.Sentence}") : done.Acts.Count;
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
