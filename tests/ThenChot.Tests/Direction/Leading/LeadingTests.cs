using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction.Leading;

/// <summary>The leader's page: what waits, what is late and whose, an opinion that is work at once, fields and areas by date; and work opened again.</summary>
public sealed class LeadingTests
{
    [Fact]
    public void A_portfolio_names_a_field_or_an_area_and_ends_once_after_it_began()
    {
        Assert.Equal("direction.portfolio-empty", Refused(Portfolio.Assign(Unit(), Lead(), " ", null, Today, Now)));
        Assert.Equal("direction.text-missing", Refused(Portfolio.Assign(Unit(), Lead() with { Person = null }, "Xây dựng Đảng", null, Today, Now)));
        Assert.Equal("direction.person-left", Refused(Portfolio.Assign(Unit(), Lead() with { HoldsPost = false }, "Xây dựng Đảng", null, Today, Now)));
        var portfolio = Made(Portfolio.Assign(Unit(), Lead(), "Xây dựng Đảng", null, Today, Now));
        Assert.Equal("direction.portfolio-end", portfolio.End(Today)!.Code);
        Allowed(portfolio.End(Today.AddDays(10)));
        Assert.Equal((true, false), (portfolio.HoldsOn(Today.AddDays(9)), portfolio.HoldsOn(Today.AddDays(10))));
        Assert.Equal("direction.portfolio-end", portfolio.End(Today.AddDays(20))!.Code);
    }

    [Fact]
    public void Confirmed_work_is_opened_again_with_a_reason_and_what_was_confirmed_is_kept()
    {
        var item = Item();
        Assert.Equal("direction.not-finished", item.Reopen("Sai", Today)!.Code);
        item.Finish(Today, Today.AddDays(1));
        Assert.Equal("direction.text-missing", item.Reopen(" ", Today.AddDays(5))!.Code);
        Allowed(item.Reopen("Sản phẩm chưa ban hành", Today.AddDays(5)));
        Assert.Equal((WorkStep.Confirmed, WorkStep.Returned), (item.StepOn(Today.AddDays(4)), item.StepOn(Today.AddDays(5))));
        Assert.Equal((true, false), (item.At(Alerts, Today.AddDays(4)).IsDone, item.At(Alerts, Today.AddDays(5)).IsDone));
        item.Finish(Today.AddDays(6), Today.AddDays(7));
        Assert.Equal(WorkStep.Confirmed, item.StepOn(Today.AddDays(7)));
    }

