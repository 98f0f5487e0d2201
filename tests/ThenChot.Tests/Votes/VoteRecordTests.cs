using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Modules.Votes.Results;
using ThenChot.Web.Modules.Votes.Verifying;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Votes;

/// <summary>The record of a vote in the hands of somebody who does not trust who wrote it.</summary>
public sealed class VoteRecordTests
{
    private static readonly ConfidenceRuleBook Book = new(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));
    private static readonly IReadOnlyList<KnownRule> Rules = VoteRecordVerbs.KnownRules(Book);
    private static readonly string[] Bases = ["all_members", "present", "valid_row_marks"];
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_vote_that_was_closed_by_the_rules_is_valid_under_its_fingerprint()
    {
        foreach (var rule in new[] { "96-QD-TW-2023", "96-2023-QH15" })
        {
            for (var seed = 1; seed <= 40; seed++)
            {
                var (file, fingerprint) = Make(20 + (seed * 7), 1 + (seed % 12), seed, rule);
                Assert.Empty(VoteVerifier.Verify(file, fingerprint, Rules));
                Assert.Equal(file, Make(20 + (seed * 7), 1 + (seed % 12), seed, rule).File);
            }
        }
    }

    [Fact]
    public void No_altered_record_carries_the_fingerprint_of_the_true_one()
    {
        var records = Enumerable.Range(1, 8).Select(seed => Make(30, 3, seed)).ToList();
        var random = new Random(7);
        var tried = new int[9];
        for (var n = 0; tried.Sum() < 100_000; n++)
        {
            var (file, fingerprint) = records[n % records.Count];
            var kind = random.Next(tried.Length);
            var altered = Alter(kind, file, records[(n + 1) % records.Count].File, random);
            if (!altered.AsSpan().SequenceEqual(file))
            {
                tried[kind]++;
                Assert.False(VoteVerifier.Verify(altered, fingerprint, Rules).Count == 0, Encoding.UTF8.GetString(altered));
            }
        }

        Assert.All(tried, times => Assert.True(times > 8_000, string.Join(' ', tried)));
    }

    [Theory]
    [InlineData("slips.returned", "returned", 30, 999)]
    [InlineData("slips.invalid", "valid", 30, 9)]
    [InlineData("electorate.present", "quorum", 30, 3)]
    [InlineData("roll.count", "roll", 30, 12)]
    [InlineData("rows[1].low", "row-sum", 30, 9999)]
    [InlineData("rows[1].base", "row-base", 30, 1)]
    public void A_number_changed_and_sealed_again_breaks_the_identity_that_holds_it(string path, string code, int voters, int value) =>
        Assert.Contains(code, Broken(Make(voters, 3, 5).File, record => Set(record, path, value)));

    [Fact]
    public void Words_changed_and_sealed_again_are_found_by_the_rule()
    {
        var file = Make(30, 3, 5).File;
        Assert.Contains("row-share", Broken(file, record => Set(record, "rows[0].highPct", "99.99")));
        Assert.Contains("row-share", Broken(Make(88, 9, 11).File, record => Set(record, "rounding", "truncated")));
        Assert.Contains("row-bracket", Broken(file, record => Set(record, "rows[0].bracket", "B")));
        Assert.Contains("rule-base", Broken(file, record => Set(record, "base", "present")));
        Assert.Contains("rule", Broken(file, record => Set(record, "rule.id", "tự đặt")));
        Assert.Contains("rule-thresholds", Broken(file, record => Set(record, "rule.thresholds[1].inclusive", false)));
        Assert.Contains("rule-in-force", Broken(file, record => Set(record, "vote.heldOn", "2022-11-20")));
        Assert.Contains("person-twice", Broken(file, record => Set(record, "rows[1].person", record["rows"]![0]!["person"]!.GetValue<string>())));
        Assert.Contains("rated-on-board", Broken(file, record => Set(record, "rows[1].person", record["board"]![0]!.GetValue<string>())));
        Assert.Contains("format", Broken(file, record => record["note"] = "thêm"));
        Assert.Contains("log-chain", Broken(file, record => record["log"]!.AsArray().RemoveAt(6)));
        Assert.Contains("log-chain", Broken(file, record => Set(record, "log[5].row", 2)));
    }

    /// <summary>What is no salt, no id and no name, written by somebody who seals anew without the fingerprint.</summary>
    [Fact]
    public void Words_that_are_none_are_named()
    {
        var file = Make(30, 3, 5).File;
        var id = JsonNode.Parse(file)!["rows"]![1]!["person"]!.GetValue<string>();
        foreach (var salt in new[] { "ab", "", new string('A', 32), new string('g', 32), new string('0', 33) })
        {
            Assert.Contains("salt", Broken(file, record => Set(record, "salt", salt)));
        }

        foreach (var foreign in new[] { "1", "", id.ToUpperInvariant(), id[..31], Guid.Parse(id).ToString() })
        {
            Assert.Contains("id", Broken(file, record => Set(record, "rows[1].person", foreign)));
            Assert.Contains("id", Broken(file, record => Set(record, "vote.id", foreign)));
        }

        var evading = Broken(file, record => Set(record, "rows[1].person", record["board"]![0]!.GetValue<string>().ToUpperInvariant()));
        Assert.Contains("rated-on-board", evading);
        Assert.Contains("id", evading);
        Assert.Contains("person-twice", Broken(file, record => Set(record, "rows[0].person", id.ToUpperInvariant())));
        Assert.Contains("id", Broken(file, record => record["board"]![2] = "người ngoài"));
        Assert.Contains("name", Broken(file, record => Set(record, "rows[1].name", " ")));
        Assert.Contains("name", Broken(file, record => Set(record, "rows[1].posts", new JsonArray())));
        Assert.Contains("name", Broken(file, record => Set(record, "rows[1].posts", new JsonArray(""))));
        Assert.Contains("name", Broken(file, record => Set(record, "vote.title", "")));
        Assert.Contains("roll-digest", Broken(file, record => Set(record, "roll.digest", "00")));
    }

    /// <summary>Shares of the marks of a row where every slip is void in it: closed, without shares and without a bracket; nothing else may have no base.</summary>
    [Fact]
    public void A_row_without_any_mark_is_closed_without_shares_where_the_base_is_its_own_marks()
    {
        var rule = Of(Book.Find("262-QD-TW-2014"));
        var people = Of(Electorate.Of(20, 20, 20));
        var slips = Of(SlipCount.Of(people, 20, 20, 0));
        RowCount[] piles = [Of(RowCount.Of(slips, 15, 3, 2, 0)), Of(RowCount.Of(slips, 0, 0, 0, 20))];
        var count = Of(ClosedCount.Close(rule, BaseKind.ValidRowMarks, ShareRounding.Rounded, people, slips, piles));
        var file = Resealed((Of(VoteSimulation.Make(rule, 20, 2, 1)) with { Count = count }).Write().File, record => Set(record, "vote.heldOn", "2022-11-20"));
        Assert.Empty(Verify(file, null));
        var read = ReadResult.Of(Encoding.UTF8.GetString(file), rule).Rows[1];
        Assert.Equal((0L, "không có dấu hợp lệ", (string?)null, true), (read.Base, read.LowShare, read.Bracket, read.IsUnanimous));
        Assert.Contains("row-share", Broken(file, record => Set(record, "rows[1].lowPct", "0.00")));
        Assert.Contains("row-bracket", Broken(file, record => Set(record, "rows[1].bracket", "A")));
        Assert.Contains("row-base", Broken(file, record => Set(record, "base", "present")));
    }

    [Fact]
    public void A_log_chained_anew_still_tells_who_did_not_count()
    {
        var file = Make(30, 2, 5).File;
        string[] Steps(Action<List<(string Kind, string? By, int? Row)>> change) => Broken(file, record =>
        {
            var steps = record["log"]!.AsArray().Select(one => (Kind: one!["kind"]!.GetValue<string>(), By: one["by"]?.GetValue<string>(), Row: one["row"]?.GetValue<int>())).ToList();
            change(steps);
            var log = new VoteLog();
            steps.ForEach(step => log.Add(step.Kind, step.By, step.Row));
            record["log"] = JsonSerializer.SerializeToNode(log.Events.Select(one => new { n = one.Number, kind = one.Kind, by = one.By, row = one.Row, previous = one.Previous, hash = one.Hash }), Relaxed);
        });
        Assert.Empty(Steps(_ => { }));
        Assert.Contains("log-opening", Steps(steps => steps.RemoveAt(3)));
        Assert.Contains("log-step", Steps(steps => steps[5] = steps[4]));
        Assert.Contains("log-step", Steps(steps => steps[4] = steps[4] with { By = "người ngoài" }));
        Assert.Contains("log-step", Steps(steps => steps.RemoveAt(5)));
        Assert.Contains("log-step", Steps(steps => steps.Add(("entered", steps[4].By, 1))));
        Assert.Contains("log-closing", Steps(steps => steps.RemoveAt(steps.Count - 1)));
    }

    [Fact]
    public void Slips_of_one_person_reconcile_by_themselves_and_those_of_a_ballot_are_the_same_in_every_row()
    {
        var file = Make(88, 9, 11).File;
        Assert.Contains("row-slips", Broken(file, record => Set(record, "rows[1].returned", 999)));
        Assert.Contains("slips-per", Broken(file, record => Set(record, "slips.per", "ballot")));
        var elected = Make(88, 9, 11, "96-2023-QH15").File;
        Assert.Contains("row-slips", Broken(elected, record => Set(record, "rows[1].issued", 60)));
        Assert.Contains("slips-per", Broken(elected, record => Set(record, "slips.per", "person")));
    }

    [Fact]
    public void A_record_of_the_first_format_is_still_read_by_its_own_rules()
    {
        var first = Resealed(Make(88, 9, 11, "96-2023-QH15").File, record =>
        {
            record["format"] = "then-chot-vote-record/1";
            record.Remove("salt");
            record["slips"]!.AsObject().Remove("per");
            foreach (var row in record["rows"]!.AsArray())
            {
                foreach (var field in new[] { "issued", "returned", "invalid", "valid" })
                {
                    row!.AsObject().Remove(field);
                }
            }
        });
        Assert.Empty(Verify(first, null));
        Assert.Contains("row-sum", Broken(first, record => Set(record, "rows[1].low", 9999)));
        Assert.Contains("format", Broken(first, record => record["salt"] = "00"));
    }

    [Fact]
    public void A_rule_changed_later_alters_nothing_of_a_closed_result()
    {
        Assert.True(Book.Find("96-QD-TW-2023").TryGet(out var rule, out _));
        for (var seed = 1; seed <= 20; seed++)
        {
            var text = Encoding.UTF8.GetString(Make(30, 6, seed).File);
            var later = rule with { Base = BaseKind.AllMembers, Thresholds = [.. rule.Thresholds.Select(t => t with { Share = Fraction.Of(1, 100), Inclusive = true })] };
            var (then, now) = (ReadResult.Of(text, rule), ReadResult.Of(text, later));
            Assert.Equal(then.Rows.Select(row => (row.Low, row.Base, row.LowShare, row.Bracket)), now.Rows.Select(row => (row.Low, row.Base, row.LowShare, row.Bracket)));
            Assert.Equal(then.Operators, now.Operators);
        }
    }

    /// <summary>Every rule that ever stood, on a day of its own: closed by the counting code, computed again by the verifier, to the digit.</summary>
    [Fact]
    public void An_old_result_computed_again_under_its_own_rule_is_the_same_to_the_digit()
    {
        foreach (var known in Book.All)
        {
            var day = DateOnly.TryParseExact(known.Settings.Until, "yyyy-MM-dd", out var until) ? until.AddDays(-1) : new DateOnly(2026, 11, 20);
            for (var seed = 1; seed <= 10; seed++)
            {
                var old = Resealed(Make(40 + seed, 7, seed, known.Id).File, record => Set(record, "vote.heldOn", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                Assert.Empty(Verify(old, null));
            }
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_verbs_write_a_vote_and_check_it(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var folder = Directory.CreateTempSubdirectory("thenchot-vote-").FullName;
        Assert.Equal(0, (await office.VerbAsync("votes", "simulate", "--voters", "100", "--names", "40", "--seed", "3", "--out", folder)).Code);
        var fingerprint = (await File.ReadAllTextAsync(Path.Combine(folder, "fingerprint.txt"), TestContext.Current.CancellationToken)).Trim();
        var record = Path.Combine(folder, "record.json");
        var (code, output) = await office.VerbAsync("votes", "verify", record, "--fingerprint", fingerprint, "--json");
        Assert.Equal((0, true), (code, JsonNode.Parse(output)!["valid"]!.GetValue<bool>()));
        Assert.Equal(1, (await office.VerbAsync("votes", "verify", record, "--fingerprint", new string('0', 32), "--json")).Code);
        var (tallied, rows) = await office.VerbAsync("votes", "tally", Path.Combine(folder, "tally.csv"), "--rule", "96-QD-TW-2023", "--json");
        Assert.Equal((0, 40), (tallied, JsonNode.Parse(rows)!.AsArray().Count));
        Assert.Equal(1, (await office.VerbAsync("votes", "verify", Path.Combine(folder, "tally.csv"), "--json")).Code);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The codes of what does not hold.</summary>
    internal static IReadOnlyList<string> Verify(byte[] file, string? fingerprint) => [.. VoteVerifier.Verify(file, fingerprint, Rules).Select(one => one.Code)];

    private static (byte[] File, string Fingerprint) Make(int voters, int names, int seed, string rule = "96-QD-TW-2023")
    {
        Assert.True(Book.Find(rule).TryGet(out var found, out _));
        Assert.True(VoteSimulation.Make(found, voters, names, seed).TryGet(out var record, out var why), why?.Sentence);
        return record.Write();
    }

    /// <summary>Flip, drop, swap, replay, truncate, double, anywhere in the file; another base, rule or rounding, sealed again by somebody who knows the format.</summary>
    private static byte[] Alter(int kind, byte[] file, byte[] other, Random random)
    {
        var (at, length) = (random.Next(file.Length), 1 + random.Next(40));
        var end = Math.Min(file.Length, at + length);
        switch (kind)
        {
            case 0:
                var flipped = file.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. file[..at], .. file[end..]];
            case 2:
                var swapped = file.ToArray();
                (swapped[at], swapped[end - 1]) = (swapped[end - 1], swapped[at]);
                return swapped;
            case 3:
                return other;
            case 4:
                return file[..at];
            case 5:
                return [.. file[..end], .. file[at..end], .. file[end..]];
            case 6:
                return Resealed(file, record => Set(record, "base", Bases[random.Next(Bases.Length)]));
            case 7:
                return Resealed(file, record => Set(record, "rule.id", Rules[random.Next(1, Rules.Count)].Id));
            default:
                return Resealed(file, record => Set(record, "rounding", "truncated"));
        }
    }

    /// <summary>What is found in a record that was changed and sealed again by somebody who knows the format.</summary>
    private static string[] Broken(byte[] file, Action<JsonObject> change)
    {
        var broken = Verify(Resealed(file, change), null).ToArray();
        Assert.DoesNotContain("seal", broken);
        return broken;
    }

    private static T Of<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var value, out var why) ? value : throw new InvalidOperationException(why.Sentence);

    private static byte[] Resealed(byte[] file, Action<JsonObject> change)
    {
        var record = JsonNode.Parse(file)!.AsObject();
        change(record);
        record.Remove("seal");
        var content = JsonSerializer.SerializeToUtf8Bytes(record, Relaxed);
        record["seal"] = Convert.ToHexStringLower(SHA256.HashData(content));
        return JsonSerializer.SerializeToUtf8Bytes(record, Relaxed);
    }

    private static void Set(JsonObject record, string path, JsonNode value)
    {
        JsonNode node = record;
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var at) ? node[at]! : node[step]!;
        }

        node[steps[^1]] = value;
    }
}
