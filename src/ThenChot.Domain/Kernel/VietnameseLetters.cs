using System.Collections.Frozen;

namespace ThenChot.Domain.Kernel;

/// <summary>The letters of Vietnamese: for each its plain letter, its place in the alphabet and its tone.</summary>
internal static class VietnameseLetters
{
    /// <summary>The alphabet with f, j, w, z at their Latin places, as names use them.</summary>
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private const string PlainLetters = "aaabcddeefghijklmnooopqrstuuvwxyz";

    /// <summary>Each vowel without tone, then huyền, hỏi, ngã, sắc, nặng: the order of dictionaries.</summary>
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly FrozenDictionary<char, Letter> Table = Build();

    public static bool TryGet(char lower, out Letter letter) => Table.TryGetValue(lower, out letter);

    /// <summary>The same letter, small, without its tone: ấ gives â.</summary>
    public static char WithoutTone(Letter letter) => Alphabet[letter.Place];

    private static FrozenDictionary<char, Letter> Build()
    {
        var table = new Dictionary<char, Letter>();
        for (var place = 0; place < Alphabet.Length; place++)
        {
            table[Alphabet[place]] = new(PlainLetters[place], place, 0);
        }

        foreach (var vowel in Vowels)
        {
            for (var tone = 1; tone < vowel.Length; tone++)
            {
                table[vowel[tone]] = table[vowel[0]] with { Tone = tone };
            }
        }

        // The letter eth looks like đ and stands for it in papers typed with old keyboards.
        table['ð'] = table['đ'];
        return table.ToFrozenDictionary();
    }

    internal readonly record struct Letter(char Plain, int Place, int Tone);
}
