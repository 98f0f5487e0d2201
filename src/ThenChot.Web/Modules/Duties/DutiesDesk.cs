using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>
/// The desk's lines of every module that keeps duties, in one query; at most so many, the rest stands on the page of duties. Late work beneath
/// is one line a unit while few units are late with a kind, and one line for the kind when they are many.
/// </summary>
internal static class DutiesDesk
{
    public const int Most = 100;
    private const int MostBeneath = 400;
    private const int FewUnits = 3;

    public static async Task<IReadOnlyList<DeskItem>> ItemsAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetRequiredService<Actor>().IsVisitor || services.GetRequiredService<DutyRows>().First(Most + 1, MostBeneath + 1) is not { } open)
        {
            return [];
        }

        var (kinds, today) = (services.GetRequiredService<DutyKinds>(), services.GetRequiredService<WorkingDay>().Today);
        var rows = (await open.ToListAsync(cancel)).ToLookup(r => r.Text is not null);
        var mine = rows[true].Select(r => (r.Kind, r.Unit)).ToHashSet();
        var beneath = rows[false].OrderByDescending(r => r.Count).DistinctBy(r => (r.Kind, r.Unit)).Where(r => !mine.Contains((r.Kind, r.Unit)));
        var hasMore = rows[false].Count() > MostBeneath;
        List<DeskItem> lines =
        [
            .. beneath.GroupBy(r => r.Kind, StringComparer.Ordinal).SelectMany(same => Beneath([.. same.OrderBy(r => r.DueOn)], kinds, hasMore)),
            .. rows[true].OrderBy(r => r.DueOn is null).ThenBy(r => r.DueOn).Take(Most).Select(row => Line(row, kinds, today)),
        ];
        return rows[true].Count() <= Most ? lines : [.. lines, new DeskItem(DeskGroup.Asked, "Còn việc khác: mở danh sách việc phải làm", "", null, "/viec-phai-lam")];
    }

    private static DeskItem Line(DutyRow row, DutyKinds kinds, DateOnly today) =>
        new(row.DueOn < today ? DeskGroup.Late : row.IsReturned ? DeskGroup.Returned : DeskGroup.Asked, $"{kinds.LabelOf(row.Kind)}: {row.Text}", row.UnitName ?? "", row.DueOn, row.Url!);

    private static IEnumerable<DeskItem> Beneath(IReadOnlyList<DutyRow> same, DutyKinds kinds, bool hasMore)
    {
        var (label, address) = (kinds.LabelOf(same[0].Kind), $"/viec-phai-lam/qua-han?loai={Uri.EscapeDataString(same[0].Kind)}");
        return same.Count <= FewUnits && !hasMore
            ? same.Select(row => new DeskItem(DeskGroup.Late, $"{label}: {VietnameseFormat.Number(row.Count)} việc quá hạn, cấp dưới chưa giải quyết", row.UnitName ?? "", row.DueOn, address))
            : [new DeskItem(DeskGroup.Late, $"{label}: {(hasMore ? "từ " : "")}{VietnameseFormat.Number(same.Sum(r => r.Count))} việc quá hạn{(hasMore ? " trở lên" : "")}, cấp dưới chưa giải quyết", $"{VietnameseFormat.Number(same.Count)} đơn vị", same[0].DueOn, address)];
    }
}
