using System.CommandLine;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary><c>restructure F.yaml [--dry-run]</c>: a bundle of acts, in file order, all or nothing.</summary>
internal static class RestructureVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<FileInfo>("tệp") { Description = "Danh sách thao tác (YAML)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ xem trước, không ghi" };
        return VerbHost.Command("restructure", "Sắp xếp tổ chức theo tệp: thành lập, kết thúc, hợp nhất, sáp nhập, chia tách, chuyển giao, đổi tên", [file, dryRun], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = arguments.GetValue(file)!;
            if (!path.Exists)
            {
                return OrganizationRefusals.BundleMissing(path.Name);
            }

            if (!BundleFile.Read(await File.ReadAllTextAsync(path.FullName, cancel)).TryGet(out var bundle, out var refusal))
            {
                return refusal;
            }

            var desk = services.GetRequiredService<RestructuringDesk>();
            IReadOnlyList<ActResult> results = [];
            if (arguments.GetValue(dryRun))
            {
                results = (await desk.ApplyAsync(bundle, store: false, cancel: cancel)).Acts;
            }
            else
            {
                await services.GetRequiredService<Acts>().RunAsync(
                    "organizations.restructure",
                    async () =>
                    {
                        results = (await desk.ApplyAsync(bundle, store: true, cancel: cancel)).Acts;
                        return results[^1].Refusal;
                    },
                    cancel: cancel);
            }

            refusal = results[^1].Refusal;
            host.Print(new
            {
                applied = refusal is null && !arguments.GetValue(dryRun) ? results.Count : 0,
                acts = results.Select(r => new { n = r.N, kind = BundleFile.WordOf(r.Kind), refusal = r.Refusal?.Code }),
            });
            return refusal;
        }));
    }
}
