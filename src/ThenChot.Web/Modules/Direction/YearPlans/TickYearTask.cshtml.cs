using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Đánh dấu một việc của chương trình theo việc thật đã diễn ra, hoặc bỏ đánh dấu khi gắn nhầm.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class TickYearTaskModel(AppDb db, YearPlanDesk desk, YearTaskDuties duties, DirectionAccess access, DocumentPicker picker, ConferenceReader conferences, Acts acts) : OfficePage
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public YearTaskId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public HappeningKind Kind { get; set; }

    [BindProperty]
    public DocumentPick Document { get; set; } = new();

    [BindProperty]
    public Guid? Conference { get; set; }

    [BindProperty]
    public Guid? Item { get; set; }

    [BindProperty]
    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string? Reason { get; set; }

    public YearPlan Plan { get; private set; } = null!;

    public YearTask Task { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Conferences { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = DirectionChoices.Of<HappeningKind>(YearTaskRow.Label);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        Version = Task.Version;
        await LoadAsync();
        return Page();
    }

    [Writes("direction.tick-year-task")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (await HappeningAsync(cancel) is not { } happening || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        return await KeepAsync(Task.Tick(happening, Today), Kind switch { HappeningKind.Document => "Document.Text", HappeningKind.Conference => nameof(Conference), _ => nameof(Item) }, "Đã đánh dấu.");
    }

    [Writes("direction.untick-year-task")]
    public async Task<IActionResult> OnPostUntickAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        return ModelState.IsValid ? await KeepAsync(Task.Untick(Reason, Today, Now), nameof(Reason), "Đã bỏ đánh dấu.") : await InvalidAsync();
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            Version = Task.Version;
            ModelState.Remove(nameof(Version));
        }

        var first = new DateOnly(Task.Year, 1, 1);
        Conferences = [.. (await conferences.HeldAsync(first, Today, Most)).Select(c => new SelectListItem($"{VietnameseFormat.Date(c.HeldOn)} {c.Name}", c.Id.ToString()))];
        var done = await access.Readable().AsNoTracking().Where(i => i.FinishedOn >= first).OrderByDescending(i => i.FinishedOn).Take(Most).Select(i => new { i.Id, i.Title, i.FinishedOn }).ToListAsync();
        Items = [.. done.Select(i => new SelectListItem($"{VietnameseFormat.Date(i.FinishedOn)} {i.Title ?? "chưa nhập nội dung"}", i.Id.ToString()))];
    }

    /// <summary>The record that was chosen, with its day; null: none was, and its field says so.</summary>
    private async Task<Happening?> HappeningAsync(CancellationToken cancel)
    {
        if (Kind == HappeningKind.Document)
        {
            return await picker.ResolveAsync(Document, ModelState, "Document", required: true, cancel) is { } paper ? new(Kind, paper.Value, await picker.DayOfAsync(paper, Document, cancel)) : null;
        }

        if (Kind == HappeningKind.Conference)
        {
            var held = Conference is null ? null : (await conferences.HeldAsync(DateOnly.MinValue, Today, int.MaxValue, cancel)).FirstOrDefault(c => c.Id == Conference);
            if (held is null)
            {
                ModelState.AddModelError(nameof(Conference), "Đồng chí hãy chọn hội nghị đã tổ chức.");
            }

            return held is null ? null : new(Kind, held.Id, held.HeldOn);
        }

        var item = Item is not { } id ? null : await access.Readable().AsNoTracking().Where(i => i.Id == WorkItemId.From(id)).Select(i => new { i.Id, i.FinishedOn }).FirstOrDefaultAsync(cancel);
        if (item is null)
        {
            ModelState.AddModelError(nameof(Item), "Đồng chí hãy chọn nhiệm vụ đã xác nhận hoàn thành.");
        }

        return item is null ? null : new(Kind, item.Id.Value, item.FinishedOn);
    }

    private async Task<IActionResult> KeepAsync(Refusal? refusal, string field, string done)
    {
        if (refusal is not null)
        {
            return await RefusedAsync(field, refusal);
        }

        db.Expect(Task, Version);
        db.Touch(Task);
        await duties.KeepAsync(Plan, [Task]);
        acts.Current.OnUnit(Plan.Unit).Because(Reason);
        return Done(done, $"/chuong-trinh-cong-tac?ct={Plan.Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.KeptAsync(Id, cancel) is not var (plan, task) || task.DroppedOn is not null)
        {
            return false;
        }

        (Plan, Task) = (plan, task);
        return true;
    }
}
