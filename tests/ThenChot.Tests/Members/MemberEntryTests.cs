using ThenChot.Domain.Members;
using ThenChot.Tests.House;

namespace ThenChot.Tests.Members;

/// <summary>Items of the member sheet: what is kept as an entry, which of them are restricted, and that ethnicity and religion are kept only where the office's setting says so.</summary>
public sealed class MemberEntryTests
{
    [Fact]
    public void Ethnicity_and_religion_health_and_economy_are_kept_only_where_the_setting_says_so_and_the_first_two_once_a_member()
    {
        var day = new DateOnly(2016, 7, 25);
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            Assert.Equal(MemberEntry.IsRestricted(kind) ? "members.entry-not-kept" : null, MemberEntry.MayKeep(kind, [], false, day)?.Code);
            Assert.Null(MemberEntry.MayKeep(kind, [kind], false, day));
            Assert.Equal(kind is EntryKind.Ethnicity or EntryKind.Religion ? "members.entry-there" : null, MemberEntry.MayKeep(kind, [kind], true, day)?.Code);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_item_that_the_office_does_not_keep_is_refused_with_its_rule_and_is_not_offered(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Đỗ Thị Ánh");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var form = await keeper.GetAsync(file + "/ghi", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(form, office.Queries.Commands));
        var offered = form.Page.QuerySelectorAll("#In_Kind option").Select(o => o.GetAttribute("value")!).ToList();
        Assert.Equal(Enum.GetNames<EntryKind>().Except(["Ethnicity", "Religion", "Health", "Economy"]), offered);
        foreach (var kind in new[] { "Ethnicity", "Religion", "Health", "Economy" })
        {
            var refused = await keeper.SubmitAsync(form, "form.form", [("In.Kind", kind), ("In.Content", "Tày")]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Cơ quan không lưu mục", refused.Page.GetElementById("In_Kind-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("thiết lập của đơn vị về mục hạn chế, áp dụng từ 25/07/2016", refused.Page.GetElementById("In_Kind-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Tày", refused.Page.GetElementById("In_Content")!.TextContent.Trim());
        }

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(form, "form.form", [("In.Kind", "Military"), ("In.Since", "2/1995"), ("In.Until", "1997"), ("In.Content", "Trung sĩ minh họa")])).Status);
        Assert.Contains("Nhập ngũ, xuất ngũ", (await keeper.GetAsync(file)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Ethnicity_where_it_is_kept_is_written_once_and_seen_by_the_restricted_right_alone(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.KeepAsync(EntryKind.Ethnicity);
        var file = await office.MemberAsync("Nông Thị Ánh");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/ghi"), "form.form", [("In.Kind", "Ethnicity"), ("In.Content", "Tày")])).Status);
        var twice = await keeper.SubmitAsync(await keeper.GetAsync(file + "/ghi"), "form.form", [("In.Kind", "Ethnicity"), ("In.Content", "Nùng")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("đã có mục “Dân tộc”", twice.Page.GetElementById("In_Kind-loi")!.TextContent, StringComparison.Ordinal);
        var page = await keeper.GetAsync(file);
        Assert.Contains("Tày", page.Text, StringComparison.Ordinal);
        var change = page.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Single(href => href.Contains("muc=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(change), "form.form", [("In.Content", "Nùng")])).Status);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.DoesNotContain("Nùng", (await leader.GetAsync(file)).Body, StringComparison.Ordinal);
    }
}
