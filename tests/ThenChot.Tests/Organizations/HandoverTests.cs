using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations;

/// <summary>Bàn giao: the open work of a unit or a person, to whom each piece goes, and the minutes of it.</summary>
public sealed class HandoverTests
{
    [Theory, OnBothDatabases]
    public async Task All_open_work_of_a_unit_is_handed_over_with_printed_minutes(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("reporter.qu01", [(RoleNames.CommitteeReporter, "QU01")]);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var unit = await IdAsync(office, "QU01");
        office.Queries.Reset();
        var form = await visitor.GetAsync($"/ban-giao/lap?don-vi={unit}");
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("reporter.qu01", form.Text, StringComparison.Ordinal);

        var made = await visitor.SubmitAsync(form, "form.form", [("In.All", "qu02")]);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var minutes = await visitor.GetAsync(made.Location!.PathAndQuery);
        Assert.Contains("Quận ủy minh họa 02", minutes.Text, StringComparison.Ordinal);
        var (status, bytes, type) = await visitor.DownloadAsync(made.Location.PathAndQuery + "?handler=Docx");
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (status, type));
        Assert.True(bytes.Length > 2000);
        Assert.Contains("Bàn giao công việc", (await visitor.GetAsync(minutes.Page.QuerySelector("a.history")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 01", (await visitor.GetAsync("/ban-giao")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_receiver_must_exist_and_is_never_the_giver_and_nothing_typed_is_lost(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("reporter.qu01", [(RoleNames.CommitteeReporter, "QU01")]);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var unit = await IdAsync(office, "QU01");
        foreach (var (all, day) in new[] { ("QU77", "1/5/2023"), ("QU01", "1/5/2023"), ("", "1/5/2023"), ("QU02", "31/2/2023"), ("QU02", "1/1/2030") })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync($"/ban-giao/lap?don-vi={unit}"), "form.form", [("In.All", all), ("In.On", day)]);
            Assert.Equal((all, HttpStatusCode.UnprocessableEntity), (all, refused.Status));
            Assert.NotEmpty(refused.Page.QuerySelectorAll(".invalid-feedback"));
            Assert.Equal((all, day), (refused.Page.QuerySelector("#In_All")!.GetAttribute("value"), refused.Page.QuerySelector("#In_On")!.GetAttribute("value")));
        }

        using var local = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await local.GetAsync($"/ban-giao/lap?don-vi={unit}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_offices_of_a_person_who_leaves_go_to_a_person_named(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var unit = await IdAsync(office, "QU01");
        var (leaving, _) = (await AddAsync(office, "Trần Văn Giao", unit), await AddAsync(office, "Lê Thị Nhận", unit));
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await visitor.GetAsync($"/ban-giao/lap?nguoi={leaving}");
        Assert.Contains("Chánh văn phòng", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(form, "form.form", [("In.All", "Trần Văn Giao")])).Status);
        var made = await visitor.SubmitAsync(form, "form.form", [("In.All", "le thi nhan")]);
        Assert.Contains("Lê Thị Nhận", (await visitor.GetAsync(made.Location!.PathAndQuery)).Text, StringComparison.Ordinal);
    }

    private static Task<PersonId> AddAsync(RunningOffice office, string name, UnitId unit) => office.RunAsync(async services =>
    {
        PersonId id = default;
        await services.GetRequiredService<ThenChot.Web.Platform.Acts.Acts>().RunAsync("organizations.add-person", async () =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            id = await seeds.AddPersonAsync(name);
            await seeds.AddPostAsync(id, unit, "Chánh văn phòng", new DateOnly(2020, 1, 1), null);
        });
        return id;
    });

    private static Task<UnitId> IdAsync(RunningOffice office, string code) => office.RunAsync(async services =>
        (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, new DateOnly(2023, 5, 10)))!.Id);
}
