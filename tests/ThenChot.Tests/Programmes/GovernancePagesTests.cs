using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Programmes;

public sealed class GovernancePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Posts_change_hands_and_both_holders_stay_readable(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"{(await ProgrammeAsync(office)).Url}/ban-chi-dao";
        var seat = (await city.GetAsync(page)).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var form = await city.GetAsync(seat);
        var wrong = await city.SubmitAsync(form, "main form", [("Input.To", "2021-03-17")]);
        Assert.Contains("phải trước", wrong.Page.QuerySelector("#Input_To-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2021-03-17", wrong.Page.QuerySelector("#Input_To")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(wrong, "main form", [("Input.To", "2022-06-08")])).Status);
        var next = await city.GetAsync($"{page}/thanh-vien");
        var blank = await city.SubmitAsync(next, "main form", [("Input.Role", "Head"), ("Input.From", "2022-06-08")]);
        Assert.Contains("nhập chức vụ", blank.Page.QuerySelector("#Input_Post-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(blank, "main form", [("Input.Post", "Bí thư Thành ủy (mới)")])).Status);

        city.WorkOn(new DateOnly(2022, 6, 7));
        Assert.DoesNotContain("(mới)", (await city.GetAsync(page)).Text, StringComparison.Ordinal);
        city.WorkOn(ProgrammeCity.Review);
        var after = await city.GetAsync(page);
        Assert.Contains("(mới)", after.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thôi tham gia", after.Text, StringComparison.Ordinal);

        var agency = await city.GetAsync($"{page}/thuong-truc");
        var nobody = await city.SubmitAsync(agency, "main form", [("Input.From", "2023-01-01")]);
        Assert.NotNull(nobody.Page.QuerySelector("#Input_Name-loi"));
        var early = await city.SubmitAsync(nobody, "main form", [("Input.Name", "Văn phòng Thành ủy"), ("Input.From", "2021-03-17")]);
        Assert.NotNull(early.Page.QuerySelector("#Input_From-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(early, "main form", [("Input.From", "2023-01-01")])).Status);
        Assert.Contains("Ban Tổ chức Thành ủy, từ 17/03/2021 đến trước 01/01/2023", (await city.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_goal_known_by_its_number_gets_its_words_later(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.Administrator, "TP");
        var programme = await ProgrammeAsync(office);
        var edit = (await city.GetAsync(programme.Url)).Page.QuerySelectorAll("#muc-tieu li").First(li => li.TextContent.Contains("chưa nhập nội dung", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var form = await city.GetAsync(edit);
        var taken = await city.SubmitAsync(form, "main form", [("Input.Number", "1"), ("Input.Text", "Lời văn của mục tiêu")]);
        Assert.Contains("đã dùng", taken.Page.QuerySelector("#Input_Number-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lời văn của mục tiêu", taken.Page.QuerySelector("#Input_Text")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(taken, "main form", [("Input.Number", "2")])).Status);
        var page = await city.GetAsync(programme.Url);
        Assert.Contains("Lời văn của mục tiêu", page.Page.QuerySelector("#muc-tieu")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.Page.QuerySelectorAll("#muc-tieu li").Length);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_history_of_a_plan_is_read_by_those_who_read_the_plan(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var rows = (await city.GetAsync("/chuong-trinh/ke-hoach")).Page.QuerySelectorAll("main tbody tr");
        string HistoryOf(string unit) => "/lich-su/prog_local_plan/" + rows.First(r => r.TextContent.Contains(unit, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync(HistoryOf("minh họa 01"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync(HistoryOf("minh họa 02"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/lich-su/prog_local_plan/khong-co")).Status);
    }

    private static Task<ProgrammeRef> ProgrammeAsync(RunningOffice office) =>
        office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!);
}
