using System.CommandLine;
using System.Text;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Modules.Votes.Verifying;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Votes;

/// <summary><c>votes verify F</c> and <c>votes simulate</c>: neither needs a database.</summary>
internal static class VoteRecordVerbs
{
    public static Command Verify(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "Hồ sơ lấy phiếu đã xuất (.json), xem docs/vote-record.md" };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "Mã in trên biên bản: có mã thì kiểm cả việc hồ sơ đúng là hồ sơ ấy" };
        return VerbHost.Command("verify", "Kiểm một hồ sơ lấy phiếu tín nhiệm", [file, fingerprint], async (arguments, cancel) =>
        {
            var valid = false;
            var code = await host.RunAsync(
                async services =>
                {
                    var path = arguments.GetValue(file)!;
                    if (!File.Exists(path))
                    {
                        return TallyRefusals.FileMissing(path);
                    }

                    var broken = VoteVerifier.Verify(await File.ReadAllBytesAsync(path, cancel), arguments.GetValue(fingerprint), KnownRules(services.GetRequiredService<ConfidenceRuleBook>()));
                    valid = broken.Count == 0;
                    host.Print(new { valid, broken });
                    return null;
                },
                needsTables: false);
            return code == VerbHost.Done && !valid ? VerbHost.Refused : code;
        });
    }

    public static Command Simulate(VerbHost host)
    {
        var voters = new Option<int>("--voters") { Description = "Số người được triệu tập", Required = true };
        var names = new Option<int>("--names") { Description = "Số người được lấy phiếu", Required = true };
        var seed = new Option<int>("--seed") { Description = "Hạt giống: cùng số thì cùng kết quả", Required = true };
        var folder = new Option<string>("--out") { Description = "Thư mục nhận record.json, tally.csv, fingerprint.txt", Required = true };
        var rule = new Option<string>("--rule") { Description = "Mã quy tắc, xem votes rules", DefaultValueFactory = _ => "96-QD-TW-2023" };
        return VerbHost.Command("simulate", "Tạo một lần lấy phiếu minh họa đã đóng", [voters, names, seed, folder, rule], (arguments, cancel) => host.RunAsync(
            async services =>
            {
                var rules = services.GetRequiredService<ConfidenceRuleBook>();
                if (!rules.Find(arguments.GetValue(rule)!).TryGet(out var chosen, out var why))
                {
                    return why;
                }

                // Its own verifier would reject it: the day of the vote is part of the record.
                if (!rules.InForce(chosen.Id, VoteSimulation.HeldOn))
                {
                    return VotesRefusals.RuleNotInForce(chosen.Document, VoteSimulation.HeldOn);
                }

                if (!VoteSimulation.Make(chosen, arguments.GetValue(voters), arguments.GetValue(names), arguments.GetValue(seed)).TryGet(out var record, out why))
                {
                    return why;
                }

                var (file, fingerprint) = record.Write();
                var directory = Directory.CreateDirectory(arguments.GetValue(folder)!).FullName;
                await File.WriteAllBytesAsync(Path.Combine(directory, "record.json"), file, cancel);
                await File.WriteAllTextAsync(Path.Combine(directory, "tally.csv"), Tally(record), cancel);
                await File.WriteAllTextAsync(Path.Combine(directory, "fingerprint.txt"), fingerprint + "\n", cancel);
                host.Print(new { record = Path.Combine(directory, "record.json"), fingerprint });
                return null;
            },
            needsTables: false));
    }

    /// <summary>The rules as the verifier compares them: days only where the document gives a whole day.</summary>
    internal static IReadOnlyList<KnownRule> KnownRules(ConfidenceRuleBook book) => [.. book.All.Select(rule => new KnownRule(
        rule.Id, Day(rule.Settings.Since), Day(rule.Settings.Until), rule.Settings.Base, rule.Settings.SlipsPer, rule.Settings.VoidMark,
        [.. rule.Settings.Thresholds.Select(row => new WrittenThreshold(row.Bracket, row.Share, row.Inclusive))]))];

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Tally(VoteRecord record)
    {
        var text = new StringBuilder("post,post_no,high,medium,low,base,base_kind,rounding\n");
        foreach (var ((row, person), number) in record.Count.Rows.Zip(record.Rated).Select((pair, at) => (pair, at + 1)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{person.Posts[0]},{number},{row.Pile.High},{row.Pile.Medium},{row.Pile.Low},{row.Count.CountedOf},{TallyWords.WordOf(record.Count.BaseKind)},{TallyWords.WordOf(record.Count.Rounding)}\n");
        }

        return text.ToString();
    }
}
