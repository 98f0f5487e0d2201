using System.Text;
using System.Text.Json;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Modules.Votes.Results;
using ThenChot.Web.Modules.Votes.Verifying;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Bench;

/// <summary>Tally, minutes, record and verification of a vote; the baseline of each reads the same file and sums its piles.</summary>
internal static class VotesBench
{
    public static async Task RunAsync()
    {
        var books = new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules"));
        var book = new ConfidenceRuleBook(books);
        var rules = VoteRecordVerbs.KnownRules(book);
        if (!book.Find("96-QD-TW-2023").TryGet(out var rule, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        var layout = books.InForce<PartyLayout>("party-document-layout", new DateOnly(2026, 11, 20)).Settings;
        var terms = new VoteTerms(Id.New<UnitId>(TimeProvider.System.GetUtcNow()), null, "Lấy phiếu tín nhiệm (dữ liệu minh họa)", VoteTrack.PartyTrack, rule, true, BaseKind.BallotsReturned, ShareRounding.Rounded, new DateOnly(2026, 11, 20), null);
        if (!ConfidenceVote.Plan(terms, null).TryGet(out var minuted, out why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        foreach (var (voters, names) in new[] { (100, 40), (500, 60), (5_000, 50) })
        {
            var (file, fingerprint) = Record().Write();
            var (verify, read) = await Medians.CompareAsync(() => Task.FromResult(Verified(file, fingerprint)), () => Task.FromResult(Sum(file)));
            Medians.Print($"verify {voters} voters x {names} names ({file.Length / 1024} kB)", verify, read, "ms");
            var record = Record();
            var (write, nothing) = await Medians.CompareAsync(() => Task.FromResult(record.Write().File.Length), () => Task.FromResult(Sum(file)));
            Medians.Print($"write the record, {voters} x {names}", write, nothing, "ms");

            var tally = record.Count;
            var (close, summed) = await Medians.CompareAsync(
                () => Task.FromResult(ClosedCount.Close(tally.Rule, tally.BaseKind, tally.Rounding, tally.Electorate, tally.Slips, [.. tally.Rows.Select(row => row.Pile)]).TryGet(out var closed, out _) ? closed.Rows.Count : throw new InvalidOperationException("A true count was refused.")),
                () => Task.FromResult(Sum(file)));
            Medians.Print($"tally {voters} x {names}", close, summed, "ms");
            var matter = new PaperMatter(minuted, ReadResult.Of(Encoding.UTF8.GetString(file), rule), rule, fingerprint, "Đơn vị minh họa", "Hà Nội", layout.OnBehalf, null);
            var (minutes, again) = await Medians.CompareAsync(() => Task.FromResult(PartyDocumentWriter.Write(ResultPapers.Minutes(matter), layout).Length), () => Task.FromResult(Sum(file)));
            Medians.Print($"minutes (.docx) {voters} x {names}", minutes, again, "ms");

            VoteRecord Record() => VoteSimulation.Make(rule, voters, names, seed: 1).TryGet(out var made, out var refusal) ? made : throw new InvalidOperationException(refusal.Sentence);
        }

        bool Verified(byte[] file, string fingerprint) => VoteVerifier.Verify(file, fingerprint, rules).Count == 0 ? true : throw new InvalidOperationException("A true record was refused.");
    }

    private static long Sum(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("high").GetInt64() + row.GetProperty("medium").GetInt64() + row.GetProperty("low").GetInt64() + row.GetProperty("void").GetInt64());
    }
}
