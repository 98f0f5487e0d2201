namespace ThenChot.Tests.Kernel;

/// <summary>What a column was typed in is only guessed where its words say so.</summary>
public sealed class LegacyTallyTests
{
    [Theory]
    [InlineData("NguyÔn V¨n An|TrÇn ThÞ Hång", LegacyCode.Tcvn3)]
    [InlineData("®¶ng uû x·|nghØ h\u00ADu", LegacyCode.Tcvn3)]
    [InlineData("Nguyeãn Vaên An|Traàn Thò Hoàng", LegacyCode.Vni)]
    [InlineData("Nguyễn Văn An|Trần Thị Hồng", null)]
    [InlineData("Võ Thò|Lù Hà", null)]
    [InlineData("Nguyen Van An|Tran Thi Hong", null)]
    [InlineData("Müller|Ångström|Éluard", null)]
    [InlineData("½ ngày|20 °C|5 m²", null)]
    [InlineData("", null)]
    public void The_words_say_which_code(string values, LegacyCode? code)
    {
        var tally = new LegacyTally();
        foreach (var value in values.Split('|'))
        {
            tally.Add(value);
        }

        Assert.Equal(code, tally.Code);
    }
}
