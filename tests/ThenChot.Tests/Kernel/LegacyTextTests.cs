namespace ThenChot.Tests.Kernel;

/// <summary>Old code tables: golden words both ways, and what is a syllable.</summary>
public sealed class LegacyTextTests
{
    [Theory]
    [InlineData("NguyÔn V¨n An", "Nguyễn Văn An")]
    [InlineData("TrÇn ThÞ Hång", "Trần Thị Hồng")]
    [InlineData("Lª Hoµng ViÖt", "Lê Hoàng Việt")]
    [InlineData("D\u00AD¬ng §ç Ph¹m", "Dương Đỗ Phạm")]
    [InlineData("Bïi Huúnh Vò Mü", "Bùi Huỳnh Vũ Mỹ")]
    [InlineData("§Æng Quèc T\u00ADêng", "Đặng Quốc Tường")]
    [InlineData("Hµ Néi, quËn Hai Bµ Tr\u00ADng", "Hà Nội, quận Hai Bà Trưng")]
    [InlineData("®¶ng viªn chÝnh thøc, dù bÞ", "đảng viên chính thức, dự bị")]
    public void Tcvn3_is_read_and_written(string old, string now)
    {
        Assert.Equal(now, LegacyText.ToUnicode(old, LegacyCode.Tcvn3));
        Assert.Equal(old, LegacyText.FromUnicode(now, LegacyCode.Tcvn3));
    }

    [Theory]
    [InlineData("Nguyeãn Vaên An", "Nguyễn Văn An")]
    [InlineData("Traàn Thò Hoàng", "Trần Thị Hồng")]
    [InlineData("Leâ Hoaøng Vieät", "Lê Hoàng Việt")]
    [InlineData("Döông Ñoã Phaïm", "Dương Đỗ Phạm")]
    [InlineData("Buøi Huyønh Vuõ Myõ", "Bùi Huỳnh Vũ Mỹ")]
    [InlineData("Ñaëng Quoác Töôøng", "Đặng Quốc Tường")]
    [InlineData("NGUYEÃN THÒ BÍCH NGOÏC", "NGUYỄN THỊ BÍCH NGỌC")]
    [InlineData("ñaûng vieân chính thöùc, döï bò", "đảng viên chính thức, dự bị")]
    public void Vni_is_read_and_written(string old, string now)
    {
        Assert.Equal(now, LegacyText.ToUnicode(old, LegacyCode.Vni));
        Assert.Equal(old, LegacyText.FromUnicode(now, LegacyCode.Vni));
    }

    [Fact]
    public void Every_letter_with_a_mark_goes_there_and_back()
    {
        const string Small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
        foreach (var letter in Small.Select(c => c.ToString()))
        {
            Assert.Equal(letter, LegacyText.ToUnicode(LegacyText.FromUnicode(letter, LegacyCode.Tcvn3), LegacyCode.Tcvn3));
            Assert.Equal(letter, LegacyText.ToUnicode(LegacyText.FromUnicode(letter, LegacyCode.Vni), LegacyCode.Vni));
            Assert.Equal(letter.ToUpperInvariant(), LegacyText.ToUnicode(LegacyText.FromUnicode(letter.ToUpperInvariant(), LegacyCode.Vni), LegacyCode.Vni));
        }
    }

    [Theory]
    [InlineData("Nguyễn", true)]
    [InlineData("nghiêng", true)]
    [InlineData("Quốc", true)]
    [InlineData("GIÁO", true)]
    [InlineData("Thuý", true)]
    [InlineData("Đắk", true)]
    [InlineData("Nguyeãn", false)]
    [InlineData("NguyÔn", false)]
    [InlineData("Hoµng", false)]
    [InlineData("đượnǵ", false)]
    [InlineData("Ñoã", false)]
    [InlineData("QU01", false)]
    public void A_syllable_is_one_by_its_spelling(string word, bool possible) => Assert.Equal(possible, VietnameseSyllable.IsPossible(word));
}
