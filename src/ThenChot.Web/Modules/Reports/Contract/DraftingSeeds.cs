using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Reports.Drafting;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Contract;

/// <summary>A section given to a unit. <c>Draft</c> null: not sent yet; <c>Returned</c> null: not returned; <c>IsGathered</c>: the draft stands in the report.</summary>
public sealed record SectionSeed(string Section, UnitId Unit, DateOnly AssignedOn, DateOnly DueOn)
{
    public string? Draft { get; init; }

    public string DraftedBy { get; init; } = "";

    public string? Returned { get; init; }

    public bool IsGathered { get; init; }
}

/// <summary>What a unit said of a draft. <c>Section</c> null: of the whole; <c>Outcome</c> in snake case (taken, partly_taken, explained), null: not answered.</summary>
public sealed record OpinionSeed(string? Section, UnitId Unit, string Text, DateOnly On)
{
    public string? Outcome { get; init; }

    public string? Reply { get; init; }
}

/// <summary>Review work for the demo and for tests, through the same rules as the pages; what a form would refuse throws. Each call is one act.</summary>
public sealed class DraftingSeeds(AppDb db, Acts acts, OutlineBook book, ReportShelf shelf, DraftingDesk drafting, OpinionDesk desk, UnitDirectory units)
{
    public Task AssignAsync(Guid report, IReadOnlyList<SectionSeed> sections, string by, DateTimeOffset at, CancellationToken cancel = default) => ActAsync(
        "reports.assign-section", report, by, at,
        async found =>
        {
            var (outline, made) = (book.Of(found), new List<SectionWork>());
            foreach (var seed in sections)
            {
                var unit = await units.FindAsync(seed.Unit, seed.AssignedOn, cancel) ?? throw new InvalidOperationException($"No unit {seed.Unit}.");
                var work = Made(SectionWork.Assign(found, outline, seed.Section, new(unit.Id, unit.Name, null), seed.DueOn, made, seed.AssignedOn, at));
                made.Add(work);
                Allowed(seed.Draft is null ? null : work.Send(found, outline, seed.Draft, seed.DraftedBy, at));
                Allowed(seed.Returned is null ? null : work.Return(seed.Returned));
                if (seed.IsGathered)
                {
                    db.Add(Made(work.Gather(found, outline, null, by, at)));
                }

                db.Add(work);
                await drafting.MovedAsync(found, outline, work, cancel);
            }
        },
        cancel);

    /// <summary>Opinions given by units that take part; <paramref name="until"/> null: the others are not asked.</summary>
    public Task GiveAsync(Guid report, IReadOnlyList<OpinionSeed> opinions, DateOnly? until, string by, DateTimeOffset at, CancellationToken cancel = default) => ActAsync(
        "reports.ask-opinions", report, by, at,
        async found =>
        {
            if (until is { } day)
            {
                Made(await desk.AskAsync(found, day, cancel));
            }

            foreach (var seed in opinions)
            {
                var opinion = Made(Opinion.Give(found, book.Of(found), seed.Section, seed.Unit, await desk.NameOfAsync(seed.Unit, cancel), seed.Text, seed.On, at));
                db.Add(opinion);
                await desk.GivenAsync(found, opinion, cancel);
                if (seed.Outcome is { } outcome)
                {
                    Allowed(opinion.Answer(found, Enum.Parse<OpinionOutcome>(outcome.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), seed.Reply));
                    await desk.AnsweredAsync(opinion, cancel);
                }
            }
        },
        cancel);

    private Task ActAsync(string kind, Guid report, string by, DateTimeOffset at, Func<Report, Task> step, CancellationToken cancel) => acts.RunAsync(
        kind,
        async () =>
        {
            var found = await shelf.FindAsync(new ReportId(report), ReportPermissions.Write, cancel) ?? throw new InvalidOperationException($"No report {report}.");
            await step(found);
            acts.Current.OnUnit(found.UnitId).Because("Dữ liệu minh họa");
        },
        new ActStamp(at, ActorName: by),
        cancel);

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
