using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>Earlier and later pages of a list, keeping its filter: <c>&lt;pager page="2" pages="40" /&gt;</c> writes the query value <c>trang</c>.</summary>
[HtmlTargetElement("pager", Attributes = "page,pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public const string QueryName = "trang";

    [HtmlAttributeName("page")]
    public int Current { get; set; }

    public int Pages { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager d-print-none");
        output.Attributes.SetAttribute("aria-label", "Các trang của danh sách");
        if (Current > 1)
        {
            output.Content.AppendHtml(Link(Current - 1, "Trang trước", "prev"));
        }

        output.Content.Append($" Trang {Current} / {Pages} ");
        if (Current < Pages)
        {
            output.Content.AppendHtml(Link(Current + 1, "Trang sau", "next"));
        }
    }

    private TagBuilder Link(int page, string text, string relation)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(q => q.Key != QueryName).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
            .Append(KeyValuePair.Create(QueryName, (string?)page.ToString(CultureInfo.InvariantCulture)));
        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-sm");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.Path, query);
        link.Attributes["rel"] = relation;
        link.InnerHtml.Append(text);
        return link;
    }
}
