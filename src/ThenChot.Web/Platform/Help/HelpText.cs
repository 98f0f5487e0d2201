namespace ThenChot.Web.Platform.Help;

/// <summary>Nghĩa của một cột. A name in brackets stands for columns that differ from view to view.</summary>
public sealed record HelpColumn(string Name, string Meaning);

/// <summary>
/// Lời hướng dẫn của một trang, from the file beside it: a title, three sentences (what it is for, what one does, what to mind), and what each
/// column means. A column without words of its own has those of <c>columns.md</c>.
/// </summary>
public sealed record HelpText(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<HelpColumn> Columns)
{
    internal static HelpText Parse(string text, IReadOnlyDictionary<string, string> common)
    {
        var (title, sentences, columns) = (string.Empty, new List<string>(), new List<HelpColumn>());
        foreach (var line in text.Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                var (name, meaning) = Cut(line[2..]);
                columns.Add(new(name, meaning ?? common.GetValueOrDefault(name, string.Empty)));
            }
            else
            {
                sentences.Add(line);
            }
        }

        return new(title, sentences, columns);
    }

    internal static IReadOnlyDictionary<string, string> ParseCommon(string text) => text.Split('\n').Where(static l => l.StartsWith("- ", StringComparison.Ordinal))
        .Select(static l => Cut(l[2..].Trim())).ToDictionary(static c => c.Name, static c => c.Meaning ?? string.Empty, StringComparer.Ordinal);

    private static (string Name, string? Meaning) Cut(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is var at && at > 0 ? (line[..at], line[(at + 2)..]) : (line, null);
}
