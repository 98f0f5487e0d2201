using ThenChot.Domain.Accounts;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Organizations;

/// <summary>Making the minutes changes the owner of every piece of work that has one, in one act, or of none.</summary>
public sealed class HandingOverTests
{
    private static readonly DateOnly Begun = new(2023, 2, 1);

    [Theory, OnBothDatabases]
    public async Task What_a_person_answers_for_goes_to_another_in_one_act(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var city = await WorkAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        office.Queries.Reset();
        var form = await visitor.GetAsync($"/ban-giao/lap?nguoi={city.Giver}");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n---\n", office.Queries.Commands)}");
        Assert.Equal(5, form.Page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("chuyển trong hệ thống", StringComparison.Ordinal)));
        var acts = await CountAsync(office);

        var made = await visitor.SubmitAsync(form, "form.form", [("In.All", "Lê Thị Nhận")]);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal(acts + 1, await CountAsync(office));
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal(city.Receiver, (await db.Set<Deliverable>().SingleAsync()).Accountable);
            var item = await db.Set<WorkItem>().Include(i => i.Charges).SingleAsync();
            Assert.Equal((city.Receiver, 2), (item.Accountable, item.Charges.Count));
            Assert.Equal(city.Receiver, (await db.Set<StrengtheningFile>().SingleAsync()).OwnerId);
            var part = await db.Set<PartAssignment>().SingleAsync();
            Assert.Equal((city.Receiver, "Lê Thị Nhận (Phó văn phòng)"), (part.PersonId, part.Assignee));
            var today = DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime);
            var offices = await db.Set<Post>().Where(post => post.Title == "Chánh văn phòng").OrderBy(post => post.From).ToListAsync();
            Assert.Equal([(city.Giver, today), (city.Receiver, default(DateOnly?))], offices.Select(post => (post.PersonId, post.To)));
            Assert.Equal((city.Unit, today), (offices[1].UnitId, offices[1].From));
            return true;
        });
        var minutes = await visitor.GetAsync(made.Location!.PathAndQuery);
        Assert.Equal(5, minutes.Page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("đã chuyển trong hệ thống", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.DownloadAsync(made.Location.PathAndQuery + "?handler=Docx")).Status);
        Assert.DoesNotContain("Đề án mẫu", (await visitor.GetAsync($"/ban-giao/lap?nguoi={city.Giver}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_office_that_is_settled_by_a_decision_of_its_own_stands_in_the_minutes_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var city = await WorkAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await visitor.GetAsync($"/ban-giao/lap?nguoi={city.Giver}");
        var post = form.Page.QuerySelectorAll("input[name='In.Recorded']").Select(box => box.GetAttribute("value")!).Single(key => key.StartsWith("post/", StringComparison.Ordinal));
        var refused = await visitor.SubmitAsync(form, "form.form", [("In.All", "Không có ai"), ("In.Recorded", post)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector($"input[name='In.Recorded'][value='{post}'][checked]"));

        var made = await visitor.SubmitAsync(form, "form.form", [("In.All", "Lê Thị Nhận"), ("In.Recorded", post)]);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        await office.RunAsync(async services =>
        {
            Assert.Null((await services.GetRequiredService<AppDb>().Set<Post>().SingleAsync(one => one.Title == "Chánh văn phòng")).To);
            return true;
        });
        Assert.Single((await visitor.GetAsync(made.Location!.PathAndQuery)).Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("ghi biên bản", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Roles_change_hands_where_the_maker_of_the_minutes_may_give_them_and_are_told_in_the_report_of_rights(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var city = await WorkAsync(office);
        var (giver, receiver) = (await AccountAsync(office, "giao.tv", city.Giver, RoleNames.CommitteeReporter), await AccountAsync(office, "nhan.lt", city.Receiver, RoleNames.CommitteeLeader));
        await office.EnsureAccountAsync("both", [(RoleNames.Administrator, "TP"), (RoleNames.OrganisationSpecialist, "TP")]);
        using var alone = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var recorded = (await alone.GetAsync($"/ban-giao/lap?nguoi={city.Giver}")).Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("giao.tv", StringComparison.Ordinal));
        Assert.DoesNotContain("chuyển trong hệ thống", recorded.TextContent, StringComparison.Ordinal);

        using var visitor = office.Visit();
        await visitor.SignInAsync("both");
        var form = await visitor.GetAsync($"/ban-giao/lap?nguoi={city.Giver}");
        Assert.Contains("chuyển trong hệ thống", form.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("giao.tv", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(form, "form.form", [("In.All", "Lê Thị Nhận")])).Status);
        await office.RunAsync(async services =>
        {
            var today = DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime);
            var grants = await services.GetRequiredService<AppDb>().Set<RoleGrant>().Where(grant => grant.Role == RoleNames.CommitteeReporter && grant.UnitId == city.Unit).OrderBy(grant => grant.From).ToListAsync();
            Assert.Equal([(giver, today), (receiver, default(DateOnly?))], grants.Select(grant => (grant.AccountId, grant.To)));
            return true;
        });
        var report = await visitor.GetAsync("/quan-tri/quyen-theo-sap-xep");
        var line = report.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("đã bàn giao", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Trần Văn Giao", line, StringComparison.Ordinal);
        Assert.Contains("đồng chí Lê Thị Nhận", line, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_one_module_refuses_is_told_at_its_line_and_undoes_the_whole(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var city = await WorkAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");

        // Holds no post in the unit that leads the work item.
        var refused = await visitor.SubmitAsync(await visitor.GetAsync($"/ban-giao/lap?nguoi={city.Giver}"), "form.form", [("In.All", "Phạm Văn Xa")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Page.QuerySelectorAll("td .invalid-feedback"));
        Assert.Equal("Phạm Văn Xa", refused.Page.QuerySelector("#In_All")!.GetAttribute("value"));
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal(city.Giver, (await db.Set<Deliverable>().SingleAsync()).Accountable);
            Assert.Equal(city.Giver, (await db.Set<StrengtheningFile>().SingleAsync()).OwnerId);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Another_unit_leads_what_a_unit_hands_over_and_names_its_person_itself(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var city = await WorkAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        office.Queries.Reset();
        var form = await visitor.GetAsync($"/ban-giao/lap?don-vi={city.Unit}");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
        Assert.Equal(5, form.Page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("chuyển trong hệ thống", StringComparison.Ordinal)));
        var coordinates = await visitor.SubmitAsync(form, "form.form", [("In.All", "QU02")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, coordinates.Status);
        Assert.Contains("phối hợp", coordinates.Page.QuerySelector("td .invalid-feedback")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(form, "form.form", [("In.All", "CQ01")])).Status);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var deliverable = await db.Set<Deliverable>().SingleAsync();
            var item = await db.Set<WorkItem>().SingleAsync();
            var report = await db.Set<Submission>().Include(s => s.Entries).Include(s => s.Assignments).AsSplitQuery().SingleAsync();
            Assert.Equal((city.Other, city.Other, ""), (report.UnitId, report.Entries.Single().UnitId, report.Assignments.Single().Assignee));
            Assert.Equal(city.Other, (await db.Set<RoundUnit>().SingleAsync()).UnitId);
            Assert.Equal([city.Other, city.Other], await db.Set<Post>().Where(post => post.To == null && post.UnitId == city.Other).Select(post => post.UnitId).ToListAsync());
            Assert.Equal((city.Other, null, city.Other, null, null), (deliverable.LeadUnit, deliverable.Accountable, item.LeadUnit, item.Accountable, item.AcknowledgedOn));
            return true;
        });
    }

    /// <summary>QU01 leads a deliverable, in which QU02 takes part, and a work item; its Trần Văn Giao answers for both, for a part of a report and for a file.</summary>
    private static async Task<City> WorkAsync(RunningOffice office)
    {
        var city = new City(default, default, await IdAsync(office, "QU01"), await IdAsync(office, "CQ01"));
        var other = await IdAsync(office, "QU02");
        await office.ActAsync(async services =>
        {
            var people = services.GetRequiredService<OrganizationSeeds>();
            var (giver, receiver, far) = (await people.AddPersonAsync("Trần Văn Giao"), await people.AddPersonAsync("Lê Thị Nhận"), await people.AddPersonAsync("Phạm Văn Xa"));
            await people.AddPostAsync(giver, city.Unit, "Chánh văn phòng", new DateOnly(2020, 1, 1), null);
            await people.AddPostAsync(receiver, city.Unit, "Phó văn phòng", new DateOnly(2020, 1, 1), null);
            await people.AddPostAsync(far, other, "Chuyên viên", new DateOnly(2020, 1, 1), null);
            city = city with { Giver = giver, Receiver = receiver };
        });
        await office.ActAsync(async services =>
        {
            var programmes = services.GetRequiredService<ProgrammeSeeds>();
            var root = await IdOfAsync(services, "TP");
            var programme = await programmes.AddProgrammeAsync(new(root, 1, "01-CTr/TU", "Xây dựng, chỉnh đốn Đảng", new(2021, 3, 17), "XVII", 2020, 2025, new(2021, 1, 1), new(2025, 12, 31), "Bí thư Thành ủy"));
            await programmes.AddDeliverablesAsync(programme, [new(1, "de_an", "Đề án mẫu", Begun, city.Unit) { Accountable = city.Giver, Coordinating = [other], DueOn = new(2023, 12, 31) }]);
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync([new("sudden", "Rà soát quy chế", root, null, Begun) { DueOn = new(2023, 12, 31), Occasion = "Giao ban", Units = [new(city.Unit, city.Giver) { AcknowledgedOn = Begun }] }]);
            var db = services.GetRequiredService<AppDb>();
            var file = StrengtheningFile.Open(await IdOfAsync(services, "QU01-1"), new DateSpan(SmallCity.Founded, null), Begun, new("Nội bộ chưa đoàn kết", "Phân công cấp ủy viên", city.Giver, new(2023, 12, 1), null), [], office.Clock.GetUtcNow());
            db.Add(file.TryGet(out var opened, out var refusal) ? opened : throw new InvalidOperationException(refusal.Sentence));
        });
        await office.RunAsync(async services =>
        {
            var seeds = services.GetRequiredService<FigureSeeds>();
            await seeds.DefineFiguresAsync([new FigureDefinition("x", "Số x", "lượt", PeriodKind.Quarter, FigureRule.Flow)]);
            var asked = Period.Parse("2023-Q1");
            var round = await seeds.OpenRoundAsync(await IdOfAsync(services, "TP"), new(null, asked, asked.End, asked.End.AddDays(10), 2, ["x"], ["Tình hình"], [city.Unit]));
            await seeds.ReportAsync(new ReportSeed(round, city.Unit, new Dictionary<string, decimal>(StringComparer.Ordinal) { ["x"] = 1 }, ReportStage.Draft, new SeedStep("Cán bộ", office.Clock.GetUtcNow())));
            return true;
        });
        await office.ActAsync(async services =>
        {
            var report = await services.GetRequiredService<AppDb>().Set<Submission>().Include(s => s.Assignments).SingleAsync();
            Assert.Null(report.Assign("Tình hình", new Assignee(null, city.Giver, "Trần Văn Giao (Chánh văn phòng)"), office.Clock.GetUtcNow()));
        });
        return city;
    }

    private static async Task<Guid> AccountAsync(RunningOffice office, string userName, PersonId person, string role)
    {
        Guid id = default;
        await office.ActAsync(async services => id = await services.GetRequiredService<AccountSeeds>().CreateAsync(userName, null, person, [(role, await IdOfAsync(services, "QU01"))]));
        return id;
    }

    private static Task<int> CountAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());

    private static Task<UnitId> IdAsync(RunningOffice office, string code) => office.RunAsync(services => IdOfAsync(services, code));

    private static async Task<UnitId> IdOfAsync(IServiceProvider services, string code) => (await services.GetRequiredService<UnitDirectory>().EverAsync(code))!.Id;

    private sealed record City(PersonId Giver, PersonId Receiver, UnitId Unit, UnitId Other);
}
