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
    public async Task A_row_changed_behind_the_office_is_found(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.SqlAsync("update org_unit set code = 'QU99' where code = 'QU02'");
        Assert.Contains(await office.BrokenAsync(), b => b.StartsWith("record-changed: Bản ghi org_unit ", StringComparison.Ordinal));
    }
}
