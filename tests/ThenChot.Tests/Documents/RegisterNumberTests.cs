using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Documents;

namespace ThenChot.Tests.Documents;

public sealed class RegisterNumberTests
{
    private static readonly string[] Separators = ["-", "/", " ", " - ", " / ", ".", "–"];
    private static readonly DocumentCatalogue Catalogue = SomeLaw.Now.Catalogue;
    private static readonly string[] Types = [.. Catalogue.Types.SelectMany(t => t.Codes).Distinct()];

    [Theory]
    [InlineData("01-CTr/TU", "01-CTr/TU")]
    [InlineData("số: 1 - ctr / tu", "01-CTr/TU")]
    [InlineData("Chương trình số 01-CTr/TU, ngày 17-3-2021", "01-CTr/TU")]
    [InlineData("24-QĐ/TƯ", "24-QĐ/TW")]
    [InlineData("24-qd/tw", "24-QĐ/TW")]
    [InlineData("01-HD/TW", "01-HD/TW")]
    [InlineData("41-QĐ/TW", "41-QĐ/TW")]
    [InlineData("22-QĐ/TƯ ngày 28/7/2021", "22-QĐ/TW")]
    [InlineData("37–QĐ/TW", "37-QĐ/TW")]
    [InlineData("04-NQ/TU", "04-NQ/TU")]
    [InlineData("4-QĐ/TU", "04-QĐ/TU")]
    [InlineData("07-QĐ/TU", "07-QĐ/TU")]
    [InlineData("1841-QĐ/TU", "1841-QĐ/TU")]
    [InlineData("05 QĐ TU", "05-QĐ/TU")]
    [InlineData("15-NQ/TW", "15-NQ/TW")]
    [InlineData("28-NQ/TƯ", "28-NQ/TW")]
    [InlineData("18-NQ/TU", "18-NQ/TU")]
    [InlineData("26-TB/BCĐ", "26-TB/BCĐ")]
    [InlineData("26tb/bcd", "26-TB/BCĐ")]
    [InlineData("06-KH/BCĐ", "06-KH/BCĐ")]
    [InlineData("21-KH/BCĐ", "21-KH/BCĐ")]
    [InlineData("24-CT/TU", "24-CT/TU")]
    [InlineData("24cttu", "24-CT/TU")]
    [InlineData("24-CT-TU", "24-CT/TU")]
    [InlineData("24/CT-TU", "24-CT/TU")]
    [InlineData("171-KH/TU", "171-KH/TU")]
    [InlineData("4529-QĐ/TU", "4529-QĐ/TU")]
    [InlineData("39-CV/TU", "39-CV/TU")]
    [InlineData("36-HD/VPTW", "36-HD/VPTW")]
    [InlineData("36-HD/VPTƯ", "36-HD/VPTW")]
    [InlineData("31-HD/BTCTW", "31-HD/BTCTW")]
    [InlineData("3-CTHĐ/TU", "03-CTHĐ/TU")]
    [InlineData("307/KH-UBND", "307/KH-UBND")]
    [InlineData("15-QĐ/UBND", "15/QĐ-UBND")]
    [InlineData("42/2014/QĐ-TTg", "42/2014/QĐ-TTg")]
    [InlineData("30/2020/nđ-cp", "30/2020/NĐ-CP")]
    [InlineData("1001/QĐ-BNV", "1001/QĐ-BNV")]
    [InlineData("12/BC-SNV", "12/BC-SNV")]
    [InlineData("12-BC/ĐUK", "12-BC/ĐUK")]
    public void Reads_tolerantly_and_prints_strictly(string typed, string printed) =>
        Assert.Equal(printed, SomeLaw.Now.Read(typed)!.Number.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Kế hoạch 171")]
    [InlineData("CT/TU")]
    [InlineData("0-CT/TU")]
    [InlineData("24-CT")]
    [InlineData("24")]
    [InlineData("999999-CT/TU")]
    [InlineData("24-CT/TU và 25-CT/TU")]
    [InlineData("24xyztu")]
    public void Does_not_guess_at_what_is_no_symbol(string? typed) => Assert.Null(SomeLaw.Now.Read(typed));

    [Theory]
    [InlineData("24-CT/TU ngày 7-8-2023", "2023-08-07")]
    [InlineData("24-CT/TU (07/08/2023)", "2023-08-07")]
    [InlineData("24-CT/TU ngày 7 tháng 8 năm 2023", "2023-08-07")]
    [InlineData("26-TB/BCĐ năm 2023", "2023")]
    [InlineData("24-CT/TU", null)]
    public void Takes_the_day_typed_behind(string typed, string? day) =>
        Assert.Equal(day, SomeLaw.Now.Read(typed)!.IssuedOn?.Code);

    [Fact]
    public void Marked_centre_may_also_mean_the_city()
    {
        var reading = SomeLaw.Now.Read("24-CT/TƯ")!;
        Assert.Equal(["24-CT/TW", "24-CT/TU"], reading.Readings.Select(r => r.Text));
        Assert.Null(SomeLaw.Now.Read("24-CT/TU")!.Alternative);
        Assert.Equal("24-CT/TU", SomeLaw.Now.Meant("24-CT/TƯ", "Ban Thường vụ Thành uỷ")!.Text);
        Assert.Equal("24-CT/TW", SomeLaw.Now.Meant("24-CT/TƯ", "Ban Bí thư")!.Text);
    }

    [Fact]
    public void What_is_printed_reads_back_the_same() => Prop.ForAll(Arb.From(Numbers()), number =>
        SomeLaw.Now.Read(number.Text) is { Alternative: null } reading && reading.Number == number).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_marks_and_separators_never_matter()
    {
        var typed =
            from number in Numbers()
            from between in Gen.Elements(Separators)
            from behind in Gen.Elements(Separators)
            from unmarked in Gen.Elements(true, false)
            from lower in Gen.Elements(true, false)
            from front in Gen.Elements("", "Số ", "Số: ", "  số:")
            let plain = $"{number.Number}{between}{number.TypeCode}{behind}{number.BodyCode}"
            let marks = unmarked ? VietnameseText.SearchKey(plain) : plain
            select (Number: number, Text: front + (lower ? marks.ToLowerInvariant() : marks.ToUpperInvariant()));
        Prop.ForAll(Arb.From(typed), t => SomeLaw.Now.Read(t.Text)?.Number == t.Number).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_read_or_left_without_a_fault() => Prop.ForAll<string?>(text =>
    {
        var reading = SomeLaw.Now.Read(text);
        return reading is null || SomeLaw.Now.Read(reading.Number.Text)!.Number == reading.Number;
    }).QuickCheckThrowOnFailure();

    private static Gen<RegisterNumber> Numbers() =>
        from number in Gen.Choose(1, 9999)
        from type in Gen.Elements(Types)
        from body in Gen.Elements(Catalogue.PartyBodies.ToArray())
        select new RegisterNumber(DocumentFamily.Party, number, null, type, body);
}
