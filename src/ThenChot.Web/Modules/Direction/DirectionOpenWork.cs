using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Work items not yet confirmed, for Bàn giao: those of a lead unit, or that a person answers for. The post carries on, the history stays.</summary>
internal sealed class DirectionOpenWork(AppDb db, WorkItemRows items, WorkingDay day) : IOpenWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null && i.LeadUnit == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => ReadAsync(db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.Accountable == person), cancel);

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<WorkItem> open, CancellationToken cancel) =>
        [.. (await items.ReadAsync(open, day.Today, cancel)).Select(row => new OpenWork($"work-item/{row.Item.Id}", "Nhiệm vụ", row.Title, row.StateLabel, row.Reading.DueOn, row.Url))];
}
