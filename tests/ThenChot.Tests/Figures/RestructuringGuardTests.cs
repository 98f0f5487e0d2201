using System.Text.Json;

namespace ThenChot.Tests.Figures;

/// <summary>
/// What figures say to a restructuring. On 10/5/2023 the city has received the reports of Q4/2022 and Q1/2023, QU03's draft of Q1 is still
/// open (due 15/4), and QU02 has begun one for Q2 (due 15/7).
/// </summary>
public sealed class RestructuringGuardTests
{
    private const string UnderFigures = "figures.restructured-under-figures";
    private const string OpenReport = "figures.closed-with-open-report";

    [Theory, OnBothDatabases]
    public async Task No_act_of_a_past_day_goes_under_figures_received_for_a_period_that_ended_after_it(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(UnderFigures, await RefusalAsync(office, "{kind: absorb, on: 2023-02-15, from: [X01], to: [{code: X02}]}"));
        Assert.Equal(UnderFigures, await RefusalAsync(office, "{kind: transfer, on: 2023-03-30, children: {X01: QU02}}"));
        Assert.Null(await RefusalAsync(office, "{kind: absorb, on: 2023-03-31, from: [X01], to: [{code: X02}]}"));
        Assert.Null(await RefusalAsync(office, "{kind: rename, on: 2023-02-15, from: [X02], to: [{code: X02, name: Đảng bộ xã minh họa 2}]}"));
    }

    [Theory, OnBothDatabases]
    public async Task Values_that_a_verb_brought_in_stand_in_the_way_of_no_act(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", "unit_code,figure_code,period,value\nX02,inspected,2023-Q1,4\n")).Code);
        Assert.Null(await RefusalAsync(office, "{kind: rename, on: 2023-02-15, from: [X02], to: [{code: X02, name: Đảng bộ xã minh họa 2}]}"));
        Assert.Equal(UnderFigures, await RefusalAsync(office, "{kind: absorb, on: 2023-02-15, from: [X02], to: [{code: X01}]}"));
    }

    [Theory, OnBothDatabases]
    public async Task No_unit_ends_while_its_report_is_open_and_could_not_be_finished_before(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(OpenReport, await RefusalAsync(office, "{kind: absorb, on: 2023-05-10, from: [QU03], to: [{code: QU01}]}"));
        Assert.Equal(OpenReport, await RefusalAsync(office, "{kind: absorb, on: 2023-07-01, from: [QU02], to: [{code: QU01}]}"));

        // Due on 15/4 and 15/7: by these days they are finished, or somebody else's worry.
        Assert.Null(await RefusalAsync(office, "{kind: absorb, on: 2023-07-01, from: [QU03], to: [{code: QU01}]}"));
        Assert.Null(await RefusalAsync(office, "{kind: absorb, on: 2023-07-16, from: [QU02], to: [{code: QU01}]}"));

        // A unit that goes on may have as many open reports as it likes.
        Assert.Null(await RefusalAsync(office, "{kind: absorb, on: 2023-05-10, from: [QU01], to: [{code: QU02}]}"));
    }

    [Theory, OnBothDatabases]
    public async Task One_objection_keeps_the_whole_bundle_out(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var before = await office.AllRowsAsync();
        var (code, output) = await RestructureAsync(office, "[{kind: rename, on: 2023-06-01, from: [X02], to: [{code: X02, name: Đảng bộ xã minh họa 2}]}, {kind: absorb, on: 2023-06-01, from: [QU02], to: [{code: QU01}]}]");

        Assert.Equal(1, code);
        Assert.Equal<IEnumerable<string?>>([null, OpenReport], Refusals(output));
        Assert.Equal(before, await office.AllRowsAsync());
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var (office, round, units) = await ReportJourney.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU02");
        await ReportJourney.FillAsync(reporter, ReportJourney.Url(round, units["QU02"]), "12", "3", "115");
        return office;
    }

    private static async Task<string?> RefusalAsync(RunningOffice office, string act) => Refusals((await RestructureAsync(office, $"[{act}]", "--dry-run")).Output)[0];

    private static string?[] Refusals(string output) =>
        [.. JsonDocument.Parse(output).RootElement.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("refusal").GetString()?.Split(':')[0])];

    private static async Task<(int Code, string Output)> RestructureAsync(RunningOffice office, string bundle, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bundle-{Path.GetRandomFileName()}.yaml");
        await File.WriteAllTextAsync(file, bundle);
        try
        {
            return await office.VerbAsync(["restructure", file, "--json", .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
