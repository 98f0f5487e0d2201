using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Người giao quyết định đề nghị gia hạn, hoặc tự gia hạn; gia hạn cả nhóm thì phần chưa xong của từng đơn vị cũng được gia hạn.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class DecideExtensionModel(AppDb db, DirectionAccess access, UnitDirectory units, WorkDuties duties, Acts acts, Actor actor) : WorkItemPage(db, access)
{
    [BindProperty]
    public ExtensionForm Input { get; set; } = new();

    [BindProperty]
    [StringLength(600, ErrorMessage = "Ý kiến dài quá 600 ký tự.")]
    public string? Remark { get; set; }

    /// <summary>The units of a group that have not finished, each with its own part.</summary>
    public IReadOnlyList<(string Unit, WorkItemId Part)> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    /// <summary>Extends without being asked.</summary>
    [Writes("direction.extend")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var first = Item.CurrentDueOn is null;
        if (Moved(Item, await ParentDueOnAsync()) is { } refusal)
        {
            return await RefusedAsync("Input.NewDueOn", refusal);
        }

        var copies = await CopiesAsync(cancel);
        foreach (var copy in copies.Where(c => c.PendingExtension is null && (c.CurrentDueOn is null || c.CurrentDueOn < Input.NewDueOn)))
        {
            _ = Moved(copy, Item.CurrentDueOn);
        }

        ExpectVersion();
        await duties.KeepAsync([Item, .. copies], cancel);
        acts.Current.OnUnit(Item.LeadUnit).Because(Input.Reason);
        return Done(first ? "Đã ấn định hạn." : "Đã gia hạn.", Address);
    }

    /// <summary>What waits goes on waiting until a later day.</summary>
    [Writes("direction.look-again")]
    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var day = Input.NewDueOn!.Value;
        if (Item.LookAgain(day, Input.Reason, Today) is { } refusal)
        {
            return await RefusedAsync("Input.NewDueOn", refusal);
        }

        var copies = await CopiesAsync(cancel);
        foreach (var copy in copies.Where(c => c.CurrentDueOn is null && c.LookAgainOn < day))
        {
            _ = copy.LookAgain(day, Input.Reason, Today);
        }

        ExpectVersion();
        await duties.KeepAsync([Item, .. copies], cancel);
        acts.Current.OnUnit(Item.LeadUnit).Because(Input.Reason);
        return Done("Đã ghi ngày xem lại.", Address);
    }

    [Writes("direction.decide-extension")]
    public Task<IActionResult> OnPostGrantAsync() => DecideAsync(granted: true);

    [Writes("direction.decide-extension")]
    public Task<IActionResult> OnPostRefuseAsync() => DecideAsync(granted: false);

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        var copies = await CopiesAsync(HttpContext.RequestAborted);
        var names = await units.NamesAsync(copies.Select(c => c.LeadUnit), Today, HttpContext.RequestAborted);
        Open = [.. copies.Select(c => (names.GetValueOrDefault(c.LeadUnit, ""), c.Id)).OrderBy(c => c.Item1, StringComparer.CurrentCulture)];
    }

    /// <summary>What the units of a group have not finished; nothing for a single item.</summary>
    private async Task<IReadOnlyList<WorkItem>> CopiesAsync(CancellationToken cancel) => !Item.IsGroup ? []
        : await Db.Set<WorkItem>().Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().Where(i => i.Parent == Id && i.FinishedOn == null).ToListAsync(cancel);

    /// <summary>A later day, or the first one of work that had none.</summary>
    private Refusal? Moved(WorkItem item, DateOnly? parentDueOn) => item.CurrentDueOn is null
        ? item.SetDue(Input.NewDueOn!.Value, Input.Reason, parentDueOn, actor.PersonId, Today, Now)
        : item.Extend(Input.NewDueOn!.Value, Input.Reason, parentDueOn, actor.PersonId, Today, Now);

    private async Task<IActionResult> DecideAsync(bool granted)
    {
        // The two forms of the page stand apart: the fields of the other one are not asked here.
        foreach (var other in ModelState.Keys.Where(key => key != nameof(Remark)).ToList())
        {
            ModelState.Remove(other);
        }

        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Item.DecideExtension(granted, Remark, actor.PersonId, Today) is { } refusal)
        {
            return await RefusedAsync(nameof(Remark), refusal);
        }

        ExpectVersion();
        await duties.KeepAsync(Item);
        acts.Current.OnUnit(Item.LeadUnit).Because(Remark);
        return Done(granted ? "Đã đồng ý gia hạn." : "Đã trả lời không gia hạn, hạn giữ nguyên.", Address);
    }
}
