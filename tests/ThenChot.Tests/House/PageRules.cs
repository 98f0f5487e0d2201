using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ThenChot.Tests.House;

/// <summary>What holds on every page: its language, one heading, labelled fields, Vietnamese words, and a budget of queries.</summary>
internal static partial class PageRules
{
    public const int MostQueries = 12;

    public static IEnumerable<string> Breaches(Answer answer, IReadOnlyList<string> queries)
    {
        if (answer.Page.DocumentElement.GetAttribute("lang") != "vi")
        {
            yield return "the page does not say lang=vi";
        }

        if (answer.Page.QuerySelectorAll("h1").Length is not 1 and var headings)
        {
            yield return $"{headings} h1";
        }

        if (string.IsNullOrWhiteSpace(answer.Page.Title))
        {
            yield return "no title";
        }

        foreach (var field in answer.Page.QuerySelectorAll("input, select, textarea").Where(f => !IsLabelled(answer.Page, f)))
        {
            yield return $"no label for {field.OuterHtml[..Math.Min(120, field.OuterHtml.Length)]}";
        }

        foreach (var word in English().Matches(Text(answer.Page)).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return $"the word “{word}” is not Vietnamese";
        }

        if (queries.Count > MostQueries)
        {
            yield return $"{queries.Count} queries, more than {MostQueries}: {string.Join(", ", queries.Select(q => FirstTable().Match(q).Groups["table"].Value))}";
        }
    }

    private static bool IsLabelled(IHtmlDocument page, IElement field) =>
        field.GetAttribute("type") is "hidden" or "submit" or "button" or "reset"
        || field.HasAttribute("aria-label")
        || field.HasAttribute("title")
        || field.GetAttribute("aria-labelledby") is { } by && page.GetElementById(by.Split(' ')[0]) is not null
        || field.Closest("label") is not null
        || (field.Id is { Length: > 0 } id && page.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && l.TextContent.Trim().Length > 0));

    /// <summary>Everything a reader meets: text, titles, hints and descriptions. What is marked as code (a verb to type) is not a sentence.</summary>
    private static string Text(IHtmlDocument page)
    {
        var shown = page.All.Where(e => e is not (IHtmlScriptElement or IHtmlStyleElement) && e.Closest("code") is null).SelectMany(e => e.ChildNodes.OfType<IText>()).Select(t => t.Text);
        var said = page.All.SelectMany(e => new[] { "title", "placeholder", "aria-label", "alt" }.Select(e.GetAttribute)).OfType<string>();
        return string.Join('\n', shown.Concat(said));
    }

    [GeneratedRegex(
        @"(?<![\w/.@_-])(the|and|of|is|are|was|were|please|error|errors|invalid|required|submit|save|cancel|delete|edit|update|updated|create|created|search|welcome|page|pages|not|found|value|values|field|with|from|your|you|this|that|must|have|has|null|undefined|true|false|draft|report|reports|unit|units|figure|figures|target|status|loading|click|here|sign|password|login|home|back|next|previous|total|name|date|type|file|day|month|year|quarter|(?-i:[A-Z][a-z]+[A-Z][a-z]+\w*))(?![\w@_-]|\.\w)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex English();

    [GeneratedRegex("from \"?(?<table>\\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstTable();
}
