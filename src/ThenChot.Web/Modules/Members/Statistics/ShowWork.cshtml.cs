using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Công tác đảng viên: what was done for members in a period beside the same period of the year before; each number opens the procedures and files it counts.</summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowWorkModel(WorkReader reader, StatisticsForms forms, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    /// <summary>A row of the form; a null address: nothing to list, or nothing the reader may list.</summary>
    public sealed record Line(string Group, string Label, ToldNumber Now, ToldNumber Before, string? Url, string? UrlBefore, bool IsPart)
    {
        public decimal? Share => Now.ShareOf(Before);
    }

    public IReadOnlyList<Line> View { get; private set; } = [];

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Period.End);

    public bool IsDemo { get; private set; }

    public bool MayList => Reader.Can(MemberPermissions.Read);

    /// <summary>Cells count where they stand now.</summary>
    public override IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Trees => [];

    protected override string Right => MemberPermissions.Count;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<Line>(
            new("cong-tac-dang-vien", $"Công tác đảng viên {Period.Name}, {Unit?.Name}"), View,
            new("Bảng", 34, l => l.Group), new("Nội dung", 50, l => l.IsPart ? "   " + l.Label : l.Label), new("Kỳ này", 14, l => l.Now.Cell), new("Cùng kỳ năm trước", 18, l => l.Before.Cell), new("%", 10, l => l.Share, 1));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var before = Period.SamePeriodLastYear;
        var form = new WorkForm(Form.Settings.Work);
        var shown = Enumerable.Range(0, form.Rows.Count).Where(n => !form.Rows[n].IsOfToday).ToList();
        var facts = await reader.ReadAsync(Unit!.Path, Period, before, [.. shown.Select(n => form.Rows[n].Of).Distinct()], cancel);
        var (now, old) = (facts.Where(f => Period.Contains(f.On)).ToList(), facts.Where(f => before.Contains(f.On)).ToList());
        var least = SeesMembers ? (int?)null : Form.Settings.LeastTold;
        View = [.. shown.Select(n => Of(n, form.Rows[n], now.Count(f => form.Holds(n, f)), old.Count(f => form.Holds(n, f)), least, before))];
    }

    private Line Of(int n, WorkRow row, int now, int old, int? least, Period before) =>
        new(row.Group, row.Label, ToldNumber.Of(now, least), ToldNumber.Of(old, least), now > 0 && SeesMembers ? Open(n, Period) : null, old > 0 && SeesMembers ? Open(n, before) : null, row.Part);

    private string Open(int row, Period period) => AddressOf(ListWorkModel.Address, new("dong", row.ToString(CultureInfo.InvariantCulture)), new("ky", period.Code));
}
