using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>What later modules offer from this page: <c>&lt;further from="/so-lieu/x" name="@Model.Name" /&gt;</c>; nothing when they offer nothing.</summary>
[HtmlTargetElement("further", Attributes = "from,name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FurtherTagHelper(IEnumerable<IFurtherStep> steps) : TagHelper
{
    public string From { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The unit it is about; null: none in particular.</summary>
    public object? Unit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        foreach (var step in steps.Select(s => s.From(From, Name, Unit?.ToString())).OfType<FurtherStep>())
        {
            var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
            link.AddCssClass("btn d-print-none");
            link.Attributes["href"] = step.Url;
            link.InnerHtml.Append(step.Title);
            output.Content.AppendHtml(link);
        }
    }
}
