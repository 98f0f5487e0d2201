using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>
/// The one field of a day: text read as 19/04/2023 whatever language the browser speaks. Beside it a button that the script of the
/// pages shows and that opens the browser's own calendar; without script it stays hidden.
/// </summary>
internal static class DayControl
{
    public const string Form = "ngày/tháng/năm";

    public static TagBuilder Input(string text)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["placeholder"] = Form;
        input.Attributes["autocomplete"] = "off";
        input.Attributes["maxlength"] = "20";
        input.Attributes["data-day"] = "";
        input.Attributes["value"] = text;
        return input;
    }

    public static IHtmlContent Boxed(TagBuilder input, ViewContext view)
    {
        var button = new TagBuilder("button");
        button.AddCssClass("btn btn-icon day-pick");
        button.Attributes["type"] = "button";
        button.Attributes["hidden"] = "hidden";
        button.Attributes["aria-label"] = "Chọn ngày trên lịch";
        button.InnerHtml.AppendHtml(IconTagHelper.Drawn("calendar", view));
        var box = new TagBuilder("span");
        box.AddCssClass("day-box");
        box.InnerHtml.AppendHtml(input).AppendHtml(button);
        return box;
    }
}
