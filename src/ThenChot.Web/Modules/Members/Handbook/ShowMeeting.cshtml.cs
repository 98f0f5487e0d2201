using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Một buổi sinh hoạt: its papers for the members, and afterwards who came, entered by the secretary or for the cell.</summary>
[SignedIn]
public sealed class ShowMeetingModel(AppDb db, MeetingReach reach, DocumentRegister register, FileVault vault, StandInBook standIns, Installation installation, Acts acts) : OfficePage
{
    [BindProperty]
    public PaperInput Paper { get; set; } = new();

    [BindProperty]
    public ResultInput Result { get; set; } = new();

    public MeetingAtHand View { get; private set; } = null!;

    public CellMeeting Meeting => View.Meeting;

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CellMeetingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        Result = new ResultInput { Present = Meeting.Present, WithReason = Meeting.AbsentWithReason, Without = Meeting.AbsentWithout, Conclusion = Meeting.Conclusion, Version = Meeting.Version };
        return Page();
    }

    /// <summary>Tệp tài liệu: for whoever reads the meeting.</summary>
    public async Task<IActionResult> OnGetTepAsync(CellMeetingId id, int so, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: false, cancel) || Meeting.Papers.FirstOrDefault(p => p.Number == so)?.FileId is not { } file)
        {
            return Gone();
        }

        var stored = await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file, cancel);
        return stored is null || await vault.OpenAsync(file, cancel) is not { } content ? Gone() : File(content, stored.ContentType, stored.Name);
    }

    [Writes("members.meeting-paper")]
    public async Task<IActionResult> OnPostTaiLieuAsync(CellMeetingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel) || !View.MayChange)
        {
            return Gone();
        }

        var document = string.IsNullOrWhiteSpace(Paper.Symbol) ? null : await register.FindBySymbolAsync(Paper.Symbol, cancel: cancel);
        if (document is null && !string.IsNullOrWhiteSpace(Paper.Symbol))
        {
            ModelState.AddModelError("Paper.Symbol", "Trong sổ văn bản không có văn bản mang số ký hiệu này.");
            return await InvalidAsync();
        }

        var file = default(FileId?);
        if (Paper.Upload is { } upload)
        {
            if (!(await vault.SaveAsync(upload, cancel)).TryGet(out var saved, out var why))
            {
                return await RefusedAsync("Paper.Upload", why);
            }

            file = saved;
        }

        if (Meeting.Add(Paper.Title ?? document?.Title, file, document?.Id) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "members.meeting-paper-empty" ? "Paper.Upload" : "Paper.Title", refusal);
        }

        db.Touch(Meeting);
        acts.Current.OnUnit(Meeting.CellId);
        return Done("Đã thêm tài liệu.", $"/so-tay/sinh-hoat/{id}");
    }

    [Writes("members.meeting-result")]
    public async Task<IActionResult> OnPostKetQuaAsync(CellMeetingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel) || !View.MayChange)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Meeting, Result.Version);
        if (Meeting.Record(Result.Present, Result.WithReason, Result.Without, Result.Conclusion, Today) is { } refusal)
        {
            return await RefusedAsync("Result.Present", refusal);
        }

        var url = $"/so-tay/sinh-hoat/{id}";
        await standIns.EnterAsync(Meeting.CellId, id.Value, $"Kết quả sinh hoạt ngày {VietnameseFormat.Date(Meeting.HeldOn)}", url, cancel);
        acts.Current.OnUnit(Meeting.CellId);
        return Done("Đã ghi kết quả sinh hoạt.", url);
    }

    private async Task<bool> ShowAsync(CellMeetingId id, bool tracked, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, tracked, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        IsDemo = await installation.IsDemoAsync(cancel);
        return true;
    }

    public sealed class PaperInput
    {
        public string? Title { get; set; }

        public string? Symbol { get; set; }

        public IFormFile? Upload { get; set; }
    }

    public sealed class ResultInput
    {
        public int? Present { get; set; }

        public int? WithReason { get; set; }

        public int? Without { get; set; }

        public string? Conclusion { get; set; }

        public int Version { get; set; }
    }
}
