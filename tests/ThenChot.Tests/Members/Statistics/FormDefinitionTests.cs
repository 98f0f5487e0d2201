using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Lines of a form: a member is in exactly one of each group, by the words the file says or by years.</summary>
public sealed class FormDefinitionTests
{
    private static readonly FormGroup Work = new()
    {
        By = FormTrait.Occupation,
        Lines =
        [
            new() { Label = "Công nhân", Words = ["Công nhân", "Lao động"] },
            new() { Label = "Tự do", Words = ["Lao động tự do"] },
            new() { Label = "Cán bộ", Words = ["Cán bộ"] },
            new() { Label = "Nghỉ hưu", Words = ["Cán bộ hưu trí"] },
        ],
    };

    private static readonly FormGroup Ages = new()
    {
        By = FormTrait.Age,
        Lines = [new() { Label = "18 đến 30", From = 18, To = 30 }, new() { Label = "31 đến 40", From = 31, To = 40 }],
    };

    [Theory]
    [InlineData("công nhân", 0)]
    [InlineData("CÔNG NHÂN MAY", 0)]
    [InlineData("cong nhan", 0)]
    [InlineData("Công nhân, tổ trưởng", 0)]
    [InlineData("Lao động tự do", 1)]
    [InlineData("Lao động", 0)]
    [InlineData("Cán bộ hưu trí", 3)]
    [InlineData("Cán bộ phường", 2)]
    [InlineData("Cán bộấp", 4)]
    [InlineData("Nghệ sĩ", 4)]
    [InlineData("", 5)]
    [InlineData("  ", 5)]
    [InlineData(null, 5)]
    public void The_longest_whole_word_wins_and_what_no_line_knows_is_told_apart_from_what_is_not_said(string? said, int line) => Assert.Equal(line, Work.PlaceOf(said, 2023));

    [Theory]
    [InlineData("2005", 0)]
    [InlineData("1993", 0)]
    [InlineData("1992", 1)]
    [InlineData("1983", 1)]
    [InlineData("1982", 2)]
    [InlineData("2006", 2)]
    [InlineData(null, 3)]
    public void Ages_are_told_in_the_year_of_the_period_and_both_ends_are_inside(string? born, int line) => Assert.Equal(line, Ages.PlaceOf(born, 2023));

    [Fact]
    public void A_group_adds_up_to_everybody_and_the_mean_is_of_those_whose_year_is_known()
    {
        FormCount[] counts = [new("2000", 3), new("1990", 1), new("1950", 2), new(null, 4)];
        Assert.Equal([3, 1, 2, 4], Ages.Row(counts, 2023));
        Assert.Equal((23m * 3 + 33m + 73m * 2) / 6m, Ages.Mean(counts, 2023));
        Assert.Null(Ages.Mean([new(null, 4)], 2023));
        Assert.Null(Work.Mean([new("Công nhân", 4)], 2023));
    }
}
