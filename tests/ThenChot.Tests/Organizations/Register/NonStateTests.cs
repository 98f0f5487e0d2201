namespace ThenChot.Tests.Organizations.Register;

public sealed class NonStateTests
{
    [Theory]
    [OnBothDatabases]
    public async Task What_was_founded_is_counted_from_the_units_and_opens_to_them(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var committee = await office.UnitIdAsync("QU01");
        var founded = await visitor.SubmitAsync(await visitor.GetAsync($"/to-chuc/them?duoi={committee}"), "form.form", [("In.Code", "QU01-DN1"), ("In.Name", "Chi bộ Công ty minh họa"), ("In.Kind", "cell"), ("In.FoundedOn", "1/4/2023"), ("In.Type", "doanh_nghiep_ngoai_nha_nuoc"), ("In.OfficialMembers", "5"), ("In.Seat", "Số 3 phố minh họa")]);
        Assert.True(founded.Status == HttpStatusCode.Redirect, founded.Text);
        var register = await visitor.GetAsync(founded.Location!.PathAndQuery + "/ho-so");
        Assert.Contains("Doanh nghiệp ngoài khu vực nhà nước", register.Text, StringComparison.Ordinal);
        Assert.Contains("Số 3 phố minh họa", register.Text, StringComparison.Ordinal);

        var target = $"/to-chuc/{committee}/chi-tieu-thanh-lap/2023";
        foreach (var wrong in new[] { "-1", "", "nhiều", "10001" })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(target), "form.form", [("In.Number", wrong)]);
            Assert.Equal((wrong, HttpStatusCode.UnprocessableEntity), (wrong, refused.Status));
            Assert.Equal(wrong, refused.Page.QuerySelector("#In_Number")!.GetAttribute("value"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(await visitor.GetAsync(target), "form.form", [("In.Number", "3")])).Status);
        office.Queries.Reset();
        var list = await visitor.GetAsync("/to-chuc/ngoai-nha-nuoc?nam=2023");
        Assert.True(office.Queries.Commands.Count <= 12);
        var row = list.Page.QuerySelectorAll("main tbody tr").Single();
        Assert.Equal(["Quận ủy minh họa 01", "3", "1", "2", "1", "Sửa chỉ tiêu"], row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        var units = await visitor.GetAsync(row.QuerySelector("a.figure")!.GetAttribute("href")!);
        Assert.Contains("Chi bộ Công ty minh họa", units.Text, StringComparison.Ordinal);
        visitor.WorkOn(new DateOnly(2023, 3, 31));
        Assert.DoesNotContain("Chi bộ Công ty minh họa", (await visitor.GetAsync(row.QuerySelector("a.figure")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.DownloadAsync("/to-chuc/ngoai-nha-nuoc?nam=2023&handler=TaiVe")).Status);
    }
}
