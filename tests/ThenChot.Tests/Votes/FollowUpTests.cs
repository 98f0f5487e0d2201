using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Modules.Votes.Contract;
using ThenChot.Web.Platform.Rules;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>What follows a low result: the two-level ballot and who may open it, resignations and removals, two years running.</summary>
public sealed class FollowUpTests
{
    private static readonly ConfidenceRuleBook Book = new(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));

    private static readonly IReadOnlyList<(string, string)> Ballot =
        [("Two.OpenedOn", "20/11/2026"), ("Two.HeldOn", "20/11/2026"), ("Two.Present", "60"), ("Two.Issued", "60"), ("Two.Returned", "60"), ("Two.Invalid", "0"), ("Two.Confidence", "12"), ("Two.NoConfidence", "48")];

    [Theory, OnBothDatabases]
    public async Task A_low_result_is_followed_by_a_ballot_of_all_members_a_decision_and_a_row_to_remedy(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (url, _) = await SeedAsync(office, [2, 2, 6, 0], Today, allMembers: 94);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var follow = await FollowAsync(leader, url);
        var page = await leader.GetAsync(follow);
        IReadOnlyList<(string, string)> ballot = [("Two.OpenedOn", "20/11/2026"), ("Two.HeldOn", "20/11/2026"), ("Two.Present", "60"), ("Two.Issued", "60"), ("Two.Returned", "60"), ("Two.Invalid", "0"), ("Two.Confidence", "20"), ("Two.NoConfidence", "41")];
        var wrong = await leader.SubmitAsync(page, "form[action*='handler=Ballot']", ballot);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Tín nhiệm và không tín nhiệm cộng lại là 61, khác 60 phiếu hợp lệ", wrong.Page.QuerySelector("#Two_NoConfidence-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("60", wrong.Page.QuerySelector("#Two_Present")!.GetAttribute("value"));
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

    /// <summary>The base is that of the first vote: not typed, and lowered only by those who left the body since.</summary>
    [Theory, OnBothDatabases]
    public async Task The_base_of_a_two_level_ballot_is_the_roll_of_the_first_vote(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var low = await FollowAsync(leader, (await SeedAsync(office, [2, 2, 6, 0], Today, allMembers: 22)).Url);
        var page = await leader.GetAsync(low);
        Assert.Null(page.Page.QuerySelector("[name='Two.AllMembers']"));
        Assert.Contains("lần lấy phiếu: 22", page.Text, StringComparison.Ordinal);
        IReadOnlyList<(string, string)> ballot = [("Two.OpenedOn", "20/11/2026"), ("Two.HeldOn", "20/11/2026"), ("Two.Present", "60"), ("Two.Issued", "60"), ("Two.Returned", "60"), ("Two.Invalid", "0"), ("Two.Confidence", "12"), ("Two.NoConfidence", "48")];
        var crowd = await leader.SubmitAsync(page, "form[action*='handler=Ballot']", ballot);
        Assert.Contains("Tổng số 22", crowd.Page.QuerySelector("#Two_Present-loi")!.TextContent, StringComparison.Ordinal);
        foreach (var left in new[] { "22", "-1", "30" })
        {
            var gone = await leader.SubmitAsync(crowd, "form[action*='handler=Ballot']", [("Two.Left", left)]);
            Assert.Contains("Tổng số thành viên theo danh sách của lần lấy phiếu là 22", gone.Page.QuerySelector("#Two_Left-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(left, gone.Page.QuerySelector("#Two_Left")!.GetAttribute("value"));
        }

        var word = await leader.SubmitAsync(crowd, "form[action*='handler=Ballot']", [("Two.Present", "hai mươi")]);
        Assert.Contains("hợp lệ của số người có mặt", word.Page.QuerySelector("#Two_Present-loi")!.TextContent, StringComparison.Ordinal);
        IReadOnlyList<(string, string)> eleven = [("Two.Present", "20"), ("Two.Issued", "20"), ("Two.Returned", "20"), ("Two.Confidence", "9"), ("Two.NoConfidence", "11")];
        await DoneAsync(leader.SubmitAsync(crowd, "form[action*='handler=Ballot']", [.. eleven, ("Two.Left", "1")]));
        Assert.Equal("quá nửa tổng số không tín nhiệm", (await leader.GetAsync(low)).Page.QuerySelector("dl .status-word")!.TextContent);
        Assert.Contains("21, 20", (await leader.GetAsync(low)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_to_go_without_a_ballot_is_recorded_so(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var low = await FollowAsync(leader, (await SeedAsync(office, [1, 1, 8, 0], Today)).Url);
        var page = await leader.GetAsync(low);
        var bare = await leader.SubmitAsync(page, "form[action*='handler=Conclude']", [("End.RemovedOn", "20/11/2026")]);
        Assert.Contains("Miễn nhiệm phải kèm văn bản", bare.Text, StringComparison.Ordinal);
        Assert.Equal("20/11/2026", bare.Page.QuerySelector("#End_RemovedOn")!.GetAttribute("value"));
        await DoneAsync(leader.SubmitAsync(page, "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026")]));
        var ended = await leader.GetAsync(low);
        Assert.Contains("Từ chức ngày 20/11/2026, không bỏ phiếu", ended.Text, StringComparison.Ordinal);
        Assert.Null(ended.Page.QuerySelector("form[action*='handler=Ballot']"));
    }

    /// <summary>Who the row of each document names; a share as integers of all members, and exactly the share is enough.</summary>
    [Theory]
    [InlineData("96-2023-QH15", FollowUpOpener.LowResult, "A", 0, null)]
    [InlineData("96-2023-QH15", FollowUpOpener.LowResult, "B", 0, "votes.opener-not-low")]
    [InlineData("96-2023-QH15", FollowUpOpener.LowResult, null, 0, "votes.opener-not-low")]
    [InlineData("85-2014-QH13", FollowUpOpener.LowResult, "A", 0, "votes.opener-not-low")]
    [InlineData("85-2014-QH13", FollowUpOpener.LowResult, "B", 0, null)]
    [InlineData("96-QD-TW-2023", FollowUpOpener.LowResult, "A", 0, null)]
    [InlineData("96-QD-TW-2023", FollowUpOpener.LowResult, "B", 0, "votes.opener-not-low")]
    [InlineData("35-2012-QH13", FollowUpOpener.LowResult, "B", 0, null)]
    [InlineData("35-2012-QH13", FollowUpOpener.LowResult, "A", 0, "votes.opener-not-low")]
    [InlineData("85-2014-QH13", FollowUpOpener.Deputies, null, 29, "votes.movers-too-few")]
    [InlineData("85-2014-QH13", FollowUpOpener.Deputies, null, 30, null)]
    [InlineData("85-2014-QH13", FollowUpOpener.Deputies, null, 91, "votes.movers-too-few")]
    [InlineData("85-2014-QH13", FollowUpOpener.AssemblyDeputies, null, 17, "votes.movers-too-few")]
    [InlineData("85-2014-QH13", FollowUpOpener.AssemblyDeputies, null, 18, null)]
    [InlineData("85-2014-QH13", FollowUpOpener.AssemblyCommittee, null, 0, null)]
    [InlineData("96-2023-QH15", FollowUpOpener.StandingBody, null, 0, null)]
    [InlineData("96-2023-QH15", FollowUpOpener.FatherlandFront, null, 0, null)]
    [InlineData("96-QD-TW-2023", FollowUpOpener.Deputies, "A", 90, "votes.opener-unknown")]
    [InlineData("262-QD-TW-2014", FollowUpOpener.LowResult, "A", 0, "votes.opener-unknown")]
    [InlineData("96-QD-TW-2023", FollowUpOpener.OtherBody, null, 0, "votes.opener-without-document")]
    public void A_two_level_ballot_is_opened_by_those_the_rule_row_names(string rule, FollowUpOpener opener, string? bracket, int movers, string? code)
    {
        Assert.True(Book.Find(rule).TryGet(out var found, out _));
        Assert.Equal(code, new FollowUpOpening(opener, Today, movers, null, bracket, IsRunning: false).RefusedBy(found, 90)?.Code);
    }

    [Theory, OnBothDatabases]
    public async Task Who_reached_no_bracket_is_voted_on_only_when_a_third_of_the_council_asks(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var high = await FollowAsync(leader, (await SeedAsync(office, [9, 1, 0, 0], Today, "96-2023-QH15", allMembers: 94)).Url);
        var asked = await leader.GetAsync(high);
        var offered = asked.Page.QuerySelectorAll("[name='Two.Opener'] option").Select(option => option.TextContent).ToList();
        Assert.DoesNotContain(offered, text => text.Contains("tín nhiệm thấp", StringComparison.Ordinal));
        Assert.Contains("đại biểu Hội đồng nhân dân kiến nghị, từ 1/3 tổng số (chưa có nguồn xác nhận)", offered);
        var forged = await leader.SubmitAsync(asked, "form[action*='handler=Ballot']", [("Two.Opener", "LowResult"), .. Ballot]);
        Assert.Contains("không đến mức", forged.Page.QuerySelector("#Two_Opener-loi")!.TextContent, StringComparison.Ordinal);
        var few = await leader.SubmitAsync(asked, "form[action*='handler=Ballot']", [("Two.Opener", "Deputies"), ("Two.Movers", "31"), .. Ballot]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, few.Status);
        Assert.Contains("Cần từ 32 đến 94 người kiến nghị", few.Page.QuerySelector("#Two_Movers-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31", few.Page.QuerySelector("#Two_Movers")!.GetAttribute("value"));
        await DoneAsync(leader.SubmitAsync(few, "form[action*='handler=Ballot']", [("Two.Movers", "32"), ("Two.Sitting", "Kỳ họp thứ 19")]));
        var recorded = (await leader.GetAsync(high)).Text;
        Assert.Contains("kiến nghị, 32 người, ngày 20/11/2026", recorded, StringComparison.Ordinal);
        Assert.Contains("Kỳ họp thứ 19", recorded, StringComparison.Ordinal);
        Assert.Contains("quá nửa tổng số không tín nhiệm", recorded, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task In_the_Party_another_body_asks_only_on_a_document(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var high = await FollowAsync(leader, (await SeedAsync(office, [9, 1, 0, 0], Today, allMembers: 94)).Url);
        var bare = await leader.SubmitAsync(await leader.GetAsync(high), "form[action*='handler=Ballot']", [("Two.Opener", "OtherBody"), .. Ballot]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Contains("phải kèm văn bản", bare.Text, StringComparison.Ordinal);
        Assert.Contains("không cho nơi này", (await leader.SubmitAsync(bare, "form[action*='handler=Ballot']", [("Two.Opener", "Deputies"), ("Two.Movers", "94")])).Page.QuerySelector("#Two_Opener-loi")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>35/2012: above a half in one year and again in the next. The years before and the other body are not asked.</summary>
    [Theory, OnBothDatabases]
    public async Task A_low_result_two_years_running_is_told_from_the_disclosed_result_of_the_year_before(Engine engine)
    {
        const string Old = "35-2012-QH13";
        await using var office = await OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        await SeedAsync(office, [2, 2, 6, 0], new DateOnly(2012, 6, 10), Old);
        var (url, rated) = await SeedAsync(office, [2, 2, 6, 0], new DateOnly(2014, 6, 10), Old);
        var alone = await leader.GetAsync(await FollowAsync(leader, url));
        Assert.Contains("có thể xin từ chức", alone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(alone.Page.QuerySelectorAll("[name='Two.Opener'] option"), option => option.GetAttribute("value") == "LowResult");

        await SeedAsync(office, [1, 3, 6, 0], new DateOnly(2013, 6, 10), Old);
        var running = await leader.GetAsync(await FollowAsync(leader, url));
        Assert.Contains("hai năm liên tiếp; nguyên văn chưa được xác nhận", running.Text, StringComparison.Ordinal);
        Assert.Contains("10/06/2013", running.Page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(running.Page.QuerySelectorAll("[name='Two.Opener'] option"), option => option.GetAttribute("value") == "LowResult");
        office.Queries.Reset();
        await leader.GetAsync(running.Address.AbsolutePath);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
        var facts = await office.RunAsync(services => services.GetRequiredService<ConfidenceFacts>().OfAsync([rated], Today));
        Assert.Equal([true, true, false], facts.Select(fact => fact.Proposal!.Contains("hai năm liên tiếp", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A", 2013, "A", true)]
    [InlineData("A", 2013, "B", true)]
    [InlineData("A", 2013, null, false)]
    [InlineData("A", 2012, "A", false)]
    [InlineData("A", 2014, "A", false)]
    [InlineData("B", 2013, "A", false)]
    [InlineData(null, 2013, "A", false)]
    public void Two_years_running_are_two_calendar_years_one_after_the_other(string? bracket, int year, string? earlier, bool holds)
    {
        Assert.True(Book.Find("35-2012-QH13").TryGet(out var rule, out _));
        Assert.Equal(holds, rule.Running!.Holds(new DateOnly(2014, 6, 10), bracket, new DateOnly(year, 6, 10), earlier));
    }
}
