using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations.Register;

public sealed class RegisterPagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_seat_is_recorded_moved_and_read_as_of_each_day(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var unit = $"/to-chuc/{await office.UnitIdAsync("QU01")}";
        Assert.Contains("Chưa ghi trụ sở", (await visitor.GetAsync(unit + "/ho-so")).Text, StringComparison.Ordinal);
        await SavedAsync(visitor, unit + "/ho-so/tru-so", ("In.Text", "Số 1 phố minh họa"), ("In.From", "1/1/2010"));
        await SavedAsync(visitor, unit + "/ho-so/tru-so", ("In.Text", "Số 2 phố minh họa"), ("In.From", "1/5/2023"));

        Assert.Contains("Số 2 phố minh họa", (await visitor.GetAsync(unit)).Text, StringComparison.Ordinal);
        visitor.WorkOn(new DateOnly(2023, 4, 19));
        var then = await visitor.GetAsync(unit);
        Assert.Contains("Số 1 phố minh họa", then.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Số 2 phố minh họa", then.Text, StringComparison.Ordinal);
        var page = await visitor.GetAsync(unit + "/ho-so");
        Assert.Contains("Thời kỳ khác (1)", page.Text, StringComparison.Ordinal);
        var history = await visitor.GetAsync(page.Page.QuerySelector("#tru-so")!.Closest("section")!.QuerySelector("a.history")!.GetAttribute("href")!);
        Assert.Contains("Số 1 phố minh họa", history.Text, StringComparison.Ordinal);
        Assert.Contains("01/05/2023", history.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_power_is_given_by_a_decision_entered_in_the_same_form(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var unit = $"/to-chuc/{await office.UnitIdAsync("QU01-1")}";
        var form = await visitor.GetAsync(unit + "/ho-so/giao-quyen");
        var refused = await visitor.SubmitAsync(form, "form.form", [("In.Code", "uy_quyen_ket_nap"), ("In.From", "1/2/2022"), ("In.Text", "Kết nạp ở các chi bộ trực thuộc")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mục này phải có quyết định", refused.Text, StringComparison.Ordinal);
        Assert.Equal("1/2/2022", refused.Page.QuerySelector("#In_From")!.GetAttribute("value"));
        Assert.Equal("uy_quyen_ket_nap", refused.Page.QuerySelector("#In_Code option[selected]")!.GetAttribute("value"));

        var done = await visitor.SubmitAsync(refused, "form.form", [("In.Decision.Text", "12-QĐ/TU"), ("In.Decision.TypeName", "Quyết định"), ("In.Decision.Issuer", "Thành ủy"), ("In.Decision.IssuedOn", "20/1/2022"), ("In.Decision.Subject", "Ủy quyền kết nạp đảng viên")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await visitor.GetAsync(unit + "/ho-so");
        Assert.Contains("Ủy quyền quyết định kết nạp đảng viên", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quyết định 12-QĐ/TU ngày 20/01/2022", page.Text, StringComparison.Ordinal);

        var edit = await visitor.GetAsync(page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Sửa").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(edit, "form.form", [("In.To", "1/4/2023"), ("In.Reason", "Hết thời gian giao")])).Status);
        Assert.Contains("Chưa ghi quyền nào", (await visitor.GetAsync(unit + "/ho-so")).Text, StringComparison.Ordinal);
        visitor.WorkOn(new DateOnly(2022, 6, 1));
        Assert.DoesNotContain("Chưa ghi quyền nào", (await visitor.GetAsync(unit + "/ho-so")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Wrong_entries_are_refused_at_their_field_with_everything_typed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var unit = $"/to-chuc/{await office.UnitIdAsync("QU01")}/ho-so/";
        foreach (var (kind, field, typed) in new (string, string, (string, string)[])[]
        {
            ("tru-so", "In_Text", [("In.Text", ""), ("In.From", "1/1/2010")]),
            ("tru-so", "In_From", [("In.Text", "Số 1"), ("In.From", "31/12/1999")]),
            ("tru-so", "In_From", [("In.Text", "Số 1"), ("In.From", "31/2/2010")]),
            ("nhiem-vu", "In_To", [("In.Text", "Việc"), ("In.From", "1/1/2010"), ("In.To", "1/1/2009")]),
            ("loai-hinh", "In_Code", [("In.Code", "khong_co"), ("In.From", "1/1/2010")]),
            ("dang-vien-chinh-thuc", "In_Number", [("In.Number", "-3"), ("In.From", "1/1/2010")]),
            ("dang-vien-chinh-thuc", "In_Number", [("In.Number", "ba mươi"), ("In.From", "1/1/2010")]),
        })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(unit + kind), "form.form", typed);
            Assert.Equal((kind, HttpStatusCode.UnprocessableEntity), (kind, refused.Status));
            Assert.NotNull(refused.Page.GetElementById(field + "-loi"));
            Assert.Equal(typed.First(t => t.Item1 == "In.From").Item2, refused.Page.QuerySelector("#In_From")!.GetAttribute("value"));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(unit + "khong-co")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_register_of_another_committee_is_not_there_and_a_reporter_does_not_write(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var mine = await office.UnitIdAsync("QU01");
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync($"/to-chuc/{mine}/ho-so")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"/to-chuc/{await office.UnitIdAsync("QU02")}/ho-so")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"/to-chuc/{mine}/ho-so/tru-so")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_unit_page_and_its_register_stay_within_twelve_queries(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var unit = $"/to-chuc/{await office.UnitIdAsync("QU01-1")}";
        await SavedAsync(visitor, unit + "/ho-so/loai-hinh", ("In.Code", "xa_phuong"), ("In.From", "1/1/2010"));
        foreach (var page in new[] { unit, unit + "/ho-so" })
        {
            office.Queries.Reset();
            var answer = await visitor.GetAsync(page);
            Assert.Contains("Xã, phường", answer.Text, StringComparison.Ordinal);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{page}: {office.Queries.Commands.Count}");
        }
    }

    private static async Task SavedAsync(Visitor visitor, string url, params (string, string)[] typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), "form.form", typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }
}

internal static class UnitsOfTheSmallCity
{
    public static Task<UnitId> UnitIdAsync(this RunningOffice office, string code) => office.RunAsync(async services =>
        (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, new DateOnly(2023, 5, 10)))!.Id);
}
