using ThenChot.Domain.Organizations;

namespace ThenChot.Tests.Organizations;

public sealed class UnitTests
{
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Founded = new(2020, 1, 1);
    private static readonly UnitSeat City = new(Id.New<UnitId>(Now), TreePath.Root(1), new DateSpan(new DateOnly(1950, 1, 1), null));

    [Fact]
    public void A_founded_unit_stands_under_its_parent_from_that_day()
    {
        var unit = Made(new("qu07", "Quận ủy minh họa 07", UnitKind.Committee, Founded), City, 7);

        Assert.Equal("QU07", unit.CodeKey);
        var place = Assert.Single(unit.Positions);
        Assert.Equal((City.Id, "00010007", 2, Founded), (place.ParentId, place.Path, place.Level, place.From));
        Assert.Null(place.To);
    }

    [Theory]
    [InlineData("", "organizations.code-missing")]
    [InlineData("  ", "organizations.code-missing")]
    [InlineData("QU 07", "organizations.code-malformed")]
    [InlineData("QU07;", "organizations.code-malformed")]
    public void Refuses_a_bad_code(string code, string refusal) =>
        Assert.Equal(refusal, Unit.Check(new(code, "Tên", UnitKind.Cell, Founded))?.Code);

    [Theory]
    [InlineData("qu07")]
    [InlineData(" QU07\u200B")]
    [InlineData("ＱＵ０７")]
    public void Spellings_of_one_code_have_one_key(string spelling) => Assert.Equal("QU07", UnitCode.Key(spelling));

    [Fact]
    public void A_unit_lives_within_the_life_of_the_unit_above()
    {
        var closing = City with { Life = new DateSpan(Founded, Founded.AddYears(1)) };

        Assert.Equal("organizations.founded-before-parent", Refused(Founded.AddDays(-1), null, closing));
        Assert.Equal("organizations.parent-closed", Refused(Founded.AddYears(1), null, closing));
        Assert.Equal("organizations.outlives-parent", Refused(Founded, null, closing));
        Assert.Equal("organizations.closed-before-founded", Refused(Founded, Founded, closing));
        Assert.Null(Refused(Founded, Founded.AddYears(1), closing));
    }

    [Fact]
    public void A_new_name_begins_where_the_old_one_ends()
    {
        var unit = Made(new("QU07", "Tên cũ", UnitKind.Committee, Founded), City, 1);

        Assert.Null(unit.Rename("Tên mới", Founded.AddYears(2)));

        Assert.Equal("Tên cũ", unit.NameOn(Founded.AddYears(2).AddDays(-1)));
        Assert.Equal("Tên mới", unit.NameOn(Founded.AddYears(2)));
        Assert.Equal("organizations.renamed-before-name", unit.Rename("Tên khác", Founded.AddYears(1))?.Code);
        Assert.Equal("organizations.same-name", unit.Rename(" Tên  mới".Replace("  ", " ", StringComparison.Ordinal), Founded.AddYears(3))?.Code);
    }

    [Fact]
    public void On_the_day_a_name_began_it_is_corrected_and_not_doubled()
    {
        var unit = Made(new("QU07", "Quân ủy", UnitKind.Committee, Founded), City, 1);

        Assert.Null(unit.Rename("Quận ủy", Founded));

        Assert.Equal("quan uy", Assert.Single(unit.Names).SearchKey);
        Assert.Equal("Quận ủy", unit.NameOn(Founded));
    }

    [Theory]
    [InlineData("", null, "organizations.person-name-missing")]
    [InlineData("Nguyễn Văn 3", null, "organizations.person-name-malformed")]
    [InlineData("Nguyễn Văn A", "2030", "organizations.born-in-future")]
    [InlineData("Nguyễn Văn A", "1975", null)]
    public void A_person_has_a_name_and_was_born_already(string name, string? born, string? refusal)
    {
        var made = Person.Add(name, born is null ? null : PartialDate.Parse(born), new DateOnly(2023, 4, 19), Now);

        Assert.Equal(refusal, made.TryGet(out var person, out var why) ? null : why.Code);
        Assert.Equal(refusal is null, person?.SearchKey == "nguyen van a");
    }

    [Fact]
    public void A_post_lies_within_the_life_of_its_unit_and_ends_once()
    {
        var life = new DateSpan(Founded, Founded.AddYears(1));
        Outcome<Post> Take(DateOnly from, DateOnly? to, string title = "Bí thư") => Post.Take(default, default, life, title, new(from, to), null, Now);

        Assert.Equal("organizations.post-title-missing", Code(Take(Founded, null, " ")));
        Assert.Equal("organizations.post-ends-before-start", Code(Take(Founded, Founded)));
        Assert.Equal("organizations.post-outside-unit-life", Code(Take(Founded, null)));
        Assert.True(Take(Founded, Founded.AddDays(9)).TryGet(out var post, out _));
        Assert.Equal("organizations.post-ended", post.End(Founded.AddDays(3))?.Code);
    }

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;

    private static string? Refused(DateOnly founded, DateOnly? closed, UnitSeat parent) =>
        Code(Unit.Found(new("A1", "Tên", UnitKind.Cell, founded, closed), parent, 1, Now, default));

    private static Unit Made(UnitFounding founding, UnitSeat? parent, int number) =>
        Unit.Found(founding, parent, number, Now, default).TryGet(out var unit, out var why) ? unit : throw new InvalidOperationException(why.Sentence);
}
