using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>Words of a season, and the letter that presses units that are late.</summary>
public static class SeasonWords
{
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["committee"] = "Đảng bộ trực thuộc",
        ["party_body"] = "Đảng bộ cơ sở",
        ["cell"] = "Chi bộ",
        ["agency"] = "Cơ quan",
    };

    public static string KindOf(string kind) => Kinds.GetValueOrDefault(kind, "Đơn vị khác");

    public static PartyDocument Letter(string owner, VoteSeason season, IReadOnlyList<SeasonLine> late, string place, DateOnly today) => new()
    {
        IssuingBody = owner,
        Symbol = "CV",
        Place = place,
        DraftedOn = today,
        TypeName = "Công văn",
        Subject = $"Về việc đôn đốc {char.ToLower(season.Title[0], CultureInfo.CurrentCulture)}{season.Title[1..]}",
        Blocks =
        [
            Block.Paragraph(new Inline($"Kính gửi: {string.Join("; ", late.Select(line => line.Name))}.", Bold: true)),
            Block.Paragraph($"Tính đến {VietnameseFormat.Date(today)}, các đơn vị sau còn việc quá hạn. Đề nghị các đơn vị thực hiện ngay và báo cáo kết quả."),
            new TableBlock(
                [new("Đơn vị", 3, CellAlign.Left), new("Duyệt danh sách", 1.5, CellAlign.Left), new("Tổ chức", 1.5, CellAlign.Left), new("Gửi biên bản", 1.5, CellAlign.Left)],
                [.. late.Select(line => new TableRow(line.Name, Late(line.List), Late(line.Held), Late(line.Minutes)))]),
        ],
        Signature = new Signature([], "NGƯỜI KÝ", null),
        Recipients = ["Như trên", "Lưu"],
    };

    private static string Late(SeasonCell cell) => cell is { DoneOn: null, IsLate: true } ? $"quá hạn {VietnameseFormat.Date(cell.DueOn)}" : "";
}
