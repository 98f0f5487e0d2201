using System.Text;
using System.Text.Json;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members;

/// <summary>A list of members from a file: all of it or nothing, and every fault said at its column.</summary>
public sealed class MemberImportTests
{
    private const string Head = "full_name,born_on,sex,cell_code,from,decided_on,ceremony_on,official_on,card,citizen,home_place,another";

    [Theory, OnBothDatabases]
    public async Task Sound_rows_become_files_with_sealed_numbers_on_the_one_record_of_each_person(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Đặng Văn Ân", new PartialDate(1970)));
        var (rows, taken, faults) = await ImportAsync(
            office,
            "Đặng Văn Ân,1970,Nam,QU01-1-1,1/6/2005,1/3/2005,20/3/2005,20/3/2006,0123 4567 8901,,Xã minh họa,",
            $"{"Nguyễn Thị Tuyến".Normalize(NormalizationForm.FormD)},3/1980,Nữ,qu01-1-2,1/6/2010,2010,,,,001080000001,,");
        Assert.Equal((2, 2), (rows, taken));
        Assert.Empty(faults);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var files = await db.Set<MemberFile>().Include(f => f.Stays).ToListAsync();
            Assert.Equal(2, files.Count);
            Assert.All(files, f => Assert.Single(f.Stays));
            Assert.Single(await services.GetRequiredService<PersonDirectory>().SearchAsync("dang van an", 10));
            Assert.Equal("Nguyễn Thị Tuyến", Assert.Single(await services.GetRequiredService<PersonDirectory>().SearchAsync("tuyen", 10)).FullName);
            Assert.DoesNotContain(await db.Set<ActChange>().Select(c => c.After).ToListAsync(), after => after?.Contains("012345678901", StringComparison.Ordinal) == true);
            return true;
        });
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.EndsWith(await office.RunAsync(async services => (await services.GetRequiredService<AppDb>().Set<MemberFile>().SingleAsync(f => f.CardKey != null)).Id.ToString()), (await leader.SubmitAsync(await leader.GetAsync("/dang-vien"), "#the", [("Card", "012345678901")])).Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_bad_row_is_said_and_nothing_is_taken(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync([new("QU01-1-9", "Chi bộ sẽ kết thúc", "cell", "QU01-1", SmallCity.Founded)]));
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("""
            - {kind: close, on: 2023-01-01, decision: 1-QĐ/QU, from: [QU01-1-9]}
            """));
        await office.MemberAsync("Hồ Có Rồi", card: "012345678901");
        var (rows, taken, faults) = await ImportAsync(
            office,
            "Lê Một,31/02/1975,,QU01-1-1,1/6/2005,1/3/2005,,,,,,",
            "Lê Hai,1975,,QU01-1-1,1/6/2005,31/2/2005,,,,,,",
            "Lê Ba,1975,,QU01-1-1,1/6/2005,1/3/2005,,,012345678902,,,",
            "Lê Bốn,1975,,QU01-1-1,1/6/2005,1/3/2005,,,012345678902,,,",
            "Lê Năm,1975,,QU01-1-1,1/6/2005,1/3/2005,,,012345678901,,,",
            "Lê Sáu,1975,,QU01-1-9,1/6/2005,1/3/2005,,,,,,",
            "LÊ THỊ BẢY,1975,,QU01-1-1,1/6/2005,1/3/2005,,,,,,",
            "Lê Tám,1975,,QU01-1,1/6/2005,1/3/2005,,,,,,",
            "Hồ Có Rồi,1975,,QU01-1-1,1/6/2005,1/3/2005,,,,,,",
            "Lê Mười,1975,,QU01-1-1,1/6/2005,1/3/2020,20/3/2020,20/4/2020,,,,",
            "Lê Mươi Mốt,1975,,QU01-1-1,1/6/2021,1/3/2020,,,12,,,");
        Assert.Equal((11, 0), (rows, taken));
        Assert.Equal(
            ["2 born_on", "3 decided_on", "5 card", "6 card", "7 cell_code", "8 full_name", "9 cell_code", "10 full_name", "11 official_on", "12 card"],
            faults.Select(f => $"{f.Row} {f.Column}"));
        Assert.Contains("“Lê Thị Bảy”", faults.Single(f => f.Row == 8).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(faults, f => f.Value.Contains("0123", StringComparison.Ordinal));
    }

    private static async Task<(int Rows, int Taken, IReadOnlyList<(int Row, string Column, string Value, string Reason)> Faults)> ImportAsync(RunningOffice office, params string[] rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.csv");
        try
        {
            await File.WriteAllTextAsync(file, string.Join('\n', [Head, .. rows]));
            using var said = JsonDocument.Parse((await office.VerbAsync("import", "members", file, "--json")).Output);
            return (said.RootElement.GetProperty("rows").GetInt32(), said.RootElement.GetProperty("taken").GetInt32(),
                [.. said.RootElement.GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("row").GetInt32(), f.GetProperty("column").GetString()!, f.GetProperty("value").GetString()!, f.GetProperty("reason").GetString()!))]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
