using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Ghi giấy tờ: one of the list of the kind, or one more; also by whoever is on the team.</summary>
public sealed class RecordPaperModel(InspectionReach reach, PaperLists lists, FileVault vault, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public CasePaperId? Paper { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public CasePaper? Listed => Case.Papers.FirstOrDefault(p => p.Id == Paper);

    /// <summary>Mẫu trống để điền; null: the catalogue has none.</summary>
    public FileId? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel) || (Paper is not null && Listed is null))
        {
            return Gone();
        }

        await LoadAsync();
        In = new Input { Symbol = Listed?.Symbol, On = Listed?.MadeOn ?? Today, Signer = Listed?.Signer };
        return Page();
    }

    [Writes("inspections.record-paper")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || (Paper is not null && Listed is null))
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        FileId? file = null;
        if (In.Scan is { } scan)
        {
            if (!(await Uploads.ReadAsync(scan, cancel)).TryGet(out var bytes, out var why) || !vault.Save($"giay-to-{on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{Path.GetExtension(scan.FileName)}", bytes).TryGet(out var saved, out why))
            {
                return await RefusedAsync("In.Scan", why);
            }

            file = saved;
        }

        return Case.RecordPaper(Paper, In.Name, In.Symbol, on, In.Signer, Today, Now, file) is { } refusal
            ? await RefusedAsync(refusal.Code == "inspections.day-outside" ? "In.On" : refusal.Sentence.StartsWith("Tên", StringComparison.Ordinal) ? "In.Name" : "In.Signer", refusal)
            : Kept("Đã ghi giấy tờ.");
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Form = Listed is { Code.Length: > 0 } listed ? await lists.FormOfAsync(Case.KindCode, listed.Code, Case.DecidedOn, HttpContext.RequestAborted) : null;
    }

    protected override bool May(CaseAtHand found) => found.MayWork;

    public sealed class Input
    {
        public string? Name { get; set; }

        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }

        public string? Signer { get; set; }

        public IFormFile? Scan { get; set; }
    }
}
