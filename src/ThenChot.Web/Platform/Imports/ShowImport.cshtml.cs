using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Một lần nạp, from the mapping of columns to what came of it. While work is under way the page opens itself again.</summary>
[Demand(PlatformPermissions.Import)]
public sealed class ShowImportModel(ImportDesk desk, ImportRunner runner, AppDb db, FileVault vault) : OfficePage
{
    /// <summary>A number of more digits may be somebody's own: of a sample its end alone is shown.</summary>
    private const int LongestOpen = 7;

    /// <summary>A small file is done before the browser asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty]
    public Input In { get; set; } = new();

    public Import View { get; private set; } = null!;

    public ImportKind Kind { get; private set; } = null!;

    /// <summary>The columns of the file, to choose from; empty once the mapping was made.</summary>
    public IReadOnlyList<SelectListItem> FileColumns { get; private set; } = [];

    public IReadOnlyList<ImportFault> Faults { get; private set; } = [];

    /// <summary>Columns in which most rows are faulty: probably another column stands there.</summary>
    public IReadOnlyList<string> Suspect { get; private set; } = [];

    public double Share { get; private set; }

    public async Task<IActionResult> OnGetAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (View.State == ImportState.Uploaded)
        {
            return await OfferAsync(null, cancel);
        }

        if (View.IsRunning)
        {
            Response.Headers["Refresh"] = "2";
        }

