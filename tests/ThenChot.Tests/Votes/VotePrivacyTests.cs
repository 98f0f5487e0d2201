using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>
/// The curious administrator of the database. The same vote is held twice with other marks; everything random taken away, what the database, a backup, the log
/// and the pages then hold, and the sizes of everything sent, are the same to the letter: a guess from them is no better than one from nothing, and once the
/// result is announced no better than one from the published table.
/// </summary>
public sealed partial class VotePrivacyTests
{
    [Theory, OnBothDatabases]
    public async Task Before_disclosure_nothing_stored_logged_backed_up_or_sent_depends_on_the_marks(Engine engine)
    {
        var one = await HeldAsync(engine, [9, 0, 0, 0], [1, 2, 6, 0]);
        var other = await HeldAsync(engine, [0, 0, 9, 0], [6, 2, 1, 0]);
        Assert.NotEmpty(one.Rows);
        Assert.Contains(one.Backup, part => part.StartsWith("vote_result", StringComparison.OrdinalIgnoreCase) || part.Contains("vote_result", StringComparison.Ordinal));
        Assert.Equal(one.Rows, other.Rows);
        Assert.Equal(one.Backup, other.Backup);
        Assert.Equal(one.Log, other.Log);
        Assert.Equal(one.Sizes, other.Sizes);
    }

    /// <summary>
    /// The game: a coin decides between two tables, the administrator sees everything but the key and says which. Whatever rule the guess follows, it follows it from the
    /// same view for both tables, so that over many coins it is right as often as not. The published table itself tells them apart at once: the game can be won, only not from here.
    /// </summary>
    [Theory, OnBothDatabases]
    public async Task The_administrator_guesses_the_table_no_better_than_a_coin_until_it_is_published(Engine engine)
    {
        var tables = new[] { new[] { 10, 0, 0, 0 }, [0, 1, 9, 0] };
        var (sealedViews, publishedViews) = (new List<string>(), new List<string>());
        foreach (var table in tables)
        {
            await using var office = await OpenAsync(engine);
            sealedViews.Add(await SeededAsync(office, table, announced: false));
            publishedViews.Add(await SeededAsync(office, table, announced: true));
        }

        var random = new Random(5);
        var (right, told) = (0, 0);
        for (var game = 0; game < 1_000; game++)
        {
            var coin = random.Next(2);
            right += Guess(sealedViews[coin], sealedViews) == coin ? 1 : 0;
            told += Guess(publishedViews[coin], publishedViews) == coin ? 1 : 0;
        }

        Assert.InRange(right, 430, 570);
        Assert.Equal(1_000, told);
    }

    /// <summary>
    /// Two tables that a correction replaced by one and the same: rows, backup and acts are the same to the letter, and whoever then reads the files of the database
    /// byte by byte finds neither.
    /// </summary>
    [Theory, OnBothDatabases]
    public async Task After_a_correction_neither_rows_nor_backup_nor_raw_files_tell_the_first_table(Engine engine)
    {
        var views = new List<(IReadOnlyList<string> Rows, IReadOnlyList<string> Backup)>();
        foreach (var first in new[] { new[] { 9, 0, 0, 0 }, [0, 0, 9, 0] })
        {
            await using var table = await VoteTable.OpenAsync(engine);
            var traces = await VoteErasureTests.AnnouncedAsync(table, first, [1, 2, 6, 0]);
            Assert.NotEmpty(await RawFiles.FindAsync(table.Office.Database, traces));
            await VoteErasureTests.CorrectAsync(table);
            await table.SitAsync(again: true);
            await MergeAsync(table.First, table.Url);
            foreach (var row in new[] { 1, 2 })
            {
                await DoneAsync(EnterAsync(table.First, table.Url, row, 3, 3, 2, 1));
                await DoneAsync(EnterAsync(table.Second, table.Url, row, 3, 3, 2, 1));
            }

            await DoneAsync(CloseAsync(table.First, table.Url));
            await DoneAsync(CloseAsync(table.Second, table.Url));
            views.Add((await RowsAsync(table.Office), await BackupAsync(table.Office)));
            Assert.Empty(await RawFiles.FindAsync(table.Office.Database, traces));
        }

        Assert.Equal(views[0].Rows, views[1].Rows);
        Assert.Equal(views[0].Backup, views[1].Backup);
    }

    /// <summary>The best there is: the table whose view this is; of two views that are one, the first.</summary>
    private static int Guess(string view, List<string> views) => views.IndexOf(view);

    /// <summary>Refusals say typed numbers again; neither they nor their sum change how long the answer is.</summary>
    [Theory, OnBothDatabases]
    public async Task A_refused_pile_is_as_long_whatever_was_typed(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        var lengths = new List<int>();
        foreach (var pile in new[] { new[] { 1, 1, 1, 1 }, [10, 1, 1, 1], [100, 2000, 3, 4], [999_999, 999_999, 999_999, 999_999] })
        {
            lengths.Add(Masked((await EnterAsync(table.First, table.Url, 1, pile)).Body).Length);
        }

        Assert.Single(lengths.Distinct());
    }

    private sealed record Held(IReadOnlyList<string> Rows, IReadOnlyList<string> Backup, IReadOnlyList<string> Log, IReadOnlyList<int> Sizes);

