using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ThenChot.Tests.Kernel;

public sealed class VietnameseTextTests
{
    private const string Letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    [Theory]
    [InlineData("Nguyễn Thị Đào", "nguyen thi dao")]
    [InlineData("  ĐẢNG   ỦY\u00A0Ba Đình ", "dang uy ba dinh")]
    [InlineData("Ban Tổ\u200Bchức", "ban tochuc")]
    [InlineData("Ðặng 24-CT/TƯ", "dang 24-ct/tu")]
    [InlineData("Müller Ž", "muller z")]
    [InlineData(null, "")]
    public void Folds_for_searching(string? text, string key) => Assert.Equal(key, VietnameseText.SearchKey(text));

    [Fact]
    public void Folds_every_letter_in_both_cases_and_both_forms()
    {
        foreach (var text in new[] { Letters, Letters.ToUpperInvariant(), Letters.Normalize(NormalizationForm.FormD) })
        {
            Assert.Matches("^[a-y]{89}$", VietnameseText.SearchKey(text));
        }
    }

    [Fact]
    public void Keeps_composed_text_without_invisible_characters()
    {
        Assert.Equal("Thành ủy", VietnameseText.Nfc("\uFEFF Tha\u0300nh\u00A0u\u0309y\u200B "));
        Assert.Equal("hai\ndòng", VietnameseText.Nfc("hai\ndòng\u0000"));
        Assert.Equal("a\U0001F600b", VietnameseText.Nfc("a\U0001F600b\uD800"));
    }

    [Fact]
    public void Keys_are_stable_whatever_is_typed() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var kept = VietnameseText.Nfc(text);
        var key = VietnameseText.SearchKey(text);
        return VietnameseText.Nfc(kept) == kept
            && VietnameseText.SearchKey(kept) == key
            && VietnameseText.SearchKey(key) == key
            && VietnameseText.SortKey(text).All(char.IsAscii);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_people_by_given_name_then_alphabet_then_tone()
    {
        string[] ordered =
        [
            "Nguyễn Văn An", "Trần An", "Lê Án", "Đỗ Thị Anh", "Vũ Ánh", "Bùi Ân", "Lê Bình", "Phạm Dung", "Lê Dũng", "Cao Đức", "Đỗ Hòa", "Đỗ Hoà",
            "Đỗ Hóa", "Ngô Ông", "Lê Ơn", "Lý Tú", "Lý Tư",
        ];

        Assert.Equal(ordered, ordered.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal).ThenByDescending(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Other_lists_read_from_the_left() => Assert.Equal(
        ["Đảng ủy 2", "Đảng ủy A", "Đảng ủy Ă"],
        new[] { "Đảng ủy Ă", "Đảng ủy A", "Đảng ủy 2" }.OrderBy(VietnameseText.AlphabetKey, StringComparer.Ordinal));
}
