using System.CommandLine;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Organizations;

/// <summary><c>units --as-of D [--under U]</c>: the tree as it stood, each unit after the one above it.</summary>
internal static class UnitsVerb
{
    public static Command Create(VerbHost host)
    {
        var asOf = new Option<string?>("--as-of") { Description = "Ngày, ví dụ 2023-04-19; mặc định là hôm nay" };
        var under = new Option<string?>("--under") { Description = "Chỉ đơn vị có mã này và các đơn vị bên dưới" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON" };
        return VerbHost.Command("units", "In cây tổ chức tại một ngày", [asOf, under, json], (arguments, cancel) => host.RunAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var day = services.GetRequiredService<WorkingDay>().Today;
            if (arguments.GetValue(asOf) is { } text && !VietnameseFormat.TryDate(text, out day))
            {
                return new Refusal("organizations.as-of-malformed", $"“{text}” không phải là ngày.");
            }

            var top = arguments.GetValue(under) is { } code ? await units.FindByCodeAsync(code, day, cancel) : await units.FindRootAsync(day, cancel);
            if (top is null && arguments.GetValue(under) is { } unknown)
            {
                return OrganizationRefusals.UnitUnknown(unknown);
            }

            var rows = top is null ? [] : await units.SubtreeAsync(top.Path, day, cancel);
            var codes = rows.ToDictionary(u => u.Id, u => u.Code);
            if (top?.ParentId is { } above)
            {
                codes[above] = (await units.FindAsync(above, day, cancel))!.Code;
            }

            var lines = rows.Select(u => new Line(u.Code, u.Name, u.Kind, u.ParentId is { } p ? codes.GetValueOrDefault(p) : null, Iso(u.FoundedOn)!, Iso(u.ClosedOn))).ToList();
            if (arguments.GetValue(json))
            {
                host.Print(lines);
                return null;
            }

            foreach (var line in lines)
            {
                await host.Output.WriteLineAsync(string.Join('\t', line.Code, line.Name, line.Kind, line.Parent, line.From, line.To));
            }

            return null;
        }));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Line(string Code, string Name, string Kind, string? Parent, string From, string? To);
}
