using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction.Contract;

/// <summary>
/// A shortcoming that a later module found. <c>Source</c> in snake case (inspection, confidence_vote, deep_review); <c>Recorder</c>
/// is the unit in whose name it is entered and which confirms its remedy; <c>Document</c> null: no paper of the register names it.
/// </summary>
public sealed record NewShortcoming(string Source, string Text, string Measure, UnitId Recorder, UnitId Unit, PersonId Owner, DateOnly FoundOn, DateOnly DueOn)
{
    public DocumentId? Document { get; init; }
}

/// <summary>Sổ theo dõi khắc phục hạn chế, khuyết điểm: later modules add rows inside their own act.</summary>
public sealed class ShortcomingBook(AppDb db, DirectionChoices choices, ShortcomingDuties duties, WorkingDay day, TimeProvider clock)
{
    /// <summary>Gives where the row stands; refused as the form refuses it.</summary>
    public async Task<Outcome<string>> AddAsync(NewShortcoming row, CancellationToken cancel = default)
    {
        if (await choices.LeadAsync(row.Unit, row.Owner, day.Today, cancel) is not { } owner)
        {
            return DirectionRefusals.TextMissing("Đơn vị");
        }

        var source = Enum.Parse<ShortcomingSource>(row.Source.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        var terms = new ShortcomingTerms(source, row.Document, row.Text, row.Measure, row.Recorder, row.FoundOn, row.DueOn);
        if (!Shortcoming.Record(terms, owner, day.Today, clock.GetUtcNow()).TryGet(out var made, out var why))
        {
            return why;
        }

        db.Add(made);
        await duties.KeepAsync(made, cancel);
        return $"/khac-phuc/{made.Id}";
    }

    /// <summary>Reports and, where asked, confirms a row for the demo and for tests; a refusal throws.</summary>
    public async Task SeedAsync(NewShortcoming row, DocumentId? evidence, DateOnly? evidenceOn, PersonId? confirmedBy, CancellationToken cancel = default)
    {
        var made = Made(Shortcoming.Record(
            new(Enum.Parse<ShortcomingSource>(row.Source.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), row.Document, row.Text, row.Measure, row.Recorder, row.FoundOn, row.DueOn),
            new WorkLead(row.Unit, "", null, row.Owner, "", true), row.FoundOn, clock.GetUtcNow()));
        if (evidence is not null && evidenceOn is { } on && (made.Report(evidence, on, row.Owner, on) ?? (confirmedBy is null ? null : made.Decide(confirmed: true, null, confirmedBy, on.AddDays(2)))) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }

        db.Add(made);
        await duties.KeepAsync(made, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
