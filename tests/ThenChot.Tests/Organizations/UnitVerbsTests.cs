using System.Text.Json;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Organizations;

public sealed class UnitVerbsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Imports_a_sound_file_whole_as_one_act(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var before = await CountAsync<Act>(office);
        var (code, json) = await ImportAsync(office, "\uFEFFparent_code;code;name;kind;founded_on;closed_on\r\nqu03;QU03-1;Chi bộ minh họa;cell;2/1/2020;\r\ntp;QU03;\"Quận ủy; minh họa 03\";committee;2020-01-01;\r\n");
        Assert.Equal(0, code);
        Assert.Equal("""{"rows":2,"taken":2,"faults":[]}""", json);
        Assert.Equal(before + 1, await CountAsync<Act>(office));

        var (_, tree) = await RunAsync(office, "units", "--as-of", "2023-04-19", "--under", "qu03", "--json");
        Assert.Equal(
            """[{"code":"QU03","name":"Quận ủy; minh họa 03","kind":"committee","parent":"TP","from":"2020-01-01","to":null},{"code":"QU03-1","name":"Chi bộ minh họa","kind":"cell","parent":"QU03","from":"2020-01-02","to":null}]""",
            tree);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_faulty_row_keeps_the_whole_file_out(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var (code, json) = await ImportAsync(office, "code,name,kind,parent_code,founded_on,closed_on\nQU03,Quận ủy minh họa 03,committee,TP,2020-01-01,\nqu01,Trùng mã,committee,TP,2020-01-01,\nX,Mồ côi,cell,KHONG-CO,2020-01-01,\nY,Vòng,cell,Z,2020-01-01,\nZ,Vòng,cell,Y,2020-01-01,\n");
        Assert.Equal(1, code);
        var result = JsonDocument.Parse(json).RootElement;
        Assert.Equal((5, 0), (result.GetProperty("rows").GetInt32(), result.GetProperty("taken").GetInt32()));
        Assert.Equal(
            ["3 code qu01", "4 parent_code KHONG-CO", "5 parent_code Z", "6 parent_code Y"],
            result.GetProperty("faults").EnumerateArray().Select(f => $"{f.GetProperty("row")} {f.GetProperty("column")} {f.GetProperty("value")}"));
        Assert.All(result.GetProperty("faults").EnumerateArray(), f => Assert.NotEmpty(f.GetProperty("reason").GetString()!));
        Assert.Equal(9, await CountAsync<Unit>(office));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_dry_run_stores_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var before = await CountAsync<Act>(office);
        var (code, json) = await ImportAsync(office, "code,name,kind,parent_code,founded_on,closed_on\nQU03,Quận ủy minh họa 03,committee,TP,2020-01-01,\n", "--dry-run");
        Assert.Equal((0, """{"rows":1,"taken":0,"faults":[]}"""), (code, json));
        Assert.Equal((9, before), (await CountAsync<Unit>(office), await CountAsync<Act>(office)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_no_list_of_units_is_refused(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        Assert.Equal(1, (await ImportAsync(office, "ma,ten\nQU03,Quận ủy\n")).Code);
        Assert.Equal(1, (await RunAsync(office, "units", "--as-of", "hôm nay")).Code);
        Assert.Equal(1, (await RunAsync(office, "units", "--under", "KHONG")).Code);
        Assert.Equal(1, (await RunAsync(office, "import", "units", "/khong/co.csv")).Code);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_empty_database_has_no_units(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal((0, "[]"), await RunAsync(office, "units", "--as-of", "2023-04-19", "--json"));
    }

    private static async Task<(int Code, string Output)> ImportAsync(RunningOffice office, string csv, params string[] more)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("units-").FullName, "units.csv");
        await File.WriteAllTextAsync(file, csv);
        return await RunAsync(office, ["import", "units", file, "--json", .. more]);
    }

    private static async Task<(int Code, string Output)> RunAsync(RunningOffice office, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var host = new VerbHost(() => office.Services, output, errors);
        var root = new System.CommandLine.RootCommand();
        foreach (var verb in OrganizationsModule.Module.Verbs)
        {
            VerbHost.Add(root, verb(host));
        }

        var code = await root.Parse(arguments).InvokeAsync();
        var text = output.ToString();
        return (code, text.StartsWith('{') || text.StartsWith('[') ? JsonSerializer.Serialize(JsonDocument.Parse(text), Json) : text);
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<int> CountAsync<T>(RunningOffice office)
        where T : class => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<T>().CountAsync());
}
