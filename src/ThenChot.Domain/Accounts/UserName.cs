using System.Text.RegularExpressions;

namespace ThenChot.Domain.Accounts;

/// <summary>Tên đăng nhập: 3 to 60 letters without marks, digits and . - _; capitals do not matter.</summary>
public static partial class UserName
{
    /// <summary>The name as it is kept, or why it cannot be one.</summary>
    public static Outcome<string> Read(string? typed)
    {
        var name = VietnameseText.Nfc(typed).Trim().ToLowerInvariant();
        return Form().IsMatch(name) ? name : AccountRefusals.UserNameMalformed;
    }

    [GeneratedRegex("^[a-z0-9._-]{3,60}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
