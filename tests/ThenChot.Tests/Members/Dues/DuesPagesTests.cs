using ThenChot.Domain.Members.Dues;
using ThenChot.Tests.House;
using ThenChot.Tests.Members.Handbook;

namespace ThenChot.Tests.Members.Dues;

public sealed class DuesPagesTests
{
    private static readonly DateTimeOffset March = VietnameseFormat.StartOf(new DateOnly(2026, 3, 20)).AddHours(9);

    [Theory, OnBothDatabases]
    public async Task A_cell_draws_up_its_sheet_collects_gives_receipts_and_the_levels_above_add_it_up(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(March);
        var worker = await office.MemberAsync("Lê Văn Thợ");
        _ = await office.MemberAsync("Trần Thị Cụ", born: 1950, decided: new(1974, 5, 1));
        _ = await office.MemberAsync("Phạm Văn Xa", MemberOffice.FarCell);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var far = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        Assert.Contains("Chưa lập bảng thu tháng này", (await secretary.GetAsync("/so-tay/chi-bo")).Text, StringComparison.Ordinal);
        var drawn = await secretary.SubmitAsync(await secretary.GetAsync("/dang-phi", office.Queries.Reset), "#lap", []);
        Assert.Equal(HttpStatusCode.Redirect, drawn.Status);
        var address = drawn.Location!.PathAndQuery;
        var page = await secretary.GetAsync(address, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("miễn: từ 50 năm tuổi đảng", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa ghi mức đóng", page.Text, StringComparison.Ordinal);
        var early = await secretary.SubmitAsync(page, "#thu", [], "button[formaction$=Chot]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("chưa ghi mức đóng", early.Text, StringComparison.Ordinal);

        var term = worker.Replace("/dang-vien/", "/dang-phi/muc/", StringComparison.Ordinal) + "?thang=2026-03";
        foreach (var (field, value) in new[] { ("In.From", "thang ba"), ("In.Group", ""), ("In.BaseVnd", "-5"), ("In.BaseVnd", "mười triệu"), ("In.Relief", "poor") })
        {
            (string, string)[] usual = [("In.From", "2026-03"), ("In.Group", "insured"), ("In.BaseVnd", "10000000"), ("In.Relief", ""), ("In.Ground", "")];
            var refused = await secretary.SubmitAsync(await secretary.GetAsync(term), "form.form", [.. usual.Where(u => u.Item1 != field), (field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.QuerySelector("[id$=-loi]") is not null, field);
        }

        var set = await secretary.GetAsync(term, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(set, office.Queries.Commands));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(set, "form.form", [("In.From", "2026-03"), ("In.Group", "insured"), ("In.BaseVnd", "10.000.000")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(page, "#thu", [], "button[formaction$=LapLai]")).Status);
        page = await secretary.GetAsync(address);
        var line = page.Page.QuerySelectorAll("tbody tr").Index().First(r => r.Item.TextContent.Contains("Lê Văn Thợ", StringComparison.Ordinal)).Index;
        var wrong = await secretary.SubmitAsync(page, "#thu", [($"In.Lines[{line}].Paid", "-3")], "button[formaction]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("-3", wrong.Page.QuerySelector($"input[name='In.Lines[{line}].Paid']")!.GetAttribute("value"));
        var worded = await secretary.SubmitAsync(page, "#thu", [($"In.Lines[{line}].Paid", "năm chục")], "button[formaction]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, worded.Status);
        Assert.Contains("số đồng", worded.Page.GetElementById($"In_Lines_{line}__Paid-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("năm chục", worded.Page.QuerySelector($"input[name='In.Lines[{line}].Paid']")!.GetAttribute("value"));
        Assert.Contains("0 đ", worded.Page.QuerySelector(".tile-value")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await secretary.SubmitAsync(page, "#thu", [("In.On", "1/2/2026"), ($"In.Lines[{line}].Paid", "100000")], "button[formaction]")).Page.GetElementById("In_On-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(page, "#thu", [($"In.Lines[{line}].Paid", "100.000 đ")], "button[formaction]")).Status);
        page = await secretary.GetAsync(address);
        var receipt = await secretary.DownloadAsync(address + page.Page.QuerySelector("a[href*=Phieu]")!.GetAttribute("href"));
        Assert.Equal((HttpStatusCode.OK, (byte)'P'), (receipt.Status, receipt.Bytes[0]));
        Assert.Equal(HttpStatusCode.OK, (await secretary.DownloadAsync(address + "?handler=TaiVe")).Status);
        Assert.Contains("1 trên 1 đồng chí đã đóng đủ", (await secretary.GetAsync("/so-tay/chi-bo")).Text, StringComparison.Ordinal);

        var above = await keeper.GetAsync("/dang-phi?thang=2026-03", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(above, office.Queries.Commands));
        Assert.Contains("100.000", above.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await far.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await far.GetAsync(term)).Status);
        Assert.NotNull((await secretary.SubmitAsync(page, "#thu", [($"In.Lines[{line}].Paid", "x")], "button[formaction$=Chot]")).Page.GetElementById($"In_Lines_{line}__Paid-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(page, "#thu", [($"In.Lines[{line}].Paid", "120.000")], "button[formaction$=Chot]")).Status);
        var settled = await secretary.GetAsync(address);
        Assert.Null(settled.Page.QuerySelector("button[formaction]"));
        Assert.Contains("120.000", settled.Page.QuerySelector(".tile-value")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Three_unpaid_months_are_listed_to_be_looked_at_and_the_member_reads_the_own_dues(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(March);
        using var member = await HandbookPagesTests.MemberAsync(office, "dangvien", MemberOffice.Cell);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        var file = (await secretary.GetAsync("/dang-vien")).Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        var term = file.Replace("/dang-vien/", "/dang-phi/muc/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(await secretary.GetAsync(term + "?thang=2025-11"), "form.form", [("In.From", "2025-11"), ("In.Group", "by_hand"), ("In.BaseVnd", "50000")])).Status);
        foreach (var (month, count) in new[] { ("2025-12", 0), ("2026-01", 0), ("2026-02", 0), ("2025-11", 0) }.Index().Select(m => (m.Item.Item1, m.Index)))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(await secretary.GetAsync($"/dang-phi?thang={month}"), "#lap", [])).Status);
            Assert.Equal(count >= 2 ? 1 : 0, (await secretary.GetAsync("/dang-phi/cham-dong")).Page.QuerySelectorAll("tbody tr").Length);
        }

        var list = await secretary.GetAsync("/dang-phi/cham-dong", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Empty((await other.GetAsync("/dang-phi/cham-dong")).Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("chưa đóng đủ", (await member.GetAsync("/so-tay")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.PostAsync($"/dang-phi?thang=2099-01&don-vi={MemberOffice.Cell}", [("__RequestVerificationToken", list.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)])).Status);
        Assert.Equal(4, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<DuesSheet>().CountAsync()));
    }
}
