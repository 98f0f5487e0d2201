using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>One value of a file.</summary>
internal readonly record struct FigureCell(UnitId Unit, string Figure, Period Period, decimal Value);

/// <summary>Stores values of files in the open act: a closed round for each period, an accepted report for each unit; rows are poured.</summary>
public sealed class FigureStore(AppDb db, UnitDirectory units, BulkWriter bulk, Acts acts, Actor actor, TimeProvider clock)
{
    public const int MostDecimals = 4;

    /// <summary>A figure that a file brings: a flow at the frequency of its rows.</summary>
    internal static Outcome<Figure> Defined(string code, PeriodKind frequency, int decimals) =>
        Figure.Define(code, new FigureContent { Name = code, UnitOfMeasure = "chưa nhập", Frequency = frequency, Decimals = decimals });

    internal async Task StoreAsync(IReadOnlyCollection<FigureCell> cells, IReadOnlyDictionary<string, Figure> figures, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var root = await units.RootAsync(VietnameseFormat.DayOf(now), cancel);
        acts.Current.OnUnit(root.Id);
        var known = await DefineAsync(cells, figures, cancel);
        var number = 0;
        foreach (var period in cells.GroupBy(cell => cell.Period))
        {
            var round = Opened(period.Key, [.. period], root.Id, known, now);
            db.Add(round);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            var at = BulkWriter.InstantOf(now, number++);
            var reports = period.GroupBy(cell => cell.Unit)
                .Select(unit => Submission.Import(Id.New<SubmissionId>(at), round, unit.Key, [.. unit.Select(cell => (known[cell.Figure], cell.Value))], actor.Name, at)).ToList();
            await bulk.AddAsync(reports, cancel);
            foreach (var piece in reports.SelectMany(report => report.Entries).Chunk(5_000))
            {
                await bulk.AddAsync(piece, cancel);
            }
        }
    }

    private static Round Opened(Period period, IReadOnlyList<FigureCell> cells, UnitId root, Dictionary<string, Figure> known, DateTimeOffset now)
    {
        var due = VietnameseFormat.DayOf(now);
        var opened = Round.Open(
            Id.New<RoundId>(now), root, $"Số liệu nạp từ tệp, {period.Name}", period, EntryScope.OwnLevel,
            new(period.Start, due < period.Start ? period.Start : due, 0),
            [.. cells.Select(cell => cell.Figure).Distinct(StringComparer.Ordinal).Select(code => known[code])], [], [.. cells.Select(cell => cell.Unit).Distinct()], true, now);
        return opened.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
    }

    /// <summary>Figures the file brought get as many decimals as their values need.</summary>
    private async Task<Dictionary<string, Figure>> DefineAsync(IReadOnlyCollection<FigureCell> cells, IReadOnlyDictionary<string, Figure> figures, CancellationToken cancel)
    {
        var known = new Dictionary<string, Figure>(figures, StringComparer.Ordinal);
        var stored = db.Set<Figure>().Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var brought in cells.Where(cell => !stored.Contains(cell.Figure)).GroupBy(cell => cell.Figure, StringComparer.Ordinal))
        {
            var decimals = brought.Max(cell => Math.Min(MostDecimals, (int)cell.Value.Scale));
            if (!Defined(brought.Key, figures[brought.Key].Frequency, decimals).TryGet(out var figure, out var why))
            {
                throw new InvalidOperationException(why.Sentence);
            }

            db.Add(figure);
            known[brought.Key] = figure;
        }

        await db.SaveChangesAsync(cancel);
        return known;
    }
}
