using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Programmes;

public sealed class DeliverablePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Work_is_given_dated_handed_on_extended_and_closed_with_evidence(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var work = await GiveAsync(office, city);

        var milestones = await city.GetAsync($"{work}/moc");
        var future = await city.SubmitAsync(milestones, "main form", [("Rows[0].ReachedOn", "2023-04-20")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.Status);
        Assert.Contains("ở sau hôm nay", future.Page.QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2023-04-20", future.Page.QuerySelector("[name='Rows[0].ReachedOn']")!.GetAttribute("value"));
        var early = await city.SubmitAsync(await city.GetAsync($"{work}/ket-thuc"), "main form", Evidence("2023-04-18"));
        Assert.Contains("Chưa ghi ngày đạt mốc “Ban hành”", early.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(future, "main form", [("Rows[0].ReachedOn", "2023-04-01"), ("Rows[3].ReachedOn", "2023-04-18")])).Status);

        var hand = await city.SubmitAsync(await city.GetAsync($"{work}/chuyen"), "main form", [("Input.HeldBy", "Văn phòng Thành ủy"), ("Input.Since", "2023-04-10")]);
        Assert.Equal(HttpStatusCode.Redirect, hand.Status);
        var extend = await city.SubmitAsync(await city.GetAsync($"{work}/gia-han"), "main form", [("Input.NewDueOn", "2023-03-01"), ("Input.Reason", "Chờ ý kiến")]);
        Assert.Contains("phải sau hạn", extend.Page.QuerySelector("#Input_NewDueOn-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chờ ý kiến", extend.Page.QuerySelector("#Input_Reason")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(extend, "main form", [("Input.NewDueOn", "2023-04-30"), ("Input.DecidedOn", "2023-03-30")])).Status);
        var shown = await city.GetAsync(work);
        Assert.Contains("Văn phòng Thành ủy", shown.Text, StringComparison.Ordinal);
        Assert.Contains("từ 31/03/2023 đến 30/04/2023. Chờ ý kiến", shown.Text, StringComparison.Ordinal);

        var unknown = await city.SubmitAsync(await city.GetAsync($"{work}/ket-thuc"), "main form", [("Input.Evidence.Text", "99-KH/TU"), ("Input.ReceivedBy", "Thành ủy")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.NotNull(unknown.Page.QuerySelector("#Input_Evidence_fault"));
        var closed = await city.SubmitAsync(unknown, "main form", Evidence("18/4/2023"));
        Assert.True(closed.Status == HttpStatusCode.Redirect, closed.Text);
        var done = await city.GetAsync(work);
        Assert.Contains("hoàn thành đúng hạn", done.Text, StringComparison.Ordinal);
        Assert.Contains("99-KH/TU", done.Text, StringComparison.Ordinal);

        var reopen = await city.SubmitAsync(await city.GetAsync($"{work}/ket-thuc"), "main form", [("Input.Reason", "")]);
        Assert.Contains("cần có lý do", reopen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(reopen, "main form", [("Input.Reason", "Nhầm văn bản")])).Status);
        Assert.Contains("trong hạn", (await city.GetAsync(work)).Text, StringComparison.Ordinal);
        Assert.Contains("Nhầm văn bản", (await city.GetAsync($"/lich-su/prog_deliverable/{work.Split('/')[^1]}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Only_the_lead_unit_reports_and_only_the_city_extends(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        var works = await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<ProgrammeReader>();
            return await reader.DeliverablesAsync((await reader.FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!.Id, ProgrammeCity.Review);
        });
        using var agency = await office.SignedInAs(RoleNames.CommitteeReporter, "CQ02");
        var (own, others) = (works[1].Url, works[0].Url);
        Assert.Equal(HttpStatusCode.OK, (await agency.GetAsync($"{own}/moc")).Status);
        foreach (var url in new[] { $"{others}/moc", $"{others}/chuyen", $"{others}/ket-thuc" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await agency.GetAsync(url)).Status);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await agency.GetAsync($"{own}/gia-han")).Status);
        Assert.Null((await agency.GetAsync(own)).Page.QuerySelector("main a[href$='/gia-han']"));

        office.Clock.Set(new DateTimeOffset(2023, 6, 28, 2, 0, 0, TimeSpan.Zero));
        using var again = await office.SignedInAs(RoleNames.CommitteeReporter, "CQ02");
        var desk = await again.GetAsync("/viec-can-xu-ly");
        Assert.Contains("Kế hoạch 2: chưa nhập nội dung (sắp đến hạn)", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Đề tài 3: chưa nhập nội dung (quá hạn kéo dài)", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyên đề 4", desk.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Evidence(string day) =>
    [
        ("Input.Evidence.Text", "99-KH/TU"), ("Input.Evidence.TypeName", "Kế hoạch"), ("Input.Evidence.Issuer", "Thành ủy"), ("Input.Evidence.IssuedOn", day), ("Input.Evidence.Subject", "Kế hoạch mẫu"), ("Input.ReceivedBy", "Ban Thường vụ Thành ủy"),
    ];

    private static async Task<string> GiveAsync(RunningOffice office, Visitor city)
    {
        var programme = await office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!);
        var form = await city.GetAsync($"{programme.Url}/giao-viec");
        var lead = form.Page.QuerySelectorAll("#Input_LeadUnit option").First(o => o.TextContent.Contains("chủ trì 02", StringComparison.Ordinal)).GetAttribute("value")!;
        (string, string)[] typed = [("Input.Kind", "ke_hoach"), ("Input.Title", "Rà soát tổ chức"), ("Input.LeadUnit", lead), ("Input.AssignedOn", "2022-10-01"), ("Input.DeadlineKind", "FixedDate")];
        var refused = await city.SubmitAsync(form, "main form", typed);
        Assert.Contains("cần ngày đến hạn", refused.Page.QuerySelector("#Input_DeadlineKind-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rà soát tổ chức", refused.Page.QuerySelector("#Input_Title")!.TextContent.Trim());
        var both = await city.SubmitAsync(refused, "main form", [("Input.DueOn", "2023-03-31"), ("Input.Coordinating", lead)]);
        Assert.Contains("không đồng thời là đơn vị phối hợp", both.Text, StringComparison.Ordinal);
        var done = await city.SubmitAsync(refused, "main form", [("Input.DueOn", "2023-03-31")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        return done.Location!.AbsolutePath;
    }
}
