using System.Text.RegularExpressions;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Members;

public sealed class ListMembersTests
{
    [Theory, OnBothDatabases]
    public async Task Members_are_found_by_name_initials_birth_status_age_and_unit_in_the_order_of_given_names(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Thị Tuyến", born: 1960, decided: new(1985, 3, 1));
        await office.MemberAsync("Đặng Văn Ân", MemberOffice.OtherCell, born: 1999, decided: new(2022, 9, 1), official: false);
        await office.MemberAsync("Nguyễn Thị Ánh", MemberOffice.FarCell, born: 1980);
        await office.MemberAsync("Lê Bình", born: 1950, died: new(2023, 1, 2));
        using var keeper = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Equal(["Nguyễn Thị Ánh", "Đặng Văn Ân", "Nguyễn Thị Tuyến"], await NamesAsync(keeper, ""));
        Assert.Equal(["Nguyễn Thị Tuyến"], await NamesAsync(keeper, "tim=nguyen+thi+tuyen"));
        Assert.Equal(["Nguyễn Thị Tuyến"], await NamesAsync(keeper, "tim=Tuyến"));
        Assert.Equal(["Đặng Văn Ân"], await NamesAsync(keeper, "tim=dang"));
        Assert.Equal(["Nguyễn Thị Tuyến"], await NamesAsync(keeper, "tim=ntt"));
        Assert.Equal(["Đặng Văn Ân"], await NamesAsync(keeper, "nam-sinh=1999"));
        Assert.Equal(["Đặng Văn Ân"], await NamesAsync(keeper, "tinh-trang=Probationary"));
        Assert.Equal(["Lê Bình"], await NamesAsync(keeper, "tinh-trang=Died"));
        Assert.Equal(["Nguyễn Thị Tuyến"], await NamesAsync(keeper, "tuoi-dang-tu=30"));
        Assert.Equal(["Đặng Văn Ân"], await NamesAsync(keeper, "tuoi-den=30"));
        Assert.Equal(["Đặng Văn Ân", "Nguyễn Thị Tuyến"], await NamesAsync(keeper, "don-vi=QU01"));
        Assert.Equal(["Đặng Văn Ân"], await NamesAsync(keeper, $"don-vi={MemberOffice.OtherCell}"));
        Assert.Empty(await NamesAsync(keeper, "don-vi=KHONG"));
        keeper.WorkOn(new(2022, 12, 31));
        Assert.Equal(["Nguyễn Thị Ánh", "Đặng Văn Ân", "Lê Bình", "Nguyễn Thị Tuyến"], await NamesAsync(keeper, ""));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        Assert.Equal(["Nguyễn Thị Ánh"], await NamesAsync(leader, ""));
        Assert.Empty(await NamesAsync(leader, "tim=tuyen"));
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_found_decomposed_in_capitals_by_unmarked_words_and_by_initials(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Đặng Thị Tuyết Mai");
        await office.MemberAsync("Đỗ Thanh Mỹ");
        using var keeper = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var typed in new[] { "Tuyết Mai", "tuyet mai", "TUYẾT", "tuye\u0302\u0301t", "dttm", "DTTM", "dang thi", "mai tuyet" })
        {
            Assert.Equal(["Đặng Thị Tuyết Mai"], await NamesAsync(keeper, "tim=" + Uri.EscapeDataString(typed)));
        }

        Assert.Equal(["Đỗ Thanh Mỹ"], await NamesAsync(keeper, "tim=dtm"));
        Assert.Empty(await NamesAsync(keeper, "tim=tuyetmai"));
    }

