using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace ThenChot.Tests.House;

/// <summary>Walks the office as one visitor: one instance of each route it is shown a link to, and each form it is shown.</summary>
internal sealed class Crawler(RunningOffice office, IReadOnlyList<CompiledPageActionDescriptor> pages)
{
    /// <summary>A form as the page showed it: where it goes and what its handler declared.</summary>
    public sealed record ShownForm(string Page, int At, string Route, bool Writes);

    private readonly List<(TemplateMatcher Matcher, CompiledPageActionDescriptor Page)> routes =
    [
        .. pages.OrderBy(p => p.AttributeRouteInfo!.Template!.Count(c => c == '{')).ThenByDescending(p => p.AttributeRouteInfo!.Template!.Length)
            .Select(p => (new TemplateMatcher(TemplateParser.Parse(p.AttributeRouteInfo!.Template!), []), p)),
    ];

    public HashSet<string> Reached { get; } = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public List<ShownForm> Forms { get; } = [];

    public static string RouteOf(CompiledPageActionDescriptor page) => "/" + page.AttributeRouteInfo!.Template;

    public CompiledPageActionDescriptor? PageOf(string url)
    {
        var path = new PathString(new Uri(new Uri("http://localhost"), url).AbsolutePath);
        return routes.FirstOrDefault(r => r.Matcher.TryMatch(path, [])).Page;
    }

    /// <summary>Follows links from the start; every route once for each set of query keys.</summary>
    public async Task WalkAsync(Visitor visitor, string who, IEnumerable<string> start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Url, string From)>(start.Select(s => (s, "")));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(KeyOf(next.Url)))
            {
                continue;
            }

            var answer = await visitor.GetAsync(next.Url, office.Queries.Reset);
            var linked = next.From.Length > 0;
            var where = $"{who} {next.Url}{(linked ? $" (from {next.From})" : "")}";
            if ((int)answer.Status >= 500 || (linked && answer.Status is not HttpStatusCode.OK))
            {
                Faults.Add($"{where}: {(int)answer.Status}");
            }

            if (answer.Status != HttpStatusCode.OK)
            {
                continue;
            }

            Reached.Add(PageOf(answer.Address.PathAndQuery) is { } page ? RouteOf(page) : answer.Address.AbsolutePath);
            if (!answer.Body.AsSpan().TrimStart().StartsWith("<!DOCTYPE html>"))
            {
                continue; // a document to download
            }

            if (office.Queries.Commands.Count > PageRules.MostQueries)
            {
                // Pages that gather a whole review keep it until the next act: the budget is that of a reading after the first.
                await visitor.GetAsync(next.Url, office.Queries.Reset);
            }

            Faults.AddRange(PageRules.Breaches(answer, office.Queries.Commands).Select(b => $"{where}: {b}"));
            foreach (var link in Links(answer))
            {
                waiting.Enqueue((link, answer.Address.PathAndQuery));
            }

            NoteForms(answer, forms);
            await AskAsync(visitor, answer, forms, where);
        }
    }

    /// <summary>What is typed into a form that asks (a filter, a search) still stands in it on the page that answers: the page reads the names that the form sends.</summary>
    private async Task AskAsync(Visitor visitor, Answer answer, HashSet<string> known, string where)
    {
        foreach (var form in answer.Page.QuerySelectorAll<IHtmlFormElement>("main form").Where(f => string.Equals(f.Method, "get", StringComparison.OrdinalIgnoreCase)))
        {
            var target = new Uri(answer.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : answer.Address.AbsolutePath);
            var fields = form.QuerySelectorAll("input[name], select[name]").ToList();
            var asked = fields.Select(f => (Name: f.GetAttribute("name")!, Value: f is IHtmlSelectElement select ? select.Options[^1].Value : IsText(f) ? Typed : f.GetAttribute("value") ?? "")).ToList();
            if (!known.Add($"{RouteOf(PageOf(target.PathAndQuery) ?? throw new InvalidOperationException(target.PathAndQuery))}?{string.Join('&', asked.Select(a => a.Name))}"))
            {
                continue;
            }

            var got = await visitor.GetAsync($"{target.AbsolutePath}?{string.Join('&', asked.Select(a => $"{Uri.EscapeDataString(a.Name)}={Uri.EscapeDataString(a.Value)}"))}");
            foreach (var (name, value) in got.Status != HttpStatusCode.OK ? [("the answer", $"{(int)got.Status}")] : asked.Where((a, n) => (IsText(fields[n]) || fields[n] is IHtmlSelectElement) && !Holds(got, a.Name, a.Value)))
            {
                Faults.Add($"{where}: a question is not read: {name} = {value}");
            }
        }
    }

    private const string Typed = "khong-co-gi";

    private static bool IsText(IElement field) => field is IHtmlInputElement { Type: "text" or "search" };

    private static bool Holds(Answer answer, string name, string value) => answer.Page.QuerySelectorAll("main form [name]").Where(f => f.GetAttribute("name") == name)
        .Any(f => f is IHtmlSelectElement select ? (select.Value ?? "") == value : f.GetAttribute("value") == value);

    private static IEnumerable<string> Links(Answer answer) => answer.Page.QuerySelectorAll("a[href], [hx-get]")
        .Select(a => a.GetAttribute("href") ?? a.GetAttribute("hx-get")!)
        .Where(h => !h.StartsWith('#') && !h.StartsWith("mailto:", StringComparison.Ordinal))
        .Select(h => new Uri(answer.Address, h))
        .Where(u => u.Host == "localhost" && Path.GetExtension(u.AbsolutePath).Length == 0)
        .Select(u => u.PathAndQuery);

    private string KeyOf(string url)
    {
        var uri = new Uri(new Uri("http://localhost"), url);
        var keys = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(q => q.Split('=')[0]).Order(StringComparer.Ordinal);
        return (PageOf(url) is { } page ? RouteOf(page) : uri.AbsolutePath) + "?" + string.Join('&', keys);
    }

    private void NoteForms(Answer answer, HashSet<string> known)
    {
        var all = answer.Page.QuerySelectorAll<IHtmlFormElement>("form").ToList();
        for (var at = 0; at < all.Count; at++)
        {
            if (!string.Equals(all[at].Method, "post", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var target = all[at].GetAttribute("action") is { Length: > 0 } action ? new Uri(answer.Address, action) : answer.Address;
            var handler = target.Query.TrimStart('?').Split('&').FirstOrDefault(q => q.StartsWith("handler=", StringComparison.OrdinalIgnoreCase))?[8..] ?? "";
            var page = PageOf(target.PathAndQuery);
            var method = page?.HandlerMethods.FirstOrDefault(h => HttpMethods.IsPost(h.HttpMethod!) && string.Equals(h.Name ?? "", handler, StringComparison.OrdinalIgnoreCase))?.MethodInfo;
            if (page is null || method is null)
            {
                Faults.Add($"{answer.Address.PathAndQuery}: a form goes to {target.PathAndQuery}, which takes no such POST");
                continue;
            }

            if (known.Add(RouteOf(page) + "?" + handler))
            {
                Forms.Add(new ShownForm(answer.Address.PathAndQuery, at, $"{RouteOf(page)} {handler}".Trim(), Attribute.IsDefined(method, typeof(WritesAttribute))));
            }
        }
    }
}
