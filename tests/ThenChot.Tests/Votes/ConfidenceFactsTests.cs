using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>What a result says for planning and rating: known from the day it was reported, never before, and without the marks.</summary>
public sealed class ConfidenceFactsTests
{
    [Theory, OnBothDatabases]
    public async Task A_result_is_a_fact_from_the_day_it_was_reported_and_stays_one_when_it_is_published_later(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (_, rated) = await SeedAsync(office, [2, 2, 6, 0], reported: Today.AddDays(-3));
        Assert.Empty(await FactsAsync(office, rated, Today.AddDays(-4)));
        var fact = Assert.Single(await FactsAsync(office, rated, Today.AddDays(-3)));
        Assert.Equal(("A", Today.AddDays(-3), "Quy định 96-QĐ/TW"), (fact.Bracket, fact.KnownOn, fact.Document));
        Assert.StartsWith("Đề xuất:", fact.Proposal, StringComparison.Ordinal);
        Assert.Null(fact.TwoLevelOn);

        await office.ActAsync(services => services.GetRequiredService<DocumentSeeds>().AddDocumentAsync(new("12-TB/QU", "Thông báo", "Quận ủy minh họa 01", "Công khai kết quả") { IssuedOn = PartialDate.On(Today) }));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var result = await leader.GetAsync($"/lay-phieu/{fact.Vote}/ket-qua");
        await DoneAsync(leader.SubmitAsync(result, "form[action*='handler=Widen']", [("Widening.To", "MadePublic"), ("Widening.Document.Text", "12-TB/QU")]));
        Assert.Equal(Today.AddDays(-3), Assert.Single(await FactsAsync(office, rated, Today)).KnownOn);
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync($"/lay-phieu/{fact.Vote}/bo-phieu/{fact.Row}"), "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026")]));
        Assert.Equal((DateOnly?)null, Assert.Single(await FactsAsync(office, rated, Today.AddDays(-1))).ResignedOn);
        Assert.Equal(Today, Assert.Single(await FactsAsync(office, rated, Today)).ResignedOn);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_shows_whom_something_follows_for_and_takes_out_whole(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await SeedAsync(office, [9, 1, 0, 0], reported: Today);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Contains("Chưa ai đạt mức", (await leader.GetAsync("/lay-phieu/du-kien")).Text, StringComparison.Ordinal);
        await SeedAsync(office, [2, 2, 6, 0], reported: Today);
        await SeedAsync(office, [1, 1, 8, 0], reported: null);
        office.Queries.Reset();
        var list = await leader.GetAsync("/lay-phieu/du-kien");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
        var row = Assert.Single(list.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("đưa ra khỏi quy hoạch", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await leader.GetAsync("/lay-phieu/du-kien?tat-ca=true")).Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await leader.DownloadAsync("/lay-phieu/du-kien?handler=TaiVe")).Status);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.NotEqual(HttpStatusCode.OK, (await planner.GetAsync("/lay-phieu/du-kien")).Status);
    }

    private static Task<IReadOnlyList<ConfidenceFact>> FactsAsync(RunningOffice office, PersonId rated, DateOnly asOf) =>
        office.RunAsync(services => services.GetRequiredService<ConfidenceFacts>().OfAsync([rated], asOf));
}
