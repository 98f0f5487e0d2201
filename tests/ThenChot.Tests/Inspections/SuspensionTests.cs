using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Suspension: 90 days by the rule of 2026, prolonged once by 30 at most, ended earlier by the body; where the rule gives no length the decision does.</summary>
public sealed class SuspensionTests
{
    private const string Suspended = "Vũ Thị Đình Chỉ";
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.WeekendsOnly;
    private static readonly ClockRule Clock = Clocks(Today).Single(static clock => clock.Matter == "suspension");
    private static readonly (string?, string?) Series = ("UBKT", null);

    [Theory]
    [InlineData("2026-05-01", null, "2026-07-30", null)]
    [InlineData("2026-05-01", "2026-06-15", "2026-06-15", null)]
    [InlineData("2026-05-01", "2026-07-31", null, "inspections.suspension-too-long")]
    [InlineData("2026-05-01", "2026-04-30", null, "inspections.suspension-too-long")]
    [InlineData("2026-02-01", null, null, "inspections.day-outside")]
    [InlineData("2026-06-02", null, null, "inspections.day-outside")]
    public void It_lasts_no_longer_than_the_rule_gives(string on, string? until, string? ends, string? code)
    {
        var outcome = Decide(new(SuspensionKind.PartyLife, "7-QĐ/UBKTQU", Day(on), until is null ? null : Day(until)), []);
        Assert.Equal(code, Refused(outcome));
        Assert.True(ends is null || Made(outcome).EndsOn == Day(ends));
    }

    [Fact]
    public void Only_a_member_in_the_series_of_the_body_and_one_of_each_kind_at_a_time()
    {
        var first = Made(Decide(new(SuspensionKind.PartyLife, "7-QĐ/UBKTQU", Day("2026-05-01"), null), []));
        Assert.Equal("inspections.suspended-already", Refused(Decide(new(SuspensionKind.PartyLife, "8-QĐ/UBKTQU", Today, null), [first])));
        Assert.Null(Refused(Decide(new(SuspensionKind.PartyOffice, "8-QĐ/UBKTQU", Today, Day("2026-07-01")), [first])));
        Assert.Equal("inspections.suspension-end-missing", Refused(Decide(new(SuspensionKind.PartyLife, "7-QĐ/UBKTQU", Today, null), [], clock: null)));
        Assert.Equal("inspections.wrong-series", Refused(Decide(new(SuspensionKind.PartyLife, "7-QĐ/QU", Today, null), [])));
        Assert.Equal("inspections.suspends-members-only", Refused(Decide(new(SuspensionKind.PartyLife, "7-QĐ/UBKTQU", Today, null), [], organisation: true)));
    }

    [Fact]
    public void Prolonged_once_before_it_ends_by_no_more_than_the_rule_and_ended_once()
    {
        var one = Made(Decide(new(SuspensionKind.PartyLife, "7-QĐ/UBKTQU", Day("2026-05-01"), Day("2026-05-31")), []));
        Assert.Equal("inspections.extended-too-late", Extend(one, Today, Day("2026-06-10")));
        Assert.Equal("inspections.suspension-too-long", Extend(one, Day("2026-05-30"), Day("2026-07-01")));
        Assert.Equal("inspections.suspension-too-long", Extend(one, Day("2026-05-30"), Day("2026-05-31")));
        Assert.Equal("inspections.text-missing", one.Extend("9-QĐ/UBKTQU", Day("2026-05-30"), Day("2026-06-30"), " ", BodyKind.Commission, Series, Clock, Calendar, Today)!.Code);
        Assert.Equal("inspections.extension-not-stated", one.Extend("9-QĐ/UBKTQU", Day("2026-05-30"), Day("2026-06-30"), "Phức tạp", BodyKind.Commission, Series, null, Calendar, Today)!.Code);
        Assert.Null(Extend(one, Day("2026-05-30"), Day("2026-06-30")));
        Assert.Equal("inspections.extended-once", Extend(one, Day("2026-05-30"), Day("2026-07-01")));
        Assert.True(one.RunsOn(Today) && one.RunsOn(Day("2026-06-30")) && !one.RunsOn(Day("2026-07-01")));
        Assert.Equal("inspections.day-outside", one.Lift(Today.AddDays(1), "Hết căn cứ", Today)!.Code);
        Assert.Equal("inspections.text-missing", one.Lift(Today, "", Today)!.Code);
        Assert.Null(one.Lift(Today, "10-QĐ/UBKTQU", Today));
        Assert.Equal((false, Today.AddDays(-1), "inspections.suspension-lifted"), (one.RunsOn(Today), one.LastDay, one.Lift(Today, "Lại", Today)!.Code));
    }