    private static async Task<Held> HeldAsync(Engine engine, int[] first, int[] second)
    {
        var log = new LogBook();
        await using var table = await VoteTable.CountingAsync(engine, builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var (office, planner, one, two, url) = (table.Office, table.Planner, table.First, table.Second, table.Url);
        log.Lines.Clear();
        await DoneAsync(EnterAsync(one, url, 1, first));
        var half = await RowsAsync(office);
        var sizes = new List<int> { Masked((await one.GetAsync(url + "/kiem-phieu")).Body).Length };
        await DoneAsync(EnterAsync(two, url, 1, first));
        await DoneAsync(EnterAsync(one, url, 2, second));
        await DoneAsync(EnterAsync(two, url, 2, second));
        sizes.Add(Masked((await two.GetAsync(url + "/kiem-phieu")).Body).Length);
        await DoneAsync(CloseAsync(one, url));
        await DoneAsync(CloseAsync(two, url));
        sizes.Add(Masked((await planner.GetAsync(url + "/ket-qua")).Body).Length);
        sizes.Add(Masked((await planner.GetAsync($"/lich-su/vote_ballot/{url.Split('/')[^1]}")).Body).Length);
        sizes.Add((await planner.DownloadAsync("/lay-phieu?handler=TaiVe&dang=csv")).Bytes.Length);
        var said = log.Lines.Select(Masked).Select(line => Parameters().Replace(line, "<parameter>")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Held([.. half, .. await RowsAsync(office)], await BackupAsync(office), said, sizes);
    }

    /// <summary>The backup as a file: each entry line by line, what is random masked.</summary>
    private static async Task<IReadOnlyList<string>> BackupAsync(RunningOffice office)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("thenchot-vote-backup-").FullName, "sao-luu.zip");
        var (code, output) = await office.VerbAsync("backup", file);
        Assert.True(code == 0, output);
        var lines = new List<string>();
        await using (var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken))
        {
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.Contains("manifest", StringComparison.OrdinalIgnoreCase)))
            {
                using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
                lines.AddRange((await reader.ReadToEndAsync()).Split('\n').Select(line => $"{entry.FullName} {Unnumbered(Masked(line.Replace("\\u002B", "+", StringComparison.Ordinal)))}"));
            }
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return [.. lines.Select(line => line.Contains("act_change", StringComparison.Ordinal) ? Counted().Replace(line, "<n>") : line).Order(StringComparer.Ordinal)];
    }

    /// <summary>A vote of one row, closed; everything the database then holds of votes and acts, what is random masked.</summary>
    private static async Task<string> SeededAsync(RunningOffice office, int[] pile, bool announced)
    {
        var today = new DateOnly(2026, 11, 20);
        await office.ActAsync(async services =>
        {
            var place = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", today))!;
            var roll = (await services.GetRequiredService<PersonDirectory>().PostsAsync([place.Id], today)).DistinctBy(post => post.PersonId).OrderBy(post => post.FullName, StringComparer.Ordinal)
                .Select(post => new VoteSeedPerson(post.PersonId, post.FullName, post.Title, place.Name)).ToList();
            await services.GetRequiredService<VoteSeeds>().AddAsync(
                new VoteSeed(place.Id, null, "Lấy phiếu mẫu", "96-QD-TW-2023", today, roll[..1], roll, [roll[5].Id, roll[6].Id]) { ApprovedOn = today, RollFrozen = true, Absent = 0, Piles = [pile], AnnouncedOn = announced ? today : null },
                Key, today);
        });
        return string.Join('\n', await RowsAsync(office));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(RunningOffice office) => [.. (await office.AllRowsAsync()).Select(Masked).Select(Unnumbered).Order(StringComparer.Ordinal)];

    /// <summary>Changes of one act are numbered in the order of random ids.</summary>
    private static string Unnumbered(string row) => row.StartsWith("platform_act_change ", StringComparison.Ordinal) ? Numbers().Replace(row, "<n>") : row;

    /// <summary>Random ids, digests, instants and ciphertexts as their kind and length.</summary>
    private static string Masked(string text)
    {
        text = Ids().Replace(text, "<id>");
        text = Stamps().Replace(text, match => $"<stamp {match.Length}>");
        text = Digests().Replace(text, match => $"<hex {match.Length}>");
        text = Instants().Replace(text, "<instant>");
        return Sealed().Replace(text, match => $"<sealed {match.Length}>");
    }

    /// <summary>Keeps every line that is logged.</summary>
    private sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>How long something took, on which thread and connection, how many bytes of what is random.</summary>
    [GeneratedRegex(@"\d+([.,]\d+)?\s?(ms|s)\b|(?<=[^\w])\d+[.,]\d+|\b0H[A-Z0-9:]+\b|(?<=(connection|id|thread|length|Id|ID)[ :=#'""]+)[\w-]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"(?<=,)\d+(?=,)", RegexOptions.None, 5000)]
    private static partial Regex Counted();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<=\|)\d+(?=\|)", RegexOptions.None, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b[A-Z2-7]{26,}\b", RegexOptions.None, 5000)]
    private static partial Regex Stamps();

    [GeneratedRegex("[0-9a-fA-F]{32,}", RegexOptions.None, 5000)]
    private static partial Regex Digests();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[.\d]*(Z|[+-]\d{2}(:\d{2})?)?|\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}:\d{2}( [AP]M)?|\b\d{12,19}\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Instants();

    [GeneratedRegex("[A-Za-z0-9+/_-]{40,}={0,2}", RegexOptions.None, 5000)]
    private static partial Regex Sealed();
}
