namespace ThenChot.Web.Modules.Demo.City;

/// <summary>What an invented member's file says of work and learning, in words as people write them: not always those of a form. Nulls: not recorded.</summary>
public sealed record DemoWork(string? Occupation, string? Schooling, string? Profession, string? Theory)
{
    private const int Retired = 61;
    private const int Student = 24;

    private static readonly string[] Occupations =
        ["Công chức", "Chuyên viên", "Viên chức", "Giáo viên", "Bác sĩ", "Công an", "Sĩ quan", "Công nhân", "Công nhân may", "Nhân viên văn phòng", "Kỹ sư", "Nông dân", "Kinh doanh", "Lao động tự do", "Lái xe"];

    private static readonly int[] OccupationWeights = [14, 8, 10, 12, 4, 6, 6, 9, 3, 7, 5, 6, 5, 3, 1];
    private static readonly string?[] Professions = [null, "Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học", "Cử nhân luật", "Đại học Kinh tế", "Thạc sĩ", "Thạc sĩ quản lý công", "Tiến sĩ"];
    private static readonly int[] ProfessionWeights = [10, 6, 14, 11, 32, 6, 7, 8, 4, 2];
    private static readonly string?[] Theories = [null, "Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"];
    private static readonly int[] YoungTheory = [40, 52, 8, 0, 0];
    private static readonly int[] OldTheory = [10, 46, 30, 12, 2];

    public static DemoWork Draw(SmallRandom random, int age)
    {
        var occupation = random.Chance(4) ? null
            : age >= Retired && random.Chance(92) ? "Nghỉ hưu"
            : age <= Student && random.Chance(45) ? "Sinh viên"
            : Occupations[random.Weighted(OccupationWeights)];
        var schooling = age >= Retired ? random.Pick(["10/10", "10/10", "7/10", "12/12"]) : random.Pick(["12/12", "12/12", "12/12", "12/12", "12/12", "THPT", "9/12"]);
        return new DemoWork(occupation, schooling, Professions[random.Weighted(ProfessionWeights)], Theories[random.Weighted(age < 35 ? YoungTheory : OldTheory)]);
    }
}
