using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Votes.FollowUp;

/// <summary>Dữ kiện từ lấy phiếu cho quy hoạch và xếp loại: what reported results say of each person on the working day, marks left out.</summary>
[Demand(VotePermissions.Disclose)]
public sealed class ListFactsModel(ConfidenceFacts facts, UnitDirectory units, Installation installation, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    private IReadOnlyDictionary<UnitId, string> names = new Dictionary<UnitId, string>();

    /// <summary>Also those who reached no bracket.</summary>
    [BindProperty(SupportsGet = true, Name = "tat-ca")]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ConfidenceFact> View { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var read = await ReadAsync(cancel);
        Pages = Math.Max(1, (read.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        View = [.. read.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        names = await units.NamesAsync(View.Select(fact => fact.Unit), Day, cancel);
        IsDemo = await installation.IsDemoAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        var read = await ReadAsync(cancel);
        names = await units.NamesAsync(read.Select(fact => fact.Unit), Day, cancel);
        return await this.ListAsync<ConfidenceFact>(
            new("du-kien-lay-phieu", "Dữ kiện từ lấy phiếu tín nhiệm") { Personal = true }, read,
            new("Họ và tên", 30, f => f.Name), new("Chức vụ", 40, f => f.Posts), new("Đơn vị", 40, NameOf), new("Lần lấy phiếu", 50, f => f.VoteTitle), new("Ngày", 13, f => f.HeldOn),
            new("Biết từ ngày", 13, f => f.KnownOn), new("Văn bản", 26, f => f.Document), new("Mức", 8, f => f.Bracket ?? "không"), new("Đề xuất", 60, f => f.Proposal ?? ""), new("Việc đã làm", 50, WordsOf));
    }

    public string NameOf(ConfidenceFact fact) => names.GetValueOrDefault(fact.Unit, "");

    /// <summary>What was done since: the heaviest first.</summary>
    public static string WordsOf(ConfidenceFact fact) => string.Join("; ", new[]
    {
        fact.RemovedOn is { } removed ? $"miễn nhiệm ngày {VietnameseFormat.Date(removed)}" : null,
        fact.ResignedOn is { } resigned ? $"từ chức ngày {VietnameseFormat.Date(resigned)}" : null,
        fact.TwoLevelOn is { } held ? $"bỏ phiếu tín nhiệm ngày {VietnameseFormat.Date(held)}, {(fact.Carried ? "quá nửa" : "không quá nửa")} tổng số không tín nhiệm" : null,
    }.OfType<string>());

    private async Task<IReadOnlyList<ConfidenceFact>> ReadAsync(CancellationToken cancel) =>
        [.. (await facts.WithinAsync(units.Reached(actor.ScopeOf(VotePermissions.Disclose), Today), Day, cancel)).Where(fact => All || fact.Bracket is not null || fact.TwoLevelOn is not null || fact.ResignedOn is not null || fact.RemovedOn is not null)];
}
