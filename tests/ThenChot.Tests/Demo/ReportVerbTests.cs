using System.Text.Json;
using ThenChot.Web;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Demo;

public sealed class ReportVerbTests
{
    private static readonly string[] ProgrammeTotals = ["programme_goals_total", "programme_targets_total", "programme_requirements_total", "admin_reform_groups_total"];

    [Theory, OnBothDatabases]
    public async Task The_report_of_19_4_2023_has_every_row_of_the_review_to_the_digit(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var expected = SeedFigures.OfTheReview.Concat(ProgrammeTotals.Select(SeedFigures.Of)).ToList();
        using var report = await ReportAsync(office, "--as-of", "2023-04-19", "--format", "docx,xlsx,json");
        var figures = report.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(figure => figure.GetProperty("code").GetString()!, StringComparer.Ordinal);

        Assert.Equal(44, expected.Count);
        Assert.Equal(
            expected.Select(row => (row.Code, row.Value)),
            expected.Select(row => (row.Code, figures[row.Code].GetProperty("value").GetDecimal())));
        Assert.Equal("01-CTr/TU", report.RootElement.GetProperty("programme").GetString());
        Assert.Equal(JsonValueKind.Null, report.RootElement.GetProperty("frozen").ValueKind);
        Assert.Empty(report.RootElement.GetProperty("missingUnits").EnumerateArray());
    }

    [Theory, OnBothDatabases]
    public async Task The_leaves_of_each_summed_figure_add_up_to_it(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var report = await ReportAsync(office, "--as-of", "2023-04-19");
        var flows = FigurePlan.Demo.Figures.Where(figure => figure is { Kind: "flow", IsYearly: false }).Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in report.RootElement.GetProperty("figures").EnumerateArray().Where(figure => flows.Contains(figure.GetProperty("code").GetString()!)))
        {
            Assert.Equal(figure.GetProperty("value").GetDecimal(), figure.GetProperty("sources").EnumerateArray().Sum(Leaves));
        }
    }

    private static decimal Leaves(JsonElement part)
    {
        var parts = part.GetProperty("parts").EnumerateArray().ToList();
        return parts.Count > 0 ? parts.Sum(Leaves) : part.GetProperty("value").ValueKind == JsonValueKind.Null ? 0 : part.GetProperty("value").GetDecimal();
    }

    private static async Task<JsonDocument> ReportAsync(RunningOffice office, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("thenchot-report-").FullName;
        try
        {
            await using var errors = new StringWriter();
            var host = new VerbHost(() => office.Services, TextWriter.Null, errors);
            var verb = Office.Modules.SelectMany(module => module.Verbs).Select(make => make(host)).Single(command => command.Name == "report");
            var code = await verb.Parse(["01-CTr/TU", .. arguments, "--out", folder]).InvokeAsync();

            Assert.True(code == VerbHost.Done, errors.ToString());
            return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "report.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
