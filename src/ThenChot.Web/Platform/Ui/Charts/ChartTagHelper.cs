using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Charts;

/// <summary><c>&lt;chart of="@Model.View.Chart" /&gt;</c>: draws any <see cref="Chart"/> with its table.</summary>
[HtmlTargetElement("chart", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartTagHelper(IHtmlHelper html) : TagHelper
{
    public Chart Of { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ((IViewContextAware)html).Contextualize(ViewContext);
        var drawing = Of switch
        {
            BarChart => "_Bars",
            TimelineChart => "_Timeline",
            HeatChart => "_Heat",
            PeriodChart => "_Periods",
            FlowChart => "_Flow",
            _ => throw new InvalidOperationException($"No drawing for {Of.GetType().Name}."),
        };
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Content.SetHtmlContent(await html.PartialAsync($"/Platform/Ui/Charts/{drawing}.cshtml", Of, null));
    }
}
