using System.Text.Json;
using ThenChot.Domain.Figures;
using ThenChot.Web;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Figures;

public sealed class FigureVerbsTests
{
    [Theory, OnBothDatabases]
    public async Task Prints_one_figure_with_its_parts(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);

        var (code, json) = await office.VerbAsync("figures", "--unit", "QU01", "--figure", "inspected", "--period", "2023-Q1", "--tree", "then", "--json");
        Assert.Equal(0, code);
        Assert.Equal("""{"unit":"QU01","figure":"inspected","period":"2023-Q1","tree":"then","value":17,"unallocated":0,"parts":[{"unit":"QU01","value":11},{"unit":"X01","value":6}]}""", json);

        var (_, city) = await office.VerbAsync("figures", "--unit", "TP", "--figure", "inspected", "--period", "2022", "--json");
        Assert.Equal("""{"unit":"TP","figure":"inspected","period":"2022","tree":"then","value":66,"unallocated":0,"parts":[{"unit":"TP","value":1},{"unit":"QU01","value":15},{"unit":"QU02","value":20},{"unit":"QU03","value":30}]}""", city);

        var (_, ratio) = await office.VerbAsync("figures", "--unit", "TP", "--figure", "violating_pct", "--period", "2023-Q1", "--json");
        Assert.Equal(29, JsonDocument.Parse(ratio).RootElement.GetProperty("value").GetDecimal());
    }

    [Theory, OnBothDatabases]
    public async Task Refuses_what_it_cannot_print(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);

        Assert.Equal(1, (await office.VerbAsync("figures", "--unit", "XX", "--figure", "inspected", "--period", "2023-Q1")).Code);
        Assert.Equal(1, (await office.VerbAsync("figures", "--unit", "TP", "--figure", "nothing", "--period", "2023-Q1")).Code);
        Assert.Equal(1, (await office.VerbAsync("figures", "--unit", "TP", "--figure", "inspected", "--period", "2023-01")).Code);
        Assert.Equal(1, (await office.VerbAsync("figures", "--unit", "TP", "--figure", "inspected", "--period", "nay")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task Imports_a_sound_file_as_one_act_and_defines_unknown_sums(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var acts = await CountAsync<Act>(office);
        const string file = "unit_code,figure_code,period,value\nQU01,inspected,2022-Q3,7\nqu02,inspected,2022-Q3,8\nQU01,new_sum,2022-Q3,1.5\n";

        var (refused, faults) = await ImportAsync(office, file);
        Assert.Equal((1, acts), (refused, await CountAsync<Act>(office)));
        Assert.Equal("""{"rows":3,"taken":0,"faults":[{"row":4,"column":"figure_code","value":"new_sum","reason":"Không có số liệu mã “new_sum” trong danh mục."}]}""", faults);
        Assert.Equal((0, """{"rows":3,"taken":0,"faults":[]}"""), await ImportAsync(office, file, "--define", "sum", "--dry-run"));
        Assert.Equal(acts, await CountAsync<Act>(office));

        Assert.Equal((0, """{"rows":3,"taken":3,"faults":[]}"""), await ImportAsync(office, file, "--define", "sum"));
        Assert.Equal(acts + 1, await CountAsync<Act>(office));
        var units = await office.RunAsync(FigureCity.UnitsAsync);
        var read = await office.RunAsync(services => services.GetRequiredService<FigureReader>().ReadAsync(
            FigureCity.Query(units["TP"], "2022-Q3", "2022-Q3"), ["inspected", "new_sum"]));
        Assert.Equal((15m, 1.5m), (read["inspected"].Value, read["new_sum"].Value));

        // The same values again change nothing and are no fault; a new one beside them is taken, another value is not.
        Assert.Equal((0, """{"rows":3,"taken":0,"faults":[]}"""), await ImportAsync(office, file));
        Assert.Equal(acts + 1, await CountAsync<Act>(office));
        Assert.Equal((0, """{"rows":4,"taken":1,"faults":[]}"""), await ImportAsync(office, file + "QU03,inspected,2022-Q3,0\n"));
        var (again, twice) = await ImportAsync(office, file.Replace(",8", ",9", StringComparison.Ordinal));
        Assert.Equal(1, again);
        Assert.Contains("""{"rows":3,"taken":0,"faults":[{"row":3,"column":"value","value":"9","reason":"Đã có số liệu được tiếp nhận là 8; muốn sửa""", twice, StringComparison.Ordinal);
        Assert.Equal(acts + 2, await CountAsync<Act>(office));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Names_every_faulty_row_and_takes_nothing(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var before = await CountAsync<Entry>(office);
        var (code, json) = await ImportAsync(office, string.Join('\n',
            "unit_code,figure_code,period,value", "QU09,inspected,2022-Q3,7", "QU01,inspected,2022,7", "QU01,inspected,2022-Q3,-7", "QU01,inspected,2022-Q3,x",
            "QU01,violating_pct,2022-Q3,7", "QU02,inspected,2022-Q3,7", "QU02,inspected,2022-Q3,8", "QU02,inspected,2022-Q3,1.5"));

        Assert.Equal(1, code);
        Assert.Equal(
            ["2 unit_code", "3 period", "4 value", "5 value", "6 figure_code", "8 value", "9 value"],
            JsonDocument.Parse(json).RootElement.GetProperty("faults").EnumerateArray().Select(fault => $"{fault.GetProperty("row")} {fault.GetProperty("column")}"));
        Assert.Equal(before, await CountAsync<Entry>(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_that_the_other_tree_lacks_stays_unallocated_above_it(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);

        // In 2012 the commune X01 did not exist: its 6 belong to no unit of that tree; QU01 carries them up to the city.
        foreach (var (unit, value) in new[] { ("TP", 35m), ("QU01", 11m) })
        {
            var (code, json) = await office.VerbAsync("figures", "--unit", unit, "--figure", "inspected", "--period", "2023-Q1", "--tree", "2012-01-01", "--json");
            Assert.Equal((0, value, 6m), (code, Number(json, "value"), Number(json, "unallocated")));
        }

        Assert.Equal(1, (await office.VerbAsync("figures", "--unit", "TP", "--figure", "inspected", "--period", "2023-Q1", "--tree", "2009-01-01", "--json")).Code);
    }

    private static decimal Number(string json, string property) => JsonDocument.Parse(json).RootElement.GetProperty(property).GetDecimal();

    private static Task<int> CountAsync<T>(RunningOffice office)
        where T : class => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<T>().CountAsync());

    private static Task<(int Code, string Output)> ImportAsync(RunningOffice office, string content, params string[] options) =>
        RunFileAsync(office, "figures", content, options);

    /// <summary><c>import WHAT</c> on a file with this content.</summary>
    internal static async Task<(int Code, string Output)> RunFileAsync(RunningOffice office, string what, string content, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"figures-{Path.GetRandomFileName()}.csv");
        await File.WriteAllTextAsync(file, content);
        try
        {
            return await office.VerbAsync(["import", what, file, "--json", .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
