using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Tests.Duties;

/// <summary>Việc phải làm: who sees a step of a case, when the level above hears of it, and how steps end and move.</summary>
public sealed class DutyTests
{
    [Theory, OnBothDatabases]
    public async Task A_step_lies_on_the_desk_of_those_who_may_do_it_until_it_is_done(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var elsewhere = await office.SignedInAs("committee_reporter", "QU02");
        var record = await office.GiveAsync("QU01", "xét hồ sơ của đồng chí A", dueIn: 5);

        Assert.Contains("Kết nạp đảng viên: xét hồ sơ của đồng chí A", await reporter.DeskAsync(), StringComparison.Ordinal);
        Assert.Contains("còn 5 ngày", await reporter.DeskAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("đồng chí A", await elsewhere.DeskAsync(), StringComparison.Ordinal);

        await office.DutiesAsync((book, _) => book.CloseAsync(record));
        Assert.DoesNotContain("đồng chí A", await reporter.DeskAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_came_back_and_what_is_late_stand_under_their_own_heads(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await office.GiveAsync("QU01", "sửa hồ sơ B", dueIn: 2, returned: true);
        await office.GiveAsync("QU01", "biểu quyết C", dueIn: -1, kind: SomeDuty.Vote);
        var desk = await reporter.GetAsync("/viec-can-xu-ly");

        Assert.Contains("sửa hồ sơ B", desk.Page.QuerySelector("section[aria-labelledby=Returned]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Biểu quyết: biểu quyết C", desk.Page.QuerySelector("section[aria-labelledby=Late]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_where_nobody_holds_the_right_is_served_by_the_nearest_above_and_by_nobody_else(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var specialist = await office.SignedInAs("organisation_specialist", "TP");
        using var committee = await office.SignedInAs("committee_reporter", "QU01");
        await office.GiveAsync("QU01-1-1", "họp chi bộ xét D", dueIn: 5);

        Assert.Contains("họp chi bộ xét D", await committee.DeskAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("họp chi bộ xét D", await specialist.DeskAsync(), StringComparison.Ordinal);

        using var ward = await office.SignedInAs("committee_reporter", "QU01-1");
        Assert.Contains("họp chi bộ xét D", await ward.DeskAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("họp chi bộ xét D", await committee.DeskAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_right_of_the_step_is_asked_not_any_right(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await office.GiveAsync("QU01", "ký duyệt E", dueIn: 5, right: "figures.sign");

        Assert.DoesNotContain("ký duyệt E", await reporter.DeskAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_step_that_names_a_person_is_that_persons_alone(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var named = await office.SignedInAs("committee_leader", "QU02");
        using var colleague = await office.SignedInAs("committee_reporter", "QU01");
        var person = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Web.Modules.Accounts.Account>().Where(a => a.UserName == "committee_leader.qu02").Select(a => a.PersonId).SingleAsync());
        await office.GiveAsync("QU01", "cho ý kiến F", dueIn: 5, person: person);

        Assert.Contains("cho ý kiến F", await named.DeskAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("cho ý kiến F", await colleague.DeskAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_level_above_hears_of_late_steps_by_kind_and_unit_and_never_reads_them(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var city = await office.SignedInAs("city_leader", "TP");
        using var committee = await office.SignedInAs("committee_leader", "QU01");
        await office.GiveAsync("QU01-1", "xét hồ sơ của đồng chí G", dueIn: -7);
        await office.GiveAsync("QU01-1", "xét hồ sơ của đồng chí H", dueIn: -9);
        await office.GiveAsync("QU01-1", "xét hồ sơ của đồng chí I", dueIn: -6);

        var desk = await committee.DeskAsync();
        Assert.Contains("Kết nạp đảng viên: 2 việc quá hạn, cấp dưới chưa giải quyết", desk, StringComparison.Ordinal);
        Assert.Contains("quá 9 ngày", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("đồng chí G", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("cấp dưới chưa giải quyết", await city.DeskAsync(), StringComparison.Ordinal);

        await office.GiveAsync("QU01-1", "xét hồ sơ của đồng chí K", dueIn: -30);
        Assert.Contains("1 việc quá hạn, cấp dưới chưa giải quyết", await city.DeskAsync(), StringComparison.Ordinal);
        var page = await city.GetAsync("/viec-phai-lam/qua-han");
        Assert.Contains("Đảng ủy phường minh họa 01.1", page.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("đồng chí", page.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_few_late_units_are_named_and_many_are_one_counted_line(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var leader = await office.SignedInAs("committee_leader", "QU01");
        foreach (var unit in new[] { "QU01-1", "QU01-2", "QU01-1-1" })
        {
            await office.GiveAsync(unit, "xét hồ sơ", dueIn: -40, kind: SomeDuty.Vote);
        }

        var few = await leader.DeskAsync();
        Assert.Equal(3, few.Split("Biểu quyết: 1 việc quá hạn, cấp dưới chưa giải quyết").Length - 1);
        Assert.Contains("Đảng ủy phường minh họa 01.2", few, StringComparison.Ordinal);

        await office.GiveAsync("QU01", "xét hồ sơ", dueIn: -4, kind: SomeDuty.Vote);
        await office.GiveAsync("QU01-1", "xét hồ sơ", dueIn: -50, kind: SomeDuty.Vote);
        var many = await leader.GetAsync("/viec-can-xu-ly");
        var line = Assert.Single(many.Page.QuerySelectorAll("section[aria-labelledby=Late] tbody tr"), row => row.TextContent.Contains("Biểu quyết", StringComparison.Ordinal));
        Assert.Contains("Biểu quyết: 5 việc quá hạn, cấp dưới chưa giải quyết", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 đơn vị", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("quá 50 ngày", line.TextContent, StringComparison.Ordinal);
        var page = await leader.GetAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(4, page.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, OnBothDatabases]
    public async Task All_steps_of_a_desk_are_one_reading_and_the_page_stays_within_its_budget(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var leader = await office.SignedInAs("committee_leader", "QU01");
        await leader.DeskAsync();
        office.Queries.Reset();
        await leader.DeskAsync();
        var before = office.Queries.Commands.Count;
        for (var n = 0; n < 120; n++)
        {
            await office.GiveAsync(n % 2 == 0 ? "QU01" : "QU01-2", $"việc số {n}", dueIn: n - 60, right: "figures.sign");
        }

        office.Queries.Reset();
        Assert.Contains("Còn việc khác", await leader.DeskAsync(), StringComparison.Ordinal);
        Assert.Equal(before, office.Queries.Commands.Count);
        Assert.InRange(before, 1, 12);

        office.Queries.Reset();
        var list = await leader.GetAsync("/viec-phai-lam?trang=2");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(50, list.Page.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_closes_one_kind_moves_and_gets_another_day(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        var record = await office.GiveAsync("QU01", "bước một", dueIn: 3);
        await office.DutiesAsync(async (book, units) =>
        {
            var unit = (await units.FindByCodeAsync("QU01", office.Today()))!.Id;
            book.Open(new(SomeDuty.Vote, record, "bước hai", unit, SomeDuty.Right, office.Today(), null, "/viec-phai-lam"));
            await book.CloseAsync(record, SomeDuty.Admission);
            await book.MoveAsync(record, (await units.FindByCodeAsync("QU02", office.Today()))!.Id);
            await book.PostponeAsync(record, office.Today().AddDays(9));
        });
        var open = await office.RunAsync(services => services.GetRequiredService<DutyBook>().OpenOfAsync([record]));
        var all = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.Record == record).OrderBy(d => d.Text).ToListAsync());

        Assert.Equal(("bước hai", office.Today().AddDays(9)), (Assert.Single(open[record]).Text, open[record].Single().DueOn));
        Assert.Equal(new DateOnly?[] { null, office.Today() }, all.Select(d => d.ClosedOn));
        Assert.NotEqual(all[0].Unit, all[1].Unit);
    }

    [Theory, OnBothDatabases]
    public async Task A_kind_that_no_module_registered_is_a_mistake(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.GiveAsync("QU01", "việc lạ", kind: "test.unknown"));
    }
}
