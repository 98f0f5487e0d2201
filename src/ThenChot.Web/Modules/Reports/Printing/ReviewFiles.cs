using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>A file made from a report.</summary>
public sealed record ReviewFile(string Name, string ContentType, byte[] Bytes);

/// <summary>
/// Makes the files of a report. <c>frozen</c> and <c>signature</c> are null for a live one; the layout is the one in force on
/// the day of the paper.
/// </summary>
public sealed class ReviewFiles(RuleBook rules)
{
    public static IReadOnlyList<string> Formats { get; } = ["docx", "xlsx", "json"];

    /// <summary>Null when the format is not one of <see cref="Formats"/>.</summary>
    public ReviewFile? Make(string format, ReviewContent content, Rendering rendering, Snapshot? frozen, SignedVersion? signature, DateOnly today)
    {
        var stem = Stem(content, frozen, rendering);
        var day = signature?.SignedOn ?? (frozen is null ? today : VietnameseFormat.DayOf(frozen.FrozenAt));
        switch (format)
        {
            case "docx":
                var layout = rules.InForce<PartyLayout>("party-document-layout", day).Settings;
                return new ReviewFile(stem + ".docx", PartyDocumentWriter.ContentType, PartyDocumentWriter.Write(ReviewPaper.Of(content, rendering, frozen, signature, day), layout));
            case "xlsx":
                return new ReviewFile(stem + ".xlsx", Workbook.ContentType, ReviewWorkbook.Of(content, rendering, frozen is null ? "bản đang soạn, chưa chốt" : frozen.Title));
            case "json":
                return Json(content, frozen, content.Head.Tree is not null);
            default:
                return null;
        }
    }

    /// <summary><c>report.json</c>; with the tree that was asked for and what is unallocated on it.</summary>
    public static ReviewFile Json(ReviewContent content, Snapshot? frozen, bool withTree) => new("report.json", "application/json", ReviewJson.Write(content, frozen, withTree));

    private static string Stem(ReviewContent content, Snapshot? frozen, Rendering rendering)
    {
        var words = VietnameseText.SearchKey(content.Head.Programme ?? content.Head.OutlineId);
        var plain = new string([.. words.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        var state = frozen is null ? "dang-soan" : string.Create(CultureInfo.InvariantCulture, $"du-thao-{frozen.Number}");
        var tree = content.Head.Tree is { } day ? string.Create(CultureInfo.InvariantCulture, $"-quy-doi-{day:yyyy-MM-dd}") : "";
        return $"bao-cao-{plain}-{content.Head.AsOf:yyyy-MM-dd}{tree}-{state}{(rendering == Rendering.Internal ? "-noi-bo" : "")}";
    }
}
