namespace ThenChot.Domain.Kernel;

/// <summary>
/// Đoán bảng mã của một cột chữ: counts the words with letters beyond the plain ones, and how many could be Vietnamese as they stand or once read
/// in each old code. It only says what a person may then be asked.
/// </summary>
public sealed class LegacyTally
{
    private const int FewestWords = 2;

    /// <summary>Of a hundred words with marks: so many must be syllables in the old code, and fewer than so many as they stand.</summary>
    private const int ReadSo = 80;

    private const int StandSo = 60;

    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', '.', ';', ':', '/', '-', '(', ')', '"'];

    private int words;
    private int now;
    private int tcvn3;
    private int vni;

    /// <summary>Null while nothing speaks for an old code.</summary>
    public LegacyCode? Code => words >= FewestWords && now * 100 < words * StandSo && Math.Max(tcvn3, vni) * 100 >= words * ReadSo ? (tcvn3 >= vni ? LegacyCode.Tcvn3 : LegacyCode.Vni) : null;

    /// <summary>True when the value holds a word that counts.</summary>
    public bool Add(string value)
    {
        var counted = false;
        foreach (var word in value.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(static w => w.Any(static c => c > '~')))
        {
            counted = true;
            words++;
            now += VietnameseSyllable.IsPossible(word) ? 1 : 0;
            tcvn3 += VietnameseSyllable.IsPossible(LegacyText.ToUnicode(word, LegacyCode.Tcvn3)) ? 1 : 0;
            vni += VietnameseSyllable.IsPossible(LegacyText.ToUnicode(word, LegacyCode.Vni)) ? 1 : 0;
        }

        return counted;
    }
}
