using System.ComponentModel.DataAnnotations;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>Chỉ tiêu thành lập tổ chức đảng ngoài khu vực nhà nước by committee, against what was founded.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ListFoundingTargetsModel(NonStateReader reader, Actor actor) : OfficePage
{
    /// <summary>The year; null or unreadable: that of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    [Range(1901, 2999)]
    public int? Asked { get; set; }

    public int Year => Asked is >= 1901 and <= 2999 ? Asked.Value : Day.Year;

    /// <summary>Of a past year its last day, else the working day.</summary>
    public DateOnly ReadOn => Year < Day.Year ? new DateOnly(Year, 12, 31) : Day;

    public bool MayEdit => actor.Can(OrganizationPermissions.Edit);

    public IReadOnlyList<NonStateRow> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => View = await reader.ReadAsync(Year, ReadOn, cancel);

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return await this.ListAsync<NonStateRow>(
            new($"ngoai-nha-nuoc-{Year}", $"Tổ chức đảng ngoài khu vực nhà nước {Year}"), View,
            new("Mã", 12, r => r.Code), new("Đảng bộ", 44, r => r.Name), new("Chỉ tiêu", 12, r => r.Target?.Number), new("Đã thành lập", 14, r => r.Founded.Count),
            new("Còn phải thành lập", 18, r => r.Missing), new("Hiện có", 12, r => r.Present));
    }
}
