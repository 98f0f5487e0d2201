using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Reports;
using static ThenChot.Tests.Reports.SomeReview;

namespace ThenChot.Tests.Reports;

public sealed class SnapshotDifferenceTests
{
    [Fact]
    public void A_content_does_not_differ_from_itself() =>
        Assert.Equal(0, SnapshotDifference.Between(Content(), Content()).Count);

    [Fact]
    public void One_changed_value_is_exactly_one_change_with_both_values()
    {
        var difference = SnapshotDifference.Between(Content(), Content(2378));

        Assert.Equal(new Change("disciplined", "Đảng viên bị thi hành kỷ luật", "2.377", "2.378"), Assert.Single(difference.Figures));
        Assert.Equal(1, difference.Count);
    }

    [Fact]
    public void Changed_text_and_changed_word_are_listed_apart()
    {
        var difference = SnapshotDifference.Between(Content(), Content(text: "Khác.", word: "vượt"));

        Assert.Equal("Khác.", Assert.Single(difference.Narratives).After);
        Assert.Equal("9.500 đảng viên – vượt", Assert.Single(difference.Words).After);
        Assert.Equal(2, difference.Count);
    }

    [Fact]
    public void Added_and_removed_things_have_one_side_only()
    {
        var without = Content() with { Figures = [Content().Figures[0]], MissingUnits = [] };

        var removed = SnapshotDifference.Between(Content(), without);
        Assert.Null(Assert.Single(removed.Figures).After);
        Assert.Null(Assert.Single(removed.MissingUnits).After);

        var added = SnapshotDifference.Between(without, Content());
        Assert.Null(Assert.Single(added.Figures).Before);
        Assert.Equal("Quận ủy minh họa 02", Assert.Single(added.MissingUnits).Label);
    }

    [Fact]
    public void Every_list_is_compared()
    {
        var other = Content() with
        {
            Deliverables = [Content().Deliverables[0] with { Status = "hoàn thành" }],
            Documents = [],
            LocalPlans = [Content().LocalPlans[0] with { Count = 17 }],
        };

        var difference = SnapshotDifference.Between(Content(), other);

        Assert.Equal(("đang thực hiện", "hoàn thành"), (difference.Deliverables[0].Before!, difference.Deliverables[0].After!));
        Assert.Equal("04-NQ/TU", Assert.Single(difference.Documents).Label);
        Assert.Equal("17", Assert.Single(difference.LocalPlans).After);
        Assert.Equal(3, difference.Count);
    }

    [Fact]
    public void Exactly_the_values_that_moved_are_listed_and_the_way_back_swaps_the_sides() => Prop.ForAll<int[]>(moves =>
    {
        var figures = moves.Select((_, n) => Figure($"f{n}", $"F{n}", n)).ToList();
        var before = Content() with { Figures = figures };
        var after = Content() with { Figures = [.. figures.Select((figure, n) => moves[n] % 2 == 0 ? figure : Figure(figure.Code, figure.Label, figure.Value!.Value + 1))] };

        var there = SnapshotDifference.Between(before, after).Figures;
        var back = SnapshotDifference.Between(after, before).Figures;

        return there.Select(change => change.Code).SequenceEqual(figures.Where((_, n) => moves[n] % 2 != 0).Select(figure => figure.Code))
            && back.SequenceEqual(there.Select(change => change with { Before = change.After, After = change.Before }));
    }).QuickCheckThrowOnFailure();
}
