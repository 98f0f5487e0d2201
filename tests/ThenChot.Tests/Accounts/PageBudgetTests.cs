using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Accounts;

public sealed class PageBudgetTests
{
    private const int Most = 12;

    [Theory]
    [OnBothDatabases]
    public async Task Pages_of_units_people_and_accounts_keep_to_twelve_queries(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var (unit, person, account) = await office.RunAsync(async services =>
        {
            var committee = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", new DateOnly(2023, 5, 10)))!.Id;
            var somebody = await services.GetRequiredService<AppDb>().Set<Account>().OrderBy(one => one.UserName).FirstAsync();
            return (committee, somebody.PersonId, somebody.Id);
        });
        foreach (var url in new[]
        {
            "/to-chuc", $"/to-chuc?mo={unit}", "/to-chuc?tim=quan", $"/to-chuc/{unit}", "/to-chuc/them", $"/to-chuc/{unit}/doi-ten", "/to-chuc/loai", "/nguoi", $"/nguoi/{person}",
            "/nguoi/them", $"/nguoi/{person}/sua", $"/nguoi/{person}/them-chuc-vu", "/tai-khoan", "/quan-tri/tai-khoan", "/quan-tri/tai-khoan/them", $"/quan-tri/tai-khoan/{account}",
            "/quan-tri/vai-tro", "/viec-can-xu-ly", $"/lich-su/org_unit/{unit}", $"/lich-su/account_user/{account}",
        })
        {
            await visitor.GetAsync(url);
            office.Queries.Reset();
            var page = await visitor.GetAsync(url);
            Assert.Equal((url, HttpStatusCode.OK), (url, page.Status));
            Assert.True(office.Queries.Commands.Count <= Most, $"{url}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task History_of_an_account_is_told_in_words_and_holds_no_secret(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var account = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().OrderBy(one => one.UserName).FirstAsync());
        var history = await visitor.GetAsync($"/lich-su/account_user/{account.Id}");
        Assert.Contains("Tên đăng nhập", history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", history.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", history.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.PasswordHash!, history.Body, StringComparison.Ordinal);
    }
}
