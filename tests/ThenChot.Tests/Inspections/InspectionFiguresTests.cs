using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Inspections;

/// <summary>The figures of the review come out of cases: to the digit, unit by unit, and down to the case for those who reach it.</summary>
public sealed class InspectionFiguresTests
{
    private static readonly DateOnly Review = new(2023, 4, 19);
    private static readonly List<PlannedFigure> Derived = [.. FigurePlan.Demo.Figures.Where(static figure => figure.Derived)];

    [Theory, OnBothDatabases]
    public async Task Every_figure_of_the_review_comes_out_of_cases_and_its_leaves_add_up(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            services.GetRequiredService<Web.Platform.Security.Actor>().ActAsOperator();
            var reader = services.GetRequiredService<FigureReader>();
            var query = new FigureQuery((await services.GetRequiredService<UnitDirectory>().RootAsync(Review)).Id, new(2021, 1, 1), Review);
            foreach (var figure in Derived)
            {
                var (value, tree) = (await reader.OpenAsync(figure.Code, query))!.Value;
                Assert.Equal((figure.Code, figure.Printed.Value, FigureKindOfSource.Derived), (figure.Code, value.Value, value.Source));
                Assert.Equal((figure.Code, value.Value), (figure.Code, value.Reported));
                Assert.Equal((figure.Code, value.Value), (figure.Code, tree.Parts.Sum(Leaves)));
                Assert.All(tree.Parts.SelectMany(static part => part.Parts), static leaf => Assert.StartsWith("/kiem-tra/", leaf.Url, StringComparison.Ordinal));
            }

            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task In_every_unit_and_quarter_the_cases_count_what_was_reported(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        foreach (var code in new[] { "TP", "QU01", "QU30", "DU31", "PX001" })
        {
            var lines = await office.RunAsync(async services => await services.GetRequiredService<FigureDifferences>().ReadAsync(
                (await services.GetRequiredService<UnitDirectory>().EverAsync(code))!.Id, null, new(2026, 6, 30), default));
            Assert.NotEmpty(lines);
            Assert.All(lines.Where(static line => line.Pair.Period.End < new DateOnly(2026, 3, 31)), static line => Assert.Equal((line.Figure.Code, line.Pair.Period.Code, line.Pair.Reported), (line.Figure.Code, line.Pair.Period.Code, line.Pair.Derived)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Re_cast_onto_the_tree_after_the_restructuring_nothing_that_cases_count_is_lost(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (root, ward) = ((await units.RootAsync(Review)).Id, (await units.EverAsync("PX001"))!.Id);
            var reader = services.GetRequiredService<RecastReader>();
            foreach (var day in new[] { Review, new(2025, 6, 30), new DateOnly(2026, 6, 30) })
            {
                var recast = (await reader.ReadAsync(new(root, new(2021, 1, 1), Review), day, [.. Derived.Select(static figure => figure.Code)]))!;
                foreach (var figure in Derived)
                {
                    var read = recast[figure.Code];
                    Assert.Equal((figure.Code, day, figure.Printed.Value, FigureKindOfSource.Derived), (figure.Code, day, read.Figure.Value + read.Unallocated, read.Figure.Source));
                    Assert.Empty(read.Figure.MissingUnits);
                }

                Assert.Equal(day.Year > 2025, recast["committee_inspected_orgs"].Unallocated > 0);
                Assert.Equal(0, recast["city_bts_inspected_orgs"].Unallocated);
            }

            var below = (await reader.ReadAsync(new(ward, new(2021, 1, 1), Review), new(2026, 6, 30), ["committee_inspected_orgs", "city_bts_inspected_orgs"]))!;
            Assert.True(below["committee_inspected_orgs"].Figure.Value > 0);
            Assert.Null(below["city_bts_inspected_orgs"].Figure.Value);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_does_not_reach_the_cases_sees_their_number_alone(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        const string Page = "/so-lieu/ubkt_signs_violating_orgs/nguon?tu=2021-01-01&den=2023-04-19";
        using var visitor = office.Visit();
        var shut = await visitor.GetAsync(Page, office.Queries.Reset);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("122", shut.Text, StringComparison.Ordinal);
        Assert.Contains("chỉ người có quyền mở được", shut.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("QĐ/UBKT", shut.Body, StringComparison.Ordinal);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        head.WorkOn(Review);
        var open = await head.GetAsync("/kiem-tra", office.Queries.Reset);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(open.Page.QuerySelector("main tbody a")!.GetAttribute("href")!)).Status);
    }

    private static decimal Leaves(SourcePart part) => part.Parts.Count == 0 ? part.Value ?? 0 : part.Parts.Sum(Leaves);
}
