using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>How a seeded figure adds up.</summary>
public enum FigureRule
{
    /// <summary>Sum over units and periods.</summary>
    Flow,

    /// <summary>Sum over units, last period.</summary>
    Stock,

    /// <summary>Ratio of two sums.</summary>
    Ratio,

    /// <summary>Counted at each level, last period; never added up.</summary>
    Distinct,

    /// <summary>Stated for the unit alone, such as an outside index; last period.</summary>
    Alone,
}

/// <summary>A figure to define. Relations one a line; numerator and denominator are codes.</summary>
public sealed record FigureDefinition(string Code, string Name, string UnitOfMeasure, PeriodKind Frequency, FigureRule Rule)
{
    public string Field { get; init; } = string.Empty;

    public string Meaning { get; init; } = string.Empty;

    public string LegalSource { get; init; } = string.Empty;

    public int Decimals { get; init; }

    public bool Cumulative { get; init; }

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public int Factor { get; init; } = 1;

    public string Relations { get; init; } = string.Empty;

    /// <summary>Reported unless said otherwise; other kinds hold from the year 2000 on.</summary>
    public FigureKindOfSource Source { get; init; }
}

/// <summary>A round to open; own level unless <paramref name="WholeBody"/>.</summary>
public sealed record RoundSeed(
    string? Name,
    Period Period,
    DateOnly CutOffOn,
    DateOnly DueOn,
    int GraceDays,
    IReadOnlyList<string> Figures,
    IReadOnlyList<string> Parts,
    IReadOnlyList<UnitId> Units,
    bool WholeBody = false);

/// <summary>How far a seeded report has come.</summary>
public enum ReportStage
{
    Draft,
    AwaitingSignature,
    Sent,
    Returned,
    Received,
}

/// <summary>Somebody's step at an instant.</summary>
public sealed record SeedStep(string By, DateTimeOffset At);

/// <summary>A report to seed up to a stage; steps past the stage are ignored. Narrative by the title of the part.</summary>
public sealed record ReportSeed(Guid Round, UnitId Unit, IReadOnlyDictionary<string, decimal> Values, ReportStage Stage, SeedStep Entered)
{
    public SeedStep? Sent { get; init; }

    public string SignedNumber { get; init; } = "01-BC";

    public SeedStep? Closed { get; init; }

    /// <summary>Why it was returned, by figure code; the empty code is the whole report.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Narrative { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Figures, rounds and reports for the demo and for tests, through the same rules as the pages. Each call is acts of its own.</summary>
public sealed class FigureSeeds(AppDb db, Acts acts, TimeProvider clock)
{
    private readonly Dictionary<Guid, Round> rounds = [];
    private Dictionary<string, Figure>? figures;

    public async Task DefineFiguresAsync(IReadOnlyList<FigureDefinition> definitions, ActStamp? stamp = null, CancellationToken cancel = default)
    {
        await acts.RunAsync("figures.define", () =>
        {
            foreach (var definition in definitions)
            {
                var figure = Made(Figure.Define(definition.Code, Content(definition)));
                db.Add(figure);
                if (definition.Source != FigureKindOfSource.Reported)
                {
                    db.Add(Made(FigureSource.Change(Id.New<FigureRowId>(clock.GetUtcNow()), figure, [], new(2000, 1, 1), (SourceKind)definition.Source, "Nguồn ban đầu")));
                }
            }

            return Task.CompletedTask;
        }, stamp, cancel);
        figures = null;
    }

    /// <summary>Gives the id of the round.</summary>
    public async Task<Guid> OpenRoundAsync(UnitId askedBy, RoundSeed seed, ActStamp? stamp = null, CancellationToken cancel = default)
    {
        var known = await FiguresAsync(cancel);
        var now = stamp?.At ?? clock.GetUtcNow();
        var round = Made(Round.Open(
            Id.New<RoundId>(now), askedBy, seed.Name, seed.Period, seed.WholeBody ? EntryScope.WholeBody : EntryScope.OwnLevel,
            new(seed.CutOffOn, seed.DueOn, seed.GraceDays), [.. seed.Figures.Select(code => known[code])], seed.Parts, seed.Units, false, now));
        await acts.RunAsync("figures.open-round", () =>
        {
            db.Add(round);
            acts.Current.OnUnit(askedBy);
            return Task.CompletedTask;
        }, stamp, cancel);
        rounds[round.Id.Value] = round;
        return round.Id.Value;
    }

