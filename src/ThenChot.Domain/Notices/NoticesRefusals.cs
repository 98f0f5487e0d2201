namespace ThenChot.Domain.Notices;

/// <summary>Everything public notices and packages can be refused for.</summary>
public static class NoticesRefusals
{
    public static readonly Refusal Basis = new("notices.basis", "Đồng chí nêu văn bản cho phép công khai (số, ký hiệu, ngày).");

    public static readonly Refusal Withdrawn = new("notices.withdrawn", "Thông báo này đã được gỡ.");

    public static readonly Refusal NotAPackage = new("packages.not-a-package", "Tệp không phải là gói chuyển của Then Chốt, hoặc đã hỏng.");

    public static readonly Refusal Altered = new("packages.altered", "Chữ ký của gói không khớp với nội dung: gói đã bị sửa. Không nhận gì.");

    public static readonly Refusal UnknownKey = new("packages.unknown-key", "Gói được ký bằng khóa không nằm trong các khóa đã khai báo. Không nhận gì.");

    public static Refusal Title(int longest) => new("notices.title", $"Tiêu đề phải có, nhiều nhất {longest} ký tự.");

    public static Refusal Body(int longest) => new("notices.body", $"Nội dung phải có, nhiều nhất {longest} ký tự.");

    public static Refusal Line(string line, int most) => new("notices.line", $"Dòng số liệu “{line}” phải có dạng “tên: giá trị”; nhiều nhất {most} dòng.");

    public static Refusal Replayed(int number, int last) => new("packages.replayed", $"Gói số {number} không mới hơn gói số {last} đã nhận. Không nhận gì.");

    public static Refusal NoKey(string file) => new("packages.no-key", $"“{file}” không phải là tệp khóa ECDSA dạng PEM, hoặc không đọc được.");

    public static Refusal FileExists(string file) => new("packages.file-exists", $"Tệp “{file}” đã có; không ghi đè.");
}
