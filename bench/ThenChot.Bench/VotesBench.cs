using System.Text.Json;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Modules.Votes.Verifying;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Bench;

/// <summary>Closing, writing and verifying a vote; the baseline of verification reads the same file and sums its piles.</summary>
internal static class VotesBench
{
    public static async Task RunAsync()
    {
        var book = new ConfidenceRuleBook(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));
        var rules = VoteRecordVerbs.KnownRules(book);
        if (!book.Find("96-QD-TW-2023").TryGet(out var rule, out var why))
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
