using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Ghi ngày dự kiến và ngày đạt của các mốc.</summary>
[Demand(ProgrammePermissions.Read)] // and then the lead unit in scope, or the person who answers for it
public sealed class DateMilestonesModel(AppDb db, ProgrammeAccess access, Acts acts) : DeliverablePage(db, access)
{
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindOwnAsync())
        {
            return Gone();
        }

        Rows = [.. Work.Milestones.OrderBy(m => m.Position).Select(m => new Row { Id = m.Id, PlannedOn = m.PlannedOn, ReachedOn = m.ReachedOn })];
        return Page();
    }

    [Writes("programmes.milestone")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindOwnAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            if (Work.DateMilestone(Rows[i].Id, Rows[i].PlannedOn, Rows[i].ReachedOn, Today) is { } refusal)
            {
                ModelState.AddModelError($"Rows[{i}].ReachedOn", refusal.Sentence);
            }
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        ExpectVersion();
        acts.Current.OnUnit(Work.LeadUnit);
        return Done("Đã ghi mốc.", Address);
    }

    public sealed class Row
    {
        public MilestoneId Id { get; set; }

        public DateOnly? PlannedOn { get; set; }

        public DateOnly? ReachedOn { get; set; }
    }
}
