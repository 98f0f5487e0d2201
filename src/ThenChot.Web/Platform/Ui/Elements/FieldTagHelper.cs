using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>
/// One field of a form, whole: label, control, hint and message, tied together for screen readers.
/// <c>&lt;field asp-for="Input.Name" label="Tên đơn vị" hint="..." /&gt;</c>; <c>rows</c> makes a text area, <c>items</c> a list to choose from.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The input's type; by default it follows the property (checkbox, file, text); a day has a control of its own.</summary>
    public string? Type { get; set; }

    public int Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Of a list to choose from: the line that stands for "nothing chosen"; null leaves it out.</summary>
    public string? Blank { get; set; }

    public bool Required { get; set; }

    [HtmlAttributeName("autocomplete")]
    public string? AutoComplete { get; set; }

    /// <summary>Where proposals for what is being typed come from, as options; without script one types the whole.</summary>
    public string? Suggest { get; set; }

    /// <summary>Proposals known beforehand, as options; one may type something else.</summary>
    public IEnumerable<string>? Words { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var entry = ViewContext.ViewData.ModelState[name];
        var message = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var type = Type ?? TypeOf(For.Metadata.UnderlyingOrModelType);
        var value = entry?.AttemptedValue ?? Text(For.Model);
        var control = Items is not null ? List(value) : Rows > 0 ? Area(value) : type == "date" ? DayControl.Input(value ?? "") : Input(type, value);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        Describe(control, id, message);
        if (Suggest is not null)
        {
            (control.Attributes["list"], control.Attributes["autocomplete"], control.Attributes["hx-get"]) = (id + "-ds", "off", Suggest);
            (control.Attributes["hx-trigger"], control.Attributes["hx-target"]) = ("input changed delay:300ms", $"#{id}-ds");
        }

        if (Words is not null)
        {
            (control.Attributes["list"], control.Attributes["autocomplete"]) = (id + "-ds", "off");
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", type == "checkbox" ? "field field-check" : "field");
        var label = Element("label", "form-label", Label ?? For.Metadata.DisplayName ?? For.Name);
        label.Attributes["for"] = id;
        output.Content.AppendHtml(label).AppendHtml(type == "date" && Items is null ? DayControl.Boxed(control, ViewContext) : control);
        if (Suggest is not null || Words is not null)
        {
            var list = new TagBuilder("datalist");
            list.Attributes["id"] = id + "-ds";
            foreach (var word in Words ?? [])
            {
                list.InnerHtml.AppendHtml(Option("", word, chosen: false));
            }

            output.Content.AppendHtml(list);
        }

        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("div", "form-hint", Hint, id + "-goi-y"));
        }

        if (message is not null)
        {
            output.Content.AppendHtml(Element("div", "invalid-feedback d-block", message, id + "-loi"));
        }
    }

    private static string TypeOf(Type type) => type switch
    {
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(bool) => "checkbox",
        _ when typeof(IFormFile).IsAssignableFrom(type) => "file",
        _ => "text",
    };

    private static string? Text(object? model) => model switch
    {
        null => null,
        DateOnly day => VietnameseFormat.Date(day),
        Enum choice => choice.ToString(),
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString(),
    };

    private static TagBuilder Element(string tag, string css, string text, string? id = null)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(css);
        element.InnerHtml.Append(text);
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        return element;
    }

    private static TagBuilder Area(int rows, string? value)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-control");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(value ?? "");
        return area;
    }

    private TagBuilder Area(string? value) => Area(Rows, value);

    private TagBuilder Input(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass(type == "checkbox" ? "form-check-input" : "form-control");
        input.Attributes["type"] = type;
        if (type == "checkbox")
        {
            input.Attributes["value"] = "true";
            if (value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }
        }
        else if (type is not ("file" or "password"))
        {
            input.Attributes["value"] = value ?? "";
        }

        if (AutoComplete is not null)
        {
            input.Attributes["autocomplete"] = AutoComplete;
        }

        return input;
    }

    private TagBuilder List(string? value)
    {
        var list = new TagBuilder("select");
        list.AddCssClass("form-select");
        if (Blank is not null)
        {
            list.InnerHtml.AppendHtml(Option(Blank, "", chosen: string.IsNullOrEmpty(value)));
        }

        foreach (var item in Items!)
        {
            var own = item.Value ?? item.Text;
            list.InnerHtml.AppendHtml(Option(item.Text, own, value is null ? item.Selected : string.Equals(own, value, StringComparison.Ordinal)));
        }

        return list;
    }

    private static TagBuilder Option(string text, string value, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        option.InnerHtml.Append(text);
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }

    private void Describe(TagBuilder control, string id, string? message)
    {
        var parts = new List<string>();
        if (Hint is not null)
        {
            parts.Add(id + "-goi-y");
        }

        if (message is not null)
        {
            parts.Add(id + "-loi");
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        if (parts.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', parts);
        }

        if (Required || For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any(r => !r.AllowEmptyStrings && For.Metadata.ModelType == typeof(string)))
        {
            control.Attributes["required"] = "required";
        }
    }
}
