namespace ThenChot.Domain.Members;

/// <summary>Cách viết hoa họ tên: files and old lists often hold names in capitals alone, which no register keeps.</summary>
public static class NameCase
{
    private const int Letters = 3;

    /// <summary>Refuses a name of capitals alone and proposes it as it is written; null: nothing to say. Few letters may be initials.</summary>
    public static Refusal? Check(string? fullName)
    {
        var name = VietnameseText.Nfc(fullName);
        return name.Count(char.IsLetter) > Letters && !name.Any(char.IsLower) ? MembersRefusals.AllCapitals(Proper(name)) : null;
    }

    private static string Proper(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));
}
