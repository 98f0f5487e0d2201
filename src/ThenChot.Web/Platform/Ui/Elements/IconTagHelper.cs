using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>An icon of the sprite: <c>&lt;icon name="history" /&gt;</c>. Decoration unless it carries a <c>label</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private const string Sprite = "lib/icons.svg";

    public string Name { get; set; } = "";

    public string? Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent(Use(Name, ViewContext));
    }

    /// <summary>The icon as decoration, for elements made in code; a page must name it too, or the sprite does not hold it.</summary>
    internal static TagBuilder Drawn(string name, ViewContext view)
    {
        var drawing = new TagBuilder("svg");
        drawing.AddCssClass("icon");
        drawing.Attributes["aria-hidden"] = "true";
        drawing.InnerHtml.AppendHtml(Use(name, view));
        return drawing;
    }

    private static TagBuilder Use(string name, ViewContext view)
    {
        var address = view.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[Sprite] ?? Sprite;
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"/{address}#{name}";
        return use;
    }
}
