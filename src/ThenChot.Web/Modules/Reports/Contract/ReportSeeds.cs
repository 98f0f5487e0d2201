using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Contract;

/// <summary>A report to seed; <c>Programme</c> null for a report about the unit. Texts by the code of their section.</summary>
public sealed record ReviewSeed(string OutlineId, ProgrammeId? Programme, UnitId Unit, string Name, DateOnly From, DateOnly AsOf)
{
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Reports and drafts for the demo and for tests, through the same rules as the pages. Each call is acts of its own.</summary>
public sealed class ReportSeeds(AppDb db, Acts acts, OutlineBook book, ReportShelf shelf, ReviewBuilder builder, ProgrammeReader programmes, UnitDirectory units)
{
    /// <summary>Gives the id of the report.</summary>
    public async Task<Guid> OpenAsync(ReviewSeed seed, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var (version, outlines) = book.InForce(seed.AsOf);
        var outline = outlines.Single(one => string.Equals(one.Id, seed.OutlineId, StringComparison.Ordinal));
        var unit = await units.FindAsync(seed.Unit, seed.AsOf, cancel) ?? throw new InvalidOperationException($"No unit {seed.Unit}.");
        var programme = seed.Programme is { } id ? await programmes.FindAsync(id, cancel) : null;
        var about = programme is null ? null : new ReportProgramme(programme.Id, programme.Symbol, programme.Subject);
        var report = Made(Report.Open(seed.Name, outline, version, about, new ReportUnit(unit.Id, unit.Code, unit.Name), seed.From, seed.AsOf, at));
        await acts.RunAsync(
            ReportsModule.Opened,
            () =>
            {
                acts.Current.OnUnit(seed.Unit);
                db.Add(report);
                db.AddRange(seed.Texts.Select(text => Made(report.Write(outline, text.Key, text.Value, null, by, at))));
                return Task.CompletedTask;
            },
            new ActStamp(at, ActorName: by),
            cancel);
        return report.Id.Value;
    }

    /// <summary>Freezes the next draft; gives its id.</summary>
    public async Task<Guid> FreezeAsync(Guid report, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        Snapshot? made = null;
        await acts.RunAsync(
            ReportsModule.Frozen,
            async () =>
            {
                var found = await shelf.FindAsync(new ReportId(report), ReportPermissions.Freeze, cancel) ?? throw new InvalidOperationException($"No report {report}.");
                var content = await builder.WithSourcesAsync(found, cancel);
                made = Made(found.Freeze(content, await shelf.LastSnapshotAsync(found, cancel), by, at));
                db.Add(made);
                acts.Current.OnUnit(found.UnitId).Because($"{made.Title}, mã kiểm tra {made.Sha256}");
            },
            new ActStamp(at, ActorName: by),
            cancel);
        return made!.Id.Value;
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException($"{why.Code}: {why.Sentence}");
}
