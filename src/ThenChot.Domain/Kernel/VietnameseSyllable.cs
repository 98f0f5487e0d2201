using System.Collections.Frozen;
using System.Text;

namespace ThenChot.Domain.Kernel;

/// <summary>Âm tiết tiếng Việt: whether a word could be one, by how syllables are spelt: an onset, vowels with at most one tone, a coda.</summary>
public static class VietnameseSyllable
{
    private static readonly string[] Onsets =
        ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Vowels = ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô uơ uy ưa ươ ưi ưu yê ya "
        + "iêu yêu oai oay oao oeo uây uôi uya uyê uyu ươi ươu uê").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Codas = FrozenSet.ToFrozenSet(["", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"], StringComparer.Ordinal);

    public static bool IsPossible(string word)
    {
        var plain = new StringBuilder();
        var tones = 0;
        foreach (var c in word.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (!VietnameseLetters.TryGet(c, out var letter))
            {
                return false;
            }

            tones += letter.Tone > 0 ? 1 : 0;
            plain.Append(letter.Tone > 0 ? VietnameseLetters.WithoutTone(letter) : c);
        }

        var text = plain.ToString();
        return tones <= 1 && Onsets.Where(o => text.StartsWith(o, StringComparison.Ordinal)).Any(o => IsRhyme(text[o.Length..]));
    }

    private static bool IsRhyme(string rhyme)
    {
        var vowels = rhyme.TakeWhile(static c => "aăâeêioôơuưy".Contains(c, StringComparison.Ordinal)).Count();
        return Vowels.Contains(rhyme[..vowels]) && Codas.Contains(rhyme[vowels..]);
    }
}
