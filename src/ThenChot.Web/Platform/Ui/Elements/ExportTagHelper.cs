using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>The button "Xuất danh sách" of a list: <c>&lt;export /&gt;</c>, .xlsx or .csv. Keeps the filter of the address, drops the page number.</summary>
[HtmlTargetElement("export", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExportTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "btn-group d-print-none");
        output.Content.AppendHtml(Link("Xuất danh sách", "Xuất danh sách dạng .xlsx", null));
        output.Content.AppendHtml(Link(".csv", "Xuất danh sách dạng .csv", ListSheet.Csv));
    }

    private TagBuilder Link(string text, string title, string? format)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query
            .Where(static q => q.Key is not (PagerTagHelper.QueryName or "handler" or ListSheet.FormatName))
            .Select(static q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
            .Append(KeyValuePair.Create("handler", (string?)ListSheet.Handler));
        var link = new TagBuilder("a");
        link.AddCssClass("btn");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.Path, format is null ? query : query.Append(KeyValuePair.Create(ListSheet.FormatName, (string?)format)));
        link.Attributes["download"] = string.Empty;
        link.Attributes["title"] = title;
        link.Attributes["aria-label"] = title;
        link.InnerHtml.Append(text);
        return link;
    }
}
