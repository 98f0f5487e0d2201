using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Tests.Platform.Ui;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(50, 200, "25%")]
    [InlineData(-3, 200, "0%")]
    [InlineData(300, 200, "100%")]
    [InlineData(1, 3, "33.33%")]
    [InlineData(5, 0, "0%")]
    public void A_value_stands_within_its_drawing_whatever_the_culture(int value, int end, string place) =>
        Assert.Equal(place, Scale.Percent(value, end));

    [Fact]
    public void A_line_that_ends_before_it_starts_has_no_width() =>
        Assert.Equal("0%", Scale.Width(new DateOnly(2023, 5, 1), new DateOnly(2023, 4, 1), new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31)));

    [Fact]
    public void Work_that_began_before_the_drawing_is_cut_at_its_edge() =>
        Assert.Equal("100%", Scale.Width(new DateOnly(2019, 1, 1), new DateOnly(2027, 1, 1), new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 10)]
    [InlineData(19, 20)]
    [InlineData(2377, 5000)]
    [InlineData(1000, 1000)]
    public void An_axis_ends_at_a_round_number(int value, int end) => Assert.Equal(end, Scale.RoundUp(value));

    [Fact]
    public void A_bar_without_value_still_shows_its_band() =>
        Assert.True(Scale.EndOf(new Bar("Kết nạp đảng viên", null, "chưa có số liệu") { Low = 9000, High = 10000 }) > 10000);
}