        return Page();
    }

    public async Task<IActionResult> OnGetTepAsync(ImportId id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) && await vault.OpenAsync(View.FileId, cancel) is { } content ? File(content, "application/octet-stream", View.FileName) : Gone();

    public async Task<IActionResult> OnGetLoiAsync(ImportId id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) && await db.Set<ImportBook>().AsNoTracking().Where(b => b.ImportId == id).Select(b => b.Bytes).FirstOrDefaultAsync(cancel) is { } bytes
            ? File(bytes, Workbook.ContentType, Path.GetFileNameWithoutExtension(View.FileName) + "-loi.xlsx")
            : Gone();

    /// <summary>Ghép cột, rồi kiểm tra.</summary>
    [Writes("platform.decide-import")]
    public async Task<IActionResult> OnPostMapAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (View.State is not (ImportState.Uploaded or ImportState.Checked) || !(await desk.MappingAsync(View, Kind, cancel)).TryGet(out var offered, out _))
        {
            return await RefusedAsync(ImportRefusals.Stale);
        }

        var width = offered.Head.Headings.Count;
        var mapping = Kind.Columns.Select((_, at) => at < In.Columns.Count && In.Columns[at] is { } column && column >= 0 && column < width ? column : -1).ToArray();
        CheckMapping(mapping);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await OfferAsync(mapping, cancel);
        }

        if (await desk.CheckAsync(id, Kind, offered.Head, mapping, cancel) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        return Begun(id);
    }

    /// <summary>Chọn lại cột cho một tệp đã kiểm tra.</summary>
    public async Task<IActionResult> OnGetGhepCotAsync(ImportId id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) && View.State is ImportState.Uploaded or ImportState.Checked ? await OfferAsync(View.Columns is { Length: > 0 } known ? known : null, cancel) : Gone();

    /// <summary>Chuyển chữ của những cột đã đánh dấu, rồi kiểm tra lại.</summary>
    [Writes("platform.decide-import")]
    public async Task<IActionResult> OnPostConvertAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        var conversions = View.ConversionsOf(Kind);
        var chosen = View.OffersMade.Where(o => In.Convert.Contains(o.Key, StringComparer.Ordinal)).ToList();
        foreach (var offer in chosen)
        {
            conversions[offer.Column] |= offer.Conversion;
        }

        if (chosen.Count == 0)
        {
            ModelState.AddModelError("In.Convert", "Đồng chí đánh dấu ít nhất một cột cần chuyển.");
            return await InvalidAsync();
        }

        return await desk.ConvertAsync(id, conversions, cancel) is { } refusal ? await RefusedAsync(refusal) : Begun(id);
    }

    /// <summary>Thôi chuyển: the text as it stands in the file, checked once more.</summary>
    [Writes("platform.decide-import")]
    public async Task<IActionResult> OnPostKeepAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        return await desk.ConvertAsync(id, [], cancel) is { } refusal ? await RefusedAsync(refusal) : Begun(id);
    }

    [Writes("platform.decide-import")]
    public async Task<IActionResult> OnPostTakeAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (await desk.TakeAsync(id, In.GoodRowsOnly, cancel) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        return Begun(id);
    }

    [Writes("platform.decide-import")]
    public async Task<IActionResult> OnPostDropAsync(ImportId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        return await desk.DropAsync(id, cancel) is { } refusal ? await RefusedAsync(refusal) : Done($"Không nạp tệp {View.FileName}.", "/nhap-du-lieu");
    }

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            db.ChangeTracker.Clear();
            await ShowAsync(ImportId.From(id), HttpContext.RequestAborted);
        }
    }

    /// <summary>The step begins when the decision is stored, not before: the answer starts after the act was closed.</summary>
    private LocalRedirectResult Begun(ImportId id)
    {
        Response.OnStarting(() => Task.WhenAny(runner.StartAsync(id), Task.Delay(Patience)));
        return LocalRedirect($"/nhap-du-lieu/lan-nap/{id}");
    }

    private async Task<bool> ShowAsync(ImportId id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not var (import, kind))
        {
            return false;
        }

        (View, Kind) = (import, kind);
        Share = runner.ProgressOf(id)?.Share ?? import.Progress / 1000.0;
        if (import.State is ImportState.Checked or ImportState.Taken && import.FaultyRows > 0)
        {
            Faults = await db.Set<ImportFault>().AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Number).ToListAsync(cancel);
            Suspect = [.. Faults.CountBy(f => f.Column).Where(c => c.Value >= 20 && c.Value * 10 >= Math.Min(import.Rows, ImportFault.Most) * 9).Select(c => kind.HeadingOf(c.Key))];
        }

        return true;
    }

    private async Task<IActionResult> OfferAsync(int[]? mapping, CancellationToken cancel)
    {
        if (!(await desk.MappingAsync(View, Kind, cancel)).TryGet(out var offered, out var why))
        {
            return await RefusedAsync(why);
        }

        FileColumns = [.. offered.Head.Headings.Select((heading, at) => new SelectListItem(
            (heading.Length > 0 ? heading : $"(cột {SheetWriter.ColumnName(at)})") + (offered.Head.Sample?[at] is { Length: > 0 } sample ? $" · ví dụ: {Shown(sample)}" : ""), at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        In.Columns = [.. (mapping ?? offered.Mapping).Select(static c => c < 0 ? (int?)null : c)];
        return Page();
    }

    /// <summary>Long numbers (thẻ, định danh, điện thoại) show their end alone.</summary>
    private static string Shown(string sample) => sample.Count(char.IsAsciiDigit) > LongestOpen && sample.All(static c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-') ? new string('•', 3) + sample[^3..] : sample;

    private void CheckMapping(int[] mapping)
    {
        for (var i = 0; i < mapping.Length; i++)
        {
            var at = mapping[i];
            if (at < 0 && Kind.Columns[i].Required)
            {
                ModelState.AddModelError($"In.Columns[{i}]", $"Chọn cột của tệp chứa “{Kind.Columns[i].Heading}”.");
            }
            else if (at >= 0 && Array.IndexOf(mapping, at) < i)
            {
                ModelState.AddModelError($"In.Columns[{i}]", $"Cột này đã được chọn cho “{Kind.Columns[Array.IndexOf(mapping, at)].Heading}”.");
            }
        }
    }

    public sealed class Input
    {
        /// <summary>For each column of the kind a column of the file; null: the file has none.</summary>
        public List<int?> Columns { get; set; } = [];

        public bool GoodRowsOnly { get; set; }

        /// <summary>Keys of the offers that were accepted.</summary>
        public List<string> Convert { get; set; } = [];
    }
}
