using System.Text;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Members;

/// <summary>What people type and bring in wrongly, one by one; other cases stand with the pages and rules they belong to.</summary>
public sealed class MemberBadInputTests
{
    private const int Rows = 1_000;

    [Theory, OnBothDatabases]
    public async Task Nobody_is_placed_in_a_cell_that_has_ended(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Lê Chuyển");
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync($"- {"{"}kind: close, on: 2023-01-01, decision: 1-QĐ/QU, from: [{MemberOffice.OtherCell}]{"}"}"));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var refused = await keeper.SubmitAsync(await keeper.GetAsync(file + "/chi-bo"), "form.form", [("In.Cell", MemberOffice.OtherCell), ("In.From", "1/12/2022")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("đã kết thúc hoạt động từ 01/01/2023", refused.Page.GetElementById("In_Cell-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MemberOffice.OtherCell, refused.Page.GetElementById("In_Cell")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_transfer_to_a_cell_that_has_closed_is_not_opened(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Lê Chuyển");
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync($"- {"{"}kind: close, on: 2023-01-01, decision: 1-QĐ/QU, from: [{MemberOffice.FarCell}]{"}"}"));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var refused = await keeper.SubmitAsync(await keeper.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", "TransferWithin"), ("In.On", "1/3/2023"), ("In.ToCell", MemberOffice.FarCell)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("đã kết thúc hoạt động từ 01/01/2023", refused.Page.GetElementById("In_ToCell-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MemberOffice.FarCell, refused.Page.GetElementById("In_ToCell")!.GetAttribute("value"));
        Assert.Equal(0, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Domain.Members.Procedures.MemberCase>().CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_in_capitals_alone_is_refused_with_how_it_is_written(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var refused = await keeper.SubmitAsync(await keeper.GetAsync("/dang-vien/them"), "form.form",
            [("In.FullName", "ĐẶNG THỊ TUYẾT"), ("In.DecidedOn", "1/3/2005"), ("In.Cell", MemberOffice.Cell), ("In.From", "1/6/2005")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("“Đặng Thị Tuyết”", refused.Page.GetElementById("In_FullName-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ĐẶNG THỊ TUYẾT", refused.Page.GetElementById("In_FullName")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_decomposed_name_is_composed_at_the_door_and_found_either_way(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var opened = await keeper.SubmitAsync(await keeper.GetAsync("/dang-vien/them"), "form.form",
            [("In.FullName", "Đặng Thị Tuyết".Normalize(NormalizationForm.FormD)), ("In.DecidedOn", "1/3/2005"), ("In.Cell", MemberOffice.Cell), ("In.From", "1/6/2005")]);
        Assert.Equal("Đặng Thị Tuyết", (await keeper.GetAsync(opened.Location!.PathAndQuery)).Page.QuerySelector("h1")!.TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_in_the_old_tcvn3_code_is_recognised_and_offered_for_conversion(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        const string Old = "Họ và tên;Mã chi bộ;Sinh hoạt từ ngày;Ngày quyết định kết nạp;Số thẻ đảng viên\nNguyÔn V¨n An;QU01-1-1;1/6/2005;1/3/2005;012345678901\nTrÇn ThÞ Hång;QU01-1-1;1/6/2005;1/3/2005;\n";
        var mapping = await UploadAsync(keeper, "members", "cu.csv", Encoding.UTF8.GetBytes(Old));
        Assert.Contains("Số thẻ đảng viên · ví dụ: •••901", mapping.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("012345678901", mapping.Text, StringComparison.Ordinal);
        var page = await MapAsync(keeper, mapping);
        Assert.Contains("không chuyển chữ", page.Page.QuerySelector("#nap button")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("TCVN3 (ABC)", Assert.Single(page.Page.QuerySelectorAll("#chuyen-ma label")).TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_long_list_with_three_faulty_rows_in_a_hundred_each_fault_is_said_and_nothing_is_taken(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        string[] bad = [",31/02/1975,QU01-1-1,1/6/2005,1/3/2005", ",1975,KHONG-CO,1/6/2005,1/3/2005", ",1975,QU01-1-1,1/6/2005,"];
        var lines = Enumerable.Range(1, Rows).Select(n => n % 100 < 3 ? $"Lê Văn Sai{bad[n % 100]}" : $"Lê Thị {VietnameseText.SearchKey("An")}{(char)('a' + (n % 26))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n / 676))},1975,QU01-1-1,1/6/2005,1/3/2005");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.csv");
        try
        {
            await File.WriteAllTextAsync(file, "full_name,born_on,cell_code,from,decided_on\n" + string.Join('\n', lines));
            using var said = System.Text.Json.JsonDocument.Parse((await office.VerbAsync("import", "members", file, "--json")).Output);
            Assert.Equal((Rows, 0), (said.RootElement.GetProperty("rows").GetInt32(), said.RootElement.GetProperty("taken").GetInt32()));
            var faults = said.RootElement.GetProperty("faults").EnumerateArray().Select(f => (Row: f.GetProperty("row").GetInt32() - 1, Column: f.GetProperty("column").GetString())).ToList();
            Assert.Equal(Enumerable.Range(1, Rows).Where(n => n % 100 < 3).Select(n => (n, (string?)((string[])["born_on", "cell_code", "decided_on"])[n % 100])), faults);
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Equal(0, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().CountAsync()));
    }
}
