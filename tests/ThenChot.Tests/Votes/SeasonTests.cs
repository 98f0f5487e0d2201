using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>A season shows who has done what, never what a single unit's result says.</summary>
public sealed class SeasonTests
{
    [Theory, OnBothDatabases]
    public async Task A_season_asks_units_sees_who_is_late_and_counts_only_many_results_together(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await planner.GetAsync("/lay-phieu/dot/lap");
        var bare = await planner.SubmitAsync(form, "main form", [("Input.ListBy", "30/02/2026")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.NotNull(bare.Page.QuerySelector("#Input_Title-loi"));
        Assert.NotNull(bare.Page.QuerySelector("#Input_Group-loi"));
        Assert.NotNull(bare.Page.QuerySelector("#Input_ListBy-loi"));
        IReadOnlyList<(string, string)> typed = [("Input.Title", "Đợt giữa nhiệm kỳ"), Choose(form, "Input.Group", "Đảng bộ trực thuộc (2)"), ("Input.ListBy", "10/11/2026"), ("Input.HoldBy", "01/12/2026"), ("Input.ReportBy", "20/11/2026")];
        var disordered = await planner.SubmitAsync(form, "main form", typed);
        Assert.Contains("lần lượt sau nhau", disordered.Page.QuerySelector("#Input_HoldBy-loi")!.TextContent, StringComparison.Ordinal);
        var url = (await DoneAsync(planner.SubmitAsync(disordered, "main form", [("Input.ReportBy", "20/12/2026")]))).Location!.AbsolutePath;

        await SeedAsync(office, [8, 1, 1, 0], reported: Today, season: url);
        var shown = await planner.GetAsync(url);
        Assert.Contains("1/2", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa đủ", shown.Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await planner.DownloadAsync(url + "?handler=Letter")).Status);
        await PressedAsync(office, planner, url);
        var late = await planner.SubmitAsync(shown, "main form[action*='handler=Minutes']", [("Received.On", "25/12/2026")]);
        Assert.Contains("sau hôm nay", Assert.Single(late.Page.QuerySelectorAll("main td .invalid-feedback")).TextContent, StringComparison.Ordinal);
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url), "main form[action*='handler=Minutes']", [("Received.On", "20/11/2026")]));

        using var below = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var own = await below.GetAsync(url);
        Assert.Contains("Quận ủy minh họa 02", Assert.Single(own.Page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await below.DownloadAsync(url + "?handler=Letter")).Status);
        foreach (var page in new[] { "/lay-phieu/dot", "/lay-phieu/dot/lap", url })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    /// <summary>One click puts each late step on the desk of its unit, and only there; pressed for again it does not double; done, it goes.</summary>
    private static async Task PressedAsync(RunningOffice office, Visitor planner, string url)
    {
        const string Late = "Đôn đốc lấy phiếu: duyệt danh sách: Đợt giữa nhiệm kỳ";
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        Assert.DoesNotContain("Đôn đốc", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url), "#don-doc", []));
        foreach (var below in new[] { reporter, leader })
        {
            var line = Assert.Single((await below.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a"), a => a.TextContent.Contains(Late, StringComparison.Ordinal));
            Assert.Equal(url, line.GetAttribute("href"));
        }

        using var first = await CounterAsync(office, 1);
        Assert.DoesNotContain("Đôn đốc", (await first.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Late, (await planner.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Contains("đôn đốc 20/11/2026", (await planner.GetAsync(url)).Text, StringComparison.Ordinal);
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url), "#don-doc", []));
        Assert.Single((await reporter.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a"), a => a.TextContent.Contains(Late, StringComparison.Ordinal));
        Assert.Null((await reporter.GetAsync(url)).Page.QuerySelector("#don-doc"));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_pressed_for_leaves_the_desk_with_the_step_that_was_late(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var own = await CounterAsync(office, 1);
        var form = await planner.GetAsync("/lay-phieu/dot/lap");
        var season = (await DoneAsync(planner.SubmitAsync(form, "main form", [("Input.Title", "Đợt đã quá hạn"), Choose(form, "Input.Group", "Đảng bộ trực thuộc (2)"), ("Input.ListBy", "01/11/2026"), ("Input.HoldBy", "05/11/2026"), ("Input.ReportBy", "10/11/2026")]))).Location!.AbsolutePath;
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(season), "#don-doc", []));
        Assert.Equal(["duyệt danh sách", "tổ chức lấy phiếu", "gửi biên bản", "báo cáo kết quả"], await PressedForAsync(own));

        var url = await PlanAsync(planner, season.Split('/')[^1]);
        await FreezeAsync(office, planner, url);
        Assert.Equal(["tổ chức lấy phiếu", "gửi biên bản", "báo cáo kết quả"], await PressedForAsync(own));
        await OpenBallotAsync(planner, url);
        using var second = await CounterAsync(office, 2);
        await CountAsync(own, second, url, [7, 1, 1, 0], [8, 1, 0, 0]);
        Assert.Equal(["gửi biên bản", "báo cáo kết quả"], await PressedForAsync(own));
        await DoneAsync(AnnounceAsync(own, url));
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync(url + "/ket-qua"), "form[action*='handler=Widen']", []));
        Assert.Equal(["gửi biên bản"], await PressedForAsync(own));
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(season), "main form[action*='handler=Minutes']", [("Received.On", "20/11/2026")]));
        Assert.Empty(await PressedForAsync(own));
    }

    /// <summary>The steps on a desk, in the order of a season.</summary>
    private static async Task<IReadOnlyList<string>> PressedForAsync(Visitor unit)
    {
        var desk = (await unit.GetAsync("/viec-can-xu-ly")).Text;
        return [.. new[] { "duyệt danh sách", "tổ chức lấy phiếu", "gửi biên bản", "báo cáo kết quả" }.Where(step => desk.Contains($"Đôn đốc lấy phiếu: {step}", StringComparison.Ordinal))];
    }
}
