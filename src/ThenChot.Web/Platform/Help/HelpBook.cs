using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ThenChot.Web.Platform.Help;

/// <summary>The help texts that travel in the executable, by page. A page and its text are one pair: <c>X.cshtml</c> and <c>X.help.md</c>.</summary>
public sealed partial class HelpBook(IActionDescriptorCollectionProvider endpoints, ModuleList modules)
{
    private const string Beginning = "help/";

    private readonly Lazy<FrozenDictionary<string, HelpPage>> pages = new(() => Read(endpoints, modules));

    /// <summary>In the order of their addresses.</summary>
    public IEnumerable<HelpPage> All => pages.Value.Values.OrderBy(page => page.Slug, StringComparer.Ordinal);

    /// <summary>Of the page whose file it is; null when it has none.</summary>
    public HelpPage? Of(PageActionDescriptor? page) => page is null ? null : pages.Value.GetValueOrDefault(page.RelativePath);

    public HelpPage? Find(string slug) => All.FirstOrDefault(page => page.Slug == slug);

    /// <summary>Of the page at an address without records.</summary>
    public HelpPage? At(string url) => All.FirstOrDefault(page => page.Url == url);

    /// <summary>Pages whose title has every word, then those whose sentences have the words one after the other; the last may be half typed.</summary>
    public IEnumerable<HelpPage> Search(string? text, Actor actor)
    {
        var asked = VietnameseText.SearchKey(text);
        var words = asked.Split(' ').Select(word => $" {word}").ToList();
        return All.Where(page => (words.All(page.TitleKey.Contains) || page.SearchKey.Contains($" {asked}", StringComparison.Ordinal)) && page.IsFor(actor))
            .OrderByDescending(page => words.All(page.TitleKey.Contains));
    }

    private static FrozenDictionary<string, HelpPage> Read(IActionDescriptorCollectionProvider endpoints, ModuleList modules)
    {
        var common = HelpText.ParseCommon(Resource($"{Beginning}columns.md")!);
        return endpoints.ActionDescriptors.Items.OfType<PageActionDescriptor>().DistinctBy(page => page.RelativePath, StringComparer.Ordinal)
            .Select(page => (page, Text: Resource(Beginning + page.RelativePath[1..].Replace(".cshtml", ".help.md", StringComparison.Ordinal)), Model: ModelOf(page.RelativePath)))
            .Where(p => p.Text is not null && p.Model is not null && modules.Serves(p.page.RelativePath, isOpen: true))
            .Select(p => Page(p.page, HelpText.Parse(p.Text!, common), p.Model!)).ToFrozenDictionary(page => page.File, StringComparer.Ordinal);
    }

    private static HelpPage Page(PageActionDescriptor page, HelpText text, Type model)
    {
        var route = page.AttributeRouteInfo?.Template ?? string.Empty;
        var slug = Parameter().Replace(route, "_");
        return new(page.RelativePath, slug.Length == 0 ? "trang-dau" : slug, route.Contains('{', StringComparison.Ordinal) ? null : $"/{route}", text, model);
    }

    private static Type? ModelOf(string relativePath) => typeof(HelpBook).Assembly.GetType($"ThenChot.Web{relativePath.Replace(".cshtml", string.Empty, StringComparison.Ordinal).Replace('/', '.')}Model");

    private static string? Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
