namespace ThenChot.Tests.Organizations;

public sealed class PeoplePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_person_is_added_with_a_post_found_without_marks_and_leaves_the_post(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var added = await AddAsync(visitor, "Đỗ Thị Ánh", "3/1975", "QU01", "Bí thư", "1/1/2021");
        Assert.Equal(HttpStatusCode.Redirect, added.Status);

        var list = await visitor.GetAsync("/nguoi?tim=do+thi+anh");
        Assert.Contains("Bí thư, Quận ủy minh họa 01", list.Text, StringComparison.Ordinal);
        var person = await visitor.GetAsync(added.Location!.PathAndQuery);
        Assert.Contains("Sinh 3/1975", person.Text, StringComparison.Ordinal);
        var ending = await visitor.GetAsync(person.Page.QuerySelector("a[href*='thoi-chuc-vu']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(ending, "form.form", [("In.To", "1/1/2021")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(ending, "form.form", [("In.To", "1/5/2023"), ("In.Reason", "Điều động")])).Status);
        Assert.Contains("01/05/2023", (await visitor.GetAsync(added.Location.PathAndQuery)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí thư, Quận ủy", (await visitor.GetAsync("/nguoi?tim=anh")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_namesake_is_asked_about_before_a_second_record_is_made(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await AddAsync(visitor, "Lê Văn Ơn", "", "", "", "");
        var asked = await AddAsync(visitor, "lê văn ơn", "", "", "", "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Lê Văn Ơn", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(asked, "form.form", [("In.Sure", "true")])).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Bad_people_and_posts_are_refused_at_the_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.NotNull((await AddAsync(visitor, "", "", "", "", "")).Page.GetElementById("In_FullName-loi"));
        Assert.NotNull((await AddAsync(visitor, "Lê Ơn", "31/2/1975", "", "", "")).Page.GetElementById("In_BornOn-loi"));
        Assert.NotNull((await AddAsync(visitor, "Lê Ơn", "2030", "", "", "")).Page.GetElementById("In_BornOn-loi"));
        Assert.NotNull((await AddAsync(visitor, "Lê Ơn", "", "KHONG", "Bí thư", "1/1/2021")).Page.GetElementById("In_UnitCode-loi"));
        Assert.NotNull((await AddAsync(visitor, "Lê Ơn", "", "QU01", "", "1/1/2021")).Page.GetElementById("In_Title-loi"));
        Assert.NotNull((await AddAsync(visitor, "Lê Ơn", "", "QU01", "Bí thư", "hôm qua")).Page.GetElementById("In_From-loi"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task People_of_another_committee_are_not_there(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var theirs = (await AddAsync(specialist, "Ngô Thị Ý", "", "QU02", "Bí thư", "1/1/2021")).Location!.PathAndQuery;
        var ours = (await AddAsync(specialist, "Ngô Thị Út", "", "QU01-1", "Bí thư", "1/1/2021")).Location!.PathAndQuery;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(theirs)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync(ours)).Status);
        var list = await reporter.GetAsync("/nguoi?tim=ngo");
        Assert.Contains("Ngô Thị Út", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngô Thị Ý", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(ours + "/sua")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_name_is_corrected_and_a_post_added(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var address = (await AddAsync(visitor, "Phan Thi Hà", "", "", "", "")).Location!.PathAndQuery;
        await visitor.SubmitAsync(await visitor.GetAsync(address + "/sua"), "form.form", [("In.FullName", "Phan Thị Hà"), ("In.BornOn", "1980")]);
        var done = await visitor.SubmitAsync(await visitor.GetAsync(address + "/them-chuc-vu"), "form.form", [("In.UnitCode", "qu02"), ("In.Title", "Chuyên viên"), ("In.From", "1/2/2022"), ("In.To", "1/2/2023")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var person = await visitor.GetAsync(address);
        Assert.Contains("Phan Thị Hà", person.Text, StringComparison.Ordinal);
        Assert.Contains("Chuyên viên", person.Text, StringComparison.Ordinal);
        Assert.Contains("Phan Thi Hà", (await visitor.GetAsync("/lich-su/org_person/" + address.Split('/')[^1])).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> AddAsync(Visitor visitor, string name, string born, string unit, string title, string from) => await visitor.SubmitAsync(
        await visitor.GetAsync("/nguoi/them"),
        "form.form",
        [("In.FullName", name), ("In.BornOn", born), ("In.UnitCode", unit), ("In.Title", title), ("In.From", from)]);
}
