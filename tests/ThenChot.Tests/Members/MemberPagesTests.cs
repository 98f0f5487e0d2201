using ThenChot.Domain.Members;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members;

public sealed class MemberPagesTests
{
    private const string CardNumber = "012345678901";

    [Theory, OnBothDatabases]
    public async Task A_file_is_opened_corrected_moved_to_another_cell_and_ended(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var opened = await AddAsync(keeper, [("In.CeremonyOn", "20/3/2005"), ("In.HomePlace", "Xã minh họa")]);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var file = opened.Location!.PathAndQuery;
        var page = await keeper.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("Đỗ Thị Ánh", page.Text, StringComparison.Ordinal);
        Assert.Contains("•••••••••901", page.Text, StringComparison.Ordinal);
        Assert.Contains("Xã minh họa", page.Text, StringComparison.Ordinal);
        Assert.Contains("18 năm", page.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/sua"), "form.form", [("In.OfficialOn", "20/3/2006"), ("In.Reason", "Theo thẻ")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/ghi"), "form.form", [("In.Kind", "Career"), ("In.Since", "1998"), ("In.Content", "Giáo viên minh họa")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/chi-bo"), "form.form", [("In.Cell", MemberOffice.OtherCell), ("In.From", "1/2/2023")])).Status);
        page = await keeper.GetAsync(file);
        Assert.Contains("chính thức", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chi bộ minh họa 01.1.2", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giáo viên minh họa", page.Text, StringComparison.Ordinal);
        Assert.Contains("31/01/2023", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/ra-khoi-danh-sach"), "form.form", [("In.Kind", "Died"), ("In.On", "3/4/2023")])).Status);
        Assert.Contains("từ trần", (await keeper.GetAsync(file)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(file + "/chi-bo")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_at_its_field_and_stays_typed(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        foreach (var (field, value, at) in new[]
        {
            ("In.BornOn", "31/02/1975", "In_BornOn"), ("In.DecidedOn", "31/02/2005", "In_DecidedOn"), ("In.DecidedOn", "", "In_DecidedOn"), ("In.OfficialOn", "1/1/2004", "In_OfficialOn"),
            ("In.Cell", "KHONG", "In_Cell"), ("In.Cell", MemberOffice.FarCell, "In_Cell"), ("In.Cell", "QU01-1", "In_Cell"), ("In.From", "1/1/2001", "In_From"), ("In.Card", "12", "In_Card"), ("In.FullName", "", "In_FullName"),
        })
        {
            var refused = await AddAsync(keeper, [(field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(at + "-loi") is not null, $"{field} = {value}");
            Assert.Equal(value, refused.Page.GetElementById(at)!.GetAttribute("value") ?? "");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(keeper, [])).Status);
        var twice = await AddAsync(keeper, [("In.FullName", "Lê Văn Bốn")]);
        Assert.Contains("đã có ở một hồ sơ khác", twice.Page.GetElementById("In_Card-loi")!.TextContent, StringComparison.Ordinal);
        var namesake = await AddAsync(keeper, [("In.Card", "")]);
        Assert.NotNull(namesake.Page.GetElementById("In_Person-loi"));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_is_nowhere_in_clear_and_opens_for_a_reason_alone(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var file = (await AddAsync(keeper, [])).Location!.PathAndQuery;
        var page = await keeper.GetAsync(file);
        Assert.DoesNotContain(CardNumber, page.Body, StringComparison.Ordinal);
        var silent = await keeper.SubmitAsync(page, "#mo-so", [("In.Reason", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.DoesNotContain(CardNumber, silent.Body, StringComparison.Ordinal);
        var shown = await keeper.SubmitAsync(page, "#mo-so", [("In.Reason", "Đối chiếu thẻ cũ")]);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains(CardNumber, shown.Text, StringComparison.Ordinal);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal("Đối chiếu thẻ cũ", (await db.Set<Act>().SingleAsync(a => a.Kind == "members.reveal")).Reason);
            Assert.DoesNotContain(await db.Set<ActChange>().Select(c => c.After).ToListAsync(), after => after?.Contains(CardNumber, StringComparison.Ordinal) == true);
            var stored = await db.Set<MemberFile>().SingleAsync();
            Assert.DoesNotContain(CardNumber, stored.CardSealed + stored.CardKey, StringComparison.Ordinal);
            return true;
        });
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var seen = await specialist.GetAsync(file);
        Assert.Null(seen.Page.QuerySelector("#mo-so"));
        var token = seen.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.PostAsync(file + "?handler=MoSo", [("__RequestVerificationToken", token), ("In.Kind", "Card"), ("In.Reason", "Xem")])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_beyond_the_subtree_is_not_there_and_restricted_blocks_need_their_right(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var far = await office.MemberAsync("Phạm Văn Xa", MemberOffice.FarCell);
        var near = await office.MemberAsync("Phạm Văn Gần");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        foreach (var tail in new[] { "", "/sua", "/ghi", "/chi-bo", "/ra-khoi-danh-sach" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(far + tail)).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(near + "/ghi"), "form.form", [("In.Kind", "Family"), ("In.Content", "Bố đẻ: minh họa")])).Status);
        Assert.Contains("Bố đẻ: minh họa", (await keeper.GetAsync(near)).Text, StringComparison.Ordinal);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var seen = await specialist.GetAsync(near);
        Assert.Contains("Phạm Văn Gần", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bố đẻ: minh họa", seen.Body, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thử Nghiệm", (await keeper.GetAsync(near)).Text, StringComparison.Ordinal);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(near)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Members_of_a_cell_that_was_absorbed_are_in_the_cell_that_took_over(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Theo Chi Bộ");
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync($"""
            - kind: absorb
              on: 2023-03-01
              decision: 1-QĐ/QU
              from: [{MemberOffice.Cell}]
              to: [{"{"}code: {MemberOffice.OtherCell}{"}"}]
            """));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var page = await keeper.GetAsync(file);
        Assert.Contains("Chi bộ minh họa 01.1.2", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("28/02/2023", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> AddAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.FullName", "Đỗ Thị Ánh"), ("In.BornOn", "1975"), ("In.DecidedOn", "1/3/2005"), ("In.Cell", MemberOffice.Cell), ("In.From", "1/6/2005"), ("In.Card", CardNumber)];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync("/dang-vien/them"), "form.form", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }
}
