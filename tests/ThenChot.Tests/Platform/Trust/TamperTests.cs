using ThenChot.Web.Platform.Trust;

namespace ThenChot.Tests.Platform.Trust;

/// <summary>Whoever holds the database's password can write anything; an outside checkpoint tells what was done before it.</summary>
public sealed class TamperTests
{
    private const string ForgedDigest = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    [Theory]
    [OnBothDatabases]
    public async Task An_honest_office_is_valid_before_and_after_its_checkpoint(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        Assert.Equal(kept.Code, (await office.VerifiedAsync()).Checkpoint.Code);
        await SetAsync(office, "a", "5");
        await office.ActAsync(async services => services.GetRequiredService<AppDb>().Remove(await services.GetRequiredService<AppDb>().Set<Setting>().SingleAsync(s => s.Key == "b")));
        Assert.Empty((await office.VerifiedAsync(kept)).Broken);
        Assert.Empty((await office.VerifiedAsync(code: kept.Code)).Broken);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_changed_act_is_named_also_when_all_hashes_were_computed_anew(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        await office.SqlAsync("update platform_act set actor_name = 'ai đó' where sequence = 3");
        Names(await office.VerifiedAsync(), "act-changed", act: 3);
        Names(await office.VerifiedAsync(kept), "act-changed", act: 3);
        await office.HashAnewAsync();
        Assert.True((await office.VerifiedAsync()).IsValid);
        Names(await office.VerifiedAsync(kept), "act-changed", act: 3);
        Names(await office.VerifiedAsync(code: kept.Code), "checkpoint-differs", act: kept.Sequence);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_deleted_act_is_named_also_when_the_others_were_numbered_anew(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        await office.SqlAsync(
            "delete from platform_act_change where act_id = (select id from platform_act where sequence = 3)",
            "delete from platform_act where sequence = 3");
        Names(await office.VerifiedAsync(), "act-missing", act: 3);
        for (var number = 4; number <= kept.Sequence; number++)
        {
            await office.SqlAsync($"update platform_act set sequence = {number - 1} where sequence = {number}");
        }

        await office.HashAnewAsync();
        Assert.DoesNotContain((await office.VerifiedAsync()).Broken, b => b.Kind.StartsWith("act-", StringComparison.Ordinal));
        var found = await office.VerifiedAsync(kept);
        Names(found, "act-missing", act: 3);
        Assert.Single(found.Broken, b => b.Kind.StartsWith("act-", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_acts_that_changed_places_are_named(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        await office.SqlAsync(
            "update platform_act set sequence = 1000 where sequence = 3",
            "update platform_act set sequence = 3 where sequence = 4",
            "update platform_act set sequence = 4 where sequence = 1000");
        Names(await office.VerifiedAsync(kept), "act-moved", act: 3);
        await office.HashAnewAsync();
        Names(await office.VerifiedAsync(kept), "act-moved", act: 3);
        Names(await office.VerifiedAsync(code: kept.Code), "checkpoint-differs", act: kept.Sequence);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_cut_off_end_is_named(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        await office.SqlAsync(
            $"delete from platform_act_change where act_id in (select id from platform_act where sequence > {kept.Sequence - 2})",
            $"delete from platform_act where sequence > {kept.Sequence - 2}");
        Names(await office.VerifiedAsync(kept), "act-missing", act: kept.Sequence - 1);
        Names(await office.VerifiedAsync(code: kept.Code), "act-missing", act: kept.Sequence - 1);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_changed_a_deleted_and_an_inserted_record_are_named(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        await office.SqlAsync("update platform_setting set value = '9' where key = 'a'");
        Names(await office.VerifiedAsync(), "record-changed", "platform_setting", "a");
        await office.SqlAsync("delete from platform_setting where key = 'b'");
        Names(await office.VerifiedAsync(), "record-missing", "platform_setting", "b");
        await office.SqlAsync("insert into platform_setting (key, value) values ('c', '1')");
        Names(await office.VerifiedAsync(), "record-unknown", "platform_setting", "c");
        await office.SqlAsync("update org_unit_kind set name = 'khác' where code = 'cell'");
        Names(await office.VerifiedAsync(), "record-changed", "org_unit_kind", "cell");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_record_changed_with_its_digest_and_all_hashes_is_found_by_the_checkpoint(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        var kept = (await office.VerifiedAsync()).Checkpoint;
        await office.SqlAsync("update platform_setting set value = '9' where key = 'a'");
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var digest = ChangeRecord.Digest(db.Entry(await db.Set<Setting>().SingleAsync(s => s.Key == "a")));
            db.ChangeTracker.Clear();
            await db.Set<ActChange>().Where(c => c.RecordId == "a" && c.Operation == "changed").ExecuteUpdateAsync(set => set.SetProperty(c => c.Digest, digest).SetProperty(c => c.After, "{\"value\":\"9\"}"));
            return true;
        });
        await office.HashAnewAsync();
        Assert.True((await office.VerifiedAsync()).IsValid);
        var found = await office.VerifiedAsync(kept);
        Names(found, "act-changed", act: kept.Sequence);
        Assert.Contains(found.Broken, b => b.Kind == "act-changed" && b.Sentence.Contains("platform_setting a", StringComparison.Ordinal));
        Names(found, "table-changed", "platform_setting");
        Names(await office.VerifiedAsync(code: kept.Code), "checkpoint-differs", act: kept.Sequence);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_changed_line_of_an_act_is_named(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        foreach (var column in new[] { "digest = '" + ForgedDigest + "'", "after = '{}'", "before = '{}'", "operation = 'added'", "record_id = 'z'" })
        {
            await using var fresh = await FilledAsync(engine);
            var last = (await fresh.VerifiedAsync()).Checkpoint.Sequence;
            await fresh.SqlAsync($"update platform_act_change set {column} where act_id = (select id from platform_act where sequence = {last})");
            Names(await fresh.VerifiedAsync(), "act-changed", act: last);
        }

        await office.SqlAsync("delete from platform_act_change where act_id = (select id from platform_act where sequence = 2) and number = 1");
        Names(await office.VerifiedAsync(), "act-changed", act: 2);
    }

    private static void Names(Verification found, string kind, string? table = null, string? record = null, long? act = null) => Assert.True(
        found.Broken.Any(b => b.Kind == kind && (table is null || b.Table == table) && (record is null || b.Record == record) && (act is null || b.Act == act)),
        $"{kind} {table} {record} {act} is not among:\n{string.Join('\n', found.Broken)}");

    /// <summary>The small city, then acts that set a to 1, b to 1, a to 2.</summary>
    private static async Task<RunningOffice> FilledAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        await SetAsync(office, "a", "1");
        await SetAsync(office, "b", "1");
        await SetAsync(office, "b", "2");
        await SetAsync(office, "a", "2");
        return office;
    }

    private static Task SetAsync(RunningOffice office, string key, string value) =>
        office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync(key, value));
}
