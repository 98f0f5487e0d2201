using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Nhắc lập mốc: rules/trust.yaml.</summary>
public sealed class TrustSettings
{
    /// <summary>Days after which the last outside checkpoint is too old.</summary>
    public int RemindAfterDays { get; set; }
}

/// <summary>Reminds whoever answers for the whole installation that the last outside checkpoint is old, or that there is none.</summary>
internal static class TrustDesk
{
    public static async Task<IReadOnlyList<DeskItem>> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!services.GetRequiredService<Actor>().CanIn(PlatformPermissions.Verify, TreePath.Root(1)))
        {
            return [];
        }

        var today = services.GetRequiredService<WorkingDay>().Today;
        var days = services.GetRequiredService<RuleBook>().InForce<TrustSettings>("trust", today).Settings.RemindAfterDays;
        if (await services.GetRequiredService<CheckpointNote>().FindAsync(cancel) is not { } last)
        {
            return [new DeskItem(DeskGroup.Asked, "Lập mốc kiểm tra đầu tiên và cất ngoài hệ thống", "Toàn hệ thống", null, "/quan-tri/toan-ven")];
        }

        var due = VietnameseFormat.DayOf(last.At).AddDays(days);
        return due > today ? [] : [new DeskItem(due < today ? DeskGroup.Late : DeskGroup.Asked, $"Lập mốc kiểm tra mới: mốc gần nhất cất ngày {VietnameseFormat.Date(VietnameseFormat.DayOf(last.At))}", "Toàn hệ thống", due, "/quan-tri/toan-ven")];
    }
}
