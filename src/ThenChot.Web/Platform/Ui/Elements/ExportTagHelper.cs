using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>The link "Xuất .xlsx" of a list: <c>&lt;export /&gt;</c>. Keeps the filter of the address, drops the page number.</summary>
[HtmlTargetElement("export", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExportTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        var query = request.Query
            .Where(static q => q.Key is not (PagerTagHelper.QueryName or "handler"))
            .Select(static q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
            .Append(KeyValuePair.Create("handler", (string?)ListSheet.Handler));
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "btn d-print-none");
        output.Attributes.SetAttribute("href", QueryHelpers.AddQueryString(request.Path, query));
        output.Attributes.SetAttribute("download", string.Empty);
        output.Content.SetContent("Xuất .xlsx");
    }
}
