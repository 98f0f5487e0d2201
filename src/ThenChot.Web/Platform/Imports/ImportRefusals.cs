namespace ThenChot.Web.Platform.Imports;

/// <summary>Why a file is not taken as a whole.</summary>
public static class ImportRefusals
{
    public static readonly Refusal Stale = new("imports.stale", "Lần nạp này đã được xử lý ở nơi khác. Đồng chí mở lại trang để xem kết quả.");

    public static readonly Refusal Interrupted = new("imports.interrupted", "Việc nạp dừng giữa chừng vì lỗi hệ thống hoặc vì đồng chí không còn quyền nạp loại dữ liệu này; chưa ghi dòng nào. Đồng chí tải tệp lên lại.");

    public static Refusal FileMissing(string path) => new("imports.file-missing", $"Không có tệp “{path}”.");

    public static Refusal ColumnsMissing(string columns) => new("imports.columns-missing", $"Dòng tiêu đề của tệp thiếu cột: {columns}.");

    public static Refusal HeadingRepeated(string heading) => new("imports.heading-repeated", $"Dòng tiêu đề có hai cột “{heading}”: không biết lấy cột nào. Đồng chí xóa hoặc đổi tên một cột rồi tải lại.");

    public static Refusal NoRows(string name) => new("imports.no-rows", $"Tệp “{name}” không có dòng nào dưới dòng tiêu đề.");

    public static Refusal TooManyRows(int most) => new("imports.too-many-rows", $"Tệp có quá nhiều dòng: loại dữ liệu này nhận nhiều nhất {VietnameseFormat.Number(most)} dòng một lần.");

    public static Refusal FaultyRows(int rows) => new("imports.faulty-rows", $"Tệp có {VietnameseFormat.Number(rows)} dòng lỗi; chưa ghi dòng nào.");

    public static Refusal NothingGood(string name) => new("imports.nothing-good", $"Tệp “{name}” không có dòng nào đúng để nạp.");

    public static Refusal TakenAlready(string name, string by, DateTimeOffset at) => new(
        "imports.taken-already", $"Đúng tệp “{name}” này đã được {by} nạp lúc {VietnameseFormat.Instant(at)}; không nạp lần thứ hai.");
}
