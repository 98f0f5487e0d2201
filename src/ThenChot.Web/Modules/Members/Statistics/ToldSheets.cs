using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Increase and decrease as a reader is told them; one number a row of the form.</summary>
public sealed record ToldSheet(ToldNumber Opening, ToldNumber Up, ToldNumber Down, ToldNumber Closing, IReadOnlyList<ToldNumber> Rows);

/// <summary>
/// Che số nhỏ trong biểu tăng, giảm. A small row is covered with others, so that the sum does not give it back; where the sum of one side is small, neither side is told,
/// so that opening + up - down = closing does not. Opening and closing are rounded, as everything told is. A null least: nothing is covered.
/// </summary>
public sealed class ToldSheets(IReadOnlyList<StatisticsForms.MovementRow> rows, int? least)
{
    public ToldSheet Of(MovementSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var counts = rows.Select(row => sheet.Movements.Count(row.Holds)).ToList();
        var hidden = Hidden(counts);
        var sides = least is { } from && (sheet.Up < from || sheet.Down < from);
        return new ToldSheet(
            ToldNumber.Of(sheet.Opening, least), ToldNumber.Of(sheet.Up, least, sides), ToldNumber.Of(sheet.Down, least, sides), ToldNumber.Of(sheet.Closing, least),
            [.. counts.Select((count, n) => ToldNumber.Of(count, least, hidden[n]))]);
    }

    private bool[] Hidden(List<int> counts)
    {
        var hidden = new bool[rows.Count];
        if (least is not { } from)
        {
            return hidden;
        }

        foreach (var isUp in new[] { true, false })
        {
            var side = Enumerable.Range(0, rows.Count).Where(n => rows[n].IsUp == isUp && !rows[n].Probationary).ToList();
            var covered = SmallCounts.Hidden([[.. side.Select(n => counts[n])]], from, null)[0];
            foreach (var (n, isHidden) in side.Zip(covered))
            {
                hidden[n] = isHidden;
            }
        }

        // A part and what is left of its whole give each other back.
        for (var n = 1; n < rows.Count; n++)
        {
            hidden[n] |= rows[n].Probationary && (hidden[n - 1] || counts[n - 1] - counts[n] < from);
        }

        return hidden;
    }
}
