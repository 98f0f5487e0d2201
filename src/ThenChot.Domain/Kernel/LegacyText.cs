using System.Collections.Frozen;
using System.Text;

namespace ThenChot.Domain.Kernel;

/// <summary>Bảng mã cũ: how Vietnamese was typed before Unicode. What such text looks like depends on the font alone.</summary>
public enum LegacyCode
{
    /// <summary>TCVN 5712:1993 (VN3, “ABC”): one byte a letter; capitals with a tone are small letters in a font of capitals.</summary>
    Tcvn3,

    /// <summary>VNI for Windows: a plain letter, and its marks as a letter behind it.</summary>
    Vni,
}

/// <summary>
/// Chuyển chữ Việt từ bảng mã cũ sang Unicode và ngược lại. The tables are facts of the two code charts, read as the characters a program
/// without the old font shows.
/// </summary>
public static class LegacyText
{
    /// <summary>ư in TCVN3 and, to every other program, a hyphen nobody sees.</summary>
    public const char Unseen = '\u00AD';

    private const string TcvnCodes = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private const string TcvnLetters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    /// <summary>Marks of VNI behind a plain letter, and what the pair is for a, e, o, u, y; a blank: no such pair.</summary>
    private static readonly (string Marks, string Plain, string[] Letters) VniPairs =
        ("øùûõïâáàåãäêéèúüë", "aeouy", ["àáảãạâấầẩẫậăắằẳẵặ", "èéẻẽẹêếềểễệ      ", "òóỏõọôốồổỗộ      ", "ùúủũụ            ", "ỳýỷỹ             "]);

    /// <summary>Letters of VNI that stand alone, and ơ, ư, which take the first five marks.</summary>
    private static readonly (string Codes, string Letters) VniSingle = ("ìíæóòîñôö", "ìíỉĩịỵđơư");

    private static readonly string[] VniHorned = ["ờớởỡợ", "ừứửữự"];

    private static readonly FrozenDictionary<string, string> TcvnTable = Tcvn();
    private static readonly FrozenDictionary<string, string> VniTable = Vni();
    private static readonly FrozenDictionary<string, string> ToTcvn = Back(TcvnTable);
    private static readonly FrozenDictionary<string, string> ToVni = Back(VniTable);

    public static string ToUnicode(string text, LegacyCode code) => Exchange(text, code == LegacyCode.Tcvn3 ? TcvnTable : VniTable);

    /// <summary>What the code has no sign for (a capital with a tone in TCVN3) becomes its small letter: the font of capitals did the rest.</summary>
    public static string FromUnicode(string text, LegacyCode code) => Exchange(text.Normalize(NormalizationForm.FormC), code == LegacyCode.Tcvn3 ? ToTcvn : ToVni);

    /// <summary>The longest key at each place, so that a letter with its mark goes before the letter.</summary>
    private static string Exchange(string text, FrozenDictionary<string, string> table)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (at + 1 < text.Length && table.TryGetValue(text.Substring(at, 2), out var pair))
            {
                kept.Append(pair);
                at += 2;
            }
            else
            {
                var one = text[at++].ToString();
                kept.Append(table.GetValueOrDefault(one, one));
            }
        }

        return kept.ToString();
    }

    private static FrozenDictionary<string, string> Tcvn() =>
        TcvnCodes.Zip(TcvnLetters).ToFrozenDictionary(p => p.First.ToString(), p => p.Second.ToString(), StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Vni()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string code, char letter)
        {
            table[code] = letter.ToString();
            var (small, capital) = (code[..1], code[..1].ToUpperInvariant());
            foreach (var mark in code[1..].Length == 0 ? [""] : new[] { code[1..], code[1..].ToUpperInvariant() })
            {
                table[capital + mark] = letter.ToString().ToUpperInvariant();
                table[small + mark] = letter.ToString();
            }
        }

        foreach (var (code, letter) in VniSingle.Codes.Zip(VniSingle.Letters))
        {
            Add(code.ToString(), letter);
        }

        for (var row = 0; row < VniPairs.Plain.Length; row++)
        {
            foreach (var (mark, letter) in VniPairs.Marks.Zip(VniPairs.Letters[row]).Where(p => p.Second != ' '))
            {
                Add($"{VniPairs.Plain[row]}{mark}", letter);
            }
        }

        foreach (var (horned, code) in VniHorned.Zip("ôö"))
        {
            foreach (var (mark, letter) in VniPairs.Marks.Zip(horned))
            {
                Add($"{code}{mark}", letter);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Back(FrozenDictionary<string, string> table)
    {
        var back = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, letter) in table.OrderBy(p => p.Key.Length > 1 && char.IsUpper(p.Key[0]) != char.IsUpper(p.Key[1]) ? 1 : 0).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            back.TryAdd(letter, code);
        }

        foreach (var (letter, code) in back.ToList())
        {
            back.TryAdd(letter.ToUpperInvariant(), code);
        }

        return back.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