    [Fact]
    public void A_point_is_detached_only_from_work_that_carries_it()
    {
        var point = Made(PointList.Mark("Chỉ thị", null, ["Một"], Today, Now)).Points[0];
        var item = Item();
        Assert.Equal("direction.not-covered", Refused(point.Uncover(item.Id)));
        Allowed(point.CoverBy(item.Id));
        Assert.Equal(item.Id, Made(point.Uncover(item.Id)).Item);
        Assert.Empty(point.Covers);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_says_what_waits_and_what_is_late_and_an_opinion_becomes_work(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var page = await leader.GetAsync("/lanh-dao");
        Assert.Equal(["1", "1", "0", "0"], page.Page.QuerySelectorAll(".tile-value").Select(t => t.TextContent));
        Assert.Contains("Quyết định gia hạn: Dọn cây đổ", page.Text, StringComparison.Ordinal);
        var ask = page.Page.QuerySelectorAll("main a").First(a => a.TextContent == "Cho ý kiến").GetAttribute("href")!;
        var form = await leader.GetAsync(ask);
        Assert.Contains("Khắc phục ngập", form.Text, StringComparison.Ordinal);
        var wrong = await leader.SubmitAsync(form, "main form", [("DueOn", "01/01/2020"), ("To", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("hãy ghi ý kiến", wrong.Page.QuerySelector("#Text-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chọn đơn vị", wrong.Page.QuerySelector("#To-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("01/01/2020", wrong.Page.QuerySelector("#DueOn")!.GetAttribute("value"));
        var unit = form.Page.QuerySelector("#To option[selected]")!.GetAttribute("value")!;
        var early = await leader.SubmitAsync(wrong, "main form", [("Text", "Huy động máy bơm"), ("To", unit)]);
        Assert.Contains("ở trước ngày giao", early.Page.QuerySelector("#DueOn-loi")!.TextContent, StringComparison.Ordinal);
        var given = await leader.SubmitAsync(early, "main form", [("DueOn", "12/05/2023")]);
        Assert.True(given.Location is not null, given.Text);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var work = await reporter.GetAsync(given.Location.AbsolutePath);
        Assert.Contains("Huy động máy bơm", work.Text, StringComparison.Ordinal);
        Assert.Contains("Ý kiến chỉ đạo về Khắc phục ngập", work.Page.QuerySelector("dl.facts a")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/lanh-dao")).Status);

        // From the pages of a unit and of a figure too, for those who lead alone.
        var committee = await office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Today))!.Id);
        foreach (var about in new[] { $"/to-chuc/{committee}", given.Location.AbsolutePath })
        {
            var step = (await leader.GetAsync(about)).Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Cho ý kiến chỉ đạo").GetAttribute("href")!;
            Assert.NotNull((await leader.GetAsync(step)).Page.QuerySelector($"main a[href='{about}']"));
            Assert.DoesNotContain("Cho ý kiến chỉ đạo", (await reporter.GetAsync(about)).Page.QuerySelector("main .btn-list")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Null((await leader.GetAsync("/lanh-dao/y-kien?ve=https%3A%2F%2Fexample.org&ten=X")).Page.QuerySelector("main a[href^='https']"));
    }

    [Theory, OnBothDatabases]
    public async Task Fields_and_areas_by_date_narrow_the_page(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var keep = await leader.GetAsync("/lanh-dao/phu-trach");
        var me = keep.Page.QuerySelectorAll("#Person option").First(o => o.GetAttribute("value")!.Length > 0).GetAttribute("value")!;
        var empty = await leader.SubmitAsync(keep, "#phan-cong", [("Person", me)], "#phan-cong .btn-primary");
        Assert.Contains("cần ghi lĩnh vực hoặc chọn địa bàn", empty.Page.QuerySelector("#Field-loi")!.TextContent, StringComparison.Ordinal);
        var nobody = await leader.SubmitAsync(empty, "#phan-cong", [("Person", ""), ("Field", "Đô thị")], "#phan-cong .btn-primary");
        Assert.Contains("Người phụ trách không được để trống", nobody.Page.QuerySelector("#Person-loi")!.TextContent, StringComparison.Ordinal);
        var area = keep.Page.QuerySelectorAll("#Area option").First(o => o.TextContent == "Quận ủy minh họa 02").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(nobody, "#phan-cong", [("Person", me), ("Area", area)], "#phan-cong .btn-primary")).Status);
        var kept = await leader.GetAsync("/lanh-dao/phu-trach");
        var soon = await leader.SubmitAsync(kept, "main table form", [("EndOn", "01/01/2000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, soon.Status);
        Assert.Contains("phải sau ngày bắt đầu", soon.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(soon, "main table form", [("EndOn", "01/12/2023")])).Status);
        foreach (var address in new[] { "/lanh-dao", "/lanh-dao?xem=phu-trach", "/lanh-dao/phu-trach", "/lanh-dao/y-kien" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(address)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{address}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
            var person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Người thử");
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            await seeds.AddPostAsync(await seeds.AddPersonAsync("Trần Minh Họa"), city, "Phó bí thư", SmallCity.Founded, null);
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
            [
                new WorkSeed("sudden", "Khắc phục ngập", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(-8), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] },
                new WorkSeed("sudden", "Dọn cây đổ", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(4), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19), AskedOn = Today.AddDays(-2), AskedUntil = Today.AddDays(20), AskedBecause = "Thiếu xe" }] },
            ]);
        });
        return office;
    }
}
