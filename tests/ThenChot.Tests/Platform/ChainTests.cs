using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThenChot.Tests.Harness;
using ThenChot.Web.Platform.Data;
using Xunit;

namespace ThenChot.Tests.Platform;

public sealed class ChainTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_chain_and_every_digest_can_be_derived_again_from_the_rows(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs("committee_reporter", "QU01");
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_or_an_act_changed_behind_the_office_is_found(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await SqlAsync(office, "update org_unit set code = 'QU99' where code = 'QU02'");
        Assert.Contains(await office.BrokenAsync(), b => b.StartsWith("org_unit ", StringComparison.Ordinal));
        await SqlAsync(office, "update platform_act set actor_name = 'ai đó' where sequence = 1");
        Assert.Contains(await office.BrokenAsync(), b => b.StartsWith("act 1 ", StringComparison.Ordinal));
        await SqlAsync(office, "update platform_act_change set after = '{}' where number = 2");
        Assert.NotEmpty(await office.BrokenAsync());
    }

    private static Task<bool> SqlAsync(RunningOffice office, string statement) => office.RunAsync(async services =>
    {
#pragma warning disable EF1002 // a literal of this class
        await services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
#pragma warning restore EF1002
        return true;
    });
}
