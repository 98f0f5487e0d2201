using System.Text.RegularExpressions;

namespace ThenChot.Tests.House;

/// <summary>Small files, nothing unfinished, nothing inline.</summary>
public sealed partial class FileTests
{
    [Fact]
    public void Source_files_stay_small()
    {
        var lengths = SourceTree.Files("src", "*.cs").Select(f => (File: SourceTree.Short(f), Lines: File.ReadAllLines(f).Length)).OrderBy(f => f.Lines).ToList();
        var median = lengths[lengths.Count / 2].Lines;
        var ninth = lengths[(int)(lengths.Count * 0.9)].Lines;
        TestContext.Current.TestOutputHelper?.WriteLine($"{lengths.Count} files, median {median}, p90 {ninth}");
        Assert.True(median <= 60, $"The median file has {median} lines, more than 60.");
        Assert.True(ninth <= 150, $"One file in ten has {ninth} lines or more, more than 150.");
        Rule.Holds(lengths.Where(f => f.Lines > 300));
    }

    [Fact]
    public void Test_files_stay_readable() =>
        Rule.Holds(SourceTree.Files("tests", "*.cs").Concat(SourceTree.Files("bench", "*.cs")).Select(f => (File: SourceTree.Short(f), Lines: File.ReadAllLines(f).Length)).Where(f => f.Lines > 400));

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var words = new Regex(@"\b(" + string.Join('|', "TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception") + @")\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        string[] folders = ["src", "tests", "bench", "docs", "rules", "demo"];
        var found = folders.SelectMany(f => SourceTree.Files(f, "*.*"))
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".md" or ".yaml" or ".sql" or ".js" or ".mjs" or ".css" or ".csproj")
            .SelectMany(f => File.ReadLines(f).Select((line, at) => (Place: $"{SourceTree.Short(f)}:{at + 1}", Line: line)))
            .Where(l => words.IsMatch(l.Line));
        Rule.Holds(found);
    }

    [Fact]
    public void Pages_have_no_inline_script_or_style()
    {
        var found = SourceTree.Files("src", "*.cshtml")
            .SelectMany(f => InlineCode().Matches(File.ReadAllText(f)).Select(m => $"{SourceTree.Short(f)}: {m.Value}"));
        Rule.Holds(found);
    }

    [Fact]
    public void Days_are_typed_in_the_one_field_of_a_day()
    {
        var found = SourceTree.Files("src", "*.cshtml")
            .SelectMany(f => BrowserDay().Matches(File.ReadAllText(f)).Select(m => $"{SourceTree.Short(f)}: {m.Value} shows the browser's own order of day and month; use field or day-input."));
        Rule.Holds(found);
    }

    [GeneratedRegex("""<input\b[^>]*?(\btype\s*=\s*["']?(date|datetime-local|month|week)\b|\basp-for\s*=\s*["'][^"']*On["'])[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BrowserDay();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|javascript:""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineCode();
}
