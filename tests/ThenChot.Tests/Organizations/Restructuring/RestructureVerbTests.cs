using System.Text.Json;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>A small city restructured from a file, read as it stood and re-cast, both ways.</summary>
public sealed class RestructureVerbTests
{
    private const string Units = """
        code,name,kind,parent_code,founded_on,closed_on
        TP,Thành phố,city,,2000-01-01,
        A,Đơn vị A,committee,TP,2000-01-01,
        B,Đơn vị B,committee,TP,2000-01-01,
        C,Đơn vị C,committee,TP,2000-01-01,
        A1,Cơ sở A1,party_body,A,2000-01-01,
        C1,Cơ sở C1,party_body,C,2000-01-01,
        C2,Cơ sở C2,party_body,C,2000-01-01,
        """;

    private const string Figures = """
        unit_code,figure_code,period,value
        TP,x,2025-Q1,1
        A,x,2025-Q1,40
        B,x,2025-Q1,40
        C,x,2025-Q1,10
        A1,x,2025-Q1,5
        C1,x,2025-Q1,3
        """;

    private const string Bundle = """
        - kind: merge
          on: 2025-07-01
          decision: 1-QĐ/TU
          from: [A, B]
          to: [{code: AB, name: Đơn vị AB, kind: committee, parent: TP}]
        - kind: split
          on: 2025-07-01
          decision: 2-QĐ/TU
          from: [C]
          to: [{code: D, name: Đơn vị D, kind: committee}, {code: E, name: Đơn vị E, kind: committee}]
          children: {C1: D, C2: E}
        """;

    [Theory, OnBothDatabases]
    public async Task Two_units_that_reported_40_each_are_80_after_their_merger_and_a_split_unit_stays_unallocated(Engine engine)
    {
        await using var office = await CityAsync(engine);

        Assert.Equal((0, """{"applied":2,"acts":[{"n":1,"kind":"merge","refusal":null},{"n":2,"kind":"split","refusal":null}]}"""), await RestructureAsync(office, Bundle));

        Assert.Equal((99m, 0m), await FigureAsync(office, "TP", "then"));
        Assert.Equal((89m, 10m), await FigureAsync(office, "TP", "2025-07-01"));
        Assert.Equal((85m, 0m), await FigureAsync(office, "AB", "2025-07-01"));
        Assert.Equal((3m, 0m), await FigureAsync(office, "D", "2025-07-01"));
        Assert.Equal((99m, 0m), await FigureAsync(office, "TP", "2025-06-30"));
    }

    [Theory, OnBothDatabases]
    public async Task A_split_passes_on_by_the_entered_shares_to_the_last_count(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(0, (await RestructureAsync(office, Bundle + "\n  allocate: {\"*\": {D: 1/3, E: 2/3}}")).Code);

        Assert.Equal((3m + 3m, 0m), await FigureAsync(office, "D", "2025-07-01"));
        Assert.Equal((7m, 0m), await FigureAsync(office, "E", "2025-07-01"));
        Assert.Equal((99m, 0m), await FigureAsync(office, "TP", "2025-07-01"));
    }

