using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports;

/// <summary>On which tree a page of a report was read in the end.</summary>
internal static class TreeShown
{
    /// <summary>The tree of the content; when that tree has no such unit, the page reads as it stood and says so at the choice.</summary>
    public static DateOnly? Shown(this OfficePage page, ReviewContent content, DateOnly? asked)
    {
        if (asked is { } day && content.Head.Tree is null)
        {
            page.ModelState.AddModelError(TreeChoiceTagHelper.QueryName, ReportsRefusals.UnitNotOnTree(content.Head.UnitName, day).Sentence);
        }

        return content.Head.Tree;
    }
}
