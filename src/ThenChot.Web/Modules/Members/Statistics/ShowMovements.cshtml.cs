using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Tăng, giảm đảng viên: opening, up, down and closing of a unit, beside the same period of the year before.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowMovementsModel(MovementReader reader, StatisticsForms forms, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    /// <summary>A row of the form; a null address: nothing to list.</summary>
    public sealed record Line(string Label, int Now, int Before, string? Url, bool IsSum, bool IsPart)
    {
        /// <summary>Null where there was nothing before to compare with.</summary>
        public decimal? Share => Before == 0 ? null : 100m * Now / Before;
    }

    public IReadOnlyList<Line> View { get; private set; } = [];

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Period.End);

    public bool IsDemo { get; private set; }

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
            new("Nội dung", 44, l => l.IsPart ? "   " + l.Label : l.Label), new("Kỳ này", 14, l => l.Now), new("Cùng kỳ năm trước", 18, l => l.Before), new("%", 10, l => l.Share, 1));
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

        View = Lines(sheets[0], sheets[1]);
    }

    private List<Line> Lines(MovementSheet now, MovementSheet before)
    {
        var lines = new List<Line> { new("Đảng viên đầu kỳ", now.Opening, before.Opening, null, true, false) };
        foreach (var isUp in new[] { true, false })
        {
            lines.Add(new Line(isUp ? "Tăng trong kỳ" : "Giảm trong kỳ", isUp ? now.Up : now.Down, isUp ? before.Up : before.Down, null, true, false));
            var rows = Form.Settings.Movements;
            for (var n = 0; n < rows.Count; n++)
            {
                var row = rows[n];
                if (row.IsUp != isUp)
                {
                    continue;
                }

                var (count, old) = (now.Movements.Count(row.Holds), before.Movements.Count(row.Holds));
                lines.Add(new Line(row.Label, count, old, count == 0 ? null : AddressOf("/dang-vien/tang-giam/danh-sach", new KeyValuePair<string, string?>("dong", n.ToString(CultureInfo.InvariantCulture))), false, row.Probationary));
            }
        }

        lines.Add(new Line("Đảng viên cuối kỳ", now.Closing, before.Closing, null, true, false));
        return lines;
    }
}
