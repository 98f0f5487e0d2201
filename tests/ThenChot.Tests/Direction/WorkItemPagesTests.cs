using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Direction;

/// <summary>One conclusion from notice to confirmed completion, over four roles and two levels; and what is refused on the way.</summary>
public sealed class WorkItemPagesTests
{
    private const string Holder = "Trần Minh Họa";

    private static readonly (string, string)[] Notice =
    [
        ("Input.Document.Text", "26-TB/BCĐ"), ("Input.Document.TypeName", "Thông báo"), ("Input.Document.Issuer", "Ban Chỉ đạo"), ("Input.Document.IssuedOn", "2023"), ("Input.Document.Subject", "Kết luận hội nghị sơ kết"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_conclusion_goes_from_its_notice_to_confirmed_completion(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var work = await GiveAsync(city, "Quận ủy minh họa 01", [("Input.DueOn", "30/06/2023")]);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains("Tiếp nhận nhiệm vụ: Rà soát quy chế làm việc", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{work}/nhan"), "main form", [Choose(await reporter.GetAsync($"{work}/nhan"), "Input.Accountable", Holder)]));
        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{work}/tien-do"), "main form", [("Input.Text", "Đã lấy ý kiến"), ("Input.Percent", "60")]));

        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{work}/xin-gia-han"), "main form", [("Input.NewDueOn", "15/07/2023"), ("Input.Reason", "Chờ góp ý")]));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Contains("Quyết định gia hạn: Rà soát quy chế làm việc", (await leader.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await leader.SubmitAsync(await leader.GetAsync($"{work}/gia-han"), "main form", [], "main form button[formaction$='Grant']"));
        Assert.Contains("15/07/2023", (await reporter.GetAsync(work)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);

        await ProposeAsync(reporter, work);
        var pending = await city.GetAsync($"{work}/xac-nhan");
        var mute = await city.SubmitAsync(pending, "main form", [], "main form button[formaction$='Return']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.Status);
        Assert.Contains("Ý kiến trả lại không được để trống", mute.Page.QuerySelector("#Remark-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await city.SubmitAsync(mute, "main form", [("Remark", "Thiếu phụ lục")], "main form button[formaction$='Return']"));
        Assert.Contains("Làm tiếp nhiệm vụ bị trả lại", (await reporter.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        await DoneAsync(await reporter.SubmitAsync(await reporter.GetAsync($"{work}/hoan-thanh"), "main form", [("Input.Evidence.Text", "15-QC/QU")]));
        await DoneAsync(await city.SubmitAsync(await city.GetAsync($"{work}/xac-nhan"), "main form", []));

        var done = await reporter.GetAsync(work);
        Assert.Contains("hoàn thành đúng hạn", done.Text, StringComparison.Ordinal);
        Assert.Contains("trả lại ngày 08/05/2023", done.Text, StringComparison.Ordinal);
        Assert.Contains("từ 30/06/2023 đến 15/07/2023. Chờ góp ý", done.Text, StringComparison.Ordinal);
        Assert.Contains("Xác nhận hoàn thành nhiệm vụ", (await city.GetAsync($"/lich-su/dir_work_item/{work.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"{work}/tien-do")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Each_unit_of_a_group_has_its_own_part_and_the_whole_counts_them(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var whole = await GiveAsync(city, "Các cấp ủy trực thuộc", [("Input.DueOn", "30/06/2023")]);
        Assert.Contains("0/2", (await city.GetAsync(whole)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var list = await reporter.GetAsync("/nhiem-vu");
        var part = Assert.Single(list.Page.QuerySelectorAll("main tbody a")).GetAttribute("href")!;
        Assert.Null((await reporter.GetAsync(part)).Page.QuerySelector($"main a[href='{whole}']"));
        Assert.NotNull((await city.GetAsync(part)).Page.QuerySelector($"main a[href='{whole}']"));
        await ProposeAsync(reporter, part);
        await DoneAsync(await city.SubmitAsync(await city.GetAsync($"{part}/xac-nhan"), "main form", []));

        var shown = await city.GetAsync(whole);
        Assert.Contains("1/2", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, shown.Page.QuerySelectorAll("main tbody tr").Length);
        var all = await city.GetAsync("/nhiem-vu");
        Assert.Contains("Các cấp ủy trực thuộc: 1/2 đơn vị hoàn thành", Assert.Single(all.Page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        await DoneAsync(await city.SubmitAsync(await city.GetAsync($"{whole}/gia-han"), "main form", [("Input.NewDueOn", "31/07/2023"), ("Input.Reason", "Chờ hướng dẫn")]));
        var extended = (await city.GetAsync(whole)).Page.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Single(extended, row => row.Contains("31/07/2023", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_assigner_decides_and_only_the_unit_reports(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var work = await GiveAsync(city, "Quận ủy minh họa 01", [("Input.DueOn", "30/06/2023")]);
        using var own = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(work)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"{work}/xac-nhan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"{work}/gia-han")).Status);
        foreach (var page in new[] { "", "/nhan", "/tien-do", "/xin-gia-han", "/hoan-thanh" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(work + page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync($"{work}/tien-do")).Status);

        // The committee gives a part on to a unit of its own, never past its own day.
        var form = await own.GetAsync($"/nhiem-vu/giao?cap-tren={work.Split('/')[^1]}");
        var late = await own.SubmitAsync(form, "main form", [Choose(form, "Input.To", "Đảng ủy phường minh họa 01.1"), ("Input.DueOn", "01/07/2023")]);
        Assert.Contains("vượt hạn 30/06/2023 của nhiệm vụ cấp trên", late.Page.QuerySelector("#Input_DueOn-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await own.SubmitAsync(late, "main form", [("Input.DueOn", "20/06/2023")]));
        Assert.Contains("Đảng ủy phường minh họa 01.1", (await own.GetAsync(work)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await city.GetAsync("/nhiem-vu/giao");
        var empty = await city.SubmitAsync(form, "main form", [("Input.Product", "Báo cáo <b>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("hãy ghi việc phải làm", empty.Page.QuerySelector("#Input_Title-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Báo cáo <b>", empty.Page.QuerySelector("#Input_Product")!.TextContent.Trim());
        var unpapered = await city.SubmitAsync(empty, "main form", [("Input.Title", "Rà soát"), Choose(form, "Input.To", "Quận ủy minh họa 01"), ("Input.DueOn", "30/06/2023")]);
        Assert.Contains("cần dẫn văn bản", unpapered.Page.QuerySelector("#Input_Document_fault")!.TextContent, StringComparison.Ordinal);
        var undated = await city.SubmitAsync(unpapered, "main form", [("Input.Source", "Sudden"), ("Input.Occasion", "Mưa ngập"), ("Input.DeadlineKind", "NotSet"), ("Input.DueOn", "")]);
        Assert.Contains("chưa có hạn thì phải ghi lý do", undated.Page.QuerySelector("#Input_DeadlineKind-loi")!.TextContent, StringComparison.Ordinal);
        var stranger = await city.SubmitAsync(undated, "main form", [("Input.DeadlineReason", "Chờ quyết định"), Choose(form, "Input.Accountable", Holder), Choose(form, "Input.To", "Quận ủy minh họa 02")]);
        Assert.Contains($"Đồng chí {Holder} không giữ chức vụ nào ở Quận ủy minh họa 02", stranger.Page.QuerySelector("#Input_Accountable-loi")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await city.SubmitAsync(stranger, "main form", [Choose(form, "Input.To", "Quận ủy minh họa 01")]));

        var work = (await city.GetAsync("/nhiem-vu")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var unproved = await reporter.SubmitAsync(await reporter.GetAsync($"{work}/hoan-thanh"), "main form", [("Input.Note", "Xong")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unproved.Status);
        Assert.Contains("phải kèm minh chứng", unproved.Page.QuerySelector("#Input_Evidence_fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Xong", unproved.Page.QuerySelector("#Input_Note")!.TextContent.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task Lists_and_pages_stay_within_twelve_queries(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var whole = await GiveAsync(city, "Các cấp ủy trực thuộc", [("Input.DueOn", "30/06/2023")]);
        var part = (await city.GetAsync(whole)).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        foreach (var page in new[] { "/nhiem-vu", "/nhiem-vu?tinh-trang=chua-xong", whole, part, "/nhiem-vu/giao", $"{part}/gia-han", $"{part}/xac-nhan", "/viec-can-xu-ly" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await city.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(SomeWork.Now);
        await office.ActAsync(async services =>
        {
            var (seeds, unit) = (services.GetRequiredService<OrganizationSeeds>(), (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", SomeWork.Today))!);
            await seeds.AddPostAsync(await seeds.AddPersonAsync(Holder), unit.Id, "Chánh Văn phòng (minh họa)", new DateOnly(2021, 1, 1), null);
        });
        return office;
    }

    private static async Task<string> GiveAsync(Visitor city, string to, IReadOnlyList<(string, string)> more)
    {
        var form = await city.GetAsync("/nhiem-vu/giao");
        var given = await city.SubmitAsync(form, "main form", [("Input.Title", "Rà soát quy chế làm việc"), ("Input.Product", "Quy chế"), Choose(form, "Input.To", to), .. Notice, .. more]);
        await DoneAsync(given);
        return given.Location!.AbsolutePath;
    }

    private static async Task ProposeAsync(Visitor unit, string work) => await DoneAsync(await unit.SubmitAsync(
        await unit.GetAsync($"{work}/hoan-thanh"),
        "main form",
        [("Input.Evidence.Text", "15-QC/QU"), ("Input.Evidence.TypeName", "Quy chế"), ("Input.Evidence.Issuer", "Quận ủy"), ("Input.Evidence.IssuedOn", "08/05/2023"), ("Input.Evidence.Subject", "Quy chế làm việc")]));

    private static (string, string) Choose(Answer form, string field, string text) =>
        (field, form.Page.QuerySelectorAll($"[name='{field}'] option").First(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!);

    private static Task DoneAsync(Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return Task.CompletedTask;
    }
}
