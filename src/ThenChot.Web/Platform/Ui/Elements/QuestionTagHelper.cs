using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>A field of a filter that was given what it cannot mean (a year that is none): keeps what was typed and says so beneath it. Forms that write use <see cref="FieldTagHelper"/>.</summary>
[HtmlTargetElement("input", Attributes = "name,value")]
public sealed class QuestionTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = output.Attributes["name"].Value?.ToString() ?? "";
        if (!HttpMethods.IsGet(ViewContext.HttpContext.Request.Method) || ViewContext.ViewData.ModelState[name] is not { Errors.Count: > 0, AttemptedValue: var typed })
        {
            return;
        }

        var message = new TagBuilder("div");
        message.AddCssClass("invalid-feedback d-block");
        message.Attributes["id"] = TagBuilder.CreateSanitizedId(name, "_") + "-loi";
        message.InnerHtml.Append($"Không hiểu “{typed}”: trang này chưa xét đến ô này.");
        output.Attributes.SetAttribute("value", typed);
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} is-invalid");
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", message.Attributes["id"]);
        output.PostElement.AppendHtml(message);
    }
}
