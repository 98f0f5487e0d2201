using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>A season shows who has done what, never what a single unit's result says; and what follows a low result.</summary>
public sealed class SeasonTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

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

        await AddAsync(office, url, "QU01", [8, 1, 1, 0]);
        var shown = await planner.GetAsync(url);
        Assert.Contains("1/2", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa đủ", shown.Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await planner.DownloadAsync(url + "?handler=Letter")).Status);
        var late = await planner.SubmitAsync(shown, "main form[action*='handler=Minutes']", [("Received.On", "25/12/2026")]);
        Assert.Contains("sau hôm nay", late.Page.QuerySelector("main .invalid-feedback[role=alert]")!.TextContent, StringComparison.Ordinal);
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

    [Theory, OnBothDatabases]
    public async Task A_low_result_is_followed_by_a_ballot_of_all_members_a_decision_and_a_row_to_remedy(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var url = await AddAsync(office, null, "QU01", [2, 2, 6, 0]);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var follow = (await leader.GetAsync(url + "/ket-qua")).Page.QuerySelector("main td a")!.GetAttribute("href")!;
        var page = await leader.GetAsync(follow);
        IReadOnlyList<(string, string)> ballot = [("Two.OpenedOn", "20/11/2026"), ("Two.HeldOn", "20/11/2026"), ("Two.AllMembers", "94"), ("Two.Present", "60"), ("Two.Issued", "60"), ("Two.Returned", "60"), ("Two.Invalid", "0"), ("Two.Confidence", "20"), ("Two.NoConfidence", "41")];
        var wrong = await leader.SubmitAsync(page, "form[action*='handler=Ballot']", ballot);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("khác 60 phiếu hợp lệ", wrong.Page.QuerySelector("#Two_NoConfidence-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("94", wrong.Page.QuerySelector("#Two_AllMembers")!.GetAttribute("value"));
        await DoneAsync(leader.SubmitAsync(wrong, "form[action*='handler=Ballot']", [("Two.NoConfidence", "40")]));
        var recorded = await leader.GetAsync(follow);
        Assert.Contains("không quá nửa tổng số không tín nhiệm", recorded.Text, StringComparison.Ordinal);
        var both = await leader.SubmitAsync(recorded, "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026"), ("End.RemovedOn", "20/11/2026")]);
        Assert.NotNull(both.Page.QuerySelector("#End_ResignedOn-loi"));
        await DoneAsync(leader.SubmitAsync(recorded, "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026")]));
        Assert.Contains("từ chức ngày 20/11/2026", (await leader.GetAsync(follow)).Text, StringComparison.Ordinal);
        var unsaid = await leader.SubmitAsync(await leader.GetAsync(follow), "form[action*='handler=Shortcoming']", []);
        Assert.NotNull(unsaid.Page.QuerySelector("#Row_Measure-loi"));
        var row = await DoneAsync(leader.SubmitAsync(unsaid, "form[action*='handler=Shortcoming']", [("Row.Measure", "Kiểm điểm, khắc phục"), ("Row.DueOn", "20/12/2026")]));
        Assert.Contains("lấy phiếu tín nhiệm", (await leader.GetAsync(row.Location!.AbsolutePath)).Text, StringComparison.Ordinal);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Equal(HttpStatusCode.Forbidden, (await planner.GetAsync(follow)).Status is var status && status == HttpStatusCode.NotFound ? HttpStatusCode.Forbidden : status);
        office.Queries.Reset();
        await leader.GetAsync(follow);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_to_go_without_a_ballot_is_recorded_so_and_who_reached_no_bracket_is_voted_on_only_when_others_ask(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var low = (await leader.GetAsync(await AddAsync(office, null, "QU01", [1, 1, 8, 0]) + "/ket-qua")).Page.QuerySelector("main td a")!.GetAttribute("href")!;
        var page = await leader.GetAsync(low);
        var bare = await leader.SubmitAsync(page, "form[action*='handler=Conclude']", [("End.RemovedOn", "20/11/2026")]);
        Assert.Contains("Miễn nhiệm phải kèm văn bản", bare.Text, StringComparison.Ordinal);
        Assert.Equal("20/11/2026", bare.Page.QuerySelector("#End_RemovedOn")!.GetAttribute("value"));
        await DoneAsync(leader.SubmitAsync(page, "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026")]));
        var ended = await leader.GetAsync(low);
        Assert.Contains("Từ chức ngày 20/11/2026, không bỏ phiếu", ended.Text, StringComparison.Ordinal);
        Assert.Null(ended.Page.QuerySelector("form[action*='handler=Ballot']"));

        var high = (await leader.GetAsync(await AddAsync(office, null, "QU01", [9, 1, 0, 0]) + "/ket-qua")).Page.QuerySelector("main td a")!.GetAttribute("href")!;
        var asked = await leader.GetAsync(high);
        Assert.DoesNotContain(asked.Page.QuerySelectorAll("[name='Two.Opener'] option"), option => option.GetAttribute("value") == "LowResult");
        IReadOnlyList<(string, string)> ballot = [("Two.Opener", "LowResult"), ("Two.OpenedOn", "20/11/2026"), ("Two.HeldOn", "20/11/2026"), ("Two.AllMembers", "94"), ("Two.Present", "60"), ("Two.Issued", "60"), ("Two.Returned", "60"), ("Two.Invalid", "0"), ("Two.Confidence", "12"), ("Two.NoConfidence", "48")];
        var forged = await leader.SubmitAsync(asked, "form[action*='handler=Ballot']", ballot);
        Assert.Contains("không đến mức", forged.Page.QuerySelector("#Two_Opener-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(leader.SubmitAsync(asked, "form[action*='handler=Ballot']", [("Two.Opener", "Deputies"), .. ballot.Skip(1)]));
        Assert.Contains("quá nửa tổng số không tín nhiệm", (await leader.GetAsync(high)).Text, StringComparison.Ordinal);
    }

    /// <summary>A reported vote of ten, one row; gives its address.</summary>
    private static async Task<string> AddAsync(RunningOffice office, string? season, string unit, int[] pile)
    {
        var id = Guid.Empty;
        await office.ActAsync(async services =>
        {
            var people = services.GetRequiredService<PersonDirectory>();
            var place = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(unit, Today))!;
            var roll = (await people.PostsAsync([place.Id], Today)).DistinctBy(post => post.PersonId).Select(post => new VoteSeedPerson(post.PersonId, post.FullName, post.Title, place.Name)).ToList();
            id = await services.GetRequiredService<VoteSeeds>().AddAsync(
                new VoteSeed(place.Id, season is null ? null : Guid.Parse(season.Split('/')[^1]), "Lấy phiếu mẫu", "96-QD-TW-2023", Today, roll[..1], roll, [roll[5].Id, roll[6].Id])
                {
                    ApprovedOn = Today.AddDays(-20), RollFrozen = true, Absent = 0, Piles = [pile], AnnouncedOn = Today, ReportedOn = Today,
                },
                Key, Today);
        });
        return $"/lay-phieu/{id}";
    }
}
