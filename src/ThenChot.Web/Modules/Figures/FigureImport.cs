using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A row of the file as text.</summary>
public sealed record FigureRow(int Number, string Unit, string Figure, string Period, string Value);

/// <summary>A row that cannot be taken: where, what stands there, why.</summary>
public sealed record FigureFault(int Row, string Column, string Value, string Reason);

/// <summary>What came of an import; nothing is taken while a row is faulty.</summary>
public sealed record FigureImportResult(int Rows, int Taken, IReadOnlyList<FigureFault> Faults);

/// <summary>Takes a file of values as accepted entries of the scope "riêng cấp mình": the whole file or nothing, in one act.</summary>
public sealed class FigureImport(AppDb db, UnitDirectory units, FigureCatalogue catalogue, Acts acts, Actor actor, TimeProvider clock)
{
    private readonly List<FigureFault> faults = [];

    public async Task<FigureImportResult> RunAsync(IReadOnlyList<FigureRow> rows, string fileName, bool defineSums, bool dryRun, CancellationToken cancel)
    {
        var figures = new Dictionary<string, Figure>(await catalogue.AllAsync(cancel), StringComparer.Ordinal);
        var defined = defineSums ? Define(rows, figures) : [];
        var good = await ReadAsync(rows, figures, cancel);
        if (faults.Count > 0 || dryRun)
        {
            return new(rows.Count, 0, faults);
        }

        await acts.RunAsync("figures.import", async () =>
        {
            var now = clock.GetUtcNow();
            var root = await units.RootAsync(VietnameseFormat.DayOf(now), cancel);
            acts.Current.OnUnit(root.Id).Because($"Nạp từ tệp {fileName}");
            db.AddRange(defined);
            foreach (var period in good.GroupBy(cell => cell.Period))
            {
                Store(period.Key, [.. period], root.Id, fileName, now);
            }
        }, cancel: cancel);
        return new(rows.Count, good.Count, faults);
    }

    private void Store(Period period, IReadOnlyList<Cell> cells, UnitId root, string fileName, DateTimeOffset now)
    {
        var due = VietnameseFormat.DayOf(now);
        var opened = Round.Open(
            Id.New<RoundId>(now), root, $"Nạp từ tệp {fileName}, {period.Name}", period, EntryScope.OwnLevel,
            new(period.Start, due < period.Start ? period.Start : due, 0),
            [.. cells.Select(cell => cell.Figure).DistinctBy(figure => figure.Code, StringComparer.Ordinal)], [], [.. cells.Select(cell => cell.Unit).Distinct()], true, now);
        var round = opened.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
        db.Add(round);
        db.AddRange(cells.GroupBy(cell => cell.Unit).Select(unit => Submission.Import(
            Id.New<SubmissionId>(now), round, unit.Key, [.. unit.Select(cell => (cell.Figure, cell.Value))], actor.Name, now)));
    }

    /// <summary>Unknown codes become flows at the frequency of their rows, with as many decimals as their values need.</summary>
    private List<Figure> Define(IReadOnlyList<FigureRow> rows, Dictionary<string, Figure> figures)
    {
        var made = new List<Figure>();
        foreach (var group in rows.Where(row => !figures.ContainsKey(row.Figure)).GroupBy(row => row.Figure, StringComparer.Ordinal))
        {
            var decimals = group.Max(row => TryValue(row.Value, out var value) ? Math.Min(4, (int)value.Scale) : 0);
            var kind = Period.TryParse(group.First().Period, out var period) ? period.Kind : PeriodKind.Quarter;
            var content = new FigureContent { Name = group.Key, UnitOfMeasure = "chưa nhập", Frequency = kind, Decimals = decimals };
            if (Figure.Define(group.Key, content).TryGet(out var figure, out var why))
            {
                made.Add(figure);
                figures.Add(figure.Code, figure);
            }
            else
            {
                faults.Add(new(group.First().Number, "figure_code", group.Key, why.Sentence));
            }
        }

        return made;
    }

