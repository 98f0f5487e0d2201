namespace ThenChot.Domain.Documents;

/// <summary>Every refusal of the register of documents and of conferences.</summary>
public static class DocumentsRefusals
{
    public static Refusal SymbolUnreadable(string typed) =>
        new("documents.symbol-unreadable", $"Không đọc được số ký hiệu “{typed}”. Viết đủ số, loại và cơ quan, ví dụ 24-CT/TU hoặc 307/KH-UBND.");

    public static Refusal SymbolUnknown(string symbol) =>
        new("documents.symbol-unknown", $"Chưa có văn bản {symbol} trong sổ. Đồng chí điền các ô bên dưới để ghi vào sổ, hoặc kiểm tra lại số ký hiệu.");

    public static Refusal SymbolAmbiguous(string symbol, int count) =>
        new("documents.symbol-ambiguous", $"Trong sổ có {count} văn bản {symbol}. Đồng chí chọn đúng văn bản trong danh sách.");

    public static Refusal SymbolNotInRegister(string symbol) =>
        new("documents.symbol-not-in-register", $"Chưa có văn bản {symbol} trong sổ. Đồng chí ghi văn bản đó vào sổ trước.");

    public static Refusal SymbolNeedsDay(string symbol, int count) =>
        new("documents.symbol-needs-day", $"Trong sổ có {count} văn bản {symbol}. Đồng chí thêm ngày ban hành vào sau số ký hiệu.");

    public static Refusal TypeDoesNotMatch(string code, string typeName, IEnumerable<string> meant) =>
        new("documents.type-does-not-match", $"Ký hiệu {code} là của {string.Join(" hoặc ", meant.Select(static m => m.ToLowerInvariant()))}, không phải {typeName.ToLowerInvariant()}.");

    public static Refusal IssuedInFuture(PartialDate day) =>
        new("documents.issued-in-future", $"Ngày ban hành {day.Text} ở sau hôm nay.");

    public static Refusal InForceBeforeIssue(DateOnly from, PartialDate issuedOn) =>
        new("documents.in-force-before-issue", $"Ngày có hiệu lực {VietnameseFormat.Date(from)} ở trước ngày ban hành {issuedOn.Text}.");

    public static Refusal EndsBeforeItBegins(DateOnly to) =>
        new("documents.ends-before-it-begins", $"Ngày hết hiệu lực {VietnameseFormat.Date(to)} không ở sau ngày có hiệu lực.");

    public static Refusal AlreadyRegistered(string symbol, string typeName, string issuer) =>
        new("documents.already-registered", $"{typeName} {symbol} của {issuer} đã có trong sổ, cùng nhiệm kỳ (hoặc năm).");

    public static Refusal SameSymbolElsewhere(string symbol, string issuer) =>
        new("documents.same-symbol-elsewhere", $"Trong sổ đã có văn bản cùng thể loại mang số ký hiệu {symbol} của {issuer}. Nếu đây là văn bản khác, đồng chí đánh dấu xác nhận rồi ghi lại.");

    public static Refusal LinkedToItself(string symbol) =>
        new("documents.linked-to-itself", $"Văn bản {symbol} không thể thay thế, sửa đổi hay triển khai chính nó.");

    public static Refusal LinkedToLater(string symbol, string later, PartialDate day) =>
        new("documents.linked-to-later", $"Văn bản {symbol} không thể thay thế, sửa đổi hay triển khai {later}: văn bản đó ban hành sau ({day.Text}).");

    public static Refusal ConferenceWithoutDocuments() =>
        new("documents.conference-without-documents", "Hội nghị quán triệt phải có ít nhất một văn bản.");

    public static Refusal MorePresentThanInvited(int present, int invited) =>
        new("documents.more-present-than-invited", $"Số dự ({present}) lớn hơn số được triệu tập ({invited}).");

    public static Refusal ConferenceBeforeDocument(string symbol, PartialDate issuedOn, DateOnly heldOn) =>
        new("documents.conference-before-document", $"Văn bản {symbol} ban hành {issuedOn.Text}, sau ngày hội nghị {VietnameseFormat.Date(heldOn)}.");

    public static Refusal PresentedTwice(string symbol) =>
        new("documents.presented-twice", $"Văn bản {symbol} có hai lần trong danh sách của hội nghị.");
}
