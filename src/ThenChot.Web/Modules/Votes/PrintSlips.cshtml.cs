using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Mẫu phiếu để in: names, posts, three columns, room for the hanging stamp; no number and no code of a slip.</summary>
[Demand(VotePermissions.Plan)]
public sealed class PrintSlipsModel(VoteDesk desk, UnitDirectory units, RuleBook rules) : OfficePage
{
    public ConfidenceVote Vote { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    /// <summary>What a mark left out or doubled does, as the rule row says.</summary>
    public string HowToMark => desk.RuleOf(Vote).VoidSpoilsSlip
        ? "Mỗi dòng đánh dấu vào một ô. Có dòng bỏ trống hoặc đánh hai ô trở lên thì cả phiếu không hợp lệ."
        : "Mỗi dòng đánh dấu vào một ô. Dòng bỏ trống hoặc đánh hai ô trở lên không tính cho người ở dòng đó; các dòng khác vẫn tính.";

    public async Task<IActionResult> OnGetAsync(ConfidenceVoteId id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetDocxAsync(ConfidenceVoteId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        var layout = Results.ResultPapers.LayoutOf(Vote, rules);
        return File(PartyDocumentWriter.Write(Paper(), layout), PartyDocumentWriter.ContentType, "phieu-lay-phieu-tin-nhiem.docx");
    }

    private async Task<bool> FindAsync(ConfidenceVoteId id, CancellationToken cancel)
    {
        Vote = (await desk.ReadAsync(id, cancel: cancel))!;
        if (Vote is null || Vote.Stage < VoteStage.ListApproved || !await desk.MayAsync(VotePermissions.Plan, Vote, cancel))
        {
            return false;
        }

        Unit = (await units.NamesAsync([Vote.UnitId], Vote.HeldOn, cancel)).GetValueOrDefault(Vote.UnitId, "");
        return true;
    }

    private PartyDocument Paper() => new()
    {
        IssuingBody = Unit,
        Symbol = "",
        Place = desk.SettingsOf(Vote).Place,
        Date = Vote.HeldOn,
        DraftedOn = Vote.HeldOn,
        TypeName = "Phiếu lấy phiếu tín nhiệm",
        Subject = Vote.Title,
        Blocks =
        [
            Block.Paragraph("(dấu treo)"),
            new TableBlock(
                [new("Số", 0.5, CellAlign.Centre), new("Họ và tên, chức vụ", 3.5, CellAlign.Left), new("Tín nhiệm cao", 1, CellAlign.Centre), new("Tín nhiệm", 1, CellAlign.Centre), new("Tín nhiệm thấp", 1, CellAlign.Centre)],
                [.. Vote.SlipRows.Select(row => new TableRow(row.Number.ToString(CultureInfo.InvariantCulture), $"{row.Name}, {string.Join("; ", row.PostLines)}", "", "", ""))]),
            Block.Paragraph(HowToMark),
        ],
    };
}
