using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class CellCheckTests
{
    private static readonly JumpRule Rule = new(50, 10);

    private static readonly Figure Count = Some.Figure("count");

    [Theory]
    [InlineData("1.234", 1234)]
    [InlineData("1234", 1234)]
    [InlineData(" 1 234 ", 1234)]
    [InlineData("１２", 12)]
    [InlineData("٣", 3)]
    [InlineData("0", 0)]
    [InlineData("5,0", 5)]
    public void Reads_a_count_as_people_type_it(string text, int value) => Assert.Equal(new(value, null), CellCheck.Read(Count, text));

    [Theory]
    [InlineData("-3", "không thể là số âm (-3)")]
    [InlineData("−3", "không thể là số âm (-3)")]
    [InlineData("1,5", "đếm bằng số nguyên; 1,5 có phần lẻ")]
    [InlineData("1.5", "không phải là số")]
    [InlineData("mười", "“mười” không phải là số")]
    [InlineData("999999999999999", "vượt quá")]
    public void Says_what_is_wrong_at_the_field(string text, string fault)
    {
        var read = CellCheck.Read(Count, text);

        Assert.Null(read.Value);
        Assert.Contains(fault, read.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cell_is_neither_zero_nor_a_fault() => Assert.Equal(new(null, null), CellCheck.Read(Count, " \u00a0"));

    [Fact]
    public void Takes_as_many_decimals_as_the_figure_has()
    {
        var money = Some.Figure("money", content => content with { Decimals = 2 });

        Assert.Equal(new(6.27m, null), CellCheck.Read(money, "6,27"));
        Assert.Contains("nhiều nhất 2 chữ số", CellCheck.Read(money, "6,275").Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outside_index_may_be_negative() => Assert.Equal(
        new(-1, null), CellCheck.Read(Some.Figure("growth", content => content with { AcrossUnits = AcrossUnits.None }), "-1"));

    [Theory]
    [InlineData(100, 149, false)]
    [InlineData(100, 150, true)]
    [InlineData(100, 50, true)]
    [InlineData(4, 12, false)]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    public void Asks_about_a_jump_past_both_thresholds(int previous, int typed, bool asks) => Assert.Equal(
        asks, CellCheck.Asks(Count, typed, new(Scaled.From(previous), null, 0), Rule) is not null);

    [Fact]
    public void Asks_why_a_cumulative_value_falls()
    {
        var figure = Some.Figure("sum", content => content with { EntryMode = EntryMode.Cumulative });

        Assert.Equal(
            "Lũy kế giảm từ 30 xuống 28. Đồng chí nêu lý do.",
            CellCheck.Asks(figure, 28, new(null, null, Scaled.From(30)), Rule));
        Assert.Null(CellCheck.Asks(figure, 30, new(null, null, Scaled.From(30)), Rule));
    }
}
