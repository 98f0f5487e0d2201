using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Nhập nội dung của một điểm theo văn bản gốc, hoặc gắn điểm với nhiệm vụ đã giao.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class EditPointModel(AppDb db, DirectionAccess access, Acts acts) : OfficePage
{
    private const int MostChoices = 300;

    [BindProperty(SupportsGet = true)]
    public PointId Id { get; set; }

    [BindProperty]
    [StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Text { get; set; }

    [BindProperty]
    public WorkItemId? Item { get; set; }

    public Point Current { get; private set; } = null!;

    public PointList List { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        Text = Current.Text;
        await LoadAsync();
        return Page();
    }

    [Writes("direction.mark-points")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        Current.Word(Text);
        acts.Current.Citing(List.Document);
        return Done("Đã ghi nội dung của điểm.", $"/nhiem-vu/doi-chieu/{List.Id}");
    }

    [Writes("direction.cover-point")]
    public async Task<IActionResult> OnPostAttachAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (Item is not { } item || !await access.Readable().AnyAsync(i => i.Id == item))
        {
            ModelState.AddModelError(nameof(Item), "Đồng chí hãy chọn một nhiệm vụ.");
            return await InvalidAsync();
        }

        if (Current.CoverBy(item) is { } refusal)
        {
            return await RefusedAsync(nameof(Item), refusal);
        }

        acts.Current.Citing(List.Document);
        return Done("Đã gắn điểm với nhiệm vụ.", $"/nhiem-vu/doi-chieu/{List.Id}");
    }

    [Writes("direction.detach-point")]
    public async Task<IActionResult> OnPostDetachAsync()
    {
        if (!await FindAsync() || Item is not { } item || !await access.Readable().AnyAsync(i => i.Id == item))
        {
            return Gone();
        }

        if (!Current.Uncover(item).TryGet(out var cover, out var refusal))
        {
            return await RefusedAsync(refusal);
        }

        db.Remove(cover);
        acts.Current.Citing(List.Document);
        return Done("Đã gỡ điểm khỏi nhiệm vụ.", $"/nhiem-vu/doi-chieu/{List.Id}");
    }

    /// <summary>Those of the work attached that the reader may see.</summary>
    public IEnumerable<SelectListItem> Attached => Items.Where(i => Current.Covers.Any(c => c.Item.ToString() == i.Value));

    protected override async Task LoadAsync() => Items =
        [.. (await access.Readable().AsNoTracking().Where(i => i.Parent == null).OrderByDescending(i => i.AssignedOn).ThenByDescending(i => i.Id).Take(MostChoices).Select(i => new { i.Id, i.Title, i.Occasion, i.AssignedOn }).ToListAsync())
            .Select(i => new SelectListItem($"{i.Title ?? i.Occasion ?? "chưa nhập nội dung"} (giao {Domain.Kernel.VietnameseFormat.Date(i.AssignedOn)})", i.Id.ToString()))];

    private async Task<bool> FindAsync()
    {
        if (await db.Set<Point>().Include(p => p.Covers).FirstOrDefaultAsync(p => p.Id == Id) is not { } point)
        {
            return false;
        }

        (Current, List) = (point, await db.Set<PointList>().FirstAsync(l => l.Id == point.List));
        return true;
    }
}
