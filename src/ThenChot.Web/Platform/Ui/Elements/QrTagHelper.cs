using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>A text as a QR code, drawn on the server as a picture: <c>&lt;qr text="..." alt="Mã QR của ..." /&gt;</c>.</summary>
[HtmlTargetElement("qr", Attributes = "text,alt", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public string Alt { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute("src", "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.GetGraphic(4))));
    }
}