    [Theory, OnBothDatabases]
    public async Task Figures_of_the_new_tree_go_back_whole_across_a_split_and_unallocated_across_a_merger(Engine engine)
    {
        await using var office = await CityAsync(engine);
        await RestructureAsync(office, Bundle);
        await ImportAsync(office, "figures", "unit_code,figure_code,period,value\nAB,x,2025-Q3,50\nD,x,2025-Q3,4\nE,x,2025-Q3,6\n");

        Assert.Equal((60m, 0m), await FigureAsync(office, "TP", "then", "2025-Q3"));
        Assert.Equal((10m, 50m), await FigureAsync(office, "TP", "2025-06-30", "2025-Q3"));
        Assert.Equal((10m, 0m), await FigureAsync(office, "C", "2025-06-30", "2025-Q3"));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_of_a_bundle_is_stored_when_one_act_is_refused_or_when_it_is_only_tried(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var before = await ActsAsync(office);

        Assert.Equal((0, 0), ((await RestructureAsync(office, Bundle, "--dry-run")).Code, await ActsAsync(office) - before));
        var (code, output) = await RestructureAsync(office, Bundle.Replace("C2: E", "C2: C1", StringComparison.Ordinal).Replace("{C1: D, ", "{", StringComparison.Ordinal));
        Assert.Equal(1, code);
        Assert.Equal("""{"applied":0,"acts":[{"n":1,"kind":"merge","refusal":null},{"n":2,"kind":"split","refusal":"organizations.children-homeless"}]}""", output);
        Assert.Equal(before, await ActsAsync(office));
        Assert.Equal((45m, 0m), await FigureAsync(office, "A", "2025-07-01"));
    }

    [Theory, OnBothDatabases]
    public async Task Refuses_acts_that_make_no_sense(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal(0, (await RestructureAsync(office, Bundle)).Code);

        Assert.Equal("organizations.unit-closed", await RefusalAsync(office, "- {kind: close, on: 2025-08-01, from: [A], to: [{code: D}]}"));
        Assert.Equal("organizations.children-homeless", await RefusalAsync(office, "- {kind: close, on: 2025-08-01, from: [AB]}"));
        Assert.Equal("organizations.act-before-unit", await RefusalAsync(office, "- {kind: absorb, on: 2025-06-01, from: [AB], to: [{code: D}]}"));
        Assert.Equal("organizations.home-unfit", await RefusalAsync(office, "- {kind: transfer, on: 2025-08-01, children: {AB: A1}}"));
        Assert.Equal("organizations.code-taken", await RefusalAsync(office, "- {kind: found, on: 2025-08-01, to: [{code: ab, name: Trùng mã, kind: cell, parent: D}]}"));
        Assert.Equal("organizations.shares-incomplete", await RefusalAsync(office, "- {kind: split, on: 2025-08-01, from: [D], to: [{code: D}, {code: F, name: Đơn vị F}], children: {C1: F}, allocate: {x: {D: 1/3, F: 1/3}}}"));
        Assert.Equal("organizations.act-clashes", await RefusalAsync(office, "- {kind: transfer, on: 2025-06-30, children: {A1: TP}}"));
        Assert.Equal(1, (await RestructureAsync(office, "- {kind: vanish, on: 2025-08-01}")).Code);
        Assert.Equal(1, (await RestructureAsync(office, "{not a list")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_left_of_a_division_goes_to_the_first_code_whatever_the_order_of_the_file(Engine engine)
    {
        // Founded in one act and in the wrong order: their ids say nothing about who comes first.
        await using var office = await CityAsync(engine);
        var heirs = string.Join(", ", new[] { 7, 3, 5, 1, 6, 2, 4 }.Select(n => $"{{code: H{n}, name: Đơn vị {n}}}"));
        var shares = "{\"*\": {" + string.Join(", ", Enumerable.Range(1, 7).Select(n => $"H{n}: 1/7")) + "}}";
        Assert.Equal(0, (await RestructureAsync(office, $$"""- {kind: split, on: 2025-07-01, from: [C], to: [{{heirs}}], children: {C1: H1, C2: H1}, allocate: {{shares}} }""")).Code);
        Assert.Equal(0, (await RestructureAsync(office, """- {kind: merge, on: 2025-07-01, from: [B, A], to: [{code: AB, name: Đơn vị AB}], allocate: {"*": {B: 1/2, A: 1/2}}}""")).Code);
        await ImportAsync(office, "figures", "unit_code,figure_code,period,value\nAB,x,2025-Q3,9\n");

        // C itself reported 10: one each, and one more for the first three.
        var got = new List<decimal>();
        foreach (var n in Enumerable.Range(1, 7))
        {
            got.Add((await FigureAsync(office, $"H{n}", "2025-07-01")).Value - (n == 1 ? 3 : 0));
        }

        Assert.Equal([2, 2, 2, 1, 1, 1, 1], got);
        Assert.Equal((5m, 4m), ((await FigureAsync(office, "A", "2025-06-30", "2025-Q3")).Value, (await FigureAsync(office, "B", "2025-06-30", "2025-Q3")).Value));
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var office = await RunningOffice.OpenEmptyAsync(engine);
        await ImportAsync(office, "units", Units);
        await ImportAsync(office, "figures", Figures, "--define", "sum");
        return office;
    }

    private static async Task ImportAsync(RunningOffice office, string what, string text, params string[] options) =>
        Assert.Equal(0, (await WithFileAsync(text, ".csv", file => office.VerbAsync(["import", what, file, .. options]))).Code);

    private static Task<(int Code, string Output)> RestructureAsync(RunningOffice office, string text, params string[] options) =>
        WithFileAsync(text, ".yaml", file => office.VerbAsync(["restructure", file, "--json", .. options]));

    private static async Task<string?> RefusalAsync(RunningOffice office, string text)
    {
        var (code, output) = await RestructureAsync(office, text);
        Assert.Equal(1, code);
        return JsonDocument.Parse(output).RootElement.GetProperty("acts")[0].GetProperty("refusal").GetString();
    }

    private static async Task<(decimal Value, decimal Unallocated)> FigureAsync(RunningOffice office, string unit, string tree, string period = "2025-Q1")
    {
        var (code, output) = await office.VerbAsync("figures", "--unit", unit, "--figure", "x", "--period", period, "--tree", tree, "--json");
        Assert.Equal(0, code);
        var read = JsonDocument.Parse(output).RootElement;
        return (read.GetProperty("value").GetDecimal(), read.GetProperty("unallocated").GetDecimal());
    }

    private static Task<int> ActsAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());

    private static async Task<T> WithFileAsync<T>(string text, string extension, Func<string, Task<T>> use)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}{extension}");
        await File.WriteAllTextAsync(file, text);
        try
        {
            return await use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
