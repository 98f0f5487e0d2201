using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Một nhiệm vụ: six clear things, the copies of its group, progress, extensions, evidence and decisions.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowWorkItemModel(AppDb db, DirectionAccess access, WorkItemRows items, UnitDirectory units, PersonDirectory people, DocumentRegister documents) : OfficePage
{
    public WorkItemRow Row { get; private set; } = null!;

    /// <summary>The work above; null when given directly.</summary>
    public WorkItem? Parent { get; private set; }

    /// <summary>A unit that has a part of a group's work reads its own part alone.</summary>
    public bool MayOpenParent { get; private set; }

    /// <summary>The copies of a group, or what the unit gave on beneath it.</summary>
    public IReadOnlyList<WorkItemRow> Below { get; private set; } = [];

    public IReadOnlyList<ProgressNote> Progress { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<DocumentId, DocumentRef> Documents { get; private set; } = new Dictionary<DocumentId, DocumentRef>();

    /// <summary>The day the page is read at: the working day, or the day the work was given if that is later.</summary>
    public DateOnly ReadOn { get; private set; }

    public bool MayWork { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>The unit that leads this work may give parts of it to units beneath.</summary>
    public bool MayGiveOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(WorkItemId id, CancellationToken cancel)
    {
        var readable = await access.Readable().Where(i => i.Id == id || db.Set<WorkItem>().Any(c => c.Id == id && c.Parent == i.Id)).Select(i => i.Id).ToListAsync(cancel);
        if (!readable.Contains(id))
        {
            return Gone();
        }

        var family = await WorkItemRows.ItemsAsync(db.Set<WorkItem>().Where(i => i.Id == id || i.Parent == id || db.Set<WorkItem>().Any(c => c.Id == id && c.Parent == i.Id)), DateOnly.MaxValue, cancel);
        var item = family.Single(i => i.Id == id);
        ReadOn = item.AssignedOn > Day ? item.AssignedOn : Day;
        Parent = family.FirstOrDefault(i => i.Id == item.Parent);
        MayOpenParent = Parent is not null && readable.Contains(Parent.Id);
        var below = family.Where(i => i.Parent == id && i.AssignedOn <= ReadOn).ToList();
        Progress = await db.Set<ProgressNote>().AsNoTracking().Where(p => p.Item == id && p.ReportedOn <= ReadOn).OrderByDescending(p => p.ReportedOn).ThenByDescending(p => p.Id).ToListAsync(cancel);
        Units = await units.NamesAsync([item.LeadUnit, item.Assigner, .. below.Select(b => b.LeadUnit)], ReadOn, cancel);
        People = await people.NamesAsync(Named(item).Concat(below.Select(b => b.AccountableOn(ReadOn))).OfType<PersonId>(), cancel);
        Documents = await documents.FindManyAsync(item.Completions.Select(c => c.Evidence).Concat(item.Document is { } source ? [source] : []), cancel);
        Below = [.. below.Select(b => Read(b, [])).OrderBy(r => r.Reading.IsDone).ThenBy(r => r.Reading.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Lead, StringComparer.CurrentCulture)];
        Row = Read(item, item.IsGroup ? [.. Below.Select(r => r.Reading)] : []);
        MayDecide = await access.MayDecideAsync(item, cancel);
        MayWork = await access.MayWorkAsync(item, cancel);
        MayGiveOn = !item.IsGroup && access.Own(DirectionPermissions.Assign).Contains(item.LeadUnit) && item.LeadUnit != item.Assigner;
        return Page();
    }

    public string NameOf(PersonId? person) => person is { } id ? People.GetValueOrDefault(id, "") : "hệ thống";

    private WorkItemRow Read(WorkItem item, IReadOnlyList<WorkReading> copies)
    {
        var alerts = items.Alerts(ReadOn);
        return new(
            item, item.IsGroup ? item.At(copies, alerts, ReadOn) : item.At(alerts, ReadOn), item.StepOn(ReadOn), Units.GetValueOrDefault(item.LeadUnit, ""),
            item.AccountableOn(ReadOn) is { } person ? People.GetValueOrDefault(person) : null, copies);
    }

    private IEnumerable<PersonId?> Named(WorkItem item) =>
    [
        item.AssignedBy, .. item.Charges.Select(c => (PersonId?)c.Person), .. Progress.Select(p => p.By), .. item.Extensions.SelectMany(e => new[] { e.AskedBy, e.DecidedBy }),
        .. item.Completions.SelectMany(c => new[] { c.ProposedBy, c.DecidedBy }),
    ];
}
