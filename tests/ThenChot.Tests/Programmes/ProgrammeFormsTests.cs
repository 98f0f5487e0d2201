using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Programmes;

public sealed class ProgrammeFormsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_programme_is_entered_by_form_and_a_wrong_one_keeps_what_was_typed(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await specialist.GetAsync("/chuong-trinh/nhap");
        (string, string)[] typed =
        [
            ("Input.Issuer", await IdAsync(office, "TP")), ("Input.Symbol", "03-CTr/TU"), ("Input.Number", "3"), ("Input.Subject", "Chỉnh trang đô thị"), ("Input.IssuedOn", "2021-03-17"),
            ("Input.SignerPost", "Bí thư Thành ủy"), ("Input.Congress", "XVII"), ("Input.TermFrom", "2020"), ("Input.TermTo", "2025"), ("Input.ActiveFrom", "2021-01-01"), ("Input.ActiveThrough", "2020-12-31"),
        ];
        var refused = await specialist.SubmitAsync(form, "main form", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Giai đoạn thực hiện", refused.Text, StringComparison.Ordinal);
        Assert.Equal("03-CTr/TU", refused.Page.QuerySelector("#Input_Symbol")!.GetAttribute("value"));
        var blank = await specialist.SubmitAsync(form, "main form", [("Input.Symbol", "")]);
        Assert.Contains("số ký hiệu", blank.Page.QuerySelector("#Input_Symbol-loi")!.TextContent, StringComparison.Ordinal);
        var taken = await specialist.SubmitAsync(refused, "main form", [("Input.Symbol", "01-ctr/tu"), ("Input.ActiveThrough", "2025-12-31")]);
        Assert.Contains("đã có", taken.Page.QuerySelector("#Input_Symbol-loi")!.TextContent, StringComparison.Ordinal);
        var done = await specialist.SubmitAsync(taken, "main form", [("Input.Symbol", "03-CTr/TU")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Chương trình 03-CTr/TU", (await specialist.GetAsync(done.Location!.PathAndQuery)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_target_that_contradicts_itself_is_refused_at_its_field(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await specialist.GetAsync($"{(await ProgrammeAsync(office)).Url}/chi-tieu");
        Assert.Equal("5", form.Page.QuerySelector("#Input_Number")!.GetAttribute("value"));
        (string, string)[] typed = [("Input.Name", "Tỷ lệ cán bộ nữ"), ("Input.Measure", "Percent"), ("Input.Operator", "AtLeast"), ("Input.Basis", "ByDate"), ("Input.Low", "15,5")];
        var refused = await specialist.SubmitAsync(form, "main form", typed);
        Assert.Contains("cần có ngày đó", refused.Page.QuerySelector("#Input_DueOn-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("15,5", refused.Page.QuerySelector("#Input_Low")!.GetAttribute("value"));
        var letters = await specialist.SubmitAsync(refused, "main form", [("Input.Low", "mười lăm")]);
        Assert.Equal(("mười lăm", HttpStatusCode.UnprocessableEntity), (letters.Page.QuerySelector("#Input_Low")!.GetAttribute("value"), letters.Status));
        Assert.NotNull(letters.Page.QuerySelector("#Input_Low-loi"));
        var done = await specialist.SubmitAsync(letters, "main form", [("Input.Low", "15,5"), ("Input.DueOn", "2025-12-31")]);
        Assert.Contains("từ 15,5% trở lên đến 31/12/2025", (await specialist.GetAsync(done.Location!.PathAndQuery)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_word_is_proposed_checked_and_confirmed_by_three_people(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        var url = (await TargetsAsync(office))[0].Url;
        using var board = await office.SignedInAs(RoleNames.OrganisationSpecialist, "BTC");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{url}/danh-gia")).Status);
        var form = await board.GetAsync($"{url}/danh-gia");
        Assert.Contains("chưa có số liệu", form.Text, StringComparison.Ordinal);
        var refused = await board.SubmitAsync(form, "main form", [("Input.Value", "80,5"), ("Input.Word", "Exceeded"), ("Input.Reason", "")]);
        Assert.Contains("ghi lý do", refused.Page.QuerySelector("#Input_Reason-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("80,5", refused.Page.QuerySelector("#Input_Value")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await board.SubmitAsync(refused, "main form", [("Input.Reason", "Số liệu năm 2022 của các cấp ủy")])).Status);

        Assert.Contains("Kiểm tra đánh giá “vượt”", (await specialist.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var link = (await specialist.GetAsync(url)).Page.QuerySelector("main a[href*='/danh-gia/']")!.GetAttribute("href")!;
        Assert.Null((await leader.GetAsync(link)).Page.QuerySelector("main form"));
        var check = await specialist.GetAsync(link);
        Assert.Contains("vượt ngưỡng", check.Text, StringComparison.Ordinal);
        var changed = await specialist.SubmitAsync(check, "main form", [("Input.Word", "Met"), ("Input.Reason", "")]);
        Assert.Contains("cần có lý do", changed.Page.QuerySelector("#Input_Reason-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await specialist.SubmitAsync(changed, "main form", [("Input.Word", "Met"), ("Input.Reason", "Còn hai đơn vị chưa có số liệu")])).Status);
        Assert.DoesNotContain("đạt", (await TargetsAsync(office))[0].Word ?? "", StringComparison.Ordinal);

        var confirm = await leader.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(confirm, "main form", [("Input.Reason", "Hội nghị sơ kết thống nhất")])).Status);
        Assert.Equal(("đạt", "80,5%"), ((await TargetsAsync(office))[0].Word, (await TargetsAsync(office))[0].ValueText));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_people_in_one_form_the_second_is_told_and_loses_nothing(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var programme = await ProgrammeAsync(office);
        var target = (await TargetsAsync(office))[3];
        var url = $"{programme.Url}/chi-tieu/{target.Id}";
        var (first, second) = (await specialist.GetAsync(url), await administrator.GetAsync(url));
        Assert.Equal(HttpStatusCode.Redirect, (await specialist.SubmitAsync(first, "main form", [("Input.Name", "Tên của người thứ nhất")])).Status);
        var conflict = await administrator.SubmitAsync(second, "main form", [("Input.Name", "Tên của người thứ hai")]);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Tên của người thứ hai", conflict.Page.QuerySelector("#Input_Name")!.TextContent.Trim());
        Assert.Equal("Tên của người thứ nhất", (await TargetsAsync(office))[3].Name);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_enters_what_is_not_theirs(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        var programme = await ProgrammeAsync(office);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var board = await office.SignedInAs(RoleNames.OrganisationSpecialist, "BTC");
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/chuong-trinh/nhap")).Status);
        foreach (var path in new[] { "chi-tieu", "noi-dung", "giao-viec", "ban-chi-dao/thanh-vien", "ban-chi-dao/thuong-truc" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync($"{programme.Url}/{path}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await board.GetAsync("/chuong-trinh/chi-so/ghi")).Status);
    }

    private static Task<ProgrammeRef> ProgrammeAsync(RunningOffice office) =>
        office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!);

    private static async Task<IReadOnlyList<TargetView>> TargetsAsync(RunningOffice office)
    {
        var programme = await ProgrammeAsync(office);
        return await office.RunAsync(services => services.GetRequiredService<ProgrammeReader>().TargetsAsync(programme.Id, ProgrammeCity.Review));
    }

    private static Task<string> IdAsync(RunningOffice office, string code) => office.RunAsync(async services =>
        (await services.GetRequiredService<ThenChot.Web.Modules.Organizations.Contract.UnitDirectory>().FindByCodeAsync(code, ProgrammeCity.Review))!.Id.ToString());
}
