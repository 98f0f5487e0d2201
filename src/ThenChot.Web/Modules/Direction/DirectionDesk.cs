using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

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
        var below = actor.Can(DirectionPermissions.Unsolved) ? access.UnitsIn(DirectionPermissions.Unsolved) : null;
        var open = below is null
            ? db.Set<WorkItem>().Where(i => i.FinishedOn == null && (doing.Contains(i.LeadUnit) || giving.Contains(i.Assigner) || (me != null && i.Accountable == me)))
            : db.Set<WorkItem>().Where(i => i.FinishedOn == null && (doing.Contains(i.LeadUnit) || giving.Contains(i.Assigner) || (me != null && i.Accountable == me) || below.Contains(i.LeadUnit)));
        var items = await WorkItemRows.ItemsAsync(open, today, cancel);
        var lines = new List<(WorkItem Item, DeskGroup Group, string What, DateOnly? DueOn, string Page)>();
        var alerts = services.GetRequiredService<WorkItemRows>().Alerts(today);
        foreach (var item in items.Where(i => !i.IsGroup))
        {
            lines.AddRange(doing.Contains(item.LeadUnit) || item.Accountable == me ? ToDo(item, alerts, today) : []);
            lines.AddRange(giving.Contains(item.Assigner) ? ToDecide(item, today) : []);
        }

        var waiting = actor.Can(DirectionPermissions.ReadShortcomings) ? await services.GetRequiredService<ShortcomingRows>().WaitingAsync(cancel) : [];
        var late = below is null ? [] : items.Where(i => !i.IsGroup && !lines.Exists(l => l.Item == i) && i.StepOn(today) != WorkStep.Proposed && i.At(alerts, today).IsLate).ToList();
        var units = await PlacesAsync(services, lines.Select(l => l.Item.LeadUnit).Concat(late.Select(i => i.LeadUnit)).Concat(waiting.Select(s => s.Unit)), today, cancel);
        lines.AddRange(Unsolved(services, late, units, alerts, today));
        return
        [
            .. lines.Select(l => new DeskItem(l.Group, $"{l.What}: {l.Item.Title ?? "chưa nhập nội dung"}", units.GetValueOrDefault(l.Item.LeadUnit).Name ?? "", l.DueOn, $"/nhiem-vu/{l.Item.Id}{l.Page}")),
            .. waiting.Select(s => new DeskItem(GroupOf(s, alerts, today), $"{(s.AwaitsConfirmation ? "Xác nhận khắc phục" : "Khắc phục")}: {s.Text}", units.GetValueOrDefault(s.Unit).Name ?? "", s.DueOn, $"/khac-phuc/{s.Id}")),
        ];
    }

    private static DeskGroup GroupOf(Shortcoming row, AlertDays alerts, DateOnly today) =>
        row.AwaitsConfirmation ? DeskGroup.Asked
        : row.Returned is not null ? DeskGroup.Returned
        : row.At(alerts, today).IsLate ? DeskGroup.Late
        : DeskGroup.Asked;

    /// <summary>Late work of units in reach that those below have not solved within the days the rule gives them.</summary>
    private static IEnumerable<(WorkItem Item, DeskGroup Group, string What, DateOnly? DueOn, string Page)> Unsolved(
        IServiceProvider services, IReadOnlyList<WorkItem> late, IReadOnlyDictionary<UnitId, (string Name, TreePath Path)> units, AlertDays alerts, DateOnly today)
    {
        var reaches = services.GetRequiredService<LadderReach>().Over(DirectionPermissions.Unsolved, units.ToDictionary(u => u.Key, u => u.Value.Path), alerts);
        return late.Select(item => (Item: item, Reading: item.At(alerts, today))).Where(l => reaches(l.Item.LeadUnit, -(l.Reading.DaysLeft ?? 0)))
            .Select(l => (l.Item, DeskGroup.Late, "Nhiệm vụ quá hạn, cấp dưới chưa giải quyết", l.Reading.DueOn, ""));
    }

    /// <summary>Names and places in one query; units that closed meanwhile are read as they last were, in two more.</summary>
    private static async Task<IReadOnlyDictionary<UnitId, (string Name, TreePath Path)>> PlacesAsync(IServiceProvider services, IEnumerable<UnitId> ids, DateOnly today, CancellationToken cancel)
    {
        var (directory, wanted) = (services.GetRequiredService<UnitDirectory>(), ids.Distinct().ToList());
        var places = wanted.Count == 0 ? [] : (await directory.FindManyAsync(wanted, today, cancel)).ToDictionary(u => u.Id, u => (u.Name, u.Path));
        if (wanted.Where(id => !places.ContainsKey(id)).ToList() is { Count: > 0 } closed)
        {
            var names = await directory.NamesAsync(closed, today, cancel);
            foreach (var last in await directory.LastPlaces(today).Where(p => closed.Contains(p.UnitId)).ToListAsync(cancel))
            {
                places[last.UnitId] = (names.GetValueOrDefault(last.UnitId, ""), TreePath.Parse(last.Path));
            }
        }

        return places;
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
