using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Programmes;

public sealed class LocalPlanPagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_committee_enters_its_plan_and_a_lower_target_only_with_a_reason(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var form = await reporter.GetAsync("/chuong-trinh/ke-hoach/nhap");
        var unit = Assert.Single(form.Page.QuerySelectorAll("#Input_Issuer option"), o => o.GetAttribute("value") is { Length: > 0 }).GetAttribute("value")!;
        (string, string)[] typed = [("Input.Issuer", unit), ("Input.Number", "88-KH/QU"), ("Input.IssuedOn", "2021-06-15"), ("Input.Title", "Kế hoạch mẫu")];
        var none = await reporter.SubmitAsync(form, "main form", typed);
        Assert.Contains("ít nhất một chương trình", none.Page.QuerySelector("#thuc-hien-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kế hoạch mẫu", none.Page.QuerySelector("#Input_Title")!.TextContent.Trim());
        var programmes = form.Page.QuerySelectorAll("[name='Input.Serves']").Select(b => ("Input.Serves", b.GetAttribute("value")!)).ToList();
        var taken = await reporter.SubmitAsync(none, "main form", [.. programmes, ("Input.Number", "02-KH/QU")]);
        Assert.Contains("02-KH/QU", taken.Page.QuerySelector("#Input_Number-loi")!.TextContent, StringComparison.Ordinal);
        var done = await reporter.SubmitAsync(taken, "main form", [("Input.Number", "88-KH/QU")]);
        Assert.True(done.Status == HttpStatusCode.Redirect, done.Text);
        var plan = done.Location!.AbsolutePath;
        Assert.Equal(2, (await reporter.GetAsync(plan)).Page.QuerySelectorAll("main dd a").Length);

        var target = await reporter.GetAsync($"{plan}/chi-tieu");
        var admissions = target.Page.QuerySelectorAll("#Input_Target option").First(o => o.TextContent.Contains("Kết nạp", StringComparison.Ordinal)).GetAttribute("value")!;
        var lower = await reporter.SubmitAsync(target, "main form", [("Input.Target", admissions), ("Input.Value", "8.999")]);
        Assert.Contains("thấp hơn của thành phố", lower.Page.QuerySelector("#Input_Reason-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8.999", lower.Page.QuerySelector("#Input_Value")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(lower, "main form", [("Input.Reason", "Đặc thù địa bàn")])).Status);
        Assert.Contains("8.999 đảng viênthấp hơnĐặc thù địa bàn", string.Concat((await reporter.GetAsync(plan)).Page.QuerySelectorAll("main tbody td").Select(c => c.TextContent.Trim())), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Plans_are_filtered_by_programme_unit_and_period(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.CityLeader, "TP");
        city.WorkOn(ProgrammeCity.Review);
        var programme = await ProgrammeAsync(office);
        Assert.Contains("Có 48 kế hoạch", (await city.GetAsync($"/chuong-trinh/ke-hoach?chuong-trinh={programme.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Có 3 kế hoạch", (await city.GetAsync($"/chuong-trinh/ke-hoach?chuong-trinh={programme.Id}&ky=2021-06")).Text, StringComparison.Ordinal);
        var wrong = await city.GetAsync("/chuong-trinh/ke-hoach?ky=2021-13");
        Assert.Contains("không phải là kỳ", wrong.Page.QuerySelector("#ky-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2021-13", wrong.Page.QuerySelector("#ky")!.GetAttribute("value"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Quotas_are_given_in_one_table_and_a_wrong_cell_says_so_in_its_place(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        city.WorkOn(ProgrammeCity.Review);
        var programme = await ProgrammeAsync(office);
        var target = (await office.RunAsync(s => s.GetRequiredService<ProgrammeReader>().TargetsAsync(programme.Id, ProgrammeCity.Review)))[1];
        var form = await city.GetAsync($"{target.Url}/giao/2022");
        Assert.Equal("5.000", form.Page.QuerySelector("#so-0")!.GetAttribute("value"));
        var wrong = await city.SubmitAsync(form, "main form", [("Rows[0].Amount", "năm nghìn"), ("Rows[1].Amount", "-1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("không phải là số", wrong.Page.QuerySelector("#loi-0")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("số âm", wrong.Page.QuerySelector("#loi-1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("năm nghìn", wrong.Page.QuerySelector("#so-0")!.GetAttribute("value"));
        var done = await city.SubmitAsync(wrong, "main form", [("Rows[0].Amount", "4.000,5"), ("Rows[1].Amount", "")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var shown = await city.GetAsync(done.Location!.PathAndQuery);
        Assert.Contains("4.000,5; mức của thành phố: 9.000; còn thiếu 4.999,5", shown.Text, StringComparison.Ordinal);
        Assert.Single(shown.Page.QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_competing_claim_is_recorded_and_adopted_with_a_reason(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await city.GetAsync("/chuong-trinh/chi-so/ghi?ten=PAPI");
        var empty = await city.SubmitAsync(form, "main form", [("Input.Year", "2022"), ("Input.Publisher", "Báo khác")]);
        Assert.Contains("ít nhất một trong ba", empty.Page.QuerySelector("#Input_Value-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Báo khác", empty.Page.QuerySelector("#Input_Publisher")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(empty, "main form", [("Input.Value", "43,8"), ("Input.Group", "2")])).Status);
        var list = await city.GetAsync("/chuong-trinh/chi-so?ten=PAPI");
        Assert.Equal(3, list.Page.QuerySelectorAll("main tbody tr").Length);
        var row = list.Page.QuerySelectorAll("main tbody tr").First(r => r.TextContent.Contains("Báo khác", StringComparison.Ordinal));
        var adopt = await city.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        var refused = await city.SubmitAsync(adopt, "main form", []);
        Assert.Contains("lý do", refused.Page.QuerySelector("#Reason-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(refused, "main form", [("Reason", "Bản chính thức")])).Status);
        var after = await city.GetAsync("/chuong-trinh/chi-so?ten=PAPI");
        Assert.Contains("Báo khác", Assert.Single(after.Page.QuerySelectorAll("main tbody tr"), r => r.QuerySelector(".status-word") is not null).TextContent, StringComparison.Ordinal);
    }

    private static Task<ProgrammeRef> ProgrammeAsync(RunningOffice office) =>
        office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!);
}
