using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Direction;

/// <summary>What this module puts on the desk, as of today: for the unit what to take, do and mend; for the assigner what to decide and look at again.</summary>
internal static class DirectionDesk
{
    public static async Task<IReadOnlyList<DeskItem>> ItemsAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (actor, access) = (services.GetRequiredService<Actor>(), services.GetRequiredService<DirectionAccess>());
        if (!actor.Can(DirectionPermissions.Read) || actor.IsVisitor)
        {
            return [];
        }

        var (db, today) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkingDay>().Today);
        var (doing, giving, me) = (access.Own(DirectionPermissions.Work), access.Own(DirectionPermissions.Assign), actor.PersonId);
        var open = db.Set<WorkItem>().Where(i => i.FinishedOn == null && (doing.Contains(i.LeadUnit) || giving.Contains(i.Assigner) || (me != null && i.Accountable == me)));
        var items = await WorkItemRows.ItemsAsync(open, today, cancel);
        var lines = new List<(WorkItem Item, DeskGroup Group, string What, DateOnly? DueOn, string Page)>();
        var alerts = services.GetRequiredService<WorkItemRows>().Alerts(today);
        foreach (var item in items.Where(i => !i.IsGroup))
        {
            lines.AddRange(doing.Contains(item.LeadUnit) || item.Accountable == me ? ToDo(item, alerts, today) : []);
            lines.AddRange(giving.Contains(item.Assigner) ? ToDecide(item, today) : []);
        }

        var names = lines.Count == 0 ? new Dictionary<UnitId, string>() : await services.GetRequiredService<UnitDirectory>().NamesAsync(lines.Select(l => l.Item.LeadUnit), today, cancel);
        return [.. lines.Select(l => new DeskItem(l.Group, $"{l.What}: {l.Item.Title ?? "chưa nhập nội dung"}", names.GetValueOrDefault(l.Item.LeadUnit, ""), l.DueOn, $"/nhiem-vu/{l.Item.Id}{l.Page}"))];
    }

    /// <summary>At most one line an item; work that waits for its assigner waits off this desk.</summary>
    private static IEnumerable<(WorkItem Item, DeskGroup Group, string What, DateOnly? DueOn, string Page)> ToDo(WorkItem item, AlertDays alerts, DateOnly today)
    {
        var (step, reading) = (item.StepOn(today), item.At(alerts, today));
        if (step == WorkStep.Returned)
        {
            yield return (item, DeskGroup.Returned, "Làm tiếp nhiệm vụ bị trả lại", reading.DueOn, "");
        }
        else if (step != WorkStep.Proposed && reading.IsLate)
        {
            yield return (item, DeskGroup.Late, $"Nhiệm vụ {WorkStatus.Label(reading.State)}", reading.DueOn, "");
        }
        else if (step == WorkStep.Given)
        {
            yield return (item, DeskGroup.Asked, "Tiếp nhận nhiệm vụ", reading.DueOn, "/nhan");
        }
        else if (step == WorkStep.Underway && reading.State == WorkState.DueSoon)
        {
            yield return (item, DeskGroup.Asked, "Nhiệm vụ sắp đến hạn", reading.DueOn, "");
        }
    }

    private static IEnumerable<(WorkItem Item, DeskGroup Group, string What, DateOnly? DueOn, string Page)> ToDecide(WorkItem item, DateOnly today)
    {
        if (item.PendingCompletion is not null)
        {
            yield return (item, DeskGroup.Asked, "Xác nhận hoàn thành", item.CurrentDueOn, "/xac-nhan");
        }

        if (item.PendingExtension is not null)
        {
            yield return (item, DeskGroup.Asked, "Quyết định gia hạn", item.CurrentDueOn, "/gia-han");
        }

        if (item.CurrentDueOn is null && item.LookAgainOn <= today)
        {
            yield return (item, DeskGroup.Asked, "Xem lại nhiệm vụ đang chờ", item.LookAgainOn, "");
        }
    }
}
