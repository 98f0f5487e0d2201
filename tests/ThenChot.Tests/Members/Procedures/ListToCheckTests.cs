using ThenChot.Tests.House;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

public sealed class ListToCheckTests
{
    [Theory, OnBothDatabases]
    public async Task Records_that_do_not_fit_together_are_listed_with_the_reason_and_within_rights(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        Assert.Contains("Không có hồ sơ nào cần kiểm tra", (await secretary.GetAsync("/dang-vien/ra-soat")).Text, StringComparison.Ordinal);
        _ = await BeginAsync(secretary);
        _ = await office.MemberAsync("Lê Văn Chậm", decided: new PartialDate(2021, 3, 1), official: false);
        _ = await office.MemberAsync("Lê Văn Mới", decided: new PartialDate(2022, 12, 1), official: false);
        var page = await secretary.GetAsync("/dang-vien/ra-soat", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Hồ sơ kết nạp mở quá 12 tháng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Chậm", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Văn Mới", page.Text, StringComparison.Ordinal);
        var moving = await office.MemberAsync("Lê Văn Đi");
        _ = await secretary.SubmitAsync(await secretary.GetAsync(moving + "/thu-tuc"), "form.form", [("In.Kind", "TransferOut"), ("In.On", "1/9/2022"), ("In.Elsewhere", "Đảng ủy tỉnh khác")]);
        Assert.Contains("nơi đi chưa cấp giấy giới thiệu", (await secretary.GetAsync("/dang-vien/ra-soat")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Văn Chậm", (await other.GetAsync("/dang-vien/ra-soat")).Text, StringComparison.Ordinal);
    }
}