    [Theory, OnBothDatabases]
    public async Task Decided_prolonged_and_ended_with_its_duty_its_papers_and_wrong_input_at_the_field(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(Suspended));
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var file = (await DoneAsync(head, "/kiem-tra/mo", "form.form", [("In.Kind", "signs"), ("In.Unit", "QU01"), ("In.Body", "Commission"), ("In.Decision", "12-QĐ/UBKTQU"), ("In.DecidedOn", "01/05/2026"), ("In.Content", "Việc chấp hành quy định")])).Location!.AbsolutePath;
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", Suspended)]);
        var home = (await head.GetAsync(file)).Page.QuerySelectorAll("main a").Select(static a => a.GetAttribute("href")!).First(static h => h.Contains("/dinh-chi/", StringComparison.Ordinal));
        var page = await head.GetAsync(home, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        foreach (var (field, value) in new[] { ("Symbol", "7-QĐ/QU"), ("On", "31/02/2026"), ("EndsOn", "01/01/2027") })
        {
            var refused = await head.SubmitAsync(await head.GetAsync(home), "#form-dinh-chi", [("In.Symbol", field == "Symbol" ? value : "7-QĐ/UBKTQU"), ("In.On", field == "On" ? value : "04/05/2026"), ("In.EndsOn", field == "EndsOn" ? value : "")]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, value), (refused.Status, refused.Page.GetElementById("In_" + field)!.GetAttribute("value")));
            Assert.NotNull(refused.Page.GetElementById($"In_{field}-loi"));
        }

        await DoneAsync(head, home, "#form-dinh-chi", [("In.Symbol", "7-QĐ/UBKTQU"), ("In.On", "04/05/2026"), ("In.EndsOn", "")]);
        Assert.Contains("Xem xét, kết luận trước khi hết hạn đình chỉ: 7-QĐ/UBKTQU", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Contains("02/08/2026", (await head.GetAsync(home)).Text, StringComparison.Ordinal);
        var late = await head.SubmitAsync(await head.GetAsync(home), "#form-gia-han", [("More.Symbol", "9-QĐ/UBKTQU"), ("More.Until", "02/09/2026"), ("More.Because", "Vụ việc phức tạp")]);
        Assert.Contains("01/09/2026", late.Page.GetElementById("More_Until-loi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await head.SubmitAsync(late, "#form-dinh-chi", [("In.Symbol", "x"), ("In.On", "04/05/2026")], "#form-dinh-chi button[type=submit]")).Page.GetElementById("In_Symbol-loi"));
        await DoneAsync(head, home, "#form-gia-han", [("More.Symbol", "9-QĐ/UBKTQU"), ("More.Until", "01/09/2026"), ("More.Because", "Vụ việc phức tạp")]);
        page = await head.GetAsync(home, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("01/09/2026", page.Text, StringComparison.Ordinal);
        foreach (var link in page.Page.QuerySelectorAll("main a[href*='handler=VanBan']"))
        {
            Assert.Equal(HttpStatusCode.OK, (await head.DownloadAsync(link.GetAttribute("href")!)).Status);
        }

        var shown = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(shown, office.Queries.Commands));
        await office.RunAsync(async services =>
        {
            var person = (await services.GetRequiredService<PersonDirectory>().SearchAsync(Suspended, 1))[0].Id;
            var reader = services.GetRequiredService<DisciplineReader>();
            Assert.Equal((1, 0), ((await reader.AnnouncedBarsAsync([person], Today)).Count, (await reader.AnnouncedBarsAsync([person], new(2026, 9, 2))).Count));
            return true;
        });
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        Assert.Null((await officer.GetAsync(home)).Page.QuerySelector("main form"));
        var token = (await officer.GetAsync("/kiem-tra/mo")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync(home + "?handler=KetThuc", [("__RequestVerificationToken", token), ("End.On", "01/06/2026"), ("End.Because", "Hết căn cứ")])).Status);
        await DoneAsync(head, home, "#form-ket-thuc", [("End.On", "01/06/2026"), ("End.Because", "Hết căn cứ")]);
        Assert.DoesNotContain("7-QĐ/UBKTQU", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        using var other = await office.SignedInAs(RoleNames.InspectionHead, "QU02");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await other.GetAsync(home)).Status, (await other.DownloadAsync(page.Page.QuerySelector("main a[href*='handler=VanBan']")!.GetAttribute("href")!)).Status));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Outcome<Suspension> Decide(SuspensionTerms terms, IEnumerable<Suspension> earlier, bool organisation = false) => Decide(terms, earlier, Clock, organisation);

    private static Outcome<Suspension> Decide(SuspensionTerms terms, IEnumerable<Suspension> earlier, ClockRule? clock, bool organisation = false)
    {
        var inspection = Made(InspectionCase.Open(new CaseTerms("signs", new UnitId(Guid.CreateVersion7()), BodyKind.Commission, "12-QĐ/UBKTQU", Day("2026-03-01"), "Việc chấp hành"), "r", [], Today, Now));
        Assert.Null(inspection.AddSubject(organisation ? SubjectKind.Organisation : SubjectKind.OfficialMember, organisation ? new UnitId(Guid.CreateVersion7()) : null, organisation ? null : new PersonId(Guid.CreateVersion7()), new HashSet<PersonId>(), Now));
        return Suspension.Decide(inspection, inspection.Subjects[0], terms with { SeriesMark = "UBKT" }, clock, Calendar, earlier, "r", Today, Now);
    }

    private static string? Extend(Suspension one, DateOnly on, DateOnly until) => one.Extend("9-QĐ/UBKTQU", on, until, "Vụ việc phức tạp", BodyKind.Commission, Series, Clock, Calendar, Today)?.Code;

    private static async Task<Answer> DoneAsync(Visitor visitor, string url, string form, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), form, typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
        return answer;
    }
}
