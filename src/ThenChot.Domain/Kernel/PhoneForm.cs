namespace ThenChot.Domain.Kernel;

/// <summary>Whether a text can be a telephone number at work: it begins with a digit or +, and further words may name an extension.</summary>
public static class PhoneForm
{
    public const int Longest = 60;

    private const int FewestDigits = 3;

    public static bool IsSound(string number) =>
        number.Length is > 0 and <= Longest && (char.IsAsciiDigit(number[0]) || number[0] == '+') && number.Count(char.IsAsciiDigit) >= FewestDigits;
}
