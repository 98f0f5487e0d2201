namespace ThenChot.Web.Modules.Demo.City;

/// <summary>
/// Invented names for the people of the demo. They are drawn from common syllables, none is meant to name anybody, and
/// every page of the demo that shows them says "dữ liệu minh họa".
/// </summary>
public sealed class DemoPeople(ulong seed)
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Phan", "Đoàn", "Mai", "Tạ"];
    private static readonly string[] MenMiddles = ["Văn", "Hữu", "Quang", "Duy", "Gia", "Thành", "Xuân", "Khắc", "Bá", "Trọng"];
    private static readonly string[] MenGivens = ["Khải", "Thiện", "Bách", "Khoa", "Lâm", "Phúc", "Vinh", "Hiệp", "Tùng", "Kiên", "Nghĩa", "Sáng", "Toàn", "Vượng", "Đạt", "Ninh"];
    private static readonly string[] WomenMiddles = ["Thị", "Ngọc", "Thu", "Bích", "Diệu", "Khánh", "Thanh", "Mỹ", "Tuyết", "Hồng"];
    private static readonly string[] WomenGivens = ["Vân", "Trúc", "Diệp", "Nhung", "Thảo", "Chi", "Quyên", "Yến", "Lam", "Hạnh", "Thủy", "Oanh", "Uyên", "Hằng", "Ngân", "Nguyệt"];

    private readonly SmallRandom random = SmallRandom.For(seed, "people");
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>A full name that this demo has not used yet.</summary>
    public string Next()
    {
        while (true)
        {
            var name = Plain(random, random.Chance(40));
            if (given.Add(name))
            {
                return name;
            }
        }
    }

    /// <summary>A full name that others may bear too, as in life; common families are drawn more often, and one name in five has a fourth word.</summary>
    public static string Draw(SmallRandom random, bool isWoman)
    {
        ArgumentNullException.ThrowIfNull(random);
        var name = Plain(random, isWoman);
        var words = name.Split(' ');
        var family = Families[Math.Min(random.Below(Families.Length), random.Below(Families.Length))];
        var more = random.Chance(20) ? " " + random.Pick(isWoman ? WomenGivens : MenGivens) : "";
        return $"{family} {words[1]}{more} {words[2]}";
    }

    private static string Plain(SmallRandom random, bool isWoman) => isWoman
        ? $"{random.Pick(Families)} {random.Pick(WomenMiddles)} {random.Pick(WomenGivens)}"
        : $"{random.Pick(Families)} {random.Pick(MenMiddles)} {random.Pick(MenGivens)}";
}
