using System.Text.Json;
using ThenChot.Domain.Votes;

namespace ThenChot.Tests.Votes;

/// <summary>Forty published rows through the verb: every share to the digit, nothing that was not printed made up.</summary>
public sealed class GoldenRowsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_published_row_comes_out_as_it_was_published(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        foreach (var (rows, rule, warned) in new[] { (GoldenRows.Hanoi2014, "85-2014-QH13", false), (GoldenRows.Hanoi2023, "96-2023-QH15", true), (GoldenRows.Assembly2018, "85-2014-QH13", false) })
        {
            var file = Path.Combine(Directory.CreateDirectory(office.Database.DataFolder).FullName, "phieu.csv");
            await File.WriteAllTextAsync(file, $"{GoldenRows.Head}\n{rows}", TestContext.Current.CancellationToken);
            var (code, output) = await office.VerbAsync("votes", "tally", file, "--rule", rule, "--json");
            Assert.Equal(0, code);
            using var tallied = JsonDocument.Parse(output);
            var expected = Read(rows);
            Assert.Equal(expected.Select(Said), tallied.RootElement.EnumerateArray().Select(Said));
            Assert.All(tallied.RootElement.EnumerateArray(), row => Assert.Equal(warned, row.GetProperty("warning").GetString() is not null));
            Assert.All(expected.Zip(tallied.RootElement.EnumerateArray()), pair => Assert.Equal(pair.First[4].Length == 0 ? null : "none", pair.Second.GetProperty("bracket").GetString()));
        }
    }

    [Fact]
    public void Twenty_eight_shares_were_printed_and_sixteen_of_them_tell_rounding_from_truncation()
    {
        var rows = new[] { GoldenRows.Hanoi2014, GoldenRows.Hanoi2023, GoldenRows.Assembly2018 }.SelectMany(Read).ToList();
        var printed = rows.Where(row => row[12] == "yes").ToList();
        Assert.Equal((40, 28), (rows.Count, printed.Count));
        Assert.Equal(16, printed.Count(row =>
        {
            Assert.True(ConfidenceCount.Of(Number(row[2]), null, null, Number(row[5])).TryGet(out var count, out _));
            return count.Percent(count.High, ShareRounding.Rounded) != count.Percent(count.High, ShareRounding.Truncated);
        }));
    }

    /// <summary>A post may hold a comma; the twelve columns after it do not.</summary>
    private static List<string[]> Read(string rows) => [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).Select(parts => (string[])[string.Join(',', parts[..^12]).Trim('"'), .. parts[^12..]])];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Said(string[] row) => $"{row[0]} {row[1]}: {row[8]} {row[9]} {row[10]} {row[11]}";

    private static string Said(JsonElement row) => $"{row.GetProperty("post")} {row.GetProperty("post_no")}: {row.GetProperty("high_pct")} {row.GetProperty("medium_pct")} {row.GetProperty("low_pct")} {row.GetProperty("gap")}";
}
