using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Demo;

public sealed class DemoProgrammeTests
{
    private static readonly DateOnly Review = new(2023, 4, 19);

    [Theory, OnBothDatabases]
    public async Task On_the_day_of_the_review_29_of_34_items_are_done_and_5_have_days_left(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var work = await ReadAsync(office, (reader, programme) => reader.DeliverablesAsync(programme, Review));

        Assert.Equal(34, work.Count);
        Assert.Equal(11, work.Select(item => item.LeadUnit).Distinct().Count());
        Assert.Equal(29, work.Count(item => item.IsDone));
        Assert.All(work.Where(item => !item.IsDone), item =>
        {
            Assert.True(item is { DaysLeft: > 0, IsLate: false, Accountable: not null });
            Assert.EndsWith("(tiêu đề mẫu)", item.Title, StringComparison.Ordinal);
        });
    }

    [Theory, OnBothDatabases]
    public async Task Today_all_34_items_are_done(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var work = await ReadAsync(office, (reader, programme) => reader.DeliverablesAsync(programme, new(2026, 11, 21)));

        Assert.All(work, item => Assert.True(item.IsDone));
    }

    [Theory, OnBothDatabases]
    public async Task The_review_counts_777_local_plans_and_judges_14_targets(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var plans = await ReadAsync(office, (reader, programme) => reader.LocalPlanCountsAsync(programme, Review));
        var targets = await ReadAsync(office, (reader, programme) => reader.TargetsAsync(programme, Review));
        var before = await ReadAsync(office, (reader, programme) => reader.TargetsAsync(programme, Review.AddDays(-1)));

        Assert.Equal(777, plans.Values.Sum());
        Assert.Equal(50, plans.Count);
        Assert.Equal(14, targets.Count);
        Assert.Equal(7, targets.Count(target => target.WordCode == "exceeded"));
        Assert.Equal(7, targets.Count(target => target.WordCode == "basically_met"));
        Assert.Equal(6, targets.Count(target => !target.IsEntered));
        Assert.All(before, target => Assert.Null(target.WordCode));
    }

    [Theory, OnBothDatabases]
    public async Task The_ten_programmes_of_the_term_are_there_and_what_is_unknown_says_so(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var programmes = await office.RunAsync(services => services.GetRequiredService<ProgrammeReader>().ListAsync(Review));

        Assert.Equal(10, programmes.Count);
        Assert.Equal(2, programmes.Count(programme => programme.Subject == "Chưa nhập nội dung"));
    }

    [Theory, OnBothDatabases]
    public async Task The_register_holds_what_the_articles_name_and_reads_it_tolerantly(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var directive = await office.RunAsync(services => services.GetRequiredService<DocumentRegister>().FindBySymbolAsync("24-CT/TƯ", null));

        Assert.Equal("24-CT/TU", directive?.Symbol);
        Assert.Equal(new DateOnly(2023, 8, 7), directive?.IssuedOn?.Earliest);
    }

    private static Task<T> ReadAsync<T>(RunningOffice office, Func<ProgrammeReader, Domain.Kernel.ProgrammeId, Task<T>> read) => office.RunAsync(async services =>
    {
        var reader = services.GetRequiredService<ProgrammeReader>();
        return await read(reader, (await reader.FindBySymbolAsync("01-CTr/TU", Review))!.Id);
    });
}