    /// <summary>One act for the report, at its last step.</summary>
    public async Task ReportAsync(ReportSeed seed, CancellationToken cancel = default)
    {
        var known = await FiguresAsync(cancel);
        var round = await RoundAsync(seed.Round, cancel);
        var submission = Submission.Start(Id.New<SubmissionId>(seed.Entered.At), round, seed.Unit, seed.Entered.At);
        foreach (var (code, value) in seed.Values)
        {
            Check(submission.Write(known[code], new CellInput { Typed = value }, 0, seed.Entered.By, seed.Entered.At));
        }

        foreach (var part in round.Parts.Where(part => seed.Narrative.ContainsKey(part.Title)))
        {
            Check(submission.WritePart(part.Id, seed.Narrative[part.Title], seed.Entered.At));
        }

        var last = Walk(submission, seed);
        var kind = seed.Stage switch
        {
            ReportStage.Draft => "figures.save-draft",
            ReportStage.AwaitingSignature => "figures.ask-signature",
            ReportStage.Sent => "figures.sign",
            ReportStage.Returned => "figures.return",
            _ => "figures.receive",
        };
        await acts.RunAsync(kind, () =>
        {
            acts.Current.OnUnit(seed.Unit);
            db.Add(submission);
            return Task.CompletedTask;
        }, new ActStamp(last.At, ActorName: last.By), cancel);
    }

    private static SeedStep Walk(Submission submission, ReportSeed seed)
    {
        if (seed.Stage == ReportStage.Draft)
        {
            return seed.Entered;
        }

        Check(submission.AskForSignature(0, seed.Entered.At));
        if (seed.Stage == ReportStage.AwaitingSignature)
        {
            return seed.Entered;
        }

        var sent = seed.Sent ?? seed.Entered;
        Check(submission.SignOff(new(seed.SignedNumber, VietnameseFormat.DayOf(sent.At), null), sent.By, sent.At));
        var closed = seed.Closed ?? sent;
        switch (seed.Stage)
        {
            case ReportStage.Returned:
                Check(submission.Return([.. seed.Remarks.Select(remark => new RemarkInput(remark.Key.Length == 0 ? null : remark.Key, remark.Value))], closed.By, closed.At));
                return closed;
            case ReportStage.Received:
                Check(submission.Receive([], closed.By, closed.At));
                return closed;
            default:
                return sent;
        }
    }

    private static FigureContent Content(FigureDefinition definition) => new()
    {
        Name = definition.Name,
        UnitOfMeasure = definition.UnitOfMeasure,
        Field = definition.Field,
        Meaning = definition.Meaning,
        LegalSource = definition.LegalSource,
        Frequency = definition.Frequency,
        AcrossUnits = definition.Rule switch
        {
            FigureRule.Ratio => AcrossUnits.Ratio,
            FigureRule.Distinct => AcrossUnits.Distinct,
            FigureRule.Alone => AcrossUnits.None,
            _ => AcrossUnits.Sum,
        },
        AcrossPeriods = definition.Rule is FigureRule.Flow or FigureRule.Ratio ? AcrossPeriods.Flow : AcrossPeriods.Stock,
        EntryMode = definition.Cumulative ? EntryMode.Cumulative : EntryMode.PerPeriod,
        Decimals = definition.Decimals,
        Numerator = definition.Numerator,
        Denominator = definition.Denominator,
        Factor = definition.Factor,
        Relations = definition.Relations,
    };

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    private static void Check(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }

    private async Task<Dictionary<string, Figure>> FiguresAsync(CancellationToken cancel) =>
        figures ??= await db.Set<Figure>().AsNoTracking().ToDictionaryAsync(figure => figure.Code, StringComparer.Ordinal, cancel);

    private async Task<Round> RoundAsync(Guid id, CancellationToken cancel)
    {
        if (!rounds.TryGetValue(id, out var round))
        {
            var wanted = new RoundId(id);
            round = await db.Set<Round>().AsNoTracking().Include(r => r.Figures).Include(r => r.Parts).AsSplitQuery().SingleAsync(r => r.Id == wanted, cancel);
            rounds.Add(id, round);
        }

        return round;
    }
}
