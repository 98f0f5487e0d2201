using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Platform.Ui.Elements;

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

    public static string LiveAnnex(Report report, string code, DateOnly? tree = null) => $"/bao-cao/{report.Id}/phu-luc/{code}{Tree(tree)}";

    public static string LiveFigure(Report report, string code, DateOnly? tree = null) => $"/bao-cao/{report.Id}/so-lieu/{code}{Tree(tree)}";

    /// <summary>Keeps the tree a reader chose from page to page; nothing when read as it stood.</summary>
    public static string Tree(DateOnly? tree) => tree is null ? "" : "?" + TreeChoiceTagHelper.Part(tree)[1..];
}
