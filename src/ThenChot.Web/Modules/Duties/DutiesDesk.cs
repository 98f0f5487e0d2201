using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>The desk's lines of every module that keeps duties, in one query; at most so many, the rest stands on the page of duties.</summary>
internal static class DutiesDesk
{
    public const int Most = 100;

    public static async Task<IReadOnlyList<DeskItem>> ItemsAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetRequiredService<Actor>().IsVisitor || services.GetRequiredService<DutyRows>().All() is not { } open)
        {
            return [];
        }

        var (kinds, today) = (services.GetRequiredService<DutyKinds>(), services.GetRequiredService<WorkingDay>().Today);
        var rows = await open.Take(Most + 1).ToListAsync(cancel);
        var mine = rows.Where(r => r.Text is not null).Select(r => (r.Kind, r.Unit)).ToHashSet();
        var lines = rows.Where(r => r.Text is not null || !mine.Contains((r.Kind, r.Unit))).Take(Most).Select(row => Line(row, kinds, today)).ToList();
        return rows.Count <= Most ? lines : [.. lines, new DeskItem(DeskGroup.Asked, "Còn việc khác: mở danh sách việc phải làm", "", null, "/viec-phai-lam")];
    }

    private static DeskItem Line(DutyRow row, DutyKinds kinds, DateOnly today) => row.Text is { } text
        ? new(row.DueOn < today ? DeskGroup.Late : row.IsReturned ? DeskGroup.Returned : DeskGroup.Asked, $"{kinds.LabelOf(row.Kind)}: {text}", row.UnitName ?? "", row.DueOn, row.Url!)
        : new(DeskGroup.Late, $"{kinds.LabelOf(row.Kind)}: {row.Count} việc quá hạn, cấp dưới chưa giải quyết", row.UnitName ?? "", row.DueOn, "/viec-phai-lam/qua-han");
}
