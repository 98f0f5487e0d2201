using System.Text.Json;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Platform.Trust;

public sealed class VerifyVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thenchot-verify-").FullName;

    [Theory]
    [OnBothDatabases]
    public async Task Without_a_checkpoint_the_database_is_held_against_itself(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var (code, output) = await office.VerbAsync("verify", "--json");
        Assert.Equal((VerbHost.Done, """{"valid":true,"checkpoint":null,"broken":[],"made":null}"""), (code, output));
        await office.SqlAsync("update org_unit set code = 'QU99' where code = 'QU02'");
        (code, output) = await office.VerbAsync("verify", "--json");
        Assert.Equal(VerbHost.Refused, code);
        var broken = JsonDocument.Parse(output).RootElement.GetProperty("broken")[0];
        Assert.Equal(("record-changed", "org_unit"), (broken.GetProperty("kind").GetString(), broken.GetProperty("table").GetString()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_checkpoint_is_kept_outside_and_found_by_the_next_verify(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var file = Path.Combine(folder, "moc.json");
        var (code, output) = await office.VerbAsync("verify", "--checkpoint", file);
        Assert.Equal(VerbHost.Done, code);
        var fingerprint = JsonDocument.Parse(output).RootElement.GetProperty("made").GetProperty("fingerprint").GetString()!;

        (code, output) = await office.VerbAsync("verify");
        Assert.Equal(VerbHost.Done, code);
        Assert.Equal(fingerprint, JsonDocument.Parse(output).RootElement.GetProperty("checkpoint").GetProperty("fingerprint").GetString());

        await office.SqlAsync("update platform_act set kind = 'khac' where sequence = 1");
        await office.HashAnewAsync();
        foreach (var outside in new[] { file, fingerprint, fingerprint.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) })
        {
            (code, output) = await office.VerbAsync("verify", "--against", outside);
            Assert.Equal(VerbHost.Refused, code);
            Assert.Contains("\"valid\":false", output, StringComparison.Ordinal);
        }

        Assert.Equal(VerbHost.Refused, (await office.VerbAsync("verify")).Code);
        Assert.Contains("\"act-changed\"", (await office.VerbAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_no_checkpoint_of_ours_is_refused(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var file = Path.Combine(folder, "moc.json");
        await office.VerbAsync("verify", "--checkpoint", file);
        Assert.Equal((VerbHost.Refused, ""), await office.VerbAsync("verify", "--checkpoint", file));
        Assert.Equal((VerbHost.Refused, ""), await office.VerbAsync("verify", "--against", "1:ABCD"));
        var forged = (await File.ReadAllTextAsync(file)).Replace("\"records\": ", "\"records\": 1", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, forged);
        Assert.Equal((VerbHost.Refused, ""), await office.VerbAsync("verify", "--against", file));
        foreach (var text in new[] { "{}", "null", "không phải", "[1]", "" })
        {
            await File.WriteAllTextAsync(file, text);
            Assert.Equal((VerbHost.Refused, ""), await office.VerbAsync("verify", "--against", file));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_backup_writes_the_checkpoint_beside_it_and_the_restored_office_answers_to_it(Engine engine)
    {
        var (file, beside) = (Path.Combine(folder, "sao-luu.zip"), Path.Combine(folder, "sao-luu.zip.moc.json"));
        await using (var office = await RunningOffice.OpenAsync(engine))
        {
            Assert.Equal(VerbHost.Done, (await office.VerbAsync("backup", file)).Code);
        }

        await using var fresh = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal(VerbHost.Done, (await fresh.VerbAsync("restore", file)).Code);
        Assert.Equal(VerbHost.Done, (await fresh.VerbAsync("verify", "--against", beside)).Code);
        await fresh.SqlAsync("delete from platform_act_change where act_id = (select id from platform_act where sequence = 1)", "delete from platform_act where sequence = 1");
        Assert.Equal(VerbHost.Refused, (await fresh.VerbAsync("verify", "--against", beside)).Code);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_broken_office_is_still_backed_up_but_gets_no_checkpoint(Engine engine)
    {
        var file = Path.Combine(folder, "sao-luu.zip");
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.SqlAsync("update org_unit set code = 'QU99' where code = 'QU02'");
        var (code, output) = await office.VerbAsync("backup", file);
        Assert.Equal(VerbHost.Done, code);
        Assert.Contains("\"checkpoint\":null", output, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Assert.False(File.Exists(file + ".moc.json"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
