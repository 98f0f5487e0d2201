using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Tests.Platform.Trust;

/// <summary>A newer program adds columns to tables whose rows were written before: that is no tampering, and hides none.</summary>
public sealed class LaterColumnTests
{
    private static readonly JsonSerializerOptions AsActsWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory, OnBothDatabases]
    public async Task A_row_from_before_a_column_came_is_whole_while_the_column_holds_what_its_script_put_there(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var before = await office.RunAsync(async services => await services.GetRequiredService<AppDb>().Set<ActChange>().AsNoTracking()
            .Where(change => change.TableName == "org_unit_name" && change.Operation == "added").OrderBy(change => change.RecordId).FirstAsync());
        var row = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(before.After!)!;
        Assert.Equal(before.Digest, Digest(row));
        Assert.Equal(JsonValueKind.Null, row["kind"].ValueKind);
        Assert.True(row.Remove("kind"));
        await office.SqlAsync($"update platform_act_change set digest = '{Digest(row)}' where table_name = 'org_unit_name' and record_id = '{before.RecordId}'");
        await office.HashAnewAsync();
        Assert.Empty((await office.VerifiedAsync()).Broken);

        await office.SqlAsync($"update org_unit_name set kind = 'cell' where lower(cast(unit_id as text)) = '{row["unit_id"].GetString()}'");
        Assert.Equal(["record-changed"], (await office.VerifiedAsync()).Broken.Where(breach => breach.Record == before.RecordId).Select(breach => breach.Kind));
    }

    /// <summary>What the check reads from a script: a column left empty, one with a value for all, one filled from another.</summary>
    [Fact]
    public void A_script_says_what_it_put_into_the_rows_that_stood()
    {
        var columns = LaterColumn.Of("""
            ALTER TABLE "t" ADD COLUMN "a" TEXT NULL CONSTRAINT "FK" REFERENCES "u" ("id") ON DELETE RESTRICT;
            ALTER TABLE "t" ADD COLUMN "b" INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE "t" ADD COLUMN "c" TEXT NOT NULL DEFAULT 'mới';
            ALTER TABLE "t" ADD COLUMN "d" TEXT NULL;
            UPDATE "t" SET "d" = "e";
            """).ToList();

        Assert.Equal(new string?[] { null, null, null, "e" }, columns.Select(column => column.CopyOf));
        Assert.Equal(new object?[] { null, false, "mới", null }, columns.Zip(new[] { typeof(string), typeof(bool), typeof(string), typeof(string) }).Select(pair => pair.First.Plain(pair.Second)));
    }

    private static string Digest(Dictionary<string, JsonElement> row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(row.OrderBy(column => column.Key, StringComparer.Ordinal).ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal), AsActsWrite))));
}
