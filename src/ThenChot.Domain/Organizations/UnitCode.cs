using System.Text;

namespace ThenChot.Domain.Organizations;

/// <summary>Mã đơn vị: as people write it, and the key under which two spellings are one code.</summary>
public static class UnitCode
{
    public const int MaxLength = 40;

    /// <summary>The code as it is kept: composed, full-width forms narrowed, nothing around it.</summary>
    public static string Kept(string? code) => VietnameseText.Nfc(VietnameseText.Nfc(code).Normalize(NormalizationForm.FormKC));

    /// <summary>Upper case of the kept code: "qu01" and "QU01" are one code.</summary>
    public static string Key(string? code) => Kept(code).ToUpperInvariant();

    /// <summary>Null when the code may be used: letters, digits, dot, dash, underscore, slash.</summary>
    public static Refusal? Check(string? code)
    {
        var kept = Kept(code);
        if (kept.Length == 0)
        {
            return OrganizationRefusals.CodeMissing;
        }

        return kept.Length > MaxLength || !kept.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/')
            ? OrganizationRefusals.CodeMalformed(kept)
            : null;
    }
}
