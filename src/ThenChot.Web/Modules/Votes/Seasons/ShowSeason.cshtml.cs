using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>Một đợt lấy phiếu: the matrix of units and steps, the counts of all together, the letter to those who are late.</summary>
[Demand(VotePermissions.Read)]
public sealed class ShowSeasonModel(AppDb db, SeasonMatrix matrix, SeasonPress press, UnitDirectory units, RuleBook rules, Installation installation, Acts acts, Actor actor) : OfficePage
{
    private const int PageSize = 60;

    [BindProperty(SupportsGet = true)]
    public VoteSeasonId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public ReceivedForm Received { get; set; } = new();

    public VoteSeason Season { get; private set; } = null!;

    public IReadOnlyList<SeasonLine> Lines { get; private set; } = [];

    public IReadOnlyList<SeasonLine> View { get; private set; } = [];

    public IReadOnlyList<SeasonGroup> Groups { get; private set; } = [];

    public int Pages => Math.Max(1, (Lines.Count + PageSize - 1) / PageSize);

    /// <summary>When each late unit was pressed.</summary>
    public IReadOnlyDictionary<UnitId, DateOnly> Pressed { get; private set; } = new Dictionary<UnitId, DateOnly>();

    public bool MayRun { get; private set; }

    public bool MayPlan => actor.Can(VotePermissions.Plan);

    public bool IsDemo { get; private set; }

    public int LeastGroup => VoteSettings.On(rules, Season.HoldBy).LeastGroup;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Season is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync()
    {
        await LoadAsync();
        return Season is null ? Gone() : await this.ListAsync<SeasonLine>(
            new("dot-lay-phieu", Season.Title) { ReadOn = Today }, Lines,
            new("Đơn vị", 40, l => l.Name), new("Duyệt danh sách", 16, l => l.List.DoneOn), new("Gửi hồ sơ", 16, l => l.Dossiers.DoneOn), new("Tổ chức", 16, l => l.Held.DoneOn), new("Nhận biên bản", 16, l => l.Minutes.DoneOn), new("Báo cáo kết quả", 16, l => l.Reported.DoneOn), new("Quá hạn", 10, l => l.IsLate ? "có" : ""));
    }

    public async Task<IActionResult> OnGetLetterAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (Season is null || !MayRun)
        {
            return Gone();
        }

        var owner = (await units.NamesAsync([Season.UnitId], Today, cancel)).GetValueOrDefault(Season.UnitId, "");
        var layout = rules.InForce<PartyLayout>("party-document-layout", Today).Settings;
        return File(PartyDocumentWriter.Write(SeasonWords.Letter(owner, Season, [.. Lines.Where(line => line.IsLate)], VoteSettings.On(rules, Today).Place, Today), layout), PartyDocumentWriter.ContentType, $"cong-van-don-doc-lay-phieu-{Today:yyyy-MM-dd}.docx");
    }

    /// <summary>Each late step becomes a duty on the desk of its unit; what was pressed for already stays as it is.</summary>
    [Writes("votes.press")]
    public async Task<IActionResult> OnPostPressAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (Season is null || !MayRun)
        {
            return Gone();
        }

        var pressed = await press.PressAsync(Season, Lines.Where(line => line.IsLate), cancel);
        acts.Current.OnUnit(Season.UnitId).Because(Season.Title);
        return Done(pressed == 0 ? "Các đơn vị quá hạn đều đã được đôn đốc." : $"Đã đôn đốc {pressed} đơn vị; việc quá hạn hiện ở bàn làm việc của từng đơn vị.", $"/lay-phieu/dot/{Id}");
    }

    [Writes("votes.receive-minutes")]
    public async Task<IActionResult> OnPostMinutesAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (Season is null || !MayRun)
        {
            return Gone();
        }

        if (Received.On is null)
        {
            AskForDay("Received.On");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var season = await db.Set<VoteSeason>().Include(one => one.Units).FirstAsync(one => one.Id == Id, cancel);
        if (season.ReceiveMinutes(Received.Unit, Received.On!.Value, Today) is { } refusal)
        {
            return await RefusedAsync("Received.On", refusal);
        }

        db.Touch(season);
        await press.DoneAsync(Id, Received.Unit, SeasonStep.Minutes, cancel);
        acts.Current.OnUnit(Received.Unit);
        return Done("Đã ghi nhận biên bản.", $"/lay-phieu/dot/{Id}");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        Season = (await matrix.Readable().Include(season => season.Units).FirstOrDefaultAsync(season => season.Id == Id))!;
        if (Season is null)
        {
            return;
        }

        MayRun = actor.Can(VotePermissions.Season) && await units.Reached(actor.ScopeOf(VotePermissions.Season), Today).AnyAsync(unit => unit == Season.UnitId);
        (Lines, var votes) = await matrix.ReadAsync(Season, HttpContext.RequestAborted);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = [.. Lines.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Groups = MayRun ? await matrix.GroupsAsync(Lines, votes, LeastGroup, SeasonWords.Kinds, HttpContext.RequestAborted) : [];
        Pressed = MayRun ? await press.PressedAsync(Season, HttpContext.RequestAborted) : Pressed;
        IsDemo = await installation.IsDemoAsync();
    }

    public sealed class ReceivedForm
    {
        public UnitId Unit { get; set; }

        public DateOnly? On { get; set; }
    }
}
