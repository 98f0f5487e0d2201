using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Hồ sơ củng cố within reach, by state, as of the working day.</summary>
[Demand(OrganizationPermissions.ReadStrengthening)]
public sealed class ListStrengtheningModel(StrengtheningReader reader) : OfficePage
{
    /// <summary><c>dang</c>, <c>qua-han</c> or <c>xong</c>; anything else: all.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Only { get; set; }

    public IReadOnlyList<FileRow> View { get; private set; } = [];

    public int Ongoing { get; private set; }

    public int Late { get; private set; }

    public int Finished { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await reader.ListAsync(Day, null, cancel);
        Ongoing = all.Count(r => r.Status is StrengtheningStatus.Ongoing);
        Late = all.Count(r => r.Status is StrengtheningStatus.Late);
        Finished = all.Count(r => r.Status is StrengtheningStatus.Done);
        StrengtheningStatus? wanted = Only switch { "dang" => StrengtheningStatus.Ongoing, "qua-han" => StrengtheningStatus.Late, "xong" => StrengtheningStatus.Done, _ => null };
        View = wanted is null ? all : [.. all.Where(r => r.Status == wanted)];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return await this.ListAsync<FileRow>(
            new("cung-co", "Củng cố tổ chức đảng"), View,
            new("Đơn vị", 40, r => r.Unit), new("Lý do", 50, r => r.File.Reason), new("Biện pháp", 50, r => r.File.Measures), new("Người chịu trách nhiệm", 28, r => r.Owner),
            new("Lập ngày", 13, r => r.File.OpenedOn), new("Thời hạn", 13, r => r.File.DueOn), new("Tình trạng", 16, r => r.Word), new("Ngày xong", 13, r => r.File.DoneOn), new("Kết quả", 50, r => r.File.Result));
    }
}
