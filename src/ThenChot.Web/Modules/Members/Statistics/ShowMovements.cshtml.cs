using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Tăng, giảm đảng viên: opening, up, down and closing of a unit, beside the same period of the year before; small numbers are covered for who may not see the members.</summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowMovementsModel(MovementReader reader, StatisticsForms forms, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    /// <summary>A row of the form; a null address: nothing to list.</summary>
    public sealed record Line(string Label, ToldNumber Now, ToldNumber Before, string? Url, bool IsSum, bool IsPart)
    {
        /// <summary>Null where there was nothing before to compare with.</summary>
        public decimal? Share => Now.ShareOf(Before);
    }

    public IReadOnlyList<Line> View { get; private set; } = [];

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Period.End);

    public bool IsDemo { get; private set; }

    public bool MayList => Reader.Can(MemberPermissions.Read);

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
            new("tang-giam-dang-vien", $"Tăng, giảm đảng viên {Period.Name}, {Unit?.Name}"), View,
            new("Nội dung", 44, l => l.IsPart ? "   " + l.Label : l.Label), new("Kỳ này", 14, l => l.Now.Cell), new("Cùng kỳ năm trước", 18, l => l.Before.Cell), new("%", 10, l => l.Share, 1));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var (period, before) = (Period, Period.SamePeriodLastYear);
        if (!(await reader.ReadAsync(Unit!.Id, Unit.Code, [(period.Start, period.End), (before.Start, before.End)], Tree, cancel)).TryGet(out var sheets, out var refusal))
        {
            Trouble = refusal;
            return;
        }

        var covering = new ToldSheets(Form.Settings.Movements, SeesMembers ? null : Form.Settings.LeastTold);
        View = Lines(covering.Of(sheets[0]), covering.Of(sheets[1]));
    }

    private List<Line> Lines(ToldSheet now, ToldSheet before)
    {
        var lines = new List<Line> { new("Đảng viên đầu kỳ", now.Opening, before.Opening, null, true, false) };
        foreach (var isUp in new[] { true, false })
        {
            lines.Add(new Line(isUp ? "Tăng trong kỳ" : "Giảm trong kỳ", isUp ? now.Up : now.Down, isUp ? before.Up : before.Down, null, true, false));
            var rows = Form.Settings.Movements;
            for (var n = 0; n < rows.Count; n++)
            {
                if (rows[n].IsUp == isUp)
                {
                    var url = SeesMembers && now.Rows[n].Count > 0 ? AddressOf("/dang-vien/tang-giam/danh-sach", new KeyValuePair<string, string?>("dong", n.ToString(CultureInfo.InvariantCulture))) : null;
                    lines.Add(new Line(rows[n].Label, now.Rows[n], before.Rows[n], url, false, rows[n].Probationary));
                }
            }
        }

        lines.Add(new Line("Đảng viên cuối kỳ", now.Closing, before.Closing, null, true, false));
        return lines;
    }
}
