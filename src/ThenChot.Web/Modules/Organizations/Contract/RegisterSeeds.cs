using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Enterprises;
using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A quota to seed, with the number present on a day.</summary>
public sealed record QuotaSeed(UnitId Unit, int Year, int Given, int Present, DateOnly CountedOn, DocumentId? Decision);

/// <summary>A term of a committee to seed, with who sat in it under which title; a person who left early has an end.</summary>
public sealed record TermSeed(UnitId Unit, string Name, DateOnly From, DateOnly? To, IReadOnlyList<(PersonId Person, string Role, DateOnly? Left)> Seats);

/// <summary>A strengthening file to seed; result and day are null while it goes on.</summary>
public sealed record StrengtheningSeed(UnitId Unit, PersonId Owner, string Reason, string Measures, DateOnly OpenedOn, DateOnly DueOn, string? Result = null, DateOnly? DoneOn = null);

/// <summary>The register of units for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class RegisterSeeds(AppDb db, RegisterRules rules, WorkingDay day, TimeProvider clock)
{
    public async Task AddFactsAsync(IReadOnlyList<FactSeed> facts, CancellationToken cancel = default)
    {
        var lives = await LivesAsync(facts.Select(f => f.Unit), cancel);
        var made = new List<UnitFact>();
        foreach (var seed in facts)
        {
            var kind = (FactWord.BySlug(seed.Kind) ?? throw new InvalidOperationException($"No entry is called {seed.Kind}.")).Kind;
            made.Add(Made(UnitFact.Record(seed.Unit, kind, new UnitFactContent(seed.Text, seed.Code, seed.Number, new DateSpan(seed.From, null), seed.Decision), lives[seed.Unit], made.Where(f => f.UnitId == seed.Unit), clock.GetUtcNow())));
        }

        db.AddRange(made);
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddQuotasAsync(IReadOnlyList<QuotaSeed> quotas, CancellationToken cancel = default)
    {
        var lives = await LivesAsync(quotas.Select(q => q.Unit), cancel);
        db.AddRange(quotas.Select(q => Made(StaffQuota.Give(q.Unit, lives[q.Unit], q.Year, new StaffCount(q.Given, q.Present, q.CountedOn, q.Decision), day.Today, clock.GetUtcNow()))));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddTermsAsync(IReadOnlyList<TermSeed> terms, CancellationToken cancel = default)
    {
        var lives = await LivesAsync(terms.Select(t => t.Unit), cancel);
        foreach (var seed in terms)
        {
            var term = Made(CommitteeTerm.Begin(seed.Unit, lives[seed.Unit], seed.Name, new DateSpan(seed.From, seed.To), null, [], [], clock.GetUtcNow()));
            var titles = rules.Titles(seed.From);
            db.Add(term);
            db.AddRange(seed.Seats.Select(s => Made(CommitteeSeat.Take(term, s.Person, titles.FirstOrDefault(t => t.Code == s.Role), new DateSpan(seed.From, s.Left), null, [], clock.GetUtcNow()))));
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task AddStrengtheningAsync(IReadOnlyList<StrengtheningSeed> files, CancellationToken cancel = default)
    {
        var lives = await LivesAsync(files.Select(f => f.Unit), cancel);
        foreach (var seed in files)
        {
            var file = Made(StrengtheningFile.Open(seed.Unit, lives[seed.Unit], seed.OpenedOn, new StrengtheningPlan(seed.Reason, seed.Measures, seed.Owner, seed.DueOn, null), [], clock.GetUtcNow()));
            if (seed.DoneOn is { } done && file.Finish(seed.Result, done, null, day.Today) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Sentence);
            }

            db.Add(file);
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task AddTargetsAsync(IReadOnlyList<(UnitId Unit, int Year, int Number)> targets, CancellationToken cancel = default)
    {
        var lives = await LivesAsync(targets.Select(t => t.Unit), cancel);
        db.AddRange(targets.Select(t => Made(FoundingTarget.Set(t.Unit, lives[t.Unit], t.Year, t.Number, null, day.Today, clock.GetUtcNow()))));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Dictionary<UnitId, DateSpan>> LivesAsync(IEnumerable<UnitId> units, CancellationToken cancel)
    {
        var wanted = units.Distinct().ToList();
        return await db.Set<Unit>().AsNoTracking().Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, u.FoundedOn, u.ClosedOn }).ToDictionaryAsync(u => u.Id, u => new DateSpan(u.FoundedOn, u.ClosedOn), cancel);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
