using System.Text.RegularExpressions;

namespace ThenChot.Domain.Reports;

/// <summary>Mẩu lời văn: typed text, or the code of a figure whose number is put there. Exactly one of the two is not null.</summary>
public sealed record NarrativeRun(string? Text, string? Code);

/// <summary>
/// Lời văn của báo cáo: paragraphs in which <c>{code}</c> stands for the number of a figure, so that no number of the
/// review is typed twice.
/// </summary>
public static partial class NarrativeText
{
    /// <summary>The paragraphs of a text, each cut into typed text and figures.</summary>
    public static IReadOnlyList<IReadOnlyList<NarrativeRun>> Paragraphs(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Runs)];

    /// <summary>Codes of the figures that a text names, each once.</summary>
    public static IReadOnlyList<string> CodesIn(string? text) =>
        [.. Placeholder().Matches(text ?? "").Select(found => found.Groups["code"].Value).Distinct(StringComparer.Ordinal)];

    private static List<NarrativeRun> Runs(string paragraph)
    {
        var runs = new List<NarrativeRun>();
        var from = 0;
        foreach (Match found in Placeholder().Matches(paragraph))
        {
            if (found.Index > from)
            {
                runs.Add(new NarrativeRun(paragraph[from..found.Index], null));
            }

            runs.Add(new NarrativeRun(null, found.Groups["code"].Value));
            from = found.Index + found.Length;
        }

        if (from < paragraph.Length)
        {
            runs.Add(new NarrativeRun(paragraph[from..], null));
        }

        return runs;
    }

    [GeneratedRegex(@"\{(?<code>[A-Za-z0-9_.\-]{1,64})\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
