using FsCheck;
using FsCheck.Fluent;

namespace ThenChot.Tests.Kernel;

public sealed class TreePathTests
{
    private static Arbitrary<TreePath> Paths =>
        Gen.Choose(0, 40).NonEmptyListOf().Select(numbers => numbers.Take(5).Aggregate(default(TreePath), (path, n) => path.Child(n))).ToArbitrary();

    [Fact]
    public void A_path_is_made_of_segments()
    {
        var path = TreePath.Root(1).Child(35).Child(36);

        Assert.Equal("0001000Z0010", path.Value);
        Assert.Equal((3, 36), (path.Level, path.Number));
        Assert.Equal(TreePath.Root(1).Child(35), path.Parent);
        Assert.Equal(path, TreePath.Parse(path.Value));
        Assert.Equal(TreePath.Segments - 1, TreePath.Root(TreePath.Segments - 1).Number);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("000a")]
    [InlineData("00_1")]
    public void Refuses_what_is_no_path(string text) => Assert.False(TreePath.TryParse(text, out _));

    [Fact]
    public void A_subtree_is_a_range_of_bytes() => Prop.ForAll(Paths, Paths, (path, top) =>
        path.IsUnder(top) == (string.CompareOrdinal(path.Value, top.Value) >= 0 && string.CompareOrdinal(path.Value, top.UpperBound) < 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Moving_there_and_back_changes_nothing() => Prop.ForAll(Paths, Paths, (path, to) =>
        path.Moved(path.Parent, to).Moved(to, path.Parent) == path && path.Moved(path.Parent, to).IsUnder(to))
        .QuickCheckThrowOnFailure();
}
