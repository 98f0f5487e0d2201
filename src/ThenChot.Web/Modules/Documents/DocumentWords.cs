using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Documents;

/// <summary>How states and dates of documents read on a page.</summary>
public static class DocumentWords
{
    public const string UnknownDay = "chưa rõ ngày";

    /// <summary>A number nobody stated is not zero.</summary>
    public static string Known(int? number) => number is { } known ? VietnameseFormat.Number(known) : "chưa rõ";

    public static string Of(PartialDate? issuedOn) => issuedOn?.Text ?? UnknownDay;

    public static string Of(ForceState state) => state switch
    {
        ForceState.InForce => "Còn hiệu lực",
        ForceState.NotYet => "Chưa có hiệu lực",
        ForceState.Ended => "Hết hiệu lực",
        ForceState.Replaced => "Đã được thay thế",
        _ => "Chưa rõ hiệu lực",
    };

    public static Tone ToneOf(ForceState state) => state switch
    {
        ForceState.InForce => Tone.Good,
        ForceState.NotYet => Tone.Waiting,
        _ => Tone.Quiet,
    };

    public static string Of(ConferenceForm form) => form switch
    {
        ConferenceForm.Online => "Trực tuyến",
        ConferenceForm.Hybrid => "Trực tiếp kết hợp trực tuyến",
        _ => "Trực tiếp",
    };

    /// <summary>What one document does to the other, read from the one (outwards) or from the other.</summary>
    public static string Of(DocumentLinkKind kind, bool outwards) => (kind, outwards) switch
    {
        (DocumentLinkKind.Replaces, true) => "Thay thế",
        (DocumentLinkKind.Replaces, false) => "Được thay thế bởi",
        (DocumentLinkKind.Amends, true) => "Sửa đổi, bổ sung",
        (DocumentLinkKind.Amends, false) => "Được sửa đổi, bổ sung bởi",
        (_, true) => "Triển khai thực hiện",
        _ => "Được triển khai bởi",
    };

    public static string Of(DocumentLevel level) => level switch
    {
        DocumentLevel.Central => "Trung ương",
        DocumentLevel.City => "Thành ủy",
        DocumentLevel.State => "Nhà nước",
        _ => "Cơ quan khác",
    };

    /// <summary>T2020-2025 reads nhiệm kỳ 2020-2025; a year reads năm 2025.</summary>
    public static string OfSeries(string series) => series.Length == 0 ? "chưa xác định"
        : series[0] == 'T' ? $"nhiệm kỳ {series[1..]}"
        : $"năm {series}";
}
