using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>
/// The field of a day where a whole <c>field</c> does not fit (a row of a table, a line of filters):
/// <c>&lt;day-input name="tu" value="@Model.From" id="tu" /&gt;</c>. What was typed and could not be read comes back, with its message.
/// </summary>
[HtmlTargetElement("day-input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayInputTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public DateOnly? Value { get; set; }

    /// <summary>For screen readers where no label names the field.</summary>
    public string? Label { get; set; }

    public string? Id { get; set; }

    public bool Required { get; set; }

    /// <summary>The low form, for heads and tables.</summary>
    public bool Small { get; set; }

    /// <summary>False where several forms of a page post the same name and another one was sent: its message belongs there.</summary>
    public bool Asked { get; set; } = true;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var entry = Asked ? ViewContext.ViewData.ModelState[Name] : null;
        var message = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var input = DayControl.Input(message is null ? VietnameseFormat.Date(Value) : entry?.AttemptedValue ?? "");
        var id = Id ?? TagBuilder.CreateSanitizedId(Name, "_");
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        if (Small)
        {
            input.AddCssClass("form-control-sm");
        }

        if (Label is not null)
        {
            input.Attributes["aria-label"] = Label;
        }

        if (Required)
        {
            input.Attributes["required"] = "required";
        }

        output.TagName = null;
        if (message is not null)
        {
            input.AddCssClass("is-invalid");
            input.Attributes["aria-invalid"] = "true";
            input.Attributes["aria-describedby"] = id + "-loi";
        }

        output.Content.SetHtmlContent(DayControl.Boxed(input, ViewContext));
        if (message is not null)
        {
            var fault = new TagBuilder("div");
            fault.AddCssClass("invalid-feedback d-block");
            fault.Attributes["id"] = id + "-loi";
            fault.InnerHtml.Append(message);
            output.Content.AppendHtml(fault);
        }
    }
}
