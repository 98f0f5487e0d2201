namespace ThenChot.Domain.Members;

/// <summary>Thông tin chung của hồ sơ; null: chưa nhập nội dung. Ethnicity, religion, health and class origin are not kept here.</summary>
public sealed record MemberParticulars(Sex? Sex)
{
    public const int MaxLength = 300;

    public string? OtherName { get; init; }

    public string? BirthPlace { get; init; }

    public string? HomePlace { get; init; }

    public string? Residence { get; init; }

    public string? Occupation { get; init; }

    /// <summary>Giáo dục phổ thông.</summary>
    public string? Schooling { get; init; }

    /// <summary>Chuyên môn, nghiệp vụ.</summary>
    public string? Profession { get; init; }

    /// <summary>Lý luận chính trị.</summary>
    public string? Theory { get; init; }

    /// <summary>Composed, trimmed, empty as null.</summary>
    internal MemberParticulars Kept() => this with
    {
        OtherName = VietnameseText.NfcOrNull(OtherName),
        BirthPlace = VietnameseText.NfcOrNull(BirthPlace),
        HomePlace = VietnameseText.NfcOrNull(HomePlace),
        Residence = VietnameseText.NfcOrNull(Residence),
        Occupation = VietnameseText.NfcOrNull(Occupation),
        Schooling = VietnameseText.NfcOrNull(Schooling),
        Profession = VietnameseText.NfcOrNull(Profession),
        Theory = VietnameseText.NfcOrNull(Theory),
    };

    internal bool IsTooLong => new[] { OtherName, BirthPlace, HomePlace, Residence, Occupation, Schooling, Profession, Theory }.Any(static text => text?.Length > MaxLength);
}
