using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Toàn vẹn dữ liệu: checks everything against an outside checkpoint, and gives the next one to print or keep as a file.</summary>
[Demand(PlatformPermissions.Verify)]
public sealed class VerifyDataModel(Verifier verifier, CheckpointNote note, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The last checkpoint somebody said to have kept; null when none was.</summary>
    public (CheckpointCode Code, DateTimeOffset At)? Last { get; private set; }

    public Verification? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Whole)
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    /// <summary>Kiểm tra, against a file, a code on paper, or the database alone.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        if (!Whole)
        {
            return Gone();
        }

        CheckpointCode? code = null;
        if (!string.IsNullOrWhiteSpace(In.Code) && !CheckpointCode.TryParse(In.Code, out code))
        {
            return await RefusedAsync("In.Code", TrustRefusals.NotACode(In.Code.Trim()));
        }

        Checkpoint? kept = null;
        if (In.File is { } upload)
        {
            if (!(await Uploads.ReadAsync(upload, cancel)).TryGet(out var bytes, out var tooLarge))
            {
                return await RefusedAsync("In.File", tooLarge);
            }

            if (!Checkpoint.Read(bytes, Path.GetFileName(upload.FileName)).TryGet(out kept, out var refusal))
            {
                return await RefusedAsync("In.File", refusal);
            }
        }

        Found = await verifier.VerifyAsync(kept, kept is null ? code : null, cancel: cancel);
        await LoadAsync();
        return Page();
    }

    /// <summary>Tải tệp mốc: the checkpoint shown, as a file.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancel)
    {
        if (!Whole || !CheckpointCode.TryParse(In.Code, out var code))
        {
            return Gone();
        }

        var found = await verifier.VerifyAsync(code: code, upTo: code.Sequence, cancel: cancel);
        if (!found.IsValid)
        {
            return await RefusedAsync(TrustRefusals.Broken(found.Count));
        }

        return File(found.Checkpoint.ToJson(), "application/json", $"moc-{code.Sequence}.json");
    }

    /// <summary>Đã cất ra ngoài: the reminder counts from here.</summary>
    [Writes(CheckpointNote.Kept)]
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (!Whole || !CheckpointCode.TryParse(In.Code, out var code))
        {
            return Gone();
        }

        await note.WriteAsync(code, cancel);
        return Done($"Đã ghi nhận: mốc {code.Sequence} đã được cất ngoài hệ thống.", "/quan-tri/toan-ven");
    }

    protected override async Task LoadAsync() => Last = await note.FindAsync(HttpContext.RequestAborted);

    private bool Whole => actor.CanIn(PlatformPermissions.Verify, TreePath.Root(1));

    public sealed class Input
    {
        public string? Code { get; set; }

        public IFormFile? File { get; set; }
    }
}
