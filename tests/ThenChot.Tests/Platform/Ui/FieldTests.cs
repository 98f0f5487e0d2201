using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Tests.Platform.Ui;

public sealed class FieldTests
{
    public sealed class Form
    {
        public string? Name { get; set; } = "Chi bộ <1>";

        public DateOnly? FoundedOn { get; set; } = new(2023, 4, 19);

        public bool IsClosed { get; set; } = true;
    }

    [Fact]
    public void Label_control_hint_and_message_belong_together()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Name", "Không được để trống.");
        var html = Rendered(nameof(Form.Name), state, field => (field.Label, field.Hint) = ("Tên", "Ghi đầy đủ."));
        var input = html.QuerySelector("input")!;
        Assert.Equal(input.Id, html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Chi bộ <1>", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(html.GetElementById(id)));
        Assert.Contains("Không được để trống.", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_comes_back_even_when_it_could_not_be_read()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue(nameof(Form.FoundedOn), "30/02/2023", "30/02/2023");
        Assert.Equal("30/02/2023", Rendered(nameof(Form.FoundedOn), state).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void Dates_and_choices_have_their_own_controls()
    {
        var day = Rendered(nameof(Form.FoundedOn), new ModelStateDictionary()).QuerySelector("input")!;
        Assert.Equal(("text", "numeric", "19/04/2023"), (day.GetAttribute("type"), day.GetAttribute("inputmode"), day.GetAttribute("value")));
        var check = Rendered(nameof(Form.IsClosed), new ModelStateDictionary()).QuerySelector("input")!;
        Assert.Equal(("checkbox", true), (check.GetAttribute("type"), check.HasAttribute("checked")));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Rendered(string property, ModelStateDictionary state, Action<FieldTagHelper>? set = null)
    {
        var metadata = new EmptyModelMetadataProvider();
        var form = new Form();
        var explorer = metadata.GetModelExplorerForType(typeof(Form), form).GetExplorerForProperty(property);
        var field = new FieldTagHelper
        {
            For = new ModelExpression(property, explorer),
            ViewContext = new ViewContext { ViewData = new ViewDataDictionary(metadata, state) },
        };
        set?.Invoke(field);
        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        field.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(text.ToString());
    }
}
