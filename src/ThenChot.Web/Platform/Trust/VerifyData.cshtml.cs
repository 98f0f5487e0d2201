using System.Text.Json;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// Toàn vẹn dữ liệu: has everything checked against an outside checkpoint, shows what was found whenever one comes back, and gives the next checkpoint
/// to print or keep as a file. While a check is under way the page opens itself again.
/// </summary>
[Demand(PlatformPermissions.Verify)]
public sealed class VerifyDataModel(AppDb db, DataCheckRunner runner, CheckpointNote note, Actor actor) : OfficePage
{
    private const string Place = "/quan-tri/toan-ven";

    /// <summary>Checks that are listed.</summary>
    private const int Most = 10;

    /// <summary>A small installation is checked before the browser asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The check that is looked at; null: the last one.</summary>
    [BindProperty(SupportsGet = true, Name = "lan")]
    public DataCheckId? Chosen { get; set; }

    /// <summary>The last checkpoint somebody said to have kept; null when none was.</summary>
    public (CheckpointCode Code, DateTimeOffset At)? Last { get; private set; }

    /// <summary>The last checks, the newest first.</summary>
    public IReadOnlyList<Line> Checks { get; private set; } = [];

    /// <summary>Null while nothing was ever checked.</summary>
    public Line? Found { get; private set; }

    public IReadOnlyList<Breach> Broken { get; private set; } = [];

    public double Share { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Whole)
        {
            return Gone();
        }

        await LoadAsync();
        if (Chosen is not null && Found is null)
        {
            return Gone();
        }

        if (Found?.State == DataCheckState.Running)
        {
            Response.Headers["Refresh"] = "2";
        }

        return Page();
    }

    /// <summary>Kiểm tra, against a file, a code on paper, or the database alone: puts the work in the line.</summary>
    [Writes("platform.check-data")]
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

        byte[]? file = null;
        if (In.File is { } upload)
        {
            if (!(await Uploads.ReadAsync(upload, cancel)).TryGet(out file, out var tooLarge))
            {
                return await RefusedAsync("In.File", tooLarge);
            }

            if (!Checkpoint.Read(file, Path.GetFileName(upload.FileName)).TryGet(out var kept, out var refusal))
            {
                return await RefusedAsync("In.File", refusal);
            }

            code = kept.Code;
        }

        if (await db.Set<DataCheck>().AnyAsync(c => c.State == DataCheckState.Running, cancel))
        {
            return await RefusedAsync(TrustRefusals.CheckRunning);
        }

        var check = new DataCheck { Id = Id.New<DataCheckId>(Now), AskedByName = actor.Name, AskedAt = Now, Against = code?.ToString(), AgainstFile = file };
        db.Add(check);
        Response.OnStarting(() => Task.WhenAny(runner.StartAsync(check.Id), Task.Delay(Patience)));
        return LocalRedirect($"{Place}?lan={check.Id}");
    }

    /// <summary>Tải tệp mốc: the checkpoint of the check shown, as a file.</summary>
    public async Task<IActionResult> OnGetTepAsync(CancellationToken cancel) =>
        Whole && await db.Set<DataCheck>().AsNoTracking().Where(c => c.Id == Chosen).Select(c => new { c.Checkpoint, c.Code }).FirstOrDefaultAsync(cancel) is { Checkpoint: { } bytes, Code: { } code }
            ? File(bytes, "application/json", $"moc-{code.Split(':')[0]}.json")
            : Gone();

    /// <summary>Đã cất ra ngoài: the reminder counts from here.</summary>
    [Writes(CheckpointNote.Kept)]
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (!Whole || !CheckpointCode.TryParse(In.Code, out var code))
        {
            return Gone();
        }

        await note.WriteAsync(code, cancel);
        return Done($"Đã ghi nhận: mốc {code.Sequence} đã được cất ngoài hệ thống.", Place);
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Last = await note.FindAsync(cancel);
        var checks = db.Set<DataCheck>().AsNoTracking();
        Checks = await Lines(checks.OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).Take(Most)).ToListAsync(cancel);
        Found = Chosen is null ? Checks.Count > 0 ? Checks[0] : null : Checks.FirstOrDefault(c => c.Id == Chosen) ?? await Lines(checks.Where(c => c.Id == Chosen)).SingleOrDefaultAsync(cancel);
        if (Found is { State: DataCheckState.Broken } found && await db.Set<DataCheck>().Where(c => c.Id == found.Id).Select(c => c.Broken).SingleAsync(cancel) is { } broken)
        {
            Broken = JsonSerializer.Deserialize<List<Breach>>(broken, DataCheck.Json)!;
        }

        Share = Found is { } shown ? runner.ProgressOf(shown.Id)?.Share ?? shown.Progress / 1000.0 : 0;
    }

    private static IQueryable<Line> Lines(IQueryable<DataCheck> checks) =>
        checks.Select(c => new Line(c.Id, c.State, c.AskedByName, c.AskedAt, c.FinishedAt, c.Against, c.Code, c.Records, c.Tables, c.Breaches, c.Progress));

    private bool Whole => actor.CanIn(PlatformPermissions.Verify, TreePath.Root(1));

    public sealed record Line(
        DataCheckId Id, DataCheckState State, string By, DateTimeOffset AskedAt, DateTimeOffset? FinishedAt, string? Against, string? Code, long Records, int Tables, int Breaches, int Progress)
    {
        /// <summary>How many acts the checkpoint holds.</summary>
        public long Acts => CheckpointCode.TryParse(Code ?? "", out var code) ? code.Sequence : 0;

        public string Word => State switch
        {
            DataCheckState.Running => "đang kiểm tra",
            DataCheckState.Valid => "nguyên vẹn",
            DataCheckState.Broken => $"{VietnameseFormat.Number(Breaches)} chỗ sai",
            _ => "bị ngắt",
        };
    }

    public sealed class Input
    {
        public string? Code { get; set; }

        public IFormFile? File { get; set; }
    }
}
