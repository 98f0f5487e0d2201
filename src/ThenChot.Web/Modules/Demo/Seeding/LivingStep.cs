using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// The small city of today: every quarter since the review received, so that no series has a hole, the round of the last
/// quarter open, and a quick monthly round.
/// </summary>
internal sealed class LivingStep(FigureSeeds seeds, RoundsStep rounds) : IDemoStep
{
    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var open = LivingCity.Quarter(cast.Seed, cast.Today, cast.City.CommitteesOn(cast.Today));
        var stocks = FigurePlan.Demo.Figures.Where(figure => figure is { Kind: "stock", IsYearly: false }).ToDictionary(figure => figure.Code, figure => figure.Printed.Value, StringComparer.Ordinal);
        var quarters = new LivingQuarters(cast.Seed, cast.City).Until(cast.Today).ToList();
        foreach (var (period, entries) in quarters.SkipLast(1))
        {
            await rounds.ReceivedAsync(cast, period, Standing([.. entries], stocks), cancel);
        }

        var round = await rounds.OpenAsync(cast, open.Period, open.DueOn, ofCity: false, [.. open.Units.Select(unit => unit.Code)], cancel);
        var values = quarters[^1].Entries.Concat(DemoAdmissions.Entries(cast.Seed, open.Period, cast.City.CommitteesOn(open.Period.End)))
            .ToLookup(entry => entry.UnitCode, StringComparer.Ordinal);
        await ReportAsync(cast, round, open, unit => values[unit].ToDictionary(entry => entry.FigureCode, entry => entry.Value, StringComparer.Ordinal), "committee_inspected_orgs", cancel);
        await MonthAsync(cast, cancel);
    }

    /// <summary>A stock goes on from the value of the review: it stays, or grows by what the period added.</summary>
    private static List<DemoEntry> Standing(List<DemoEntry> entries, Dictionary<string, decimal> stocks)
    {
        foreach (var figure in FigurePlan.Demo.Figures.Where(figure => figure.OpeningWith is not null && stocks.ContainsKey(figure.Code)))
        {
            stocks[figure.Code] += entries.Where(entry => entry.FigureCode == figure.OpeningWith).Sum(entry => entry.Value);
        }

        return [.. entries.Select(entry => stocks.TryGetValue(entry.FigureCode, out var stands) ? entry with { Value = stands } : entry)];
    }

    private async Task MonthAsync(DemoCast cast, CancellationToken cancel)
    {
        var month = LivingCity.Month(cast.Seed, cast.Today, cast.City.CommitteesOn(cast.Today));
        var round = await seeds.OpenRoundAsync(
            cast.Units[FigureSpread.City],
            new RoundSeed(month.Name, month.Period, month.CutOffOn, month.DueOn, 0, [CatalogueStep.MonthlySample], [], [.. month.Units.Select(unit => cast.Units[unit.Code])]),
            cast.Specialist.At(DemoCast.OfficeHour(month.CutOffOn.AddDays(-5), month.Name)),
            cancel);
        var cells = cast.City.Units.Where(unit => unit.Kind == "cell").CountBy(unit => cast.City.CommitteeOf(unit.ParentCode!, cast.Today)).ToDictionary();
        await ReportAsync(cast, round, month, unit => new Dictionary<string, decimal>(StringComparer.Ordinal) { [CatalogueStep.MonthlySample] = cells.GetValueOrDefault(unit) }, CatalogueStep.MonthlySample, cancel);
    }

    private async Task ReportAsync(DemoCast cast, Guid round, LivingRound living, Func<string, Dictionary<string, decimal>> values, string remarkOn, CancellationToken cancel)
    {
        foreach (var unit in living.Units.Where(unit => unit.State != LivingState.NotStarted))
        {
            var typed = values(unit.Code);
            var sentOn = cast.Today.AddDays(-(unit.SentDaysAgo ?? 1));
            await seeds.ReportAsync(
                new ReportSeed(round, cast.Units[unit.Code], unit.State == LivingState.Draft ? Begun(typed) : typed, Stage(unit.State), Step(cast.Reporters[unit.Code], Earlier(living, sentOn, 2), unit))
                {
                    Sent = Step(cast.Leaders[unit.Code], Earlier(living, sentOn, 0), unit),
                    SignedNumber = RoundsStep.SignedNumber(unit.Code, 300 + unit.Code[3] - '0'),
                    Closed = Step(cast.Specialist, cast.Today.AddDays(-1), unit),
                    Remarks = new Dictionary<string, string>(StringComparer.Ordinal) { [remarkOn] = "Đề nghị đồng chí đối chiếu lại với biểu của đơn vị cơ sở (ý kiến mẫu)." },
                },
                cancel);
        }
    }

    /// <summary>The first half of a form: a draft is not complete.</summary>
    private static Dictionary<string, decimal> Begun(Dictionary<string, decimal> typed) =>
        typed.Take((typed.Count + 1) / 2).ToDictionary(StringComparer.Ordinal);

    /// <summary>Some days before, but not before the period was over.</summary>
    private static DateOnly Earlier(LivingRound round, DateOnly day, int days) =>
        day.AddDays(-days) is var earlier && earlier > round.Period.End ? earlier : round.Period.End.AddDays(1);

    private static SeedStep Step(DemoPerson person, DateOnly day, LivingUnit unit) => new(person.Name, DemoCast.OfficeHour(day, unit.Code));

    private static ReportStage Stage(LivingState state) => state switch
    {
        LivingState.Draft => ReportStage.Draft,
        LivingState.WaitingForSignature => ReportStage.AwaitingSignature,
        LivingState.Sent => ReportStage.Sent,
        LivingState.Returned => ReportStage.Returned,
        _ => ReportStage.Received,
    };
}
