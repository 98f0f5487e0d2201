using System.CommandLine;
using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Takes a file of values as accepted entries of the scope "riêng cấp mình". Values are kept compactly until the end: a round holds all units of its period.</summary>
internal sealed class FigureTaker(AppDb db, UnitDirectory units, FigureCatalogue catalogue, FigureStore store, Actor actor, TimeProvider clock) : IImportTaker
{
    private readonly HashSet<(UnitId, string, string)> seen = [];
    private readonly Dictionary<(string Figure, string Period), Counting> counting = [];
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);
    private readonly List<FigureCell> good = [];
    private readonly List<FigureCell> batchCells = [];
    private Dictionary<string, UnitLife>? lives;
    private HashSet<UnitId>? places;
    private Dictionary<string, Figure> figures = new(StringComparer.Ordinal);

    public static ImportKind Kind { get; } = new("figures", "Số liệu đã tiếp nhận", FigurePermissions.Open, "figures.import")
    {
        Help = "Mỗi dòng là giá trị của một số liệu, một đơn vị, một kỳ, phạm vi riêng cấp mình. Giá trị được ghi như đã tiếp nhận; giá trị trùng với giá trị đang được tính thì bỏ qua, khác thì không ghi đè: phải mở lại báo cáo để điều chỉnh.",
        Columns =
        [
            new("unit_code", "Mã đơn vị") { Required = true, Aliases = ["đơn vị"], Note = "Mã của đơn vị báo cáo.", Sample = "QU01" },
            new("figure_code", "Mã số liệu") { Required = true, Aliases = ["số liệu", "chỉ tiêu"], Note = "Mã trong danh mục số liệu.", Sample = "inspected", Width = 32, Choices = CodesAsync },
            new("period", "Kỳ") { Required = true, Aliases = ["kỳ báo cáo"], Note = "Tháng 2023-03, quý 2023-Q1, nửa năm 2023-H1, năm 2023.", Sample = "2023-Q1", Width = 14 },
            new("value", "Giá trị") { Required = true, Aliases = ["số"], Note = "Số không âm; phần lẻ ghi sau dấu phẩy.", Sample = "12", Width = 14 },
        ],
        BatchRows = 10_000,
        MostRows = 1_000_000,
        Taker = static services => ActivatorUtilities.CreateInstance<FigureTaker>(services),
    };

    /// <summary>Unknown codes become flows at the frequency of their rows.</summary>
    public bool DefineSums { get; init; }

    public static Command Verb(VerbHost host)
    {
        var define = new Option<string?>("--define") { Description = "sum: mã chưa có trong danh mục thành số phát sinh" };
        define.AcceptOnlyFromAmong("sum");
        return ImportVerb.Create(host, Kind, "figures", "số liệu", ([define], (arguments, services) => new FigureTaker(
            services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>(), services.GetRequiredService<FigureCatalogue>(), services.GetRequiredService<FigureStore>(),
            services.GetRequiredService<Actor>(), services.GetRequiredService<TimeProvider>()) { DefineSums = arguments.GetValue(define) == "sum" }));
    }

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        await BeginAsync(cancel);
        await CountAsync([.. batch.Rows.Select(row => row["figure_code"]).Distinct(StringComparer.Ordinal).Where(counted.Add)], cancel);
        batchCells.Clear();
        foreach (var row in batch.Good.ToList())
        {
            if (!Period.TryParse(row["period"], out var period))
            {
                batch.Fault(row, "period", FiguresRefusals.PeriodMalformed(row["period"]));
            }

            var unit = lives!.GetValueOrDefault(row["unit_code"]);
            if (unit is null || places?.Contains(unit.Id) == false || (period != default && (unit.FoundedOn > period.End || unit.ClosedOn <= period.Start)))
            {
                batch.Fault(row, "unit_code", FiguresRefusals.UnitUnknown(row["unit_code"]));
            }

            var figure = FigureOf(batch, row, period);
            var value = ValueOf(batch, row, figure);
            if (!row.IsFaulty && !seen.Add((unit!.Id, figure!.Code, period.Code)))
            {
                batch.Fault(row, "value", row["value"], "Dòng trên của tệp đã có giá trị cho đơn vị, số liệu và kỳ này.");
            }

            if (!row.IsFaulty && counting.TryGetValue((figure!.Code, period.Code), out var there))
            {
                Compare(batch, row, (figure, period, unit!.Id, value), there);
            }

            if (!row.IsFaulty && !row.IsUnchanged)
            {
                batchCells.Add(new(unit!.Id, figure!.Code, period, value));
            }
        }
    }

    public Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        good.AddRange(batchCells);
        return Task.FromResult(0);
    }

    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await store.StoreAsync(good, figures, cancel);
        return good.Count;
    }

    /// <summary>The same value again changes nothing; another one is corrected where the one that counts was reported.</summary>
    private static void Compare(ImportBatch batch, ImportRow row, (Figure Figure, Period Period, UnitId Unit, decimal Value) cell, Counting there)
    {
        if (there.Mixed)
        {
            batch.Fault(row, "value", FiguresRefusals.ScopesMixed(cell.Figure.Name, cell.Period.Name));
        }
        else if (there.Values.TryGetValue(cell.Unit, out var counts) && counts == Scaled.From(cell.Value))
        {
            ImportBatch.Unchanged(row);
        }
        else if (there.Values.ContainsKey(cell.Unit))
        {
            batch.Fault(row, "value", row["value"], $"Đã có số liệu được tiếp nhận là {VietnameseFormat.Number(Scaled.Value(counts))}; muốn sửa, đồng chí mở lại báo cáo của đơn vị trong kỳ ấy để điều chỉnh.");
        }
    }

    private async Task BeginAsync(CancellationToken cancel)
    {
        if (lives is not null)
        {
            return;
        }

        lives = (await units.LivesAsync(cancel)).ToDictionary(life => life.Code, StringComparer.OrdinalIgnoreCase);
        figures = new(await catalogue.AllAsync(cancel), StringComparer.Ordinal);
        var scope = actor.ScopeOf(FigurePermissions.Open);
        if (!scope.Covers(TreePath.Root(1)))
        {
            places = [.. await units.Places(VietnameseFormat.DayOf(clock.GetUtcNow())).Within(scope, place => place.Path).Select(place => place.UnitId).ToListAsync(cancel)];
        }
    }

    private Figure? FigureOf(ImportBatch batch, ImportRow row, Period period)
    {
        var code = row["figure_code"];
        if (!figures.TryGetValue(code, out var figure) && DefineSums && period != default)
        {
            if (!FigureStore.Defined(code, period.Kind, FigureStore.MostDecimals).TryGet(out figure, out var why))
            {
                batch.Fault(row, "figure_code", why);
                return null;
            }

            figures.Add(code, figure);
        }

        if (figure is null)
        {
            batch.Fault(row, "figure_code", FiguresRefusals.FigureUnknown(code));
        }
        else if (figure.IsComputed)
        {
            batch.Fault(row, "figure_code", FiguresRefusals.FigureComputed(figure.Name));
        }
        else if (period != default && period.Kind != figure.Frequency)
        {
            batch.Fault(row, "period", FiguresRefusals.FrequencyDiffers(figure.Name, period.Name));
        }

        return figure;
    }

    /// <summary>Files for the verb write numbers plainly: 1234.5; a decimal comma is read too.</summary>
    private static decimal ValueOf(ImportBatch batch, ImportRow row, Figure? figure)
    {
        var text = row["value"];
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && !VietnameseFormat.TryNumber(text, out value))
        {
            batch.Fault(row, "value", text, "Không phải là số.");
        }
        else if (figure is not null && CellCheck.Read(figure, VietnameseFormat.Number(value)).Fault is { } fault)
        {
            batch.Fault(row, "value", text, fault);
        }

        return value;
    }

    /// <summary>What already counts of figures that no earlier batch named.</summary>
    private async Task CountAsync(List<string> codes, CancellationToken cancel)
    {
        if (codes.Count == 0)
        {
            return;
        }

        var live = await db.Set<Entry>().AsNoTracking().Where(entry => entry.Live && codes.Contains(entry.FigureCode))
            .Select(entry => new { entry.FigureCode, entry.Period, entry.UnitId, entry.Scope, entry.Value }).ToListAsync(cancel);
        foreach (var group in live.GroupBy(entry => (entry.FigureCode, entry.Period.Code)))
        {
            counting[group.Key] = new Counting(group.Any(entry => entry.Scope == EntryScope.WholeBody), group.ToDictionary(entry => entry.UnitId, entry => entry.Value ?? 0));
        }
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(IServiceProvider services, CancellationToken cancel) =>
        [.. (await services.GetRequiredService<FigureCatalogue>().AllAsync(cancel)).Values.Where(figure => !figure.IsComputed).Select(figure => figure.Code).Order(StringComparer.Ordinal)];

    private sealed record Counting(bool Mixed, Dictionary<UnitId, long> Values);
}
