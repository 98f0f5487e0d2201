using ThenChot.Domain.Members.Keeping;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Members.Keeping;

/// <summary>How pages name what a keeper of files writes.</summary>
internal static class KeepingWords
{
    public static string Name(KeepingKind kind) => kind switch
    {
        KeepingKind.CardHandover => "Giao nhận thẻ đảng viên",
        KeepingKind.FileHandover => "Giao nhận hồ sơ đảng viên",
        KeepingKind.Lending => "Mượn, khai thác hồ sơ",
        _ => "Giữ mối liên hệ nơi cư trú",
    };

    public static string Way(KeepingRecord of) => $"{of.Giver} → {of.Receiver}";

    public static string State(KeepingRecord of, DateOnly today) => of switch
    {
        { ReturnedOn: { } back } => $"đã trả {VietnameseFormat.Date(back)}",
        { IsOut: true, DueOn: { } due } => due < today ? $"quá hạn trả {VietnameseFormat.Date(due)}" : $"hạn trả {VietnameseFormat.Date(due)}",
        _ => "",
    };

    public static Tone ToneOf(KeepingRecord of, DateOnly today) => of.IsOut && of.DueOn < today ? Tone.Bad : of.IsOut ? Tone.Waiting : Tone.Quiet;

    /// <summary>As the bound book has it.</summary>
    public static string Line(KeepingRecord of) => string.Join("; ",
    [
        of.Content, Way(of), .. of.AllowedBy is { } leave ? [$"đồng ý: {leave}"] : Array.Empty<string>(), .. of.DueOn is { } due ? [$"hạn trả {VietnameseFormat.Date(due)}"] : Array.Empty<string>(),
        .. of.ReturnedOn is { } back ? [$"đã trả {VietnameseFormat.Date(back)}"] : Array.Empty<string>(),
        .. of.Comments.OrderBy(c => c.Year).Select(c => $"nhận xét năm {c.Year.ToString(CultureInfo.InvariantCulture)}: {c.Content}"),
    ]);
}
