using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>The link to a record's history (lịch sử): <c>&lt;history of="org_unit" id="@Model.Id" /&gt;</c>.</summary>
[HtmlTargetElement("history", Attributes = "of,id", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper : TagHelper
{
    /// <summary>The record's table.</summary>
    public string Of { get; set; } = "";

    public object? Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "history d-print-none");
        output.Attributes.SetAttribute("href", $"/lich-su/{Of}/{Id}");
        output.Content.SetContent("Lịch sử");
    }
}
