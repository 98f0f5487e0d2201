using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Danh mục giấy tờ đã nạp: each version of each kind of case, and the blank form of each paper.</summary>
[Demand(InspectionPermissions.Catalogues)]
public sealed class ListPaperFormsModel(AppDb db, InspectionRules rules, FileVault vault, Actor actor) : OfficePage
{
    /// <summary>A paper of the catalogue; null form: none was given.</summary>
    public sealed record Row(ListedPaper Paper, PaperForm? Form)
    {
        public string Key => $"{Paper.KindCode}|{Paper.From:yyyy-MM-dd}|{Paper.Code}";
    }

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>By kind, the newest version first.</summary>
    public IReadOnlyList<Row> View { get; private set; } = [];

    public IEnumerable<SelectListItem> Papers => View.Select(row => new SelectListItem($"{row.Paper.Code} · {row.Paper.Name} ({KindOf(row.Paper)}, từ {VietnameseFormat.Date(row.Paper.From)})", row.Key));

    public string KindOf(ListedPaper paper) => rules.KindNames.GetValueOrDefault(paper.KindCode, paper.KindCode);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return MayWrite() ? Page() : Gone();
    }

    /// <summary>Gắn mẫu: the file of a paper, in the place of the one before.</summary>
    [Writes("inspections.give-paper-form")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (!MayWrite())
        {
            return Gone();
        }

        if (View.FirstOrDefault(row => row.Key == In.Paper) is not { } chosen)
        {
            ModelState.AddModelError("In.Paper", "Đồng chí chọn giấy tờ trong danh mục.");
            return await InvalidAsync();
        }

        if (In.Blank is not { } blank)
        {
            ModelState.AddModelError("In.Blank", "Đồng chí chọn tệp mẫu.");
            return await InvalidAsync();
        }

        if (!(await Uploads.ReadAsync(blank, cancel)).TryGet(out var bytes, out var why) || !vault.Save(blank.FileName, bytes).TryGet(out var file, out why))
        {
            return await RefusedAsync("In.Blank", why);
        }

        if (chosen.Form is { } form)
        {
            db.Attach(form).Entity.Replace(file);
        }
        else
        {
            db.Add(PaperForm.Of(chosen.Paper, file, Now));
        }

        return Done($"Đã gắn mẫu trống của {chosen.Paper.Code}.", "/kiem-tra/mau-giay-to");
    }

    protected override async Task LoadAsync()
    {
        var rows = await (
            from paper in db.Set<ListedPaper>().AsNoTracking()
            join form in db.Set<PaperForm>().AsNoTracking() on new { paper.KindCode, paper.From, paper.Code } equals new { form.KindCode, form.From, form.Code } into forms
            from form in forms.DefaultIfEmpty()
            orderby paper.KindCode, paper.From descending, paper.Phase, paper.Code
            select new { paper, form }).ToListAsync(HttpContext.RequestAborted);
        View = [.. rows.OrderBy(row => KindOf(row.paper), StringComparer.Ordinal).ThenByDescending(static row => row.paper.From).ThenBy(static row => row.paper.Phase).ThenBy(static row => row.paper.Code, StringComparer.Ordinal).Select(static row => new Row(row.paper, row.form))];
    }

    /// <summary>The catalogue is the city's.</summary>
    private bool MayWrite() => actor.ScopeOf(InspectionPermissions.Catalogues).Covers(TreePath.Root(1));

    public sealed class Input
    {
        public string? Paper { get; set; }

        public IFormFile? Blank { get; set; }
    }
}
