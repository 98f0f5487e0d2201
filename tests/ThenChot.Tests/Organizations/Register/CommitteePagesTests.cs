namespace ThenChot.Tests.Organizations.Register;

public sealed class CommitteePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_committee_is_entered_read_on_its_days_and_keeps_those_who_left(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01")}/cap-uy";
        Assert.Contains("Chưa ghi nhiệm kỳ nào", (await visitor.GetAsync(page)).Text, StringComparison.Ordinal);
        await SavedAsync(visitor, page + "/nhiem-ky", ("In.Name", "2020-2025"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Đỗ Thị Ánh"), ("In.Role", "secretary"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Lê Văn Ơn"), ("In.Role", "member"), ("In.From", "1/2/2021"));

        var read = await visitor.GetAsync(page);
        Assert.Contains("2 đồng chí trong cấp ủy, 1 đồng chí trong ban thường vụ", read.Text, StringComparison.Ordinal);
        var leave = read.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Lê Văn Ơn", StringComparison.Ordinal)).QuerySelector("a[href$='thoi']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(await visitor.GetAsync(leave), "form.form", [("In.On", "1/2/2021")])).Status);
        await SavedAsync(visitor, leave, ("In.On", "1/5/2023"), ("In.Because", "Nghỉ hưu"));
        var after = await visitor.GetAsync(page);
        Assert.Contains("1 đồng chí trong cấp ủy", after.Text, StringComparison.Ordinal);
        Assert.Contains("Không tham gia vào ngày này (1)", after.Text, StringComparison.Ordinal);
        Assert.Contains("thôi: Nghỉ hưu", after.Text, StringComparison.Ordinal);

        visitor.WorkOn(new DateOnly(2023, 4, 19));
        Assert.Contains("2 đồng chí trong cấp ủy", (await visitor.GetAsync(page)).Text, StringComparison.Ordinal);
        var person = await visitor.GetAsync(after.Page.QuerySelector("a[href^='/nguoi/']")!.GetAttribute("href")!);
        Assert.Contains("Tham gia cấp ủy", person.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01", person.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_rules_of_size_explain_and_never_block(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2025, 9, 1, 2, 0, 0, TimeSpan.Zero));
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01")}/cap-uy";
        await SavedAsync(visitor, page + "/nhiem-ky", ("In.Name", "2025-2030"), ("In.From", "1/8/2025"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Đỗ Thị Ánh"), ("In.Role", "secretary"), ("In.From", "1/8/2025"));

        var read = await visitor.GetAsync(page);
        var share = read.Page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Ban thường vụ so với cấp ủy", StringComparison.Ordinal)).TextContent;
        Assert.Contains("chưa đúng quy định", share, StringComparison.Ordinal);
        Assert.Contains("không quá 1/3 cấp ủy, tức 0", share, StringComparison.Ordinal);
        Assert.Contains("294-QĐ/TW", share, StringComparison.Ordinal);
        Assert.Contains("chưa nhập quy định", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_person_twice_an_end_before_the_beginning_and_a_day_before_the_unit_are_refused_at_the_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01")}/cap-uy";
        var early = await visitor.SubmitAsync(await visitor.GetAsync(page + "/nhiem-ky"), "form.form", [("In.Name", "xưa"), ("In.From", "1/1/1990")]);
        Assert.NotNull(early.Page.GetElementById("In_From-loi"));
        await SavedAsync(visitor, page + "/nhiem-ky", ("In.Name", "2020-2025"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Đỗ Thị Ánh"), ("In.Role", "secretary"), ("In.From", "14/10/2020"));

        var namesake = await visitor.SubmitAsync(await visitor.GetAsync(page + "/them"), "form.form", [("In.Who.FullName", "đỗ thị ánh"), ("In.Role", "member"), ("In.From", "1/1/2021")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, namesake.Status);
        var her = namesake.Page.QuerySelectorAll("#In_Who_Person option").Single(o => o.TextContent == "Đỗ Thị Ánh").GetAttribute("value")!;
        var twice = await visitor.SubmitAsync(namesake, "form.form", [("In.Who.Person", her)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("đã ở trong cấp ủy với chức danh Bí thư", twice.Page.GetElementById("In_Who_FullName-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("đỗ thị ánh", twice.Page.QuerySelector("#In_Who_FullName")!.GetAttribute("value"));

        foreach (var (field, typed) in new (string, (string, string)[])[]
        {
            ("In_To", [("In.Who.FullName", "Người Khác"), ("In.Role", "member"), ("In.From", "1/1/2021"), ("In.To", "1/1/2020")]),
            ("In_From", [("In.Who.FullName", "Người Khác"), ("In.Role", "member"), ("In.From", "13/10/2020")]),
            ("In_Role", [("In.Who.FullName", "Người Khác"), ("In.Role", ""), ("In.From", "1/1/2021")]),
            ("In_Who_FullName", [("In.Who.FullName", ""), ("In.Role", "member"), ("In.From", "1/1/2021")]),
        })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(page + "/them"), "form.form", typed);
            Assert.True(refused.Page.GetElementById(field + "-loi") is not null, field + refused.Text);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Quotas_show_what_is_lacking_and_refuse_what_cannot_be(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("BTC")}/bien-che";
        foreach (var (field, typed) in new (string, (string, string)[])[]
        {
            ("In_Given", [("In.Year", "2023"), ("In.Given", "-1")]),
            ("In_Given", [("In.Year", "2023"), ("In.Given", "")]),
            ("In_Given", [("In.Year", "2023"), ("In.Given", "1,5")]),
            ("In_Year", [("In.Year", "1999"), ("In.Given", "40")]),
            ("In_Present", [("In.Year", "2023"), ("In.Given", "40"), ("In.Present", "38")]),
            ("In_CountedOn", [("In.Year", "2023"), ("In.Given", "40"), ("In.Present", "38"), ("In.CountedOn", "31/12/2022")]),
        })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(page), "form.form", typed);
            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, refused.Status));
            Assert.NotNull(refused.Page.GetElementById(field + "-loi"));
            Assert.Equal(typed[1].Item2, refused.Page.QuerySelector("#In_Given")!.GetAttribute("value"));
        }

        await SavedAsync(visitor, page, ("In.Year", "2023"), ("In.Given", "40"), ("In.Present", "38"), ("In.CountedOn", "30/4/2023"));
        Assert.Contains("thiếu 2", (await visitor.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.NotNull((await visitor.SubmitAsync(await visitor.GetAsync(page), "form.form", [("In.Year", "2023"), ("In.Given", "41")])).Page.GetElementById("In_Year-loi"));
        await SavedAsync(visitor, page + "/2023", ("In.Given", "37"), ("In.Reason", "Giảm theo lộ trình"));
        office.Queries.Reset();
        var list = await visitor.GetAsync("/to-chuc/bien-che?nam=2023&xem=thua");
        Assert.True(office.Queries.Commands.Count <= 12);
        Assert.Contains("thừa 1", list.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có đơn vị nào như vậy", (await visitor.GetAsync("/to-chuc/bien-che?nam=2023&xem=thieu")).Text, StringComparison.Ordinal);
        var history = await visitor.GetAsync((await visitor.GetAsync(page)).Page.QuerySelector("a.history[href*='org_staff_quota']")!.GetAttribute("href")!);
        Assert.Contains("Giảm theo lộ trình", history.Text, StringComparison.Ordinal);
    }

    private static async Task SavedAsync(Visitor visitor, string url, params (string, string)[] typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), "form.form", typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }
}
