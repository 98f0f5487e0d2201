using System.Text;

namespace ThenChot.Web.Modules.Demo.City;

/// <summary>One row of seed-figures.csv: a figure as one of the five articles prints it. <see cref="From"/> is null where the article gives no start.</summary>
public sealed record SeedFigure(
    string Code, string Label, string UnitOfMeasure, string Scope, DateOnly? From, DateOnly? To, decimal Value, string Relation)
{
    /// <summary>The relations of the row, one by one.</summary>
    public IReadOnlyList<string> Relations { get; } =
        Relation.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The figures of the five articles, as the customer gave them.</summary>
public static class SeedFigures
{
    private static readonly Lazy<IReadOnlyList<SeedFigure>> Rows = new(() => Parse(DemoText.Read("seed-figures.csv")));

    public static IReadOnlyList<SeedFigure> All => Rows.Value;

    public static SeedFigure Of(string code) => All.Single(row => string.Equals(row.Code, code, StringComparison.Ordinal));

    /// <summary>Rows the review as of 19/4/2023 must show: those that end at the first quarter of 2023 or at that day.</summary>
    public static IEnumerable<SeedFigure> OfTheReview => All.Where(row =>
        row.To == new DateOnly(2023, 3, 31) || row.To == new DateOnly(2023, 4, 19));

    private static List<SeedFigure> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Row(Cells(line.TrimEnd('\r'))))];

    private static SeedFigure Row(List<string> cells) => new(
        cells[0], cells[1], cells[2], cells[3], Day(cells[4]), Day(cells[5]),
        decimal.Parse(cells[6], CultureInfo.InvariantCulture), cells[7]);

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
