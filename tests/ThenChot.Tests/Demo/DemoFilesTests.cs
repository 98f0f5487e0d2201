using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Tests.Demo;

public sealed class DemoFilesTests
{
    [Fact]
    public void Every_printed_figure_stands_once_on_the_page_of_comparison()
    {
        var shown = Articles.All.SelectMany(article => article.Rows).Select(row => row.Figure).OfType<string>().ToList();
        Assert.Equal(SeedFigures.All.Select(row => row.Code).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_statement_is_exactly_one_of_figure_document_or_words_and_words_say_where_or_why_not() =>
        Assert.All(Articles.All.SelectMany(article => article.Rows), row =>
        {
            Assert.Equal(1, new[] { row.Figure, row.Document, row.Fact }.Count(part => part is not null));
            Assert.Equal(row.Fact is not null, (row.At ?? row.None) is not null);
            Assert.True(row.Document is null || SourceDocuments.Of(row.Document) is not null);
        });

    [Fact]
    public void The_days_to_the_conference_follow_from_the_dates()
    {
        var presented = SourceDocuments.All.Where(document => document.Conference).ToList();
        Assert.Equal(10, presented.Count);
        Assert.Equal(5, presented.Count(document => document.Symbol.EndsWith("/TW", StringComparison.Ordinal)));
        Assert.All(presented, document => Assert.Equal(document.Days, SourceDocuments.Conference.DayNumber - document.Issued!.Value.DayNumber));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(20230419)]
    public void Of_34_items_29_are_done_by_the_review_and_5_have_a_deadline_after_it(ulong seed)
    {
        var items = DemoDeliverables.Make(seed);
        var done = items.Where(item => item.DoneOn <= DemoDeliverables.Review).ToList();

        Assert.Equal(34, items.Count);
        Assert.Equal(11, items.Select(item => item.Agency).Distinct().Count());
        Assert.Equal(29, done.Count);
        Assert.All(items.Except(done), item => Assert.True(item.OpenAtTheReview && item.DueOn > DemoDeliverables.Review));
        Assert.All(items, item => Assert.EndsWith("(tiêu đề mẫu)", item.Title, StringComparison.Ordinal));
        Assert.All(items, item => Assert.True(item.After(40) >= item.AssignedOn && item.After(40) <= item.DoneOn));
    }

    [Fact]
    public void Programme_01_has_the_printed_parts_and_judgements()
    {
        var first = DemoProgrammes.File.Programmes[0];

        Assert.Equal(10, DemoProgrammes.File.Programmes.Count);
        Assert.Equal(5, first.Goals.Count);
        Assert.Equal(14, first.Targets.Count);
        Assert.Equal(7, first.Requirements);
        Assert.Equal(6, first.TaskGroups.Count(group => group.AdminReform));
        Assert.Equal(7, first.Targets.Count(target => target.Word == "exceeded"));
        Assert.Equal(6, first.Targets.Count(target => target.Named));
        Assert.Equal(2, DemoProgrammes.File.Indices.Count(claim => claim is { Index: "PAR INDEX", Year: 2024 }));
    }
}
