using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Platform.Imports;

/// <summary>How pages name the states of an upload.</summary>
internal static class ImportWords
{
    public static string Name(this ImportState state) => state switch
    {
        ImportState.Uploaded => "chờ ghép cột",
        ImportState.Checking => "đang kiểm tra",
        ImportState.Checked => "đã kiểm tra, chưa nạp",
        ImportState.Taking => "đang nạp",
        ImportState.Taken => "đã nạp",
        _ => "không nạp",
    };

    public static Tone Tone(this ImportState state) => state switch
    {
        ImportState.Taken => Ui.Elements.Tone.Good,
        ImportState.Dropped => Ui.Elements.Tone.Quiet,
        _ => Ui.Elements.Tone.Waiting,
    };

    /// <summary>What came of it, in a few words; empty while nothing is known.</summary>
    public static string Outcome(this Import import) => import.State switch
    {
        ImportState.Checked when import.NewRows + import.FaultyRows == 0 => $"{VietnameseFormat.Number(import.Rows)} dòng, không có gì thay đổi",
        ImportState.Checked when import.FaultyRows == 0 => $"{VietnameseFormat.Number(import.Rows)} dòng, không có lỗi",
        ImportState.Checked => $"{VietnameseFormat.Number(import.Rows)} dòng, {VietnameseFormat.Number(import.FaultyRows)} dòng lỗi",
        ImportState.Taken => $"{VietnameseFormat.Number(import.Taken)} trên {VietnameseFormat.Number(import.Rows)} dòng",
        _ => "",
    };
}
