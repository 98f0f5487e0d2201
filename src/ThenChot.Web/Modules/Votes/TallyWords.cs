using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes;

/// <summary>The words that files and rules use for bases and rounding.</summary>
internal static class TallyWords
{
    public static BaseKind? BaseOf(string? word) => word switch
    {
        "all_members" => BaseKind.AllMembers,
        "present" => BaseKind.Present,
        "ballots_returned" => BaseKind.BallotsReturned,
        "valid_row_marks" => BaseKind.ValidRowMarks,
        _ => null,
    };

    public static string WordOf(BaseKind kind) => kind switch
    {
        BaseKind.AllMembers => "all_members",
        BaseKind.Present => "present",
        BaseKind.BallotsReturned => "ballots_returned",
        _ => "valid_row_marks",
    };

    public static string WordOf(ShareRounding rounding) => rounding switch
    {
        ShareRounding.Rounded => "rounded",
        ShareRounding.Truncated => "truncated",
        _ => "unknown",
    };

    public static string NameOf(BaseKind kind) => kind switch
    {
        BaseKind.AllMembers => "tổng số thành viên",
        BaseKind.Present => "số người có mặt",
        BaseKind.BallotsReturned => "số phiếu thu về",
        _ => "số dấu hợp lệ của dòng",
    };

    /// <summary>An empty cell is an unknown rounding; null for a word nobody knows.</summary>
    public static ShareRounding? RoundingOf(string word) => word switch
    {
        "rounded" => ShareRounding.Rounded,
        "truncated" => ShareRounding.Truncated,
        "unknown" or "" => ShareRounding.Unknown,
        _ => null,
    };
}
