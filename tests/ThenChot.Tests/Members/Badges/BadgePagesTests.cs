using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Tests.House;

namespace ThenChot.Tests.Members.Badges;

public sealed class BadgePagesTests
{
    private const string Round = "/huy-hieu?dot=2026-09-02";

    [Theory, OnBothDatabases]
    public async Task A_round_goes_from_the_cell_up_to_the_city_which_gives_the_numbers(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(VietnameseFormat.StartOf(new DateOnly(2026, 8, 3)).AddHours(9));
        var old = await office.MemberAsync("Lê Thị Ba Mươi", born: 1970, decided: new(1996, 9, 20));
        var second = await office.MemberAsync("Phạm Văn Bốn Mươi", born: 1960, decided: new(1986, 6, 1));
        _ = await office.MemberAsync("Trần Văn Chưa Đủ", decided: new(1996, 10, 1));
        _ = await office.MemberAsync("Vũ Thị Xa", MemberOffice.FarCell, decided: new(1996, 7, 1));
        var dead = await office.MemberAsync("Đỗ Văn Mất", born: 1950, decided: new(1977, 1, 1), died: new(2026, 7, 1));
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        using var committee = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var city = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        var page = await secretary.GetAsync(Round, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal(["Phạm Văn Bốn Mươi", "Lê Thị Ba Mươi"], page.Page.QuerySelectorAll("#dua-vao tbody tr a").Select(a => a.TextContent).OrderByDescending(n => n));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SubmitAsync(page, "#dua-vao", [])).Status);
        Assert.Equal("Vũ Thị Xa", (await city.GetAsync($"{Round}&don-vi=QU02", office.Queries.Reset)).Page.QuerySelector("#dua-vao tbody a")!.TextContent);
        Assert.Contains("QU02", (await secretary.GetAsync($"{Round}&don-vi=QU02")).Page.GetElementById("don-vi-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await secretary.GetAsync($"{Round}&don-vi=QU02")).Page.QuerySelectorAll("tbody tr"));
        var ids = new[] { old, second }.Select(f => ("In.Members", f.Split('/')[^1])).ToList();
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(page, "#dua-vao", ids)).Status);
        Assert.Contains("Không còn đồng chí nào", (await secretary.GetAsync(Round)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ba Mươi", (await other.GetAsync(Round)).Text, StringComparison.Ordinal);

        var propose = dead.Replace("/dang-vien/", "/huy-hieu/de-nghi/", StringComparison.Ordinal);
        var silent = await secretary.SubmitAsync(await secretary.GetAsync(propose), "form.form", [("In.Round", "2026-11-07"), ("In.Years", "50"), ("In.Kind", "Posthumous")]);
        Assert.NotNull(silent.Page.GetElementById("In_Ground-loi"));
        Assert.NotNull((await secretary.SubmitAsync(await secretary.GetAsync(propose), "form.form", [("In.Round", ""), ("In.Years", "50"), ("In.Kind", "Posthumous")])).Page.GetElementById("In_Round-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(await secretary.GetAsync(propose), "form.form", [("In.Round", "2026-11-07"), ("In.Years", "50"), ("In.Kind", "Posthumous"), ("In.Ground", "Giấy báo tử")])).Status);

        Assert.NotNull((await StepAsync(secretary, [("In.Deed", "")])).Page.GetElementById("In_Deed-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await StepAsync(secretary, [("In.Deed", "Send")])).Status);
        Assert.Null((await secretary.GetAsync(Round)).Page.QuerySelector("#danh-sach button"));
        Assert.NotNull((await StepAsync(grassroots, [("In.Deed", "Return"), ("In.Remark", "")])).Page.GetElementById("In_Remark-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await StepAsync(grassroots, [("In.Deed", "Send")])).Status);
        Assert.NotNull((await StepAsync(committee, [("In.Deed", "Award"), ("In.Decision", "01-QĐ/QU"), ("In.FirstBadge", "1")])).Page.GetElementById("In_Deed-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await StepAsync(committee, [("In.Deed", "Send")])).Status);
        var nameless = await StepAsync(city, [("In.Deed", "Award"), ("In.FirstBadge", "")]);
        Assert.NotNull(nameless.Page.GetElementById("In_Decision-loi"));
        foreach (var (field, typed) in new[] { ("In.On", "31/02/2026"), ("In.On", ""), ("In.FirstBadge", "một trăm") })
        {
            (string, string)[] usual = [("In.Decision", "15-QĐ/TU"), ("In.FirstBadge", "120"), ("In.On", "3/8/2026")];
            var wrong = await StepAsync(city, [("In.Deed", "Award"), .. usual.Where(u => u.Item1 != field), (field, typed)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
            Assert.NotNull(wrong.Page.GetElementById(field.Replace('.', '_') + "-loi"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await StepAsync(city, [("In.Deed", "Award"), ("In.Decision", "15-QĐ/TU"), ("In.FirstBadge", "120"), ("In.On", "3/8/2026")])).Status);

        var done = await secretary.GetAsync(Round, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(done, office.Queries.Commands));
        Assert.Contains("số Huy hiệu 000120", done.Text, StringComparison.Ordinal);
        Assert.Contains("số Huy hiệu 000121", done.Text, StringComparison.Ordinal);
        var docx = await secretary.DownloadAsync(done.Page.QuerySelector("a[href*=Docx]")!.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, (byte)'P'), (docx.Status, docx.Bytes[0]));
        Assert.Equal(HttpStatusCode.OK, (await secretary.DownloadAsync(Round + "&handler=TaiVe")).Status);
        Assert.Contains("Huy hiệu 30 năm tuổi Đảng, số 000121", (await committee.GetAsync(old)).Text, StringComparison.Ordinal);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal(2, await db.Set<MemberEntry>().CountAsync(e => e.Kind == EntryKind.Honour));
            Assert.Equal(1, await db.Set<BadgeAward>().CountAsync(a => a.Stage == BadgeStage.OnTheWay));
            return true;
        });
    }

    private static async Task<Answer> StepAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        var page = await visitor.GetAsync(Round);
        var boxes = page.Page.QuerySelectorAll("input[name='In.Awards']").Select(b => ("In.Awards", b.GetAttribute("value")!)).ToList();
        return await visitor.SubmitAsync(page, "#danh-sach", [.. boxes, .. typed]);
    }
}
