using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class RelationTests
{
    [Theory]
    [InlineData("a + b = c", "a + b = c")]
    [InlineData(" a<=b ", "a <= b")]
    [InlineData("a=b", "a = b")]
    [InlineData("round0(100*a/b)=c", "round0(100 * a / b) = c")]
    [InlineData("period_to - period_from = lag", "period_to - period_from = lag")]
    [InlineData("a - (b + c) >= 0", "a - (b + c) >= 0")]
    public void Reads_and_writes_one_form(string written, string form) =>
        Assert.Equal(form, Some.Made(Relation.Parse(written)).Text);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a +")]
    [InlineData("a = ")]
    [InlineData("= b")]
    [InlineData("a <=> b")]
    [InlineData("op:gt")]
    [InlineData("1 = 1")]
    [InlineData("round(a) = b")]
    [InlineData("a + (b = c")]
    [InlineData("a = b = c")]
    [InlineData("Ả = b")]
    public void Refuses_what_is_no_relation(string written) =>
        Assert.Equal("figures.relation-malformed", Some.Refused(Relation.Parse(written)).Code);

    [Fact]
    public void Names_both_figures_and_their_values()
    {
        var broken = Check("part <= whole", ("part", 12), ("whole", 10));

        Assert.Equal("“Số part” (12) không được lớn hơn “Số whole” (10).", broken?.Sentence);
        Assert.Equal("part", broken?.FigureCode);
    }

    [Fact]
    public void Blames_the_total_of_a_sum_and_says_the_gap()
    {
        var broken = Check("a + b = c", ("a", 1000), ("b", 2), ("c", 1005));

        Assert.Equal("“Số a” (1.000) + “Số b” (2) phải bằng “Số c” (1.005). Đang lệch 3.", broken?.Sentence);
        Assert.Equal("c", broken?.FigureCode);
    }

    [Fact]
    public void Holds_for_the_two_printed_percentages()
    {
        Assert.Null(Check("round0(100 * a / b) = p", ("a", 122), ("b", 317), ("p", 38)));
        Assert.Null(Check("round0(100 * a / b) = p", ("a", 332), ("b", 758), ("p", 44)));
        Assert.NotNull(Check("round0(100 * a / b) = p", ("a", 332), ("b", 758), ("p", 43)));
    }

    [Fact]
    public void Is_silent_while_a_value_is_missing_or_divides_by_zero()
    {
        Assert.Null(Check("a <= b", ("a", 12)));
        Assert.Null(Check("round0(100 * a / b) = c", ("a", 1), ("b", 0), ("c", 5)));
    }

    [Fact]
    public void A_sum_holds_exactly_when_the_total_is_the_sum() => Prop.ForAll(
        Gen.Choose(0, 5000).ListOf(3).ToArbitrary(),
        numbers => (Check("a + b = c", ("a", numbers[0]), ("b", numbers[1]), ("c", numbers[2])) is null)
            == (numbers[0] + numbers[1] == numbers[2])
            && Check("a + b = c", ("a", numbers[0]), ("b", numbers[1]), ("c", numbers[0] + numbers[1])) is null)
        .QuickCheckThrowOnFailure();

    private static RelationBreak? Check(string relation, params (string Code, decimal Value)[] values)
    {
        var known = values.ToDictionary(value => value.Code, value => value.Value);
        return Some.Made(Relation.Parse(relation)).Check(
            code => known.TryGetValue(code, out var value) ? value : null, code => $"Số {code}");
    }
}
