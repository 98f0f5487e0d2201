using System.Text.Json;

namespace ThenChot.Tests.Votes;

/// <summary>The verbs <c>votes rules</c> and <c>votes tally</c>.</summary>
public sealed class VotesVerbTests
{
    private const string Head = "note,base,post,post_no,low,medium,high,base_kind,rounding";

    [Theory]
    [OnBothDatabases]
    public async Task The_rules_name_their_document_base_and_operators(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var (code, output) = await office.VerbAsync("votes", "rules", "--json");
        using var printed = JsonDocument.Parse(output);
        var rule = printed.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == "96-QD-TW-2023");
        Assert.Equal(0, code);
        Assert.Equal("ballots_returned", rule.GetProperty("base").GetString());
        Assert.Equal("2023-02-02", rule.GetProperty("inForce").GetProperty("from").GetString());
        Assert.Equal(["A: low > 1/2", "B: low >= 2/3"], rule.GetProperty("operators").EnumerateArray().Select(one => one.GetString()));
        var council = printed.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == "85-2014-QH13").GetProperty("openers").EnumerateArray().ToList();
        Assert.Equal(["low_result", "standing_body", "deputies", "fatherland_front", "assembly_committee", "assembly_deputies"], council.Select(one => one.GetProperty("opener").GetString()));
        Assert.Equal([null, null, "1/3", null, null, "1/5"], council.Select(one => one.GetProperty("share").GetString()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_tally_keeps_the_order_of_the_file_whatever_the_order_of_its_columns(Engine engine)
    {
        var rows = await TallyAsync(engine, "x,90,Giám đốc Sở,2,60,20,10,all_members,rounded", "y,88,Chủ tịch,,4,,70,all_members,rounded", "z,485,Ủy viên,,,9,374,all_members,unknown");
        Assert.Equal(["Giám đốc Sở", "Chủ tịch", "Ủy viên"], rows.Select(row => row.GetProperty("post").GetString()));
        Assert.Equal(["2", null, null], rows.Select(row => row.GetProperty("post_no").GetString()));
        Assert.Equal(["B", "none", null], rows.Select(row => row.GetProperty("bracket").GetString()));
        Assert.Equal(["11.11", "79.55", null], rows.Select(row => row.GetProperty("high_pct").GetString()));
        Assert.Equal(["22.22", null, null], rows.Select(row => row.GetProperty("medium_pct").GetString()));
        Assert.Equal("Đề xuất: trình miễn nhiệm.", rows[0].GetProperty("proposal").GetString());
        Assert.Equal((0, JsonValueKind.Null), (rows[0].GetProperty("gap").GetInt32(), rows[1].GetProperty("gap").ValueKind));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("warning").ValueKind));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_foreign_or_empty_base_is_warned_of_and_counted(Engine engine)
    {
        var rows = await TallyAsync(engine, ",88,A,,0,5,83,present,rounded", ",88,B,,0,5,83,,rounded");
        Assert.Contains("số người có mặt", rows[0].GetProperty("warning").GetString(), StringComparison.Ordinal);
        Assert.Contains("Không ghi mẫu số", rows[1].GetProperty("warning").GetString(), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal("94.32", row.GetProperty("high_pct").GetString()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Impossible_files_are_refused_whole(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        foreach (var row in new[] { ",0,A,,0,0,0,present,rounded", ",,A,,0,0,0,present,rounded", ",88,A,,4,5,80,present,rounded", ",88,A,,4.5,5,60,present,rounded", ",88,A,,-1,5,60,present,rounded", ",88,A,,4,5,60,present,ceiling" })
        {
            Assert.Equal((1, ""), await RunAsync(office, "96-QD-TW-2023", ",88,B,,0,5,83,present,rounded", row));
        }

        Assert.Equal((1, ""), await RunAsync(office, "97-QD-TW", ",88,B,,0,5,83,present,rounded"));
        Assert.Equal((1, ""), await office.VerbAsync("votes", "tally", "khong-co.csv", "--rule", "96-QD-TW-2023"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_file_without_numbers_is_refused_and_one_without_post_numbers_is_not(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        Assert.Equal((1, ""), await WriteAsync(office, "96-2023-QH15", ""));
        Assert.Equal((1, ""), await WriteAsync(office, "96-2023-QH15", Head));
        Assert.Equal((1, ""), await WriteAsync(office, "96-2023-QH15", "\n\n"));
        var (code, output) = await WriteAsync(office, "96-2023-QH15", "post,high,medium,low,base,base_kind,rounding\nChủ tịch,83,5,0,88,all_members,rounded");
        using var printed = JsonDocument.Parse(output);
        var row = Assert.Single(printed.RootElement.EnumerateArray());
        Assert.Equal((0, "94.32", JsonValueKind.Null), (code, row.GetProperty("high_pct").GetString(), row.GetProperty("post_no").ValueKind));
        Assert.Equal((1, ""), await WriteAsync(office, "96-2023-QH15", "post,high,medium,low,base_kind,rounding\nChủ tịch,83,5,0,all_members,rounded"));
    }

    /// <summary>A tally asks for no days, unless it is told to: then every row has one, and the rule stands on it.</summary>
    [Theory]
    [OnBothDatabases]
    public async Task A_dated_tally_refuses_a_rule_that_does_not_stand_on_the_day_of_the_file(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        const string Dated = "post,high,medium,low,base,base_kind,rounding,date\nA,67,23,1,94,all_members,truncated,";
        Assert.Equal(0, (await WriteAsync(office, "96-2023-QH15", Dated + "2014-12-03")).Code);
        Assert.Equal((1, ""), await WriteAsync(office, "96-2023-QH15", Dated + "2014-12-03", "--dated"));
        Assert.Equal(0, (await WriteAsync(office, "85-2014-QH13", Dated + "2014-12-03", "--dated")).Code);
        Assert.Equal((1, ""), await WriteAsync(office, "85-2014-QH13", Dated + "2023-07-01", "--dated"));
        Assert.Equal((1, ""), await WriteAsync(office, "85-2014-QH13", Dated, "--dated"));
        Assert.Equal((1, ""), await WriteAsync(office, "85-2014-QH13", $"{Head}\n,94,A,,1,23,67,all_members,truncated", "--dated"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_simulation_under_a_rule_that_no_longer_stands_is_refused(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var folder = Path.Combine(office.Database.DataFolder, "mau");
        foreach (var rule in new[] { "85-2014-QH13", "262-QD-TW-2014", "35-2012-QH13" })
        {
            Assert.Equal((1, ""), await office.VerbAsync("votes", "simulate", "--voters", "30", "--names", "3", "--seed", "1", "--out", folder, "--rule", rule));
        }

        foreach (var (voters, names) in new[] { ("0", "3"), ("-40", "3"), ("30", "0"), ("30", "-1") })
        {
            Assert.Equal((1, ""), await office.VerbAsync("votes", "simulate", "--voters", voters, "--names", names, "--seed", "1", "--out", folder));
        }

        Assert.False(Directory.Exists(folder));
        foreach (var rule in new[] { "96-QD-TW-2023", "96-2023-QH15", "170-2025-ND-CP" })
        {
            Assert.Equal(0, (await office.VerbAsync("votes", "simulate", "--voters", "30", "--names", "3", "--seed", "1", "--out", folder, "--rule", rule)).Code);
            Assert.Equal(0, (await office.VerbAsync("votes", "verify", Path.Combine(folder, "record.json"))).Code);
        }
    }

    private static async Task<List<JsonElement>> TallyAsync(Engine engine, params string[] rows)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var (code, output) = await RunAsync(office, "96-2023-QH15", rows);
        Assert.Equal(0, code);
        using var printed = JsonDocument.Parse(output);
        return [.. printed.RootElement.Clone().EnumerateArray()];
    }

    private static async Task<(int Code, string Output)> RunAsync(RunningOffice office, string rule, params string[] rows)
    {
        return await WriteAsync(office, rule, string.Join('\n', rows.Prepend(Head)));
    }

    private static async Task<(int Code, string Output)> WriteAsync(RunningOffice office, string rule, string content, params string[] options)
    {
        Directory.CreateDirectory(office.Database.DataFolder);
        var file = Path.Combine(office.Database.DataFolder, "phieu.csv");
        await File.WriteAllTextAsync(file, content);
        return await office.VerbAsync(["votes", "tally", file, "--rule", rule, .. options]);
    }
}
