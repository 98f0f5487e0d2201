using ThenChot.Domain.Members.Badges;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Figures counted from procedures, badges and sheets of dues; each at the cell of its record on the day it took effect, a sheet on the last day of its month.</summary>
public sealed class MemberWorkFigures(AppDb db, UnitDirectory units, CoveredParts covered) : IDerivedFigures
{
    private const string ScreenedOut = "register_screened_out";
    private const string Badges = "register_badges";
    private const string Cards = "register_cards_given";
    private const string Dues = "register_dues_paid";
    private const string Given = "given";

    /// <summary>Every desk would pay for it; the figure asks for the difference where it is read.</summary>
    public bool AsksOnDesk => false;

    public bool IsPlaced => true;

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } =
    [
        new(ScreenedOut, "Đưa ra khỏi Đảng qua rà soát, sàng lọc (không gồm kỷ luật)", "đảng viên", "Đếm quyết định xóa tên, cho ra khỏi Đảng mở ra từ một lần rà soát, sàng lọc, theo ngày có hiệu lực, ở chi bộ của thủ tục. Khai trừ là kỷ luật, không tính ở đây.") { OnlyInCatalogue = true },
        new(Badges, "Tặng Huy hiệu Đảng theo hồ sơ", "huy hiệu", "Đếm quyết định tặng, truy tặng Huy hiệu Đảng theo ngày quyết định, ở chi bộ của đồng chí được tặng khi đề nghị.") { OnlyInCatalogue = true },
        new(Cards, "Trao thẻ đảng viên theo hồ sơ", "thẻ", "Đếm lần trao thẻ tại kỳ sinh hoạt chi bộ: phát lần đầu, đổi, cấp lại.") { OnlyInCatalogue = true },
        new(Dues, "Đảng phí đã thu theo bảng thu", "đồng", "Cộng số đã thu của các bảng thu tháng nằm trọn trong khoảng thời gian đọc, ở chi bộ lập bảng.") { OnlyInCatalogue = true },
    ];

    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        (await ComputeManyAsync([query], codes, cancel))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var asked = codes.Distinct(StringComparer.Ordinal).ToList();
        var facts = await WithinAsync(queries[0].Unit, await FactsAsync(asked, queries.Min(static q => q.From), queries.Max(static q => q.AsOf), cancel), queries.Max(static q => q.AsOf), cancel);
        return [.. queries.Select(query => asked.ToDictionary(code => code, code => facts.Where(f => f.Code == code && f.Since >= query.From && f.On <= query.AsOf).Sum(static f => f.Value), StringComparer.Ordinal))];
    }

    public async Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel)
    {
        var definition = Definitions.Single(d => d.Code == code);
        var facts = await WithinAsync(query.Unit, await FactsAsync([code], query.From, query.AsOf, cancel), query.AsOf, cancel);
        var cells = facts.Select(static f => f.Cell).Distinct().ToList();
        var (names, codes) = (await units.NamesAsync(cells, query.AsOf, cancel), (await units.FindManyAsync(cells, query.AsOf, cancel)).ToDictionary(static u => u.Id, static u => u.Code));
        var whole = facts.GroupBy(static f => f.Cell).Select(cell => (cell.Key, Part: new SourcePart(
            definition.Label, names.GetValueOrDefault(cell.Key), null, cell.Sum(static f => f.Value), null, null, codes.TryGetValue(cell.Key, out var unit) ? Opened(code, unit, query.AsOf) : null, [])))
            .OrderByDescending(static p => p.Part.Value).ThenBy(static p => p.Part.Unit, StringComparer.Ordinal).ToList();
        var parts = code == Dues ? whole.ConvertAll(static p => p.Part) : await covered.OfAsync(whole, cancel);
        return new SourceTree(code, definition.Label, definition.UnitOfMeasure, parts.Sum(static p => p.Value ?? 0), definition.Rule, parts);
    }

    public async Task<IReadOnlyList<DerivedCount>> PlacedAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var facts = await FactsAsync([.. codes.Distinct(StringComparer.Ordinal)], query.From, query.AsOf, cancel);
        return [.. facts.GroupBy(static f => (f.Code, f.Cell, Month: Period.Holding(PeriodKind.Month, f.On))).Select(static g => new DerivedCount(g.Key.Code, g.Key.Cell, g.Key.Month, g.Sum(static f => f.Value)))];
    }

    /// <summary>The members behind the figure of a cell, for who may read them.</summary>
    private static string Opened(string code, string unit, DateOnly asOf) => code == Dues
        ? $"/dang-phi?don-vi={unit}&thang={Period.Holding(PeriodKind.Month, asOf).Code}"
        : $"/dang-vien/so?so={(code == ScreenedOut ? "Left" : code == Badges ? "Badges" : "Cards")}&nam={asOf.Year.ToString(CultureInfo.InvariantCulture)}&don-vi={unit}";

    /// <summary>By cell and day; at most one query a code.</summary>
    private async Task<List<Fact>> FactsAsync(IReadOnlyCollection<string> codes, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var found = new List<Fact>();
        if (codes.Contains(ScreenedOut, StringComparer.Ordinal))
        {
            ProcedureKind[] ways = [ProcedureKind.StrikingOff, ProcedureKind.Resignation];
            var screened = db.Set<MemberCase>().Where(c => c.Kind == ProcedureKind.Screening).Select(c => c.Id);
            found.AddRange((await db.Set<MemberCase>().Where(c => ways.Contains(c.Kind) && c.EffectiveOn >= first && c.EffectiveOn <= last && c.CameFromId != null && screened.Contains(c.CameFromId.Value))
                .GroupBy(c => new { c.CellId, c.EffectiveOn }).Select(g => new { g.Key.CellId, g.Key.EffectiveOn, Count = g.Count() }).ToListAsync(cancel)).Select(r => new Fact(ScreenedOut, r.CellId, r.EffectiveOn!.Value, r.EffectiveOn.Value, r.Count)));
        }

        if (codes.Contains(Badges, StringComparer.Ordinal))
        {
            found.AddRange((await db.Set<BadgeAward>().Where(a => a.Stage == BadgeStage.Awarded && a.DecidedOn >= first && a.DecidedOn <= last)
                .GroupBy(a => new { a.CellId, a.DecidedOn }).Select(g => new { g.Key.CellId, g.Key.DecidedOn, Count = g.Count() }).ToListAsync(cancel)).Select(r => new Fact(Badges, r.CellId, r.DecidedOn!.Value, r.DecidedOn.Value, r.Count)));
        }

        if (codes.Contains(Cards, StringComparer.Ordinal))
        {
            var given =
                from entry in db.Set<CaseEntry>()
                where entry.Step == Given && entry.Deed == CaseDeed.Done && entry.On >= first && entry.On <= last
                join of in db.Set<MemberCase>().Where(c => c.Kind == ProcedureKind.CardIssue) on entry.CaseId equals of.Id
                group entry by new { of.CellId, entry.On } into cell
                select new { cell.Key.CellId, cell.Key.On, Count = cell.Count() };
            found.AddRange((await given.ToListAsync(cancel)).Select(r => new Fact(Cards, r.CellId, r.On, r.On, r.Count)));
        }

        if (codes.Contains(Dues, StringComparer.Ordinal))
        {
            var (from, to) = (Period.Holding(PeriodKind.Month, first), Period.Holding(PeriodKind.Month, last));
            found.AddRange((await db.Set<DuesSheet>().Where(s => s.Month >= from && s.Month <= to && s.PaidVnd > 0).Select(s => new { s.CellId, s.Month, s.PaidVnd }).ToListAsync(cancel))
                .Where(r => r.Month.Start >= first && r.Month.End <= last).Select(r => new Fact(Dues, r.CellId, r.Month.Start, r.Month.End, r.PaidVnd)));
        }

        return found;
    }

    /// <summary>Those whose cell stood beneath the unit on the day; of the city all, without a look at the tree.</summary>
    private async Task<List<Fact>> WithinAsync(UnitId unit, List<Fact> facts, DateOnly asOf, CancellationToken cancel)
    {
        var seats = (await units.PlacesOfAsync(unit, cancel)).Where(p => p.From <= asOf).ToList();
        if (facts.Count == 0 || seats.Exists(static s => s.ParentId is null))
        {
            return facts;
        }

        var scope = new Scope([.. seats.Select(static s => TreePath.Parse(s.Path)).Distinct()]);
        var places = (await units.DatedPlaces().Within(scope, p => p.Path).ToListAsync(cancel)).ToLookup(static p => p.UnitId);
        return facts.FindAll(f => places[f.Cell].Any(p => Stands(p, f.On) && seats.Exists(s => Stands(s, f.On) && TreePath.Parse(p.Path).IsUnder(TreePath.Parse(s.Path)))));
    }

    private static bool Stands(DatedPlace place, DateOnly day) => place.From <= day && (place.To is null || day < place.To);

    private sealed record Fact(string Code, UnitId Cell, DateOnly Since, DateOnly On, decimal Value);
}
