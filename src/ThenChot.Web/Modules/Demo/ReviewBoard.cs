using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo;

/// <summary>A number of the review and the page that opens its sources.</summary>
public sealed record ReviewTile(string Value, string Label, string Url);

/// <summary>The review of a programme on a day, as its first page shows it.</summary>
public sealed record Review(ProgrammeRef Programme, DateOnly AsOf, IReadOnlyList<ReviewTile> Tiles, IReadOnlyList<DeliverableView> Open);

/// <summary>Computes the review's first page; nothing of it is stored.</summary>
public sealed class ReviewBoard(ProgrammeReader programmes, FigureReader figures)
{
    /// <summary>The programme whose mid-term review the demo is about.</summary>
    public const string Symbol = "01-CTr/TU";

    // The items themselves are listed below the tiles: 29/34 is counted from that list, by the same reading.
    private static readonly (string[] Codes, string Form, string Label)[] Tiles =
    [
        (["targets_exceeded", "targets_basically_met"], "{0} vượt + {1} cơ bản đạt", "chỉ tiêu, nhóm chỉ tiêu theo kết luận sơ kết"),
        (["local_plans"], "{0}", "đề án, chương trình, chuyên đề, kế hoạch của cấp ủy trực thuộc"),
        (["committee_inspected_orgs"], "{0}", "lượt tổ chức đảng được cấp ủy các cấp kiểm tra"),
        (["disciplined_members_total"], "{0}", "đảng viên bị thi hành kỷ luật"),
    ];

    /// <summary>Null while no such programme has been issued; after its time it is read as of its last day.</summary>
    public async Task<Review?> ReadAsync(DateOnly day, CancellationToken cancel)
    {
        if (await programmes.FindBySymbolAsync(Symbol, day, cancel) is not { } programme)
        {
            return null;
        }

        var asOf = day > programme.ActiveThrough ? programme.ActiveThrough : day;
        var values = await figures.ReadAsync(
            new FigureQuery(programme.Issuer, programme.ActiveFrom, asOf) { Programme = programme.Id }, [.. Tiles.SelectMany(tile => tile.Codes)], cancel);
        var work = await programmes.DeliverablesAsync(programme.Id, asOf, cancel);
        return new Review(
            programme,
            asOf,
            [
                new ReviewTile($"{work.Count(item => item.IsDone)}/{work.Count}", "đề tài, đề án, chuyên đề, kế hoạch đã hoàn thành", SourceUrl(programme, "deliverables_done", asOf)),
                .. Tiles.Select(tile => new ReviewTile(Text(tile.Form, tile.Codes, values), tile.Label, SourceUrl(programme, tile.Codes[0], asOf))),
            ],
            [.. work.Where(item => !item.IsDone).OrderBy(item => item.DueOn ?? DateOnly.MaxValue)]);
    }

    /// <summary>The page "nguồn số liệu" of a figure of the city over the programme's time.</summary>
    public static string SourceUrl(ProgrammeRef programme, string code, DateOnly asOf) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"/so-lieu/{code}/nguon?tu={programme.ActiveFrom:yyyy-MM-dd}&den={asOf:yyyy-MM-dd}&chuong-trinh={programme.Id}");

    private static string Text(string form, string[] codes, IReadOnlyDictionary<string, FigureValue> values) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, form, [.. codes.Select(code => values.TryGetValue(code, out var value) ? value.Display : "chưa có số liệu")]);
}
