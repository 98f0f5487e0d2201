using System.CommandLine;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary><c>members stats --unit U --period P [--tree T]</c>: opening, up, down and closing of one unit.</summary>
internal static class MembersStatsVerb
{
    public static Command Create(VerbHost host)
    {
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ: 2023-03, 2023-Q1, 2023-H1, 2023-9M, 2023, T2020-2025", Required = true };
        var tree = TreeOption.Create();
        var stats = VerbHost.Command("stats", "In tăng, giảm đảng viên của một đơn vị trong một kỳ", [unit, period, tree], (arguments, cancel) => host.RunAsync(async services =>
        {
            var code = arguments.GetValue(period)!;
            if (!Period.TryParse(code, out var asked))
            {
                return MembersRefusals.PeriodMalformed(code);
            }

            if (!TreeOption.TryRead(arguments.GetValue(tree), out var day))
            {
                return MembersRefusals.TreeMalformed(arguments.GetValue(tree)!);
            }

            if (await services.GetRequiredService<UnitDirectory>().EverAsync(arguments.GetValue(unit)!, cancel) is not { } known)
            {
                return MembersRefusals.UnitNotThere(arguments.GetValue(unit)!);
            }

            if (!(await services.GetRequiredService<MovementReader>().ReadAsync(known.Id, known.Code, [(asked.Start, asked.End)], day, cancel)).TryGet(out var sheets, out var refusal))
            {
                return refusal;
            }

            var sheet = sheets[0];
            host.Print(new { unit = known.Code, period = asked.Code, tree = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? TreeOption.Then, opening = sheet.Opening, @in = sheet.Up, @out = sheet.Down, closing = sheet.Closing });
            return null;
        }));
        return new Command("members", "Đảng viên") { stats };
    }
}
