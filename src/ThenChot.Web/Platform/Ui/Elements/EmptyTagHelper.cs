using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>An empty state that says the next step: <c>&lt;empty title="Chưa có văn bản"&gt;...&lt;/empty&gt;</c>.</summary>
[HtmlTargetElement("empty", Attributes = "title")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nothing");
        var title = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("p");
        title.AddCssClass("nothing-title");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(title);
    }
}
