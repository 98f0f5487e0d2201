using DocumentFormat.OpenXml.Packaging;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>What a result says for planning and rating: known from the day it was reported, never before, and without the marks.</summary>
public sealed class ConfidenceFactsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory, OnBothDatabases]
    public async Task A_result_is_a_fact_from_the_day_it_was_reported_and_stays_one_when_it_is_published_later(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var people = await AddAsync(office, "QU01", [2, 2, 6, 0], reported: Today.AddDays(-3));
        Assert.Empty(await FactsAsync(office, people, Today.AddDays(-4)));
        var fact = Assert.Single(await FactsAsync(office, people, Today.AddDays(-3)));
        Assert.Equal(("A", Today.AddDays(-3), "Quy định 96-QĐ/TW"), (fact.Bracket, fact.KnownOn, fact.Document));
        Assert.StartsWith("Đề xuất:", fact.Proposal, StringComparison.Ordinal);
        Assert.Null(fact.TwoLevelOn);

        await office.ActAsync(services => services.GetRequiredService<DocumentSeeds>().AddDocumentAsync(new("12-TB/QU", "Thông báo", "Quận ủy minh họa 01", "Công khai kết quả") { IssuedOn = PartialDate.On(Today) }));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var result = await leader.GetAsync($"/lay-phieu/{fact.Vote}/ket-qua");
        await DoneAsync(leader.SubmitAsync(result, "form[action*='handler=Widen']", [("Widening.To", "MadePublic"), ("Widening.Document.Text", "12-TB/QU")]));
        Assert.Equal(Today.AddDays(-3), Assert.Single(await FactsAsync(office, people, Today)).KnownOn);
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync($"/lay-phieu/{fact.Vote}/bo-phieu/{fact.Row}"), "form[action*='handler=Conclude']", [("End.ResignedOn", "20/11/2026")]));
        Assert.Equal((DateOnly?)null, Assert.Single(await FactsAsync(office, people, Today.AddDays(-1))).ResignedOn);
        Assert.Equal(Today, Assert.Single(await FactsAsync(office, people, Today)).ResignedOn);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_shows_whom_something_follows_for_and_takes_out_whole(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await AddAsync(office, "QU01", [9, 1, 0, 0], reported: Today);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Contains("Chưa ai đạt mức", (await leader.GetAsync("/lay-phieu/du-kien")).Text, StringComparison.Ordinal);
        await AddAsync(office, "QU01", [2, 2, 6, 0], reported: Today);
        await AddAsync(office, "QU01", [1, 1, 8, 0], reported: null);
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

    [Theory, OnBothDatabases]
    public async Task Papers_of_an_elected_body_carry_the_head_of_the_State(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var people = await AddAsync(office, "QU01", [9, 1, 0, 0], reported: Today, rule: "96-2023-QH15");
        var fact = Assert.Single(await FactsAsync(office, people, Today));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var paper = WordprocessingDocument.Open(new MemoryStream((await leader.DownloadAsync($"/lay-phieu/{fact.Vote}/ket-qua?handler=Resolution")).Bytes), isEditable: false);
        var text = paper.MainDocumentPart!.Document.InnerText;
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc", text, StringComparison.Ordinal);
        Assert.Contains("TM. QUẬN ỦY MINH HỌA 01", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ĐẢNG CỘNG SẢN", text, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<ConfidenceFact>> FactsAsync(RunningOffice office, IReadOnlyList<PersonId> people, DateOnly asOf) =>
        office.RunAsync(services => services.GetRequiredService<ConfidenceFacts>().OfAsync(people, asOf));

    /// <summary>A closed vote of ten, one row, announced; gives the rated.</summary>
    private static async Task<IReadOnlyList<PersonId>> AddAsync(RunningOffice office, string unit, int[] pile, DateOnly? reported, string rule = "96-QD-TW-2023")
    {
        IReadOnlyList<PersonId> rated = [];
        var held = reported is { } on && on < Today ? on : Today;
        await office.ActAsync(async services =>
        {
            var place = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(unit, held))!;
            var roll = (await services.GetRequiredService<PersonDirectory>().PostsAsync([place.Id], held)).DistinctBy(post => post.PersonId).Select(post => new VoteSeedPerson(post.PersonId, post.FullName, post.Title, place.Name)).ToList();
            rated = [roll[0].Id];
            await services.GetRequiredService<VoteSeeds>().AddAsync(
                new VoteSeed(place.Id, null, "Lấy phiếu mẫu", rule, held, roll[..1], roll, [roll[5].Id, roll[6].Id])
                {
                    ApprovedOn = held.AddDays(-20), RollFrozen = true, Absent = 0, Piles = [pile], AnnouncedOn = held, ReportedOn = reported,
                },
                Key, Today);
        });
        return rated;
    }
}
