using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>What a slip says besides its boxes: the file of the member, by when it must be presented, how the units on the way are called. Null last day: no clock counts from it.</summary>
internal sealed record SlipContent(TransferSlip Slip, CaseRoute? Route, MemberFile? File, DateOnly? PresentBy, IReadOnlyDictionary<UnitId, string> Units);

/// <summary>Giấy giới thiệu sinh hoạt đảng: who is introduced where, and the boxes that each unit on the way signs; a box whose step is recorded carries its day.</summary>
internal static class CaseSlip
{
    private const string ByHand = "      /      /";

    public static PartyDocument Of(CaseAtHand of, ProcedureRule rule, CaseEntry entry, CasePaperHead head, SlipContent content) => CasePaperText.Sheet(of, rule, entry, head) with
    {
        Number = CasePaperText.NumberOf(entry.Paper),
        Symbol = CasePaperText.SymbolOf(entry.Paper) ?? CasePaperText.Symbol("GGT", head.Body),
        TypeName = "Giấy giới thiệu",
        Subject = CasePaperText.Lower(content.Slip.Name["Giấy giới thiệu ".Length..]),
        Blocks = [.. Blocks(of, rule, head, content)],
        Signature = null, // each level signs its own box
    };

    private static IEnumerable<Block> Blocks(CaseAtHand of, ProcedureRule rule, CasePaperHead head, SlipContent content)
    {
        var dates = content.File?.Dates;
        yield return Block.Paragraph($"Giới thiệu đồng chí {CasePaperText.Who(of)}{(dates is null ? "" : $", vào Đảng {dates.JoinedOn.Text}, {(dates.OfficialOn is { } official ? $"chính thức {official.Text}" : "đang dự bị")}")}; đang sinh hoạt tại {head.Cell}.");
        yield return Block.Paragraph($"Đến {(rule.Kind == ProcedureKind.TransferTemporary ? "sinh hoạt tạm thời" : "sinh hoạt chính thức")} tại: {head.To ?? of.Case.Elsewhere}{(of.Case.Until is { } until ? $", đến hết ngày {VietnameseFormat.Date(until)}" : "")}.");
        if (rule.Papers.Where(p => of.Case.Papers.Any(there => there.Code == p.Code)).Select(static p => CasePaperText.Lower(p.Name)).ToList() is { Count: > 0 } papers)
        {
            yield return Block.Paragraph($"Giấy tờ kèm theo: {string.Join("; ", papers)}.");
        }

        if (content.PresentBy is { } last)
        {
            yield return Block.Paragraph($"Nộp giấy ở nơi đến trước hết ngày {VietnameseFormat.Date(last)} ({rule.Document}).");
        }

        yield return new TableBlock(
            [new TableColumn("Ô", 0.4, CellAlign.Centre), new TableColumn("Nơi giới thiệu, tiếp nhận", 3, CellAlign.Left), new TableColumn("Ngày ký", 1.3, CellAlign.Left), new TableColumn("Ký tên, đóng dấu", 2.3, CellAlign.Left)],
            [.. content.Slip.Boxes.Index().Select(b => Row(b.Index + 1, b.Item, of.Case, content))])
        {
            Note = "Ô 1 ghi sai thì giấy không có giá trị, phải lập giấy khác; ô khác ghi sai thì gạch đi, ghi lại cho đúng và đóng dấu.",
        };
    }

    private static TableRow Row(int number, SlipBox box, MemberCase of, SlipContent content)
    {
        var unit = box.Level is { } level && content.Route?.At(level) is { } id ? content.Units.GetValueOrDefault(id) : null;
        var skipped = box.Level is not null && unit is null && content.Route?.At(StepLevel.ReceivingCell) is not null;
        var day = box.Step is { } step && of.DoneOn(step) is { } on ? VietnameseFormat.Date(on) : skipped ? "không qua" : ByHand;
        return new TableRow(number.ToString(CultureInfo.InvariantCulture), unit is null ? box.Name : $"{box.Name}: {unit}", day, "");
    }
}