    private async Task<List<Cell>> ReadAsync(IReadOnlyList<FigureRow> rows, Dictionary<string, Figure> figures, CancellationToken cancel)
    {
        var lives = (await units.LivesAsync(cancel)).ToDictionary(life => life.Code, StringComparer.OrdinalIgnoreCase);
        var known = await CountingAsync(rows, cancel);
        var seen = new HashSet<(UnitId, string, string)>();
        var good = new List<Cell>(rows.Count);
        foreach (var row in rows)
        {
            var before = faults.Count;
            if (!Period.TryParse(row.Period, out var period))
            {
                Fault(row, "period", row.Period, FiguresRefusals.PeriodMalformed(row.Period).Sentence);
            }

            var unit = lives.GetValueOrDefault(row.Unit);
            if (unit is null || (period != default && (unit.FoundedOn > period.End || unit.ClosedOn <= period.Start)))
            {
                Fault(row, "unit_code", row.Unit, FiguresRefusals.UnitUnknown(row.Unit).Sentence);
            }

            var figure = figures.GetValueOrDefault(row.Figure);
            if (figure is null)
            {
                Fault(row, "figure_code", row.Figure, FiguresRefusals.FigureUnknown(row.Figure).Sentence);
            }
            else if (figure.IsComputed)
            {
                Fault(row, "figure_code", row.Figure, FiguresRefusals.FigureComputed(figure.Name).Sentence);
            }
            else if (period != default && period.Kind != figure.Frequency)
            {
                Fault(row, "period", row.Period, FiguresRefusals.FrequencyDiffers(figure.Name, period.Name).Sentence);
            }

            var value = ValueOf(row, figure);
            if (faults.Count == before && unit is not null && !seen.Add((unit.Id, figure!.Code, period.Code)))
            {
                Fault(row, "value", row.Value, "Dòng trên của tệp đã có giá trị cho đơn vị, số liệu và kỳ này.");
            }

            if (faults.Count == before && known.TryGetValue((figure!.Code, period.Code), out var there)
                && (there.Mixed || there.Units.Contains(unit!.Id)))
            {
                Fault(row, "value", row.Value, there.Mixed ? FiguresRefusals.ScopesMixed(figure.Name, period.Name).Sentence : "Đã có số liệu được tiếp nhận; muốn sửa phải mở lại để điều chỉnh.");
            }

            if (faults.Count == before)
            {
                good.Add(new(unit!.Id, figure!, period, value));
            }
        }

        return good;
    }

    private decimal ValueOf(FigureRow row, Figure? figure)
    {
        if (!TryValue(row.Value, out var value))
        {
            Fault(row, "value", row.Value, "Không phải là số.");
        }
        else if (figure is not null && CellCheck.Read(figure, VietnameseFormat.Number(value)).Fault is { } fault)
        {
            Fault(row, "value", row.Value, fault);
        }

        return value;
    }

    private async Task<Dictionary<(string, string), Counting>> CountingAsync(IReadOnlyList<FigureRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Figure).Distinct(StringComparer.Ordinal).ToList();
        var live = await db.Set<Entry>().AsNoTracking().Where(entry => entry.Live && codes.Contains(entry.FigureCode))
            .Select(entry => new { entry.FigureCode, entry.Period, entry.UnitId, entry.Scope }).ToListAsync(cancel);
        return live.GroupBy(entry => (entry.FigureCode, entry.Period.Code))
            .ToDictionary(group => group.Key, group => new Counting(group.Any(entry => entry.Scope == EntryScope.WholeBody), [.. group.Select(entry => entry.UnitId)]));
    }

    /// <summary>A file for the verb writes numbers plainly: 1234.5; a decimal comma is read too.</summary>
    private static bool TryValue(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        || VietnameseFormat.TryNumber(text, out value);

    private void Fault(FigureRow row, string column, string value, string reason) => faults.Add(new(row.Number, column, value, reason));

    private sealed record Cell(UnitId Unit, Figure Figure, Period Period, decimal Value);

    private sealed record Counting(bool Mixed, HashSet<UnitId> Units);
}
