using System.CommandLine;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary><c>members recount [--mend]</c>: counts every file again and names the kept totals that differ.</summary>
internal static class RecountVerb
{
    private const int Most = 200;

    public static Command Create(VerbHost host)
    {
        var mend = new Option<bool>("--mend") { Description = "Ghi lại các số tổng không khớp theo số đếm lại" };
        var recount = VerbHost.Command("recount", "Kiểm tra lại số tổng đảng viên giữ sẵn", [mend], (arguments, cancel) => host.RunAsync(async services =>
        {
            var check = services.GetRequiredService<TotalsCheck>();
            var mends = arguments.GetValue(mend);
            var found = mends ? await check.MendAsync(cancel) : await check.CompareAsync(cancel);
            var lives = found.Count == 0 ? [] : (await services.GetRequiredService<UnitDirectory>().LivesAsync(cancel)).ToDictionary(static u => u.Id, static u => u.Code);
            var lines = found.OrderBy(f => lives.GetValueOrDefault(f.Unit), StringComparer.Ordinal).ThenBy(static f => f.Of.Trait).ThenBy(static f => f.Of.Value, StringComparer.Ordinal).Take(Most)
                .Select(f => new { unit = lives.GetValueOrDefault(f.Unit), trait = f.Of.Trait.ToString(), value = f.Of.Value, kept = f.Kept, counted = f.Counted });
            host.Print(new { differences = found.Count, mended = mends, totals = lines });
            return found.Count > 0 && !mends ? MembersRefusals.TotalsDiffer(found.Count) : null;
        }));
        return new Command("members", "Đảng viên") { recount };
    }
}
