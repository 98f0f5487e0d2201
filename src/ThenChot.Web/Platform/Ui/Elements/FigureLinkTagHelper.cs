using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>A figure that opens to its sources (nguồn số liệu): <c>&lt;figure-link href="..."&gt;3.542&lt;/figure-link&gt;</c>. Without an address it is plain text.</summary>
[HtmlTargetElement("figure-link")]
public sealed class FigureLinkTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = string.IsNullOrEmpty(Href) ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figure");
        if (!string.IsNullOrEmpty(Href))
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("title", "Mở nguồn số liệu");
        }
    }
}
