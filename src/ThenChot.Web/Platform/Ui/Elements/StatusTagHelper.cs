using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>How a state is coloured; the word always stands beside the colour.</summary>
public enum Tone
{
    /// <summary>Neutral: a draft, not yet asked.</summary>
    Quiet,

    /// <summary>Done, received, met.</summary>
    Good,

    /// <summary>Waiting for somebody, due soon.</summary>
    Waiting,

    /// <summary>Late, returned, not met.</summary>
    Bad,

    /// <summary>More than asked.</summary>
    Best,
}

/// <summary>A state in a word: <c>&lt;status tone="Good"&gt;Đã tiếp nhận&lt;/status&gt;</c>.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status-word tone-{CssOf(Tone)}");
    }

    internal static string CssOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Waiting => "waiting",
        Tone.Bad => "bad",
        Tone.Best => "best",
        _ => "quiet",
    };
}
