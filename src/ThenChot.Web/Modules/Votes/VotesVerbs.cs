using System.CommandLine;
using System.Text.Json;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Votes;

/// <summary><c>votes rules</c> and <c>votes tally F.csv --rule ID</c>: neither needs a database.</summary>
internal static class VotesVerbs
{
    public static Command Create(VerbHost host)
    {
        var votes = new Command("votes", "Lấy phiếu tín nhiệm");
        votes.Add(VerbHost.Command("rules", "In các quy tắc lấy phiếu tín nhiệm", [], (_, _) => host.RunAsync(
            services =>
            {
                host.Print(services.GetRequiredService<ConfidenceRuleBook>().All.Select(rule => new
                {
                    rule.Id,
                    rule.Document,
                    InForce = new { From = rule.Settings.Since, To = rule.Settings.Until },
                    rule.Settings.Base,
                    rule.Settings.Track,
                    rule.Settings.SlipsPer,
                    rule.Settings.VoidMark,
                    Operators = ConfidenceRuleBook.Read(rule).Thresholds.Select(threshold => threshold.Operator),
                    Openers = rule.Settings.Openers.Select(one => new { Opener = JsonNamingPolicy.SnakeCaseLower.ConvertName(one.Opener.ToString()), one.Share, one.Brackets, one.Document, one.Verified }),
                    rule.Source,
                    rule.Verified,
                }));
                return Task.FromResult<Refusal?>(null);
            },
            needsTables: false)));
        votes.Add(Tally(host));
        votes.Add(VoteRecordVerbs.Verify(host));
        votes.Add(VoteRecordVerbs.Simulate(host));
        return votes;
    }

    private static Command Tally(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "Tệp .csv: post, post_no, high, medium, low, base, base_kind, rounding" };
        var rule = new Option<string>("--rule") { Description = "Mã quy tắc, xem votes rules", Required = true };
        var dated = new Option<bool>("--dated") { Description = "So cột date của từng dòng với ngày có hiệu lực của quy tắc; không có tùy chọn này thì không đọc ngày" };
        return VerbHost.Command("tally", "Tính tỷ lệ và mức của từng dòng theo một quy tắc", [file, rule, dated], (arguments, cancel) => host.RunAsync(
            async services =>
            {
                var path = arguments.GetValue(file)!;
                var rules = services.GetRequiredService<ConfidenceRuleBook>();
                if (!rules.Find(arguments.GetValue(rule)!).TryGet(out var chosen, out var why))
                {
                    return why;
                }

                if (!File.Exists(path))
                {
                    return TallyRefusals.FileMissing(path);
                }

                if (!SheetReader.Read(await File.ReadAllBytesAsync(path, cancel), Path.GetFileName(path)).TryGet(out var sheets, out why)
                    || !ConfidenceTally.Read(sheets, chosen, arguments.GetValue(dated) ? day => rules.InForce(chosen.Id, day) : null).TryGet(out var rows, out why))
                {
                    return why;
                }

                host.Print(rows);
                return null;
            },
            needsTables: false));
    }
}
