using System.CommandLine;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring.Law;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary><c>restructure check --sequences N --seed S</c>: the conservation law over random histories; needs no database.</summary>
internal static class CheckLawVerb
{
    public static Command Create(VerbHost host)
    {
        var restructure = new Command("restructure", "Sắp xếp tổ chức");
        var sequences = new Option<int>("--sequences") { Description = "Số chuỗi thao tác ngẫu nhiên", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<long>("--seed") { Description = "Số khởi đầu; cùng số thì cùng các chuỗi", DefaultValueFactory = _ => 1 };
        restructure.Add(VerbHost.Command("check", "Thử luật bảo toàn số liệu trên các chuỗi thao tác ngẫu nhiên", [sequences, seed], (arguments, cancel) => host.RunAsync(
            services =>
            {
                var clock = services.GetRequiredService<TimeProvider>();
                var started = clock.GetTimestamp();
                var (first, count) = (arguments.GetValue(seed), Math.Max(0, arguments.GetValue(sequences)));
                var results = Enumerable.Range(0, count).AsParallel().AsOrdered().WithCancellation(cancel).Select(n => ConservationLaw.Check(first + n)).ToList();
                var broken = results.Select(result => result.Broken).OfType<string>().ToList();
                host.Print(new
                {
                    sequences = results.Count,
                    seed = first,
                    acts = results.Sum(result => result.Acts),
                    reversals = results.Sum(result => result.Reversals),
                    restored = results.Sum(result => result.Restored),
                    unallocated = results.Sum(result => result.Unallocated),
                    broken = broken.Take(20),
                    seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 1),
                });
                return Task.FromResult(broken.Count == 0 ? null : OrganizationRefusals.LawBroken(broken.Count));
            },
            needsTables: false)));
        return restructure;
    }
}
