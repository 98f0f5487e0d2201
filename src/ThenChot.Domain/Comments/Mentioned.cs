namespace ThenChot.Domain.Comments;

/// <summary>Reads “@Họ và tên” in a text, marks and case aside: the longest name that fits, among those who may read the record.</summary>
public static class Mentioned
{
    /// <summary>Everybody named; who bears the same name is named too. An @ within a word, as in an address, names nobody.</summary>
    public static Outcome<IReadOnlyList<PersonId>> In(string text, IReadOnlyCollection<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(readers);
        var byName = readers.ToLookup(reader => VietnameseText.SearchKey(reader.FullName), reader => reader.Person, StringComparer.Ordinal);
        var named = new List<PersonId>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            var words = NameAfter(text[(at + 1)..]);
            var fit = Enumerable.Range(1, words.Length).Reverse().Select(count => string.Join(' ', words.Take(count).Select(VietnameseText.SearchKey))).FirstOrDefault(byName.Contains);
            if (fit is null)
            {
                return CommentsRefusals.NobodyNamed(string.Join(' ', words.Take(3)));
            }

            named.AddRange(byName[fit]);
        }

        return named.Distinct().ToList();
    }

    /// <summary>The words that may be a name: letters alone, up to the first other sign. The text is composed, so a letter is one sign.</summary>
    private static string[] NameAfter(string rest) =>
        rest.StartsWith(' ') ? [] : string.Concat(rest.TakeWhile(c => char.IsLetter(c) || c == ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
