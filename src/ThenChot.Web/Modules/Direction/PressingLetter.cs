using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Công văn đôn đốc: names each unit with late work once, and lists the work with its days; number, day and signature stay blank.</summary>
internal static class PressingLetter
{
    public static PartyDocument Of(UnitRef unit, IReadOnlyList<WorkItemRow> late, BriefingRule rule, DateOnly today) => Letter(
        unit, "Về việc đôn đốc thực hiện nhiệm vụ quá hạn", [.. late.Select(r => r.Lead).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)],
        string.Create(CultureInfo.InvariantCulture, $"Tính đến {VietnameseFormat.Date(today)}, {late.Count} nhiệm vụ đã quá hạn mà đơn vị chủ trì chưa đề nghị xác nhận hoàn thành. Đề nghị các đơn vị khẩn trương thực hiện, cập nhật tiến độ và gửi minh chứng; nhiệm vụ có vướng mắc cần báo cáo rõ nguyên nhân và đề nghị gia hạn."),
        [
            new TableBlock(
                [new("Đơn vị chủ trì", 28), new("Nhiệm vụ", 40), new("Hạn", 16), new("Quá hạn (ngày)", 16)],
                [.. late.OrderBy(r => r.Lead, StringComparer.CurrentCulture).Select(r => new TableRow(r.Lead, r.Title, r.Reading.DueOn, r.DaysLate))]),
        ],
        rule, today);

    /// <summary>To the units that have not answered an ad hoc round.</summary>
    public static PartyDocument OfMissing(UnitRef unit, Inquiry inquiry, IReadOnlyList<string> missing, BriefingRule rule, DateOnly today) => Letter(
        unit, $"Về việc đôn đốc gửi báo cáo: {inquiry.Name}", missing,
        string.Create(CultureInfo.InvariantCulture, $"Tính đến {VietnameseFormat.Date(today)}, {missing.Count} trong số {inquiry.Answers.Count} đơn vị chưa gửi báo cáo “{inquiry.Name}” (hạn gửi {VietnameseFormat.Date(inquiry.DueOn)}). Đề nghị các đơn vị gửi ngay; đơn vị chưa có số liệu cần nêu rõ lý do và ngày gửi."),
        [], rule, today);

    private static PartyDocument Letter(UnitRef unit, string subject, IReadOnlyList<string> to, string text, IReadOnlyList<Block> further, BriefingRule rule, DateOnly today) => new()
    {
        IssuingBody = unit.Name,
        Symbol = rule.LetterSymbols.GetValueOrDefault(unit.Kind, "CV/…"),
        Place = rule.Place,
        DraftedOn = today,
        TypeName = "Công văn",
        Subject = subject,
        Blocks = [Block.Paragraph(new Inline($"Kính gửi: {string.Join("; ", to)}.", Bold: true)), Block.Paragraph(text), .. further],
        Signature = new Signature([], "NGƯỜI KÝ", null),
        Recipients = ["Như trên", "Lưu văn thư"],
    };
}
