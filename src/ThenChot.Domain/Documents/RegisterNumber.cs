namespace ThenChot.Domain.Documents;

/// <summary>Hệ văn bản: papers of the Party (Số 01-CTr/TU) and of the State (307/KH-UBND) are written differently and never mixed.</summary>
public enum DocumentFamily
{
    Party,
    State,
}

/// <summary>
/// Số ký hiệu: number, type code and body code, read tolerantly and printed strictly (24-CT/TU; 05/KH-UBND; 42/2014/QĐ-TTg).
/// It alone does not identify a document: QĐ stands for quy định and quyết định, and numbers begin anew with each term.
/// </summary>
public sealed record RegisterNumber(DocumentFamily Family, int Number, int? Year, string TypeCode, string BodyCode)
{
    /// <summary>What follows the number: <c>CTr/TU</c>.</summary>
    public string Symbol => Family == DocumentFamily.Party ? $"{TypeCode}/{BodyCode}" : $"{TypeCode}-{BodyCode}";

    /// <summary>The one canonical form; a number below ten has a leading zero.</summary>
    public string Text => Family == DocumentFamily.Party
        ? $"{Padded}-{Symbol}"
        : Year is { } year ? $"{Padded}/{year.ToString(CultureInfo.InvariantCulture)}/{Symbol}" : $"{Padded}/{Symbol}";

    /// <summary>Equal for everything that is read as the same symbol.</summary>
    public string Key => VietnameseText.SearchKey(Text);

    /// <summary>As it stands on the paper: "Số" without a colon for the Party, with one for the State.</summary>
    public string Printed => Family == DocumentFamily.Party ? $"Số {Text}" : $"Số: {Text}";

    /// <summary>The level that the body code tells: TW the centre, TU the city, a State paper the State.</summary>
    public DocumentLevel Level => Family == DocumentFamily.State ? DocumentLevel.State
        : BodyCode.EndsWith("TW", StringComparison.Ordinal) ? DocumentLevel.Central
        : BodyCode.EndsWith("TU", StringComparison.Ordinal) ? DocumentLevel.City
        : DocumentLevel.Other;

    private string Padded => Number.ToString("D2", CultureInfo.InvariantCulture);

    public override string ToString() => Text;
}

/// <summary>Cấp ban hành, as far as the symbol tells it.</summary>
public enum DocumentLevel
{
    Central,
    City,
    Other,
    State,
}
