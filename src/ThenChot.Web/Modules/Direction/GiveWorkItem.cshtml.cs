using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Giao nhiệm vụ cho một đơn vị hoặc một nhóm đơn vị; <c>cap-tren</c>: phần giao tiếp của một nhiệm vụ đã nhận.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class GiveWorkItemModel(AppDb db, DirectionAccess access, DirectionChoices choices, DocumentPicker picker, DocumentRegister documents, RuleBook rules, WorkDuties duties, Acts acts, Actor actor) : Platform.Ui.OfficePage
{
    private IReadOnlyList<UnitRef> below = [];

    [BindProperty(SupportsGet = true, Name = "cap-tren")]
    public WorkItemId? ParentId { get; set; }

    /// <summary>The point of a document that the work carries out.</summary>
    [BindProperty(SupportsGet = true, Name = "diem")]
    public PointId? PointId { get; set; }

    /// <summary>The line of a briefing's minutes, counted from zero, that becomes work.</summary>
    [BindProperty(SupportsGet = true, Name = "giao-ban")]
    public BriefingId? BriefingId { get; set; }

    [BindProperty(SupportsGet = true, Name = "dong")]
    public int Line { get; set; }

    [BindProperty]
    public WorkItemForm Input { get; set; } = new();

    public WorkItem? Parent { get; private set; }

    public Point? Point { get; private set; }

    /// <summary>The unit in whose name the work is given.</summary>
    public UnitId Assigner { get; private set; }

    public IReadOnlyList<SelectListItem> To { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        Input.DaysAfterIssue = rules.InForce<AlertDays>("alerts", Today).Settings.AfterIssueDays;
        if (Parent is { } above)
        {
            (Input.Source, Input.Title, Input.Product, Input.DueOn, Input.Occasion) = (above.Source, above.Title, above.Product, above.CurrentDueOn, above.Occasion);
            Input.Document = DocumentPick.Of(above.Document is { } paper ? await documents.FindAsync(paper) : null);
        }

        if (Point is { } point)
        {
            var paper = await db.Set<PointList>().Where(l => l.Id == point.List).Select(l => l.Document).FirstAsync();
            Input.Title = point.Text;
            Input.Document = DocumentPick.Of(paper is { } id ? await documents.FindAsync(id) : null);
        }

        if (BriefingId is { } held && await db.Set<Briefing>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == held && b.Unit == Assigner) is { } briefing)
        {
            (Input.Source, Input.Title) = (WorkSource.Meeting, briefing.Lines.ElementAtOrDefault(Line));
            Input.Occasion = $"Giao ban ngày {VietnameseFormat.Date(briefing.HeldOn)}";
        }

        await LoadAsync();
        return Page();
    }

    [Writes("direction.assign")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document", cancel: cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        below = await choices.UnitsAsync(Assigner, Today, cancel);
        var terms = new WorkItemTerms(
            Input.Source, document, Input.Occasion, Input.Title, Input.Product, Input.Duty, Input.Authority, Input.Field, Assigner, actor.PersonId, Today, Input.Deadline());
        var made = await MakeAsync(terms, cancel);
        if (!made.TryGet(out var items, out var refusal))
        {
            return await RefusedAsync(WorkItemForm.FieldOf(refusal), refusal);
        }

        if (Point?.CoverBy(items[0].Id) is { } taken)
        {
            return await RefusedAsync(taken);
        }

        db.AddRange(items);
        await duties.KeepAsync([.. items], cancel);
        acts.Current.OnUnit(items.Count == 1 ? items[0].LeadUnit : Assigner).Citing(document);
        return Done(items.Count == 1 ? "Đã giao nhiệm vụ." : $"Đã giao nhiệm vụ cho {items.Count - 1} đơn vị.", $"/nhiem-vu/{items[0].Id}");
    }

    protected override async Task LoadAsync()
    {
        if (below.Count == 0)
        {
            below = await choices.UnitsAsync(Assigner, Today);
        }

        var groups = DirectionChoices.Groups.Select(g => (g.Kind, g.Name, Count: below.Count(u => u.Kind == g.Kind && u.Id != Assigner))).Where(g => g.Count > 1);
        To = [.. groups.Select(g => new SelectListItem($"{g.Name} ({g.Count} đơn vị, mỗi đơn vị một phần)", WorkItemForm.GroupMark + g.Kind)), .. below.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        People = await choices.PeopleAsync(below, Today);
    }

    private async Task<bool> FindAsync()
    {
        var own = access.Own(DirectionPermissions.Assign);
        Point = PointId is { } id ? await db.Set<Point>().Include(p => p.Covers).FirstOrDefaultAsync(p => p.Id == id) : null;
        if (PointId is not null && Point is null)
        {
            return false;
        }

        if (ParentId is null)
        {
            Assigner = own.Count > 0 ? own[0] : default;
            return own.Count > 0;
        }

        Parent = await db.Set<WorkItem>().Include(i => i.Extensions).FirstOrDefaultAsync(i => i.Id == ParentId);
        Assigner = Parent?.LeadUnit ?? default;
        return Parent is { FinishedOn: null, IsGroup: false } && own.Contains(Parent.LeadUnit);
    }

    private async Task<Outcome<IReadOnlyList<WorkItem>>> MakeAsync(WorkItemTerms terms, CancellationToken cancel)
    {
        if (Input.To!.StartsWith(WorkItemForm.GroupMark, StringComparison.Ordinal))
        {
            var kind = Input.To[WorkItemForm.GroupMark.Length..];
            var units = below.Where(u => u.Kind == kind && u.Id != Assigner).Select(u => new WorkLead(u.Id, u.Name, null, null, null, false)).ToList();
            return WorkItem.GiveToGroup(terms, DirectionChoices.Groups.FirstOrDefault(g => g.Kind == kind).Name ?? "đã chọn", units, Parent, Today, Now);
        }

        // A unit that closed meanwhile is still found, so that the refusal can name it; one outside the assigner's reach is not.
        var lead = Guid.TryParse(Input.To, out var guid) ? await choices.LeadAsync(UnitId.From(guid), Input.Accountable, Today, cancel) : null;
        if (lead is null || (lead.ClosedOn is null && below.All(u => u.Id != lead.Unit)))
        {
            return DirectionRefusals.GroupEmpty("đã chọn");
        }

        return WorkItem.Give(terms, lead, Parent, Today, Now).TryGet(out var item, out var why) ? new List<WorkItem> { item } : why;
    }
}
