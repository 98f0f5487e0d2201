namespace ThenChot.Web.Platform.Export;

/// <summary>An uploaded table read as text: every cell composed (NFC) and trimmed, numbers as 1234,5, days as dd/MM/yyyy.</summary>
public sealed record SheetFile(IReadOnlyList<SheetTable> Sheets)
{
    /// <summary>The first sheet that holds anything.</summary>
    public SheetTable First => Sheets.FirstOrDefault(static s => s.Rows.Count > 0) ?? Sheets[0];
}

/// <summary>One sheet; empty rows are left out, so the numbers of rows may have gaps.</summary>
public sealed record SheetTable(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>A row with the number that the person sees in Excel.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column (from 0); empty when the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : string.Empty;

    /// <summary>The place of a cell as the person knows it, such as <c>C7</c>.</summary>
    public string Place(int column) => SheetWriter.ColumnName(column) + OpenXmlParts.Invariant(Number);
}

/// <summary>How much one upload may hold.</summary>
public sealed record SheetLimits
{
    public long UnpackedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many times its packed size a part may unpack to, once it is large: honest tables stay far below.</summary>
    public int UnpackedRatio { get; init; } = 200;

    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 300;
}

/// <summary>Why an uploaded table cannot be read.</summary>
public static class SheetRefusals
{
    public static Refusal Empty(string name) =>
        new("sheets.empty", $"Tệp “{name}” không có dòng nào. Đồng chí kiểm tra lại tệp rồi tải lên.");

    public static Refusal NotWhatItsNameSays(string name) =>
        new("sheets.not-what-its-name-says", $"Nội dung của tệp “{name}” không đúng với đuôi tệp. Chỉ nhận bảng tính .xlsx, .xls hoặc .csv thật.");

    public static Refusal UnknownKind(string name) =>
        new("sheets.unknown-kind", $"Tệp “{name}” không phải .xlsx, .xls hoặc .csv.");

    public static Refusal NotUnicode(string name) =>
        new("sheets.not-unicode", $"Tệp “{name}” không ở bảng mã Unicode hay Windows-1258. Trong Excel, đồng chí chọn Lưu thành “CSV UTF-8” rồi tải lên lại.");

    public static Refusal Unreadable(string name) =>
        new("sheets.unreadable", $"Không đọc được tệp “{name}”: tệp hỏng hoặc có mật khẩu.");

    public static Refusal TooBig(string name, SheetLimits limits) =>
        new("sheets.too-big", $"Tệp “{name}” quá lớn: nhiều nhất {VietnameseFormat.Number(limits.Rows)} dòng, {VietnameseFormat.Number(limits.Columns)} cột, {VietnameseFormat.Number(limits.UnpackedBytes / 1024 / 1024)} MB sau khi giải nén.");
}
