using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>What must not come in: said at its field, nothing typed lost, nothing changed; and whom to phone, with numbers that can be dialled.</summary>
public sealed class BadInputTests
{
    private const string Holder = "Trần Minh Họa";

    [Theory, OnBothDatabases]
    public async Task An_extension_past_the_day_of_the_work_above_is_refused(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var own = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var work = (await own.GetAsync("/nhiem-vu")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var form = await own.GetAsync($"/nhiem-vu/giao?cap-tren={work.Split('/')[^1]}");
        var given = await own.SubmitAsync(form, "main form", [("Input.Title", "Phần của phường"), Choose(form, "Đảng ủy phường minh họa 01.1"), ("Input.DueOn", "20/06/2023")]);
        var part = given.Location!.AbsolutePath;
        using var ward = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01-1");
        var past = await ward.SubmitAsync(await ward.GetAsync($"{part}/xin-gia-han"), "main form", [("Input.NewDueOn", "01/07/2023"), ("Input.Reason", "Chờ <góp ý>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.Status);
        Assert.Contains("30/06/2023", past.Page.QuerySelector("#Input_NewDueOn-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chờ <góp ý>", past.Page.QuerySelector("#Input_Reason")!.TextContent.Trim());
        Assert.DoesNotContain("Quyết định gia hạn", (await own.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Completion_without_evidence_is_refused_and_the_work_goes_on(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var work = (await reporter.GetAsync("/nhiem-vu")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var bare = await reporter.SubmitAsync(await reporter.GetAsync($"{work}/hoan-thanh"), "main form", [("Input.Note", "Đã xong")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Contains("minh chứng", bare.Page.QuerySelector("#Input_Evidence_fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã xong", bare.Page.QuerySelector("#Input_Note")!.TextContent.Trim());
        Assert.DoesNotContain("chờ xác nhận", (await reporter.GetAsync(work)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Work_is_not_given_to_a_unit_that_closed_or_a_person_who_left_while_the_form_stood_open(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await city.GetAsync("/nhiem-vu/giao");
        (string, string)[] typed = [("Input.Title", "Rà soát <i>"), ("Input.Product", "Báo cáo"), ("Input.Source", "Sudden"), ("Input.Occasion", "Giao ban"), ("Input.DueOn", "30/06/2023")];
        var person = ("Input.Accountable", form.Page.QuerySelectorAll("[name='Input.Accountable'] option").First(o => o.TextContent.Contains(Holder, StringComparison.Ordinal)).GetAttribute("value")!);
        await office.ActAsync(async services =>
        {
            var post = await services.GetRequiredService<AppDb>().Set<Domain.Organizations.Post>().SingleAsync(p => p.Title == "Chánh Văn phòng (minh họa)");
            Allowed(post.End(Today));
            await services.GetRequiredService<OrganizationSeeds>().RestructureAsync("[{kind: absorb, on: 2023-05-01, from: [QU02], to: [{code: QU01}]}]");
        });
        var left = await city.SubmitAsync(form, "main form", [.. typed, Choose(form, "Quận ủy minh họa 01"), person]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, left.Status);
        Assert.Contains($"Đồng chí {Holder} không giữ chức vụ nào", left.Page.QuerySelector("#Input_Accountable-loi")!.TextContent, StringComparison.Ordinal);
        var closed = await city.SubmitAsync(form, "main form", [.. typed, Choose(form, "Quận ủy minh họa 02")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.Status);
        Assert.Contains("kết thúc hoạt động", closed.Page.QuerySelector("#Input_To-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rà soát <i>", closed.Page.QuerySelector("#Input_Title")!.TextContent.Trim());
        Assert.DoesNotContain("Rà soát", (await city.GetAsync("/nhiem-vu")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_comment_with_markup_is_read_as_it_was_typed(Engine engine)
    {
        const string Markup = "<script>alert(1)</script> <b>phụ lục</b> & 'nháy'";
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var work = (await city.GetAsync("/nhiem-vu")).Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(await city.GetAsync($"/trao-doi?ve={work}"), "main form", [("Text", Markup)])).Status);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var heard = await reporter.GetAsync($"/trao-doi?ve={work}");
        Assert.Equal(Markup, heard.Page.QuerySelector(".talk-text")!.TextContent);
        Assert.Empty(heard.Page.QuerySelectorAll(".talk-text *"));
    }

    [Theory, OnBothDatabases]
    public async Task The_number_at_work_stands_beside_whom_to_phone(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        office.Clock.Set(Now.AddDays(60));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.DoesNotContain("điện thoại", (await city.GetAsync("/giao-ban")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (person, post) = await office.RunAsync(async services =>
        {
            var held = await services.GetRequiredService<AppDb>().Set<Domain.Organizations.Post>().SingleAsync(p => p.Title == "Chánh Văn phòng (minh họa)");
            return (held.PersonId, held.Id);
        });
        var form = await city.GetAsync($"/nguoi/{person}/dien-thoai/{post}");
        var wrong = await city.SubmitAsync(form, "main form", [("In.WorkPhone", "gọi sau <b>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("bắt đầu bằng chữ số", wrong.Page.QuerySelector("#In_WorkPhone-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("gọi sau <b>", wrong.Page.QuerySelector("#In_WorkPhone")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(wrong, "main form", [("In.WorkPhone", "024 3825 1234, máy lẻ 12")])).Status);
        Assert.Contains("024 3825 1234, máy lẻ 12", (await city.GetAsync("/giao-ban")).Page.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ghi điện thoại nơi làm việc", (await city.GetAsync($"/lich-su/org_post/{post}")).Text, StringComparison.Ordinal);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"/nguoi/{person}/dien-thoai/{post}")).Status);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var (seeds, units) = (services.GetRequiredService<OrganizationSeeds>(), services.GetRequiredService<UnitDirectory>());
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
            var person = await seeds.AddPersonAsync(Holder);
            await seeds.AddPostAsync(person, committee, "Chánh Văn phòng (minh họa)", new DateOnly(2021, 1, 1), null);
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
                [new WorkSeed("sudden", "Khắc phục ngập", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", Product = "Báo cáo", DueOn = Due, Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] }]);
        });
        return office;
    }

    private static (string, string) Choose(Answer form, string text) =>
        ("Input.To", form.Page.QuerySelectorAll("[name='Input.To'] option").First(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!);
}
