using System.Text.RegularExpressions;
using ThenChot.Web;
using ThenChot.Web.Platform.Help;

namespace ThenChot.Tests.House;

/// <summary>Beside every page that can be read stands what it is for, in three sentences, and what each of its columns means.</summary>
public sealed partial class HelpTests
{
    private const string Pages = "src/ThenChot.Web";
    private const string Common = "src/ThenChot.Web/Platform/Help/columns.md";

    /// <summary>Pages that show something: those that only give a file or lead on have no title.</summary>
    private static IEnumerable<string> Readable => SourceTree.Files(Pages, "*.cshtml").Where(f => File.ReadAllText(f) is var page && page.StartsWith("@page", StringComparison.Ordinal) && page.Contains("ViewData[\"Title\"]", StringComparison.Ordinal));

    [Fact]
    public void Every_page_that_can_be_read_has_its_help() => Rule.Holds(Readable.Where(f => !File.Exists(HelpOf(f))).Select(f => $"{SourceTree.Short(f)} has no {Path.GetFileName(HelpOf(f))} beside it: a line “# Tên trang”, three lines of one sentence each (what for, what to do, what to mind), and “- Tên cột” for each column"));

    [Fact]
    public void Every_help_text_belongs_to_a_page_and_has_a_title_and_three_sentences()
    {
        Rule.Holds(SourceTree.Files(Pages, "*.help.md").Where(f => !File.Exists(f.Replace(".help.md", ".cshtml", StringComparison.Ordinal))).Select(f => $"{SourceTree.Short(f)} has no page"));
        Rule.Holds(Texts().Where(t => t.Text.Title.Length == 0 || t.Text.Sentences.Count != 3).Select(t => $"{SourceTree.Short(t.File)}: title “{t.Text.Title}”, {t.Text.Sentences.Count} lines"));
        Rule.Holds(Texts().SelectMany(t => t.Text.Sentences.Where(s => !s.EndsWith('.') || AnotherSentence().IsMatch(s)).Select(s => $"{SourceTree.Short(t.File)}: not one sentence: {s}")));
    }

    [Fact]
    public void Every_column_a_page_can_show_is_explained_and_no_other()
    {
        var breaches = new List<string>();
        foreach (var page in Readable.Where(f => File.Exists(HelpOf(f))))
        {
            var heads = Heads(page, []).Distinct(StringComparer.Ordinal).ToList();
            var told = Read(HelpOf(page)).Columns;
            breaches.AddRange(heads.Where(h => h.Length > 0 && told.All(c => c.Name != h)).Select(h => $"{SourceTree.Short(page)}: the column “{h}” is not explained"));
            breaches.AddRange(told.Where(c => c.Meaning.Length == 0).Select(c => $"{SourceTree.Short(page)}: “{c.Name}” has no meaning, neither here nor in columns.md"));
            breaches.AddRange(told.Where(c => !c.Name.StartsWith('(') && !heads.Contains(c.Name)).Select(c => $"{SourceTree.Short(page)}: there is no column “{c.Name}”"));
            if (heads.Contains(string.Empty) != told.Any(c => c.Name.StartsWith('(')))
            {
                breaches.Add($"{SourceTree.Short(page)}: columns named as the page is shown are explained by one line in brackets, and only those");
            }
        }

        Rule.Holds(breaches);
        var used = Readable.Where(f => File.Exists(HelpOf(f))).SelectMany(f => File.ReadLines(HelpOf(f))).ToHashSet(StringComparer.Ordinal);
        Rule.Holds(CommonMeanings().Keys.Where(name => !used.Contains($"- {name}")).Select(name => $"columns.md explains “{name}”, which no page leans on"));
    }

    [Fact]
    public async Task Every_help_text_opens_at_an_address_of_its_own()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var book = office.Services.GetRequiredService<HelpBook>();
        Rule.Holds(SourceTree.Files(Pages, "*.help.md").Select(f => Path.GetRelativePath(SourceTree.PathOf(Pages), f).Replace('\\', '/').Replace(".help.md", ".cshtml", StringComparison.Ordinal)).Except(book.All.Select(p => p.File[1..]), StringComparer.Ordinal));
        Rule.Holds(book.All.GroupBy(p => p.Slug, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.File))}"));
        Rule.Holds(Office.Modules.SelectMany(m => m.Navigation).Where(item => book.At(item.Url) is null).Select(item => $"{item.Url} of the navigation has no help"));
    }

    private static string HelpOf(string page) => page.Replace(".cshtml", ".help.md", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> CommonMeanings() => HelpText.ParseCommon(File.ReadAllText(SourceTree.PathOf(Common)));

    private static HelpText Read(string file) => HelpText.Parse(File.ReadAllText(file), CommonMeanings());

    private static IEnumerable<(string File, HelpText Text)> Texts() => SourceTree.Files(Pages, "*.help.md").Select(f => (f, Read(f)));

    /// <summary>Heads of columns written in a page and in the parts it names; empty: one whose words are made while it is shown.</summary>
    private static IEnumerable<string> Heads(string file, HashSet<string> seen)
    {
        if (!seen.Add(file))
        {
            yield break;
        }

        var page = File.ReadAllText(file);
        foreach (var head in ColumnHead().Matches(page).Select(m => Blanks().Replace(Tag().Replace(m.Groups["text"].Value, " "), " ").Trim()))
        {
            yield return head.Split('@')[0].TrimEnd(' ', '(');
        }

        foreach (var head in PartName().Matches(page).Select(m => PartFile(m.Groups["name"].Value, Path.GetDirectoryName(file)!)).OfType<string>().SelectMany(part => Heads(part, seen)))
        {
            yield return head;
        }
    }

    private static string? PartFile(string name, string folder)
    {
        if (name.StartsWith('/'))
        {
            return SourceTree.PathOf(Pages, name[1..]);
        }

        var root = SourceTree.PathOf(Pages);
        for (var at = folder; at.Length >= root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (Path.Combine(at, name + ".cshtml") is var file && File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    [GeneratedRegex("""<th\b[^>]*scope="col"[^>]*>(?<text>.*?)</th>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex ColumnHead();

    [GeneratedRegex("""(<partial name=|PartialAsync\()"(?<name>[^"@]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartName();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[.?!] \p{Lu}", RegexOptions.None, 1000)]
    private static partial Regex AnotherSentence();
}
