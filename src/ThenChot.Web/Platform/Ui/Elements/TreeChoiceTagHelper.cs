using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>
/// On which tree a page reads: <c>&lt;tree-choice tree="Model.Tree" today="Model.Today" /&gt;</c>. Theo tổ chức tại thời điểm, or quy
/// đổi theo tổ chức của ngày khác (today, unless another day is written). The query value <c>cay</c>; the rest of the address stays.
/// </summary>
[HtmlTargetElement("tree-choice", Attributes = "today", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TreeChoiceTagHelper : TagHelper
{
    public const string QueryName = "cay";

    /// <summary>Null: as it stood.</summary>
    public DateOnly? Tree { get; set; }

    public DateOnly Today { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Keeps the choice in an address that has a query already; nothing as it stood.</summary>
    public static string Part(DateOnly? tree) => tree is { } day ? string.Create(CultureInfo.InvariantCulture, $"&{QueryName}={day:yyyy-MM-dd}") : "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        var kept = request.Query.Where(q => q.Key is not (QueryName or "handler" or PagerTagHelper.QueryName)).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).ToList();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("class", "tree-choice d-print-none");
        output.Attributes.SetAttribute("aria-label", "Cách đọc theo tổ chức");
        foreach (var (name, value) in kept)
        {
            var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            hidden.Attributes["type"] = "hidden";
            hidden.Attributes["name"] = name;
            hidden.Attributes["value"] = value;
            output.Content.AppendHtml(hidden);
        }

        var group = new TagBuilder("span");
        group.AddCssClass("btn-group");
        group.InnerHtml.AppendHtml(Link("Theo tổ chức tại thời điểm", Tree is null, kept, null));
        group.InnerHtml.AppendHtml(Link("Quy đổi theo tổ chức hiện nay", Tree == Today, kept, Today));
        output.Content.AppendHtml(group);
        output.Content.AppendHtml(Other());
    }

    private TagBuilder Other()
    {
        var entry = ViewContext.ViewData.ModelState[QueryName];
        var message = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var input = DayControl.Input(message is null ? Tree == Today ? "" : VietnameseFormat.Date(Tree) : entry?.AttemptedValue ?? "");
        input.Attributes["id"] = input.Attributes["name"] = QueryName;
        var label = new TagBuilder("label");
        label.Attributes["for"] = QueryName;
        label.InnerHtml.Append("hoặc của ngày");
        var button = new TagBuilder("button");
        button.AddCssClass("btn");
        button.Attributes["type"] = "submit";
        button.InnerHtml.Append("Quy đổi");
        var box = new TagBuilder("span");
        box.AddCssClass("tree-choice-day");
        box.InnerHtml.AppendHtml(label).AppendHtml(DayControl.Boxed(input, ViewContext)).AppendHtml(button);
        if (message is not null)
        {
            var wrong = new TagBuilder("span");
            wrong.AddCssClass("invalid-feedback d-block");
            wrong.InnerHtml.Append(message);
            box.InnerHtml.AppendHtml(wrong);
        }

        return box;
    }

    private TagBuilder Link(string text, bool current, List<KeyValuePair<string, string?>> kept, DateOnly? tree)
    {
        var link = new TagBuilder("a");
        link.AddCssClass(current ? "btn active" : "btn");
        link.Attributes["href"] = QueryHelpers.AddQueryString(ViewContext.HttpContext.Request.Path, tree is { } day
            ? [.. kept, KeyValuePair.Create(QueryName, (string?)day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
            : kept);
        if (current)
        {
            link.Attributes["aria-current"] = "true";
        }

        link.InnerHtml.Append(text);
        return link;
    }
}
