using System.Text.Json;
using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Jobs;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>A correction takes the first result out of the files of the database, not only out of its rows.</summary>
public sealed class VoteErasureTests
{
    [Theory, OnBothDatabases]
    public async Task Of_a_corrected_result_nothing_stays_in_the_files_of_the_database(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        var traces = await AnnouncedAsync(table, [7, 1, 1, 0], [2, 2, 5, 0]);
        Assert.True((await RawFiles.FindAsync(table.Office.Database, traces)).Count > traces.Count / 2, "The search itself finds nothing.");

        await CorrectAsync(table);
        Assert.Empty(await RawFiles.FindAsync(table.Office.Database, traces));
    }

    /// <summary>The box typed wrong before the closing: what was entered so far goes the same way.</summary>
    [Theory, OnBothDatabases]
    public async Task Of_piles_that_were_dropped_with_their_box_nothing_stays_in_the_files(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        await DoneAsync(EnterAsync(table.First, table.Url, 1, 7, 1, 1, 0));
        await DoneAsync(EnterAsync(table.Second, table.Url, 1, 7, 1, 1, 0));
        var traces = await SealedPilesAsync(table.Office);
        Assert.Equal(traces, await RawFiles.FindAsync(table.Office.Database, traces));
        await DoneAsync(table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Again']", [("Repeat.Reason", "Sót một phiếu")]));
        Assert.Empty(await RawFiles.FindAsync(table.Office.Database, traces));
    }

    /// <summary>Somebody reads an older state while the head corrects: the act stands, and the daily job erases what had to wait.</summary>
    [Theory, OnBothDatabases]
    public async Task What_could_not_be_erased_at_once_is_erased_by_the_daily_job(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        var traces = await AnnouncedAsync(table, [7, 1, 1, 0], [2, 2, 5, 0]);
        await table.Office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            await using var reading = await ReadSnapshot.OpenAsync(db, TestContext.Current.CancellationToken);
            Assert.NotEmpty(await db.Set<ConfidenceResult>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
            await CorrectAsync(table);
            return true;
        });
        Assert.NotEmpty(await RawFiles.FindAsync(table.Office.Database, traces));
        Assert.Contains("votes.erase", await table.Office.Services.GetRequiredService<DailyRunner>().RunDueAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await RawFiles.FindAsync(table.Office.Database, traces));
    }

    /// <summary>Counts both rows, announces, and gives what would betray the result: salt, names beside marks, marks, shares, everything sealed.</summary>
    internal static async Task<IReadOnlyList<string>> AnnouncedAsync(VoteTable table, int[] first, int[] second)
    {
        await RawFiles.StoreAsIsAsync(table.Office.Database, ("vote_result", "record"), ("vote_result", "sealed_record"), ("vote_pile", "sealed_counts"));
        await table.SitAsync();
        await MergeAsync(table.First, table.Url);
        foreach (var (row, pile) in new[] { (1, first), (2, second) })
        {
            await DoneAsync(EnterAsync(table.First, table.Url, row, pile));
            await DoneAsync(EnterAsync(table.Second, table.Url, row, pile));
        }

        var piles = await SealedPilesAsync(table.Office);
        await DoneAsync(CloseAsync(table.First, table.Url));
        await DoneAsync(CloseAsync(table.Second, table.Url));
        await DoneAsync(AnnounceAsync(table.First, table.Url));
        var result = await table.Office.RunAsync(services => services.GetRequiredService<AppDb>().Set<ConfidenceResult>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        var record = JsonDocument.Parse(result.Record!).RootElement;
        var salt = record.GetProperty("salt").GetString()!;
        var rows = record.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()).ToList();
        return [salt, salt[..16], salt[16..], .. rows.SelectMany(Telling), .. Pieces(result.SealedRecord).Take(40), .. piles];
    }

    /// <summary>The head corrects; of the result before nothing is to stay.</summary>
    internal static async Task CorrectAsync(VoteTable table)
    {
        var page = await table.First.GetAsync(table.Url + "/ket-qua");
        await DoneAsync(table.First.SubmitAsync(page, "form[action*='handler=Again']", [("Repeat.Reason", "Sót một phiếu")]));
    }

    private static IEnumerable<string> Telling(string row)
    {
        var (name, marks, shares) = (row.IndexOf("\"name\"", StringComparison.Ordinal), row.IndexOf("\"high\"", StringComparison.Ordinal), row.IndexOf("\"highPct\"", StringComparison.Ordinal));
        return [row[name..(row.IndexOf("\"posts\"", StringComparison.Ordinal) + "\"posts\":[".Length)], row[marks..row.IndexOf(",\"void\"", StringComparison.Ordinal)], row[shares..row.IndexOf(",\"mediumPct\"", StringComparison.Ordinal)]];
    }

    private static async Task<IReadOnlyList<string>> SealedPilesAsync(RunningOffice office) =>
        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<PileEntry>().AsNoTracking().OrderBy(entry => entry.RowId).Select(entry => entry.SealedCounts).ToListAsync(TestContext.Current.CancellationToken));

    private static IEnumerable<string> Pieces(string text) => text.Chunk(48).Select(piece => new string(piece)).Where(piece => piece.Length == 48);
}
