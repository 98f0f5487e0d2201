namespace ThenChot.Domain.Members.Statistics;

/// <summary>Tiêu chí của cơ cấu đảng viên: by what the members of a unit are counted.</summary>
public enum MemberTrait
{
    /// <summary>Tổng số.</summary>
    Everyone,

    /// <summary>Giới tính.</summary>
    Sex,

    /// <summary>Chính thức, dự bị.</summary>
    Standing,

    /// <summary>Năm sinh.</summary>
    BornIn,

    /// <summary>Năm vào Đảng tính tuổi đảng.</summary>
    JoinedIn,
}

/// <summary>Một ô của cơ cấu: a trait and its value as text; empty where the file does not say.</summary>
public readonly record struct TraitValue(MemberTrait Trait, string Value)
{
    public const string Male = "male";
    public const string Female = "female";
    public const string Official = "official";
    public const string Probationary = "probationary";

    public static TraitValue Everyone { get; } = new(MemberTrait.Everyone, "");

    /// <summary>The cells one member is counted in, one of each trait. Today a member is official when the day is recorded, for no day lies ahead.</summary>
    public static IReadOnlyList<TraitValue> Of(Sex? sex, bool isOfficial, PartialDate? bornOn, PartialDate ageFrom) =>
    [
        Everyone,
        new(MemberTrait.Sex, sex switch { Members.Sex.Female => Female, Members.Sex.Male => Male, _ => "" }),
        new(MemberTrait.Standing, isOfficial ? Official : Probationary),
        new(MemberTrait.BornIn, bornOn is { } born ? Text(born.Year) : ""),
        new(MemberTrait.JoinedIn, Text(ageFrom.Year)),
    ];

    private static string Text(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
