using AngleSharp.Dom;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using static ThenChot.Tests.Programmes.SomeProgramme;
using Document = ThenChot.Domain.Documents.Document;

namespace ThenChot.Tests.Programmes;

/// <summary>Who reports on work, who hears of it when nobody solves it, and two people in one form.</summary>
public sealed class DeliverableRightsTests
{
    private static readonly (string, string)[] Evidence =
    [
        ("Input.Evidence.Text", "99-KH/TU"), ("Input.Evidence.TypeName", "Kế hoạch"), ("Input.Evidence.Issuer", "Thành ủy"), ("Input.Evidence.IssuedOn", "18/4/2023"),
        ("Input.Evidence.Subject", "Kế hoạch mẫu"), ("Input.ReceivedBy", "Ban Thường vụ Thành ủy"),
    ];

    [Theory, OnBothDatabases]
    public async Task The_person_who_answers_for_work_reports_on_it_wherever_their_role_is(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        var url = await WorkAsync(office, "CQ02", Day(2023, 6, 30), await PersonAsync(office, "nguoi.phu.trach", "QU01"));
        using var accountable = await SignedInAsync(office, "nguoi.phu.trach");
        using var colleague = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");

        foreach (var page in new[] { "/moc", "/chuyen", "/ket-thuc" })
        {
            Assert.Equal(HttpStatusCode.OK, (await accountable.GetAsync(url + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(url + page)).Status);
        }

        Assert.NotNull((await accountable.GetAsync(url)).Page.QuerySelector("main a[href$='/moc']"));
        Assert.Null((await colleague.GetAsync(url)).Page.QuerySelector("main a[href$='/moc']"));
        var form = await accountable.GetAsync(url + "/moc");
        Assert.Equal(HttpStatusCode.Redirect, (await accountable.SubmitAsync(form, "main form", [("Rows[0].ReachedOn", "1/4/2023")])).Status);
        var forged = await colleague.SubmitAsync(form, "main form", [("Rows[0].ReachedOn", "2/4/2023")]);
        Assert.NotEqual(HttpStatusCode.Redirect, forged.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_extend_or_hand_on_at_once_see_both_sides(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        var url = await WorkAsync(office, "CQ02", Day(2023, 6, 30), null);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var (extending, handing) = (await city.GetAsync(url + "/gia-han"), await city.GetAsync(url + "/chuyen"));
        var quick = await city.SubmitAsync(await city.GetAsync(url + "/gia-han"), "main form", [("Input.NewDueOn", "31/7/2023"), ("Input.Reason", "Người nhanh")]);
        Assert.Equal(HttpStatusCode.Redirect, quick.Status);

        var late = await city.SubmitAsync(extending, "main form", [("Input.NewDueOn", "31/8/2023"), ("Input.Reason", "Người chậm")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("đến 31/07/2023: Người nhanh", Squeezed(late.Page.QuerySelector("section.card")!), StringComparison.Ordinal);
        Assert.Equal(("31/8/2023", "Người chậm"), (late.Page.QuerySelector("#Input_NewDueOn")!.GetAttribute("value"), late.Page.QuerySelector("#Input_Reason")!.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(late, "main form", [])).Status);

        var handed = await city.SubmitAsync(handing, "main form", [("Input.HeldBy", "Văn phòng Thành ủy")]);
        Assert.Equal(HttpStatusCode.Conflict, handed.Status);
        Assert.Equal("Văn phòng Thành ủy", handed.Page.QuerySelector("#Input_HeldBy")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(handed, "main form", [])).Status);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_date_milestones_or_close_at_once_see_both_sides(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        var url = await WorkAsync(office, "CQ02", Day(2023, 6, 30), null);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var agency = await office.SignedInAs(RoleNames.CommitteeReporter, "CQ02");
        var (slow, closing, closingToo) = (await agency.GetAsync(url + "/moc"), await agency.GetAsync(url + "/ket-thuc"), await city.GetAsync(url + "/ket-thuc"));
        var quick = await city.GetAsync(url + "/moc");
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(quick, "main form", [.. quick.Page.QuerySelectorAll("[name$=ReachedOn]").Select(f => (f.GetAttribute("name")!, "18/4/2023"))])).Status);

        var late = await agency.SubmitAsync(slow, "main form", [("Rows[0].ReachedOn", "1/4/2023")]);
        Assert.Equal((HttpStatusCode.Conflict, "01/04/2023"), (late.Status, late.Page.QuerySelector("[name='Rows[0].ReachedOn']")!.GetAttribute("value")));
        Assert.Contains("18/04/2023", Squeezed(late.Page.QuerySelector("section.card")!), StringComparison.Ordinal);

        var unclosed = await agency.SubmitAsync(closing, "main form", Evidence);
        Assert.Equal((HttpStatusCode.Conflict, "99-KH/TU"), (unclosed.Status, unclosed.Page.QuerySelector("[name='Input.Evidence.Text']")!.GetAttribute("value")));
        Assert.Equal(0, await DocumentsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await agency.SubmitAsync(unclosed, "main form", Evidence)).Status);

        var again = await city.SubmitAsync(closingToo, "main form", Evidence);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("đã kết thúc", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await DocumentsAsync());
        Assert.Empty(await office.BrokenAsync());

        Task<int> DocumentsAsync() => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Document>().CountAsync(document => document.Symbol == "99-KH/TU"));
    }

    [Theory, OnBothDatabases]
    public async Task Late_work_that_nobody_solves_reaches_the_level_above_after_the_days_of_the_rule(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        await WorkAsync(office, "QU01", Day(2023, 6, 30), null);
        const string Title = "Việc mẫu (quá hạn, cấp chủ trì chưa giải quyết xong)";

        Assert.DoesNotContain(Title, await DeskAsync(office, RoleNames.CommitteeLeader, "QU01", Day(2023, 7, 2)), StringComparison.Ordinal);
        Assert.Contains(Title, await DeskAsync(office, RoleNames.CommitteeLeader, "QU01", Day(2023, 7, 3)), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await DeskAsync(office, RoleNames.CommitteeLeader, "QU02", Day(2023, 7, 20)), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await DeskAsync(office, RoleNames.CityLeader, "TP", Day(2023, 7, 6)), StringComparison.Ordinal);
        Assert.Contains(Title, await DeskAsync(office, RoleNames.CityLeader, "TP", Day(2023, 7, 7)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(1, 6, false)]
    [InlineData(1, 7, true)]
    [InlineData(2, 29, false)]
    [InlineData(5, 30, true)]
    public void Each_level_above_has_its_days_and_the_last_step_holds_for_all_above_it(int levelsAbove, int daysLate, bool hears)
    {
        var days = new AlertDays { Unsolved = [new() { LevelsAbove = 0, DaysLate = 3 }, new() { LevelsAbove = 1, DaysLate = 7 }, new() { LevelsAbove = 2, DaysLate = 30 }] };
        Assert.Equal(hears, days.Reaches(levelsAbove, daysLate));
        Assert.False(new AlertDays().Reaches(levelsAbove, daysLate));
    }

    [Theory, OnBothDatabases]
    public async Task The_product_enters_the_register_with_its_file_in_the_form_that_closes_the_work(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        var url = await WorkAsync(office, "CQ02", Day(2023, 6, 30), null);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var milestones = await city.GetAsync(url + "/moc");
        await city.SubmitAsync(milestones, "main form", [.. milestones.Page.QuerySelectorAll("[name$=ReachedOn]").Select(f => (f.GetAttribute("name")!, "18/4/2023"))]);

        var lying = await city.SubmitAsync(await city.GetAsync(url + "/ket-thuc"), "main form", Evidence, files: [("Input.Evidence.File", "ke-hoach.pdf", "không phải pdf"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lying.Status);
        Assert.NotNull(lying.Page.QuerySelector("[name='Input.Evidence.File']")!.Closest(".field")!.QuerySelector(".invalid-feedback"));

        var closed = await city.SubmitAsync(lying, "main form", Evidence, files: [("Input.Evidence.File", "ke-hoach.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        var evidence = (await city.GetAsync(url)).Page.QuerySelector("dl.facts a[href^='/van-ban/']")!.GetAttribute("href")!;
        Assert.Equal("ke-hoach.pdf", (await city.GetAsync(evidence)).Page.QuerySelector("a[href^='/tep/']")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task The_signer_of_a_programme_is_a_person_chosen_among_those_in_office_that_day(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            var root = (await services.GetRequiredService<UnitDirectory>().RootAsync(Day(2021, 3, 17))).Id;
            await seeds.AddPostAsync(await seeds.AddPersonAsync("Trần Minh Họa"), root, "Bí thư Thành ủy", Day(2020, 10, 1), Day(2022, 6, 7));
        });
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var programme = await office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!);
        var form = await city.GetAsync($"/chuong-trinh/nhap/{programme.Id}");
        var signer = form.Page.QuerySelectorAll("#Input_Signer option").Single(o => o.TextContent.Contains("Trần Minh Họa", StringComparison.Ordinal)).GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(form, "main form", [("Input.Signer", signer)])).Status);

        Assert.Contains("Trần Minh Họa", (await city.GetAsync(programme.Url)).Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(signer, (await city.GetAsync($"/chuong-trinh/nhap/{programme.Id}")).Page.QuerySelector("#Input_Signer option[selected]")!.GetAttribute("value"));
        var nobody = await city.SubmitAsync(form, "main form", [("Input.Signer", Id.New<PersonId>(Now).ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.NotNull(nobody.Page.QuerySelector("#Input_Signer-loi"));
    }

    private static async Task<string> DeskAsync(RunningOffice office, string role, string unit, DateOnly today)
    {
        office.Clock.Set(new DateTimeOffset(today, new TimeOnly(2, 0), TimeSpan.Zero));
        using var visitor = await office.SignedInAs(role, unit);
        return (await visitor.GetAsync("/viec-can-xu-ly")).Text;
    }

    private static async Task<Visitor> SignedInAsync(RunningOffice office, string userName)
    {
        var visitor = office.Visit();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    private static async Task<PersonId> PersonAsync(RunningOffice office, string userName, string unit)
    {
        var person = default(PersonId);
        await office.ActAsync(async services =>
        {
            person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Lê Minh Họa");
            var at = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(unit, ProgrammeCity.Review))!.Id;
            await services.GetRequiredService<AccountSeeds>().CreateAsync(userName, Visitor.Password, person, [(RoleNames.CommitteeReporter, at)]);
        });
        return person;
    }

    private static async Task<string> WorkAsync(RunningOffice office, string lead, DateOnly dueOn, PersonId? accountable)
    {
        await office.ActAsync(async services =>
        {
            var programme = (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!.Id;
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(lead, ProgrammeCity.Review))!.Id;
            await services.GetRequiredService<ProgrammeSeeds>().AddDeliverablesAsync(programme, [new(77, "ke_hoach", "Việc mẫu", Day(2022, 4, 15), unit) { DueOn = dueOn, Accountable = accountable }]);
        });
        return await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<ProgrammeReader>();
            var works = await reader.DeliverablesAsync((await reader.FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!.Id, ProgrammeCity.Review);
            return works.Single(w => w.Number == 77).Url;
        });
    }

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
