namespace ThenChot.Domain.Members.Statistics;

/// <summary>Từ của một dòng biểu: words that free text may hold, whole, marks and case aside.</summary>
public sealed class FreeWords(IEnumerable<string> words)
{
    private readonly List<string> keys = [.. words.Select(static w => VietnameseText.SearchKey(w))];

    public bool AreIn(string? text) => LongestIn(text) > 0;

    /// <summary>The length of the longest of them that the text holds; zero: none.</summary>
    public int LongestIn(string? text) => VietnameseText.SearchKey(text) is { Length: > 0 } key ? keys.Where(word => IsWhole(key, word)).Select(static word => word.Length).DefaultIfEmpty().Max() : 0;

    private static bool IsWhole(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
