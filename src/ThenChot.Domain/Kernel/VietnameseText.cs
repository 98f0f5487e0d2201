using System.Text;

namespace ThenChot.Domain.Kernel;

/// <summary>
/// Chữ Việt: the one form text is kept in, and the keys it is searched and sorted by. Works from a table, so that no
/// culture of the machine or the database has a say.
/// </summary>
public static class VietnameseText
{
    private const char FirstTone = '!';
    private const char FirstLetter = 'A';

    /// <summary>
    /// Text as it is kept: composed letters, no invisible characters, ordinary blanks, nothing around it. Line breaks stay.
    /// </summary>
    public static string Nfc(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text.Trim();
        }

        var kept = new StringBuilder();
        foreach (var c in Composed(text))
        {
            if (char.IsWhiteSpace(c) && c is not ('\n' or '\r' or '\t'))
            {
                kept.Append(' ');
            }
            else if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>As <see cref="Nfc"/>; null when nothing is left, which reads “chưa nhập nội dung”.</summary>
    public static string? NfcOrNull(string? text) => Nfc(text) is { Length: > 0 } kept ? kept : null;

    /// <summary>Key for searching: marks off, đ to d, lower case, runs of blanks made one.</summary>
    public static string SearchKey(string? text)
    {
        var key = new StringBuilder();
        foreach (var c in Nfc(text))
        {
            if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ')
                {
                    key.Append(' ');
                }

                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (VietnameseLetters.TryGet(lower, out var letter))
            {
                key.Append(letter.Plain);
            }
            else
            {
                AppendUnmarked(key, lower);
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Key for lists of people: given name first, then family and middle names; compared byte by byte.</summary>
    public static string SortKey(string? fullName)
    {
        var words = Words(fullName);
        return words.Count == 0 ? string.Empty : string.Join(' ', [WordKey(words[^1]), .. words.SkipLast(1).Select(WordKey)]);
    }

    /// <summary>Key for lists of other things, in reading order; compared byte by byte.</summary>
    public static string AlphabetKey(string? text) => string.Join(' ', Words(text).Select(WordKey));

    // A lone half of a surrogate pair has no composed form and would throw: it carries no letter, so it is dropped.
    private static string Composed(string text)
    {
        var sound = text.IsNormalizable() ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\uFFFD", string.Empty, StringComparison.Ordinal);
        return sound.Normalize(NormalizationForm.FormC);
    }

    private static bool IsNormalizable(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static void AppendUnmarked(StringBuilder key, char c)
    {
        if (char.IsSurrogate(c))
        {
            key.Append(c);
            return;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(part);
            }
        }
    }

    private static List<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Nfc(text).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // Letters decide first, then the tones of the word: an, àn, anh.
    private static string WordKey(string word)
    {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        foreach (var c in word)
        {
            if (VietnameseLetters.TryGet(c, out var letter))
            {
                letters.Append((char)(FirstLetter + letter.Place));
                if (letter.Tone > 0)
                {
                    tones.Append((char)(FirstTone + letter.Tone));
                }
            }
            else if (char.IsAsciiDigit(c))
            {
                letters.Append(c);
            }
            else
            {
                letters.Append('z').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return letters.Append(tones.Length == 0 ? FirstTone.ToString() : tones.ToString()).ToString();
    }
}
