using System.Text.Json;
using ThenChot.Domain.Reports;
using ThenChot.Web;
using ThenChot.Web.Modules.Reports.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Reports;

public sealed class ReportVerbsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_frozen_draft_is_printed_as_it_was_and_a_live_report_as_it_is(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var report = Guid.Parse((await ReportCity.ReviewAsync(office))["/bao-cao/".Length..]);
        var draft = await office.RunAsync(services => services.GetRequiredService<ReportSeeds>().FreezeAsync(report, "Chuyên viên minh họa", new DateTimeOffset(2023, 4, 19, 9, 0, 0, TimeSpan.Zero)));
        await ReportCity.ReportLateAsync(office);
        var folder = Directory.CreateTempSubdirectory("thenchot-verb-").FullName;
        string[] arguments = [ReportCity.Symbol, "--as-of", "2023-04-19", "--format", "docx,xlsx,json", "--out", folder];

        Assert.Equal((VerbHost.Done, ""), await RunAsync(office, "report", arguments));
        Assert.Equal((910m, null), Read(folder));
        Assert.Equal((VerbHost.Done, ""), await RunAsync(office, "report", [.. arguments, "--snapshot", draft.ToString()]));
        Assert.Equal((810m, 1), Read(folder));
        Assert.Single(Directory.GetFiles(folder, "report.json", SearchOption.AllDirectories));
        Assert.Equal(2, Directory.GetFiles(folder, "*.docx").Length);

        Assert.StartsWith("reports.no-such-programme", (await RunAsync(office, "report", ["99-CTr/TU", .. arguments[1..]])).Errors, StringComparison.Ordinal);
        Assert.StartsWith("reports.no-such-snapshot", (await RunAsync(office, "report", [.. arguments, "--snapshot", report.ToString()])).Errors, StringComparison.Ordinal);
        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Snapshot>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Sha256, new string('0', 64))));
        Assert.StartsWith("reports.snapshot-broken", (await RunAsync(office, "report", [.. arguments, "--snapshot", draft.ToString()])).Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_source_tree_of_a_figure_adds_up_to_it(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        await using var output = new StringWriter();
        string[] where = ["--programme", ReportCity.Symbol, "--as-of", "2023-04-19"];

        Assert.Equal(VerbHost.Done, (await RunAsync(office, "explain", ["disciplined_members_total", .. where], output)).Code);
        using var tree = JsonDocument.Parse(output.ToString());
        Assert.Equal(["code", "label", "unit", "value", "rule", "parts"], tree.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.Equal(810, tree.RootElement.GetProperty("value").GetDecimal());
        Assert.Equal(810, Leaves(tree.RootElement));
        var part = tree.RootElement.GetProperty("parts")[0];
        Assert.Equal(["label", "unit", "period", "value", "by", "at", "parts"], part.EnumerateObject().Select(one => one.Name));

        Assert.StartsWith("reports.no-such-figure", (await RunAsync(office, "explain", ["khong_co", .. where])).Errors, StringComparison.Ordinal);
    }

    private static decimal Leaves(JsonElement part)
    {
        var below = part.GetProperty("parts").EnumerateArray().ToList();
        return below.Count > 0 ? below.Sum(Leaves) : part.GetProperty("value").GetDecimal();
    }

    private static (decimal Disciplined, int? Draft) Read(string folder)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
        var figure = report.RootElement.GetProperty("figures").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "disciplined_members_total");
        var frozen = report.RootElement.GetProperty("frozen");
        return (figure.GetProperty("value").GetDecimal(), frozen.ValueKind == JsonValueKind.Null ? null : frozen.GetProperty("number").GetInt32());
    }

    private static async Task<(int Code, string Errors)> RunAsync(RunningOffice office, string verb, string[] arguments, TextWriter? output = null)
    {
        await using var errors = new StringWriter();
        var host = new VerbHost(() => office.Services, output ?? TextWriter.Null, errors);
        var command = Office.Modules.SelectMany(module => module.Verbs).Select(make => make(host)).Single(one => one.Name == verb);
        return (await command.Parse(arguments).InvokeAsync(), errors.ToString());
    }
}
