using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>Chậm đóng đảng phí within reach, by name.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListArrearsModel(ArrearsReader reader, UnitDirectory units, Installation installation, Actor actor) : OfficePage
{
    public IReadOnlyList<(ArrearsRow Row, string Cell)> View { get; private set; } = [];

    public int From => reader.From;

    public Period Last => reader.Last;

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<(ArrearsRow Row, string Cell)>(
            new("cham-dong-dang-phi", "Chậm đóng đảng phí") { Personal = true, ReadOn = Today }, View,
            new("Họ và tên", 30, r => r.Row.FullName), new("Chi bộ", 44, r => r.Cell), new("Số tháng", 12, r => r.Row.Months), new("Số tiền (đồng)", 18, r => r.Row.Vnd));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var rows = await reader.ReadAsync(actor.ScopeOf(MemberPermissions.Read), cancel);
        var names = await units.NamesAsync(rows.Select(r => r.Cell), Today, cancel);
        View = [.. rows.Select(r => (r, names[r.Cell]))];
    }
}
