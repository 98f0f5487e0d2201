using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// Nine quarters and the year 2023: a round for the 50 committees and one for the city's own entries, each report entered by
/// the reporter, signed off by the leader and received by the specialist some days after the period ended.
/// </summary>
internal sealed class RoundsStep(FigureSeeds seeds) : IDemoStep
{
    private const int DueDays = 12;

    /// <summary>Days past the due day within which a report still counts as sent in time.</summary>
    private const int GraceDays = 3;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var entries = FigureSpread.Make(cast.Seed, FigurePlan.Demo, cast.City.Committees);
        foreach (var period in entries.GroupBy(entry => entry.Period, StringComparer.Ordinal))
        {
            await ReceivedAsync(cast, Period.Parse(period.Key), period, cancel);
        }
    }

    /// <summary>A round of the period in which every report was received.</summary>
    public async Task ReceivedAsync(DemoCast cast, Period period, IEnumerable<DemoEntry> entries, CancellationToken cancel)
    {
        var admitted = period.Kind == PeriodKind.Quarter ? DemoAdmissions.Entries(cast.Seed, period, cast.City.CommitteesOn(period.End)) : [];
        var reports = entries.Concat(admitted).GroupBy(entry => entry.UnitCode, StringComparer.Ordinal).ToList();
        foreach (var round in reports.GroupBy(report => report.Key == FigureSpread.City))
        {
            var opened = await OpenAsync(cast, period, period.End.AddDays(DueDays), round.Key, [.. round.Select(report => report.Key)], cancel);
            foreach (var report in round)
            {
                await seeds.ReportAsync(Received(cast, opened, period, report), cancel);
            }
        }
    }

    /// <summary>Opens the round of the committees, or that of the city's own entries.</summary>
    public Task<Guid> OpenAsync(DemoCast cast, Period period, DateOnly due, bool ofCity, IReadOnlyList<string> units, CancellationToken cancel)
    {
        var yearly = period.Kind == PeriodKind.Year;
        var figures = FigurePlan.Demo.Figures
            .Where(figure => figure.Kind != "ratio" && figure.IsYearly == yearly && (ofCity ? figure.AsksCity : figure.AsksCommittees))
            .Select(figure => figure.Code)
            .Concat(yearly || ofCity ? [] : [DemoAdmissions.Code]);
        var name = ofCity ? $"Số liệu của Thành ủy, {period.Name}" : $"Báo cáo công tác xây dựng Đảng, {period.Name}";
        return seeds.OpenRoundAsync(
            cast.Units[FigureSpread.City],
            new RoundSeed(name, period, period.End, due, GraceDays, [.. figures], [], [.. units.Select(code => cast.Units[code])]),
            cast.Specialist.At(DemoCast.OfficeHour(DemoDeliverables.WorkingDay(period.End.AddDays(-10)), name)),
            cancel);
    }

    /// <summary>
    /// One report in twelve came a day or more after the due day, within the grace; the others within the day itself. A few
    /// committees are late beyond the grace more often than not, some now and then: the groups of the internal report.
    /// </summary>
    private static ReportSeed Received(DemoCast cast, Guid round, Period period, IGrouping<string, DemoEntry> report)
    {
        var unit = report.Key;
        var random = SmallRandom.For(cast.Seed, unit + period.Code);
        var late = unit != FigureSpread.City && random.Chance(LatenessOf(cast.Seed, unit));
        var sentOn = period.End.AddDays(late ? DueDays + GraceDays + 1 : random.Chance(8) ? DueDays + random.Between(1, GraceDays) : random.Between(5, DueDays - 1));
        var enteredOn = period.End.AddDays(random.Between(2, 4));
        var closedOn = period.End.AddDays(random.Between(DueDays + GraceDays + 2, DueDays + GraceDays + 3));
        var leader = unit == FigureSpread.City ? cast.Leaders[DemoCity.OrganisationBoard] : cast.Leaders[unit];
        var reporter = unit == FigureSpread.City ? cast.Specialist : cast.Reporters[unit];
        return new ReportSeed(
            round, cast.Units[unit], report.ToDictionary(entry => entry.FigureCode, entry => entry.Value, StringComparer.Ordinal), ReportStage.Received,
            new SeedStep(reporter.Name, DemoCast.OfficeHour(enteredOn, "enter" + unit)))
        {
            Sent = new SeedStep(leader.Name, DemoCast.OfficeHour(sentOn, "send" + unit)),
            SignedNumber = SignedNumber(unit, random.Between(11, 240)),
            Closed = new SeedStep(cast.Specialist.Name, DemoCast.OfficeHour(closedOn, "receive" + unit)),
        };
    }

    /// <summary>The habit of a committee: how many of a hundred reports come too late.</summary>
    private static int LatenessOf(ulong seed, string unit) => SmallRandom.For(seed, "habit of " + unit).Below(100) switch
    {
        < 6 => 70,
        < 22 => 25,
        _ => 0,
    };

    public static string SignedNumber(string unit, int number) => $"{number}-BC/{(unit == FigureSpread.City ? "TU" : DemoCity.BodyCode(unit))}";
}
