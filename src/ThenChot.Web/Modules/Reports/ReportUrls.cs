using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Addresses that pages of this module write more than once.</summary>
internal static class ReportUrls
{
    private const string InternalWord = "noi-bo";

    public static Rendering RenderingOf(string? word) =>
        string.Equals(word, InternalWord, StringComparison.Ordinal) ? Rendering.Internal : Rendering.Leaders;

    public static string Word(Rendering rendering) => rendering == Rendering.Internal ? InternalWord : "lanh-dao";

    public static string Frozen(SnapshotId snapshot, Rendering rendering) => $"/bao-cao/ban-chot/{snapshot}?ban={Word(rendering)}";

    public static string FrozenFigure(SnapshotId snapshot, string code) => $"/bao-cao/ban-chot/{snapshot}/so-lieu/{code}";

    public static string LiveAnnex(Report report, string code) => $"/bao-cao/{report.Id}/phu-luc/{code}";

    public static string LiveFigure(Report report, string code) => $"/bao-cao/{report.Id}/so-lieu/{code}";
}
