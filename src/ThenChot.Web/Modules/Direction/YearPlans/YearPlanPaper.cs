using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Chương trình công tác năm on paper: a table by month; number, day and signature stay blank until it is signed.</summary>
internal static class YearPlanPaper
{
    public static PartyDocument Of(YearPlan plan, string unit, IReadOnlyList<YearTaskRow> rows, BriefingRule rule, DateOnly day, DateOnly today) => new()
    {
        IssuingBody = unit,
        Symbol = "CTr/…",
        Place = rule.Place,
        DraftedOn = today,
        TypeName = "Chương trình",
        Subject = string.Create(CultureInfo.InvariantCulture, $"Công tác năm {plan.Year}"),
        Blocks =
        [
            Block.Paragraph($"Tình trạng tính đến {VietnameseFormat.Date(day)}."),
            new TableBlock(
                [new("Tháng", 10, CellAlign.Centre), new("Nội dung công việc", 44), new("Đơn vị, người chủ trì", 26), new("Kết quả", 20)],
                [.. rows.Select(r => new TableRow(r.Task.Month, r.Task.Text, r.Owner is null ? r.Lead : $"{r.Lead}; {r.Owner}", r.Reading.IsDone ? r.HappeningText : WorkStatus.Label(r.Reading.State)))]),
        ],
        Signature = new Signature([], "NGƯỜI KÝ", null),
        Recipients = ["Các đơn vị chủ trì", "Lưu văn thư"],
    };
}