    [Theory, OnBothDatabases]
    public async Task The_kind_of_the_cell_or_of_the_unit_above_it_narrows_the_list_as_of_the_day(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Lê Dưới");
        await office.MemberAsync("Lê Xa", MemberOffice.FarCell);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("- {kind: transfer, on: 2023-03-01, decision: 1-QĐ/TU, children: {QU02-1-1: QU02}}"));
        using var keeper = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Equal(["Lê Dưới"], await NamesAsync(keeper, "loai=party_body"));
        Assert.Equal(["Lê Xa"], await NamesAsync(keeper, "loai=committee"));
        Assert.Equal(["Lê Dưới", "Lê Xa"], await NamesAsync(keeper, "loai=cell"));
        Assert.Empty(await NamesAsync(keeper, "loai=khong-co"));
        keeper.WorkOn(new(2023, 2, 1));
        Assert.Equal(["Lê Dưới", "Lê Xa"], await NamesAsync(keeper, "loai=party_body"));
    }

    [Theory, OnBothDatabases]
    public async Task A_filter_is_saved_for_oneself_or_for_the_unit_and_shows_each_what_their_own_rights_reach(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Lê Trẻ", born: 1999, decided: new(2021, 3, 1));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var filtered = await keeper.GetAsync("/dang-vien?nam-sinh=1999&khoa=M&the=012345678901");
        var unnamed = await keeper.SubmitAsync(filtered, "#luu", [("Save.Name", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.Status);
        Assert.NotNull(unnamed.Page.GetElementById("Save_Name-loi"));
        var saved = await keeper.SubmitAsync(filtered, "#luu", [("Save.Name", "Sinh 1999")]);
        Assert.Equal("/dang-vien?nam-sinh=1999", saved.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync("/dang-vien?tuoi-den=30"), "#luu", [("Save.Name", "Trẻ"), ("Save.IsShared", "true")])).Status);
        var list = await keeper.GetAsync("/dang-vien", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Equal(["Sinh 1999", "Trẻ"], list.Page.QuerySelectorAll("#bo-loc li > a").Select(a => a.TextContent));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Equal(["Trẻ"], (await leader.GetAsync("/dang-vien")).Page.QuerySelectorAll("#bo-loc li > a").Select(a => a.TextContent));
        using var other = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        Assert.Null((await other.GetAsync("/dang-vien")).Page.QuerySelector("#bo-loc li"));
        var id = list.Page.QuerySelector("#bo-loc input[name=boLoc]")!.GetAttribute("value")!;
        var token = (await leader.GetAsync("/dang-vien?nam-sinh=1")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await leader.PostAsync("/dang-vien?handler=Bo", [("__RequestVerificationToken", token), ("boLoc", id)])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(list, "#bo-loc li form", [])).Status);
        Assert.Equal(["Trẻ"], (await keeper.GetAsync("/dang-vien")).Page.QuerySelectorAll("#bo-loc li > a").Select(a => a.TextContent));
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_is_read_page_by_page_by_key_and_names_nobody_twice(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await PourAsync(office, 130);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var (seen, url) = (new List<string>(), (string?)"/dang-vien");
        while (url is not null)
        {
            var page = await leader.GetAsync(url, office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
            seen.AddRange(page.Page.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.GetAttribute("href")!));
            url = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(130, seen.Count);
        Assert.Equal(130, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_card_is_found_by_its_whole_number_alone_and_never_stands_in_an_address(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Vũ Thẻ", card: "012345678912");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var list = await leader.GetAsync("/dang-vien");
        Assert.Equal(file, (await leader.SubmitAsync(list, "#the", [("Card", "0123 4567 8912")])).Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.SubmitAsync(list, "#the", [("Card", "012345678913")])).Status);
        Assert.NotNull((await leader.SubmitAsync(list, "#the", [("Card", "8912")])).Page.GetElementById("Card-loi"));
        using var other = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SubmitAsync(await other.GetAsync("/dang-vien"), "#the", [("Card", "012345678912")])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_export_holds_the_list_without_numbers_and_is_recorded(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Hồ Xuất", card: "012345678912");
        await office.MemberAsync("Hồ Xa", MemberOffice.FarCell);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var (status, bytes, _) = await leader.DownloadAsync("/dang-vien?handler=TaiVe&dang=csv");
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Hồ Xuất", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ Xa", text, StringComparison.Ordinal);
        Assert.DoesNotContain("912", text, StringComparison.Ordinal);
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<ListExport>().CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_verb_finds_with_the_rights_of_the_user_it_is_asked_for(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Thị Tuyến");
        await office.EnsureAccountAsync("gan", [(RoleNames.CommitteeLeader, "QU01")]);
        await office.EnsureAccountAsync("xa", [(RoleNames.CommitteeLeader, "QU02")]);
        var (code, near) = await office.VerbAsync("members", "find", "nguyen thi tuyen", "--as", "gan");
        Assert.Equal(0, code);
        Assert.Equal("""[{"name":"Nguyễn Thị Tuyến","unit":"Chi bộ minh họa 01.1.1","status":"chính thức"}]""", Regex.Replace(near, "\\n\\s*|(?<=:) ", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal((0, "[]"), await office.VerbAsync("members", "find", "tuyen", "--as", "xa"));
        Assert.Equal(1, (await office.VerbAsync("members", "find", "tuyen", "--as", "khong-co")).Code);
    }

    private static Task<bool> PourAsync(RunningOffice office, int count) => office.RunAsync(async services =>
    {
        var at = office.Clock.GetUtcNow();
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
        {
            var cell = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(MemberOffice.Cell, VietnameseFormat.DayOf(at)))!.Id;
            string[] names = ["Nguyễn Văn An", "Trần Thị Ánh", "Lê Văn Ẩn"];
            var people = await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([.. Enumerable.Range(0, count).Select(n => (names[n % 3], (PartialDate?)new PartialDate(1970)))], at);
            await services.GetRequiredService<MemberSeeds>().PourAsync([.. people.Select(p => new MemberSeed(p, new PartialDate(1970), new PartialDate(2000), null, new PartialDate(2001), cell, new(2001, 1, 1)))], at);
        });
        return true;
    });

    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor, string query) =>
        [.. (await visitor.GetAsync("/dang-vien?" + query)).Page.QuerySelectorAll("tbody tr td:first-child").Select(c => c.TextContent.Trim())];
}
