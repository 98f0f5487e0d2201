using ThenChot.Web.Modules.Accounts;

namespace ThenChot.Tests.Accounts;

/// <summary>A unit's own administrator: within the subtree, and never a role above the own rights.</summary>
public sealed class UnitAdministratorTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Gives_the_roles_of_a_unit_and_none_above(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("nguoi", [(RoleNames.CommitteeReporter, "QU01-1")]);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        var page = await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, "nguoi"));
        Assert.Equal(
            [RoleNames.CommitteeLeader, RoleNames.CommitteeReporter, RoleNames.UnitAdministrator],
            page.Page.QuerySelectorAll("#giao option[value]").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await GrantAsync(administrator, page, RoleNames.CommitteeLeader, "QU01-1")).Status);
        foreach (var role in new[] { RoleNames.Administrator, RoleNames.CityLeader, RoleNames.OrganisationSpecialist })
        {
            Assert.NotNull((await GrantAsync(administrator, page, role, "QU01-1")).Page.GetElementById("In_Role-loi"));
        }

        Assert.NotNull((await GrantAsync(administrator, page, RoleNames.CommitteeReporter, "QU02")).Page.GetElementById("In_UnitCode-loi"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Does_not_reach_accounts_with_a_role_above_and_gives_oneself_nothing(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("cao-hon", [(RoleNames.CommitteeReporter, "QU01"), (RoleNames.OrganisationSpecialist, "QU01")]);
        await office.EnsureAccountAsync("quan-tri-cao", [(RoleNames.Administrator, "QU01")]);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "QU01");
        foreach (var name in new[] { "cao-hon", "quan-tri-cao" })
        {
            Assert.Equal((name, HttpStatusCode.NotFound), (name, (await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, name))).Status));
        }

        var own = await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, "unit_administrator.qu01"));
        var refused = await GrantAsync(administrator, own, RoleNames.CommitteeLeader, "QU01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Không tự giao vai trò", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Given_at_the_top_still_reaches_no_role_above(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("quan-tri-cao", [(RoleNames.Administrator, "TP")]);
        using var administrator = await office.SignedInAs(RoleNames.UnitAdministrator, "TP");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/quan-tri/tai-khoan/" + await IdAsync(office, "quan-tri-cao"))).Status);
    }

    private static Task<Answer> GrantAsync(Visitor visitor, Answer page, string role, string unit) =>
        visitor.SubmitAsync(page, "#giao", [("In.Role", role), ("In.UnitCode", unit), ("In.From", "1/1/2023")]);

    private static Task<Guid> IdAsync(RunningOffice office, string userName) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());
}
