namespace ThenChot.Tests.Organizations.Register;

/// <summary>Forms around the register: a post and a founding with their decisions, two editors at once, a kind that is no longer used.</summary>
public sealed class RegisterFormsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_post_begins_and_ends_by_decisions_entered_with_it(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var added = await visitor.SubmitAsync(
            await visitor.GetAsync("/nguoi/them"),
            "form.form",
            [("In.FullName", "Đỗ Thị Ánh"), ("In.UnitCode", "QU01"), ("In.Title", "Bí thư"), ("In.From", "1/2/2021"), .. Decision("15-QĐ/TU", "20/1/2021")]);
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        var person = await visitor.GetAsync(added.Location!.PathAndQuery);
        Assert.Contains("15-QĐ/TU", person.Text, StringComparison.Ordinal);
        var ending = await visitor.GetAsync(person.Page.QuerySelector("a[href*='thoi-chuc-vu']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(ending, "form.form", [("In.To", "1/5/2023"), ("In.Reason", "Nghỉ hưu"), .. Decision("40-QĐ/TU", "25/4/2023")])).Status);
        Assert.Contains("40-QĐ/TU", (await visitor.GetAsync(added.Location.PathAndQuery)).Text, StringComparison.Ordinal);
        var history = await visitor.GetAsync(person.Page.QuerySelector("a.history[href*='org_post']")!.GetAttribute("href")!);
        Assert.Contains("Nghỉ hưu", history.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_cell_founded_with_too_few_members_is_founded_and_the_condition_is_said(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2025, 9, 1, 2, 0, 0, TimeSpan.Zero));
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var form = await visitor.GetAsync($"/to-chuc/them?duoi={await office.UnitIdAsync("QU01-1")}");
        (string, string)[] typed = [("In.Code", "QU01-1-9"), ("In.Name", "Chi bộ mới"), ("In.Kind", "cell"), ("In.FoundedOn", "1/8/2025"), ("In.OfficialMembers", "2"), .. Decision("16-QĐ/QU", "25/7/2025")];
        Assert.NotNull((await visitor.SubmitAsync(form, "form.form", [.. typed.Where(t => t.Item1 != "In.OfficialMembers"), ("In.OfficialMembers", "hai")])).Page.GetElementById("In_OfficialMembers-loi"));
        var done = await visitor.SubmitAsync(form, "form.form", typed);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var unit = await visitor.GetAsync(done.Location!.PathAndQuery);
        Assert.Contains("có 2 đảng viên chính thức, 294-QĐ/TW cần từ 3", unit.Text, StringComparison.Ordinal);
        Assert.Contains("16-QĐ/QU", (await visitor.GetAsync(done.Location.PathAndQuery + "/ho-so")).Text, StringComparison.Ordinal);
        Assert.Contains("chưa đúng quy định", (await visitor.GetAsync(done.Location.PathAndQuery + "/cap-uy")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_slower_of_two_who_correct_an_entry_is_told_and_loses_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var first = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var second = await office.SignedInAs(RoleNames.Administrator, "TP");
        var register = $"/to-chuc/{await office.UnitIdAsync("QU01")}/ho-so";
        await first.SubmitAsync(await first.GetAsync(register + "/tru-so"), "form.form", [("In.Text", "Số 1"), ("In.From", "1/1/2010")]);
        var edit = (await first.GetAsync(register)).Page.QuerySelector("a[href*='/ho-so/tru-so/']")!.GetAttribute("href")!;
        var (mine, theirs) = (await first.GetAsync(edit), await second.GetAsync(edit));
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(mine, "form.form", [("In.Text", "Số 11")])).Status);
        var late = await second.SubmitAsync(theirs, "form.form", [("In.Text", "Số 111")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Số 11", late.Page.QuerySelector("main p strong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Số 111", late.Page.QuerySelector("#In_Text")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync(late, "form.form", [])).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_kind_is_no_longer_used_from_a_day_on(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        await visitor.SubmitAsync(await visitor.GetAsync("/to-chuc/loai"), "form.form", [("In.Code", "dang_bo_bo_phan"), ("In.Name", "đảng bộ bộ phận"), ("In.From", "1/1/2020")]);
        var kinds = await visitor.GetAsync("/to-chuc/loai");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(kinds, "#thoi-dang_bo_bo_phan", [("End.To", "1/1/2019")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(kinds, "#thoi-dang_bo_bo_phan", [("End.To", "1/1/2023")])).Status);
        Assert.Contains("01/01/2023", (await visitor.GetAsync("/to-chuc/loai")).Text, StringComparison.Ordinal);
        var form = await visitor.GetAsync($"/to-chuc/them?duoi={await office.UnitIdAsync("QU01")}");
        Assert.NotNull((await visitor.SubmitAsync(form, "form.form", [("In.Code", "MOI"), ("In.Name", "Đơn vị mới"), ("In.Kind", "dang_bo_bo_phan"), ("In.FoundedOn", "1/2/2023")])).Page.GetElementById("In_Kind-loi"));
    }

    private static (string, string)[] Decision(string symbol, string issued) =>
        [("In.Decision.Text", symbol), ("In.Decision.TypeName", "Quyết định"), ("In.Decision.Issuer", "Thành ủy"), ("In.Decision.IssuedOn", issued), ("In.Decision.Subject", "Quyết định thử nghiệm")];
}
