namespace ThenChot.Domain.Members.Statistics;

/// <summary>
/// Che số nhỏ: which numbers of a table of units are not told to those who may not see the members, so that nobody is singled out; and which others
/// are not told with them, so that no number comes back as a difference, neither within a unit nor between a unit and the one above.
/// </summary>
public static class SmallCounts
{
    /// <summary>
    /// Số được nói ra: to the nearest multiple of <paramref name="least"/>, so that the difference of two of them, of two units or of two periods, tells no small number.
    /// Null where it is smaller than that, none included: whether there is anybody is not told either.
    /// </summary>
    public static int? Told(int count, int least) => count < least ? null : least <= 1 ? count : (count + (least / 2)) / least * least;

    /// <summary>
    /// One row for each unit directly beneath the same one, one column for each value of a trait; a row adds up to the members of its unit, which are told.
    /// <paramref name="above"/>: what is hidden of the unit above, null where there is none.
    /// </summary>
    public static IReadOnlyList<bool[]> Hidden(IReadOnlyList<int[]> rows, int least, IReadOnlyList<bool>? above)
    {
        var table = new Table(rows, least);
        bool widened;
        do
        {
            widened = false;
            for (var row = 0; row < rows.Count; row++)
            {
                widened |= table.Widen([.. Enumerable.Range(0, rows[row].Length).Select(column => (row, column))], told: true);
            }

            for (var column = 0; above is not null && column < above.Count; column++)
            {
                widened |= table.Widen([.. Enumerable.Range(0, rows.Count).Select(row => (row, column))], told: !above[column]);
            }
        }
        while (widened);
        return table.Hidden;
    }

    private sealed class Table
    {
        private readonly IReadOnlyList<int[]> rows;
        private readonly int least;
        private readonly int[] sums;

        public Table(IReadOnlyList<int[]> rows, int least)
        {
            (this.rows, this.least, sums) = (rows, least, [.. rows.Select(static r => r.Sum())]);
            Hidden = [.. rows.Select((row, n) => row.Select(count => sums[n] > 0 && (sums[n] < least || (count > 0 && count < least))).ToArray())];
        }

        public IReadOnlyList<bool[]> Hidden { get; }

        /// <summary>Hides the smallest of a line until what is hidden cannot be told from the sum; where the sum itself is not told, until it cannot be added up.</summary>
        public bool Widen(List<(int Row, int Column)> line, bool told)
        {
            var (widened, most) = (false, line.Where(c => sums[c.Row] > 0).ToList());
            while (!IsSafe(most.Where(IsHidden).ToList(), told))
            {
                var next = most.Where(c => !IsHidden(c)).OrderBy(c => rows[c.Row][c.Column] == 0).ThenBy(c => rows[c.Row][c.Column]).ToList();
                if (next.Count == 0)
                {
                    break;
                }

                Hidden[next[0].Row][next[0].Column] = widened = true;
            }

            return widened;
        }

        private bool IsHidden((int Row, int Column) cell) => Hidden[cell.Row][cell.Column];

        private bool IsSafe(List<(int Row, int Column)> hidden, bool told) =>
            (told && hidden.Count == 0) || (hidden.Count >= (told ? 2 : 1) && hidden.Sum(c => rows[c.Row][c.Column]) >= least);
    }
}
