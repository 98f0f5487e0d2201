using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction;

/// <summary>
/// What is no duty of a unit (<see cref="WorkDuties"/>) and waits all the same, as of today: work that this very person answers for in a unit they
/// have no role in, waiting work to look at again, and shortcomings.
/// </summary>
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
        var items = await WorkItemRows.ItemsAsync(
            db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null
                && ((me != null && i.Accountable == me && !doing.Contains(i.LeadUnit)) || (giving.Contains(i.Assigner) && i.LookAgainOn <= today))),
            today, cancel);
        var alerts = services.GetRequiredService<RuleBook>().InForce<AlertDays>("alerts", today).Settings;
        var waiting = actor.Can(DirectionPermissions.ReadShortcomings) ? await services.GetRequiredService<ShortcomingRows>().WaitingAsync(cancel) : [];
        var names = await services.GetRequiredService<UnitDirectory>().NamesAsync(items.Select(i => i.LeadUnit).Concat(waiting.Select(s => s.Unit)), today, cancel);
        return
        [
            .. items.SelectMany(i => Lines(i, me, doing, alerts, today).Select(l => new DeskItem(l.Group, $"{l.What}: {i.Title ?? "chưa nhập nội dung"}", names.GetValueOrDefault(i.LeadUnit, ""), l.DueOn, $"/nhiem-vu/{i.Id}"))),
            .. waiting.Select(s => new DeskItem(GroupOf(s, alerts, today), $"{(s.AwaitsConfirmation ? "Xác nhận khắc phục" : "Khắc phục")}: {s.Text}", names.GetValueOrDefault(s.Unit, ""), s.DueOn, $"/khac-phuc/{s.Id}")),
        ];
    }

    private static DeskGroup GroupOf(Shortcoming row, AlertDays alerts, DateOnly today) =>
        row.AwaitsConfirmation ? DeskGroup.Asked
        : row.Returned is not null ? DeskGroup.Returned
        : row.At(alerts, today).IsLate ? DeskGroup.Late
        : DeskGroup.Asked;

    private static IEnumerable<(DeskGroup Group, string What, DateOnly? DueOn)> Lines(WorkItem item, PersonId? me, IReadOnlyList<UnitId> doing, AlertDays alerts, DateOnly today)
    {
        var (step, reading) = (item.StepOn(today), item.At(alerts, today));
        if (item.Accountable == me && me is not null && !doing.Contains(item.LeadUnit) && step != WorkStep.Proposed && (reading.DueOn is not null || step == WorkStep.Returned))
        {
            yield return (step == WorkStep.Returned ? DeskGroup.Returned : reading.IsLate ? DeskGroup.Late : DeskGroup.Asked, step == WorkStep.Returned ? WorkDuties.Mending.Label : WorkDuties.Doing.Label, reading.DueOn);
        }

        if (item.CurrentDueOn is null && item.LookAgainOn <= today && item.Accountable != me)
        {
            yield return (DeskGroup.Asked, "Xem lại nhiệm vụ đang chờ", item.LookAgainOn);
        }
    }
}
