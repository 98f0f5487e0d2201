using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>Gives every <c>&lt;table class="table"&gt;</c> a frame of its own, so that a wide table scrolls inside it and never the page.</summary>
[HtmlTargetElement("table", Attributes = "class")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>For a table that is wide on every screen: its frame is then reached by the keyboard and read under this name.</summary>
    public string? FrameLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.Attributes["class"].Value.ToString()?.Split(' ').Contains("table", StringComparer.Ordinal) != true)
        {
            return;
        }

        var frame = new TagBuilder("div");
        frame.AddCssClass("table-responsive");
        if (FrameLabel is not null)
        {
            frame.Attributes["tabindex"] = "0";
            frame.Attributes["role"] = "group";
            frame.Attributes["aria-label"] = FrameLabel;
        }

        output.PreElement.AppendHtml(frame.RenderStartTag());
        output.PostElement.AppendHtml(frame.RenderEndTag());
    }
}
