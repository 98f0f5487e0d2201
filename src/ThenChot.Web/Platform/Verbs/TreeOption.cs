using System.CommandLine;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>--tree then or DATE</c> of verbs that read figures: as they stood, or re-cast onto the tree of a day.</summary>
public static class TreeOption
{
    public const string Then = "then";

    public static Option<string?> Create() => new("--tree") { Description = "then (theo tổ chức tại thời điểm) hoặc một ngày (quy đổi theo tổ chức ngày ấy)" };

    /// <summary>A null day: as it stood. False when the text is neither.</summary>
    public static bool TryRead(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null or Then)
        {
            return true;
        }

        var known = VietnameseFormat.TryDate(text, out var on);
        day = known ? on : null;
        return known;
    }
}
