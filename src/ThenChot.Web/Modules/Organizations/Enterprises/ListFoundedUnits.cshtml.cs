using Microsoft.AspNetCore.Mvc.RazorPages;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>The units behind a number of the list of targets: those of one committee, founded in a year or all there are.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ListFoundedUnitsModel(UnitReach reach, NonStateReader reader, Actor actor) : UnitPage(reach, actor)
{
    /// <summary>Founded in this year; null: all there are.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    /// <summary>The day the list of targets was read on.</summary>
    public DateOnly ReadOn => Year < Day.Year ? new DateOnly(Year.Value, 12, 31) : Day;

    public IReadOnlyList<NonStateUnit> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Year is < 1900 or > 3000 || !await FoundAsync(OrganizationPermissions.Read, cancel))
        {
            return Gone();
        }

        View = [.. (await reader.UnitsAsync(new Scope([Unit.Path]), ReadOn, cancel)).Where(u => Year is null || u.FoundedOn.Year == Year)];
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await OnGetAsync(cancel) is not PageResult ? Gone() : await this.ListAsync<NonStateUnit>(
        new("to-chuc-dang-ngoai-nha-nuoc", "Ngoài khu vực nhà nước"), View, new("Mã", 14, u => u.Code), new("Đơn vị", 50, u => u.Name), new("Ngày thành lập", 15, u => u.FoundedOn));
}
