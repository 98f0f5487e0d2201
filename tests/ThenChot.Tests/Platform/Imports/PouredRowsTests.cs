using Microsoft.Data.Sqlite;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>Records added by the thousand are worth what single ones are: the same digest, the same proof, the same question about namesakes.</summary>
public sealed class PouredRowsTests
{
    private static readonly string[] Names = ["Nguyễn Văn An", "Trần “Bốn” <Năm> & \\ Sáu", "Lê \U0001F33E Thị Ánh", "Đỗ Hữu O'Bình"];

    [Theory]
    [OnBothDatabases]
    public async Task A_poured_record_has_the_digest_that_a_single_one_would_have(Engine engine)
    {
        await using var office = await PouredAsync(engine);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var slim = await db.Set<BulkRow>().AsNoTracking().ToDictionaryAsync(r => r.RecordId, r => r.Digest);
            var people = await db.Set<Person>().Where(p => Names.Contains(p.FullName)).ToListAsync();
            Assert.Equal(Names.Length, people.Count);
            Assert.All(people, p => Assert.Equal(ChangeRecord.Digest(db.Entry(p)), slim[ChangeRecord.RecordId(db.Entry(p))]));
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_poured_record_that_was_changed_behind_the_office_is_named(Engine engine)
    {
        await using var office = await PouredAsync(engine);
        Assert.Empty((await office.VerifiedAsync()).Broken);
        await office.SqlAsync("update org_person set born_on = '1976' where full_name = 'Đỗ Hữu O''Bình'");
        var broken = Assert.Single((await office.VerifiedAsync()).Broken);
        Assert.Equal(("record-changed", "org_person"), (broken.Kind, broken.Table));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_namesake_has_the_same_name_and_the_same_date_of_birth_or_neither_date(Engine engine)
    {
        await using var office = await PouredAsync(engine);
        await office.RunAsync(async services =>
        {
            var (an, year, other) = (VietnameseText.SearchKey(Names[0]), new PartialDate(1975), new PartialDate(1975, 3));
            var there = await services.GetRequiredService<PersonDirectory>().ThereAsync([(an, year), (an, other), (an, null), ("le van om", year), (VietnameseText.SearchKey(Names[3]), null)]);
            Assert.Equal([(an, year)], there.Select(same => same.Key));
            Assert.Single((await services.GetRequiredService<PersonDirectory>().ThereAsync([("tran van khong", null), (an, year)]))[("tran van khong", null)]);
            return true;
        });
    }

    [Fact]
    public async Task A_cell_is_stored_as_the_driver_stores_it()
    {
        object?[] cells = [null, "", "Đỗ Hữu \U0001F33E\0sau", new string('ạ', 3_000), true, false, 7, long.MinValue, Guid.Parse("0192a3b4-c5d6-7e8f-9a0b-abcdefabcdef"), new DateOnly(1975, 3, 19), new DateTime(2026, 1, 2, 3, 4, 5, 60, DateTimeKind.Utc).AddTicks(70), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new byte[] { 0, 255 }, Array.Empty<byte>()];
        await using var file = new SqliteConnection("data source=:memory:");
        await file.OpenAsync();
        await RunAsync("create table cell (at integer, way text, value)", []);
        using (var insert = new SqliteInsert(file, "insert into cell values (?, 'poured', ?)"))
        {
            for (var at = 0; at < cells.Length; at++)
            {
                insert.Run([at, cells[at]]);
                await RunAsync("insert into cell values ($at, 'driver', $value)", [new("$at", at), new("$value", cells[at] ?? DBNull.Value)]);
            }
        }

        await using var question = new SqliteCommand("select count(*) from cell a join cell b on b.at = a.at and b.way = 'driver' where a.way = 'poured' and typeof(a.value) = typeof(b.value) and a.value is b.value", file);
        Assert.Equal((long)cells.Length, await question.ExecuteScalarAsync());
        using var again = new SqliteInsert(file, "insert into cell values (?, 'poured', ?)");
        Assert.Throws<ArgumentException>(() => again.Run([1, 1.5m]));

        async Task RunAsync(string text, SqliteParameter[] parameters)
        {
            await using var command = new SqliteCommand(text, file);
            command.Parameters.AddRange(parameters);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<RunningOffice> PouredAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(async services => await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync(
            [.. Names.Select(static name => (name, (PartialDate?)new PartialDate(1975))), ("Trần Văn Không", null)], DateTimeOffset.UnixEpoch.AddYears(53)));
        return office;
    }
}
