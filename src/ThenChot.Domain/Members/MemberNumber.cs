namespace ThenChot.Domain.Members;

/// <summary>Loại số được giữ kín.</summary>
public enum NumberKind
{
    /// <summary>Số thẻ đảng viên.</summary>
    Card,

    /// <summary>Số định danh cá nhân, căn cước.</summary>
    Citizen,
}

/// <summary>Số thẻ, số định danh: digits alone; how many is a setting. It exists in clear only while a person types or reads it.</summary>
public static class MemberNumber
{
    /// <summary>The digits of what was typed; null when nothing was.</summary>
    public static Outcome<string> Read(string? typed, NumberKind kind, IReadOnlyCollection<int> lengths)
    {
        var digits = new string([.. VietnameseText.Nfc(typed).Where(static c => c is not (' ' or '.' or '-'))]);
        return digits.All(char.IsAsciiDigit) && lengths.Contains(digits.Length) ? digits : MembersRefusals.NumberMalformed(kind, lengths);
    }

    public static string Label(NumberKind kind) => kind == NumberKind.Card ? "Số thẻ đảng viên" : "Số định danh cá nhân";

    /// <summary>As pages show it: dots, and the last three digits to tell two apart.</summary>
    public static string Mask(string digits) => new string('•', Math.Max(0, digits.Length - 3)) + digits[^Math.Min(3, digits.Length)..];
}
