using ThenChot.Domain.Members;
using ThenChot.Domain.Organizations;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Merging;

/// <summary>Duplicates are found, compared, merged with all that names them, and taken apart again.</summary>
public sealed class MergePagesTests
{
    private const string Card = "012345678901";

    [Theory, OnBothDatabases]
    public async Task A_pair_is_proposed_with_its_reasons_compared_merged_and_taken_apart_with_all_that_names_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var one = await office.MemberAsync("Nguyễn Thị Thúy");
        var other = await office.MemberAsync("NGUYỄN THỊ THUÝ", MemberOffice.OtherCell, card: Card);
        await office.MemberAsync("Nguyễn Thị Thúy", MemberOffice.FarCell, born: 1990);
        await NameOtherAsync(office, other);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var list = await keeper.GetAsync("/dang-vien/trung-lap", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var row = Assert.Single(list.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("họ tên chỉ khác dấu hoặc chữ hoa; cùng ngày sinh 1975", row.TextContent, StringComparison.Ordinal);
        var before = await RowsAsync(office);

        var compare = await keeper.GetAsync(Compare(one, other), office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(compare, office.Queries.Commands));
        Assert.DoesNotContain(Card, compare.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.SubmitAsync(compare, "#gop", [("In.Reason", " ")])).Status);
        var merged = await keeper.SubmitAsync(compare, "#gop", [("In.Keep", "One"), ("In.Of[Life]", "Other"), ("In.Of[Card]", "Other"), ("In.Reason", "Cùng một lý lịch")]);
        Assert.True(merged.Status == HttpStatusCode.Redirect, merged.Status == HttpStatusCode.Redirect ? "" : merged.Text);

        // One file, one person, in one cell; whoever was named is named by the kept one.
        Assert.Equal(one, (await keeper.StepAsync(other)).Location!.PathAndQuery);
        var shown = await keeper.GetAsync(one);
        Assert.Contains("Chi bộ minh họa 01.1.2", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("•••••••••901", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Bí thư minh họa", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Giáo viên ở bên kia", shown.Text, StringComparison.Ordinal);
        Assert.Empty((await keeper.GetAsync("/dang-vien/trung-lap")).Page.QuerySelectorAll("a[href^='/dang-vien/trung-lap/0']"));
        Assert.Equal(1, (await keeper.GetAsync("/dang-vien?tim=thuy")).Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal((0, """{"differences":0,"mended":false,"totals":[]}"""), await office.VerbAsync("members", "recount"));
        using var her = office.Visit();
        await her.SignInAsync("ben-kia");
        Assert.Equal(HttpStatusCode.OK, (await her.GetAsync(one)).Status);

        var page = await keeper.GetAsync(merged.Location!.PathAndQuery, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.NotNull((await keeper.SubmitAsync(page, "main form.form", [("In.Reason", "")])).Page.GetElementById("In_Reason-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(page, "main form.form", [("In.Reason", "Hai người khác nhau")])).Status);
        Assert.Equal(before, await RowsAsync(office));
        Assert.Contains("Giáo viên ở bên kia", (await keeper.GetAsync(other)).Text, StringComparison.Ordinal);
        Assert.Equal((0, """{"differences":0,"mended":false,"totals":[]}"""), await office.VerbAsync("members", "recount"));
    }

    [Theory, OnBothDatabases]
    public async Task After_two_merges_the_oldest_address_leads_to_the_file_that_is_left(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (first, second, third) = (await office.MemberAsync("Đỗ Năm"), await office.MemberAsync("Đỗ Năm"), await office.MemberAsync("Đỗ Năm"));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        foreach (var (retired, kept) in new[] { (first, second), (second, third) })
        {
            var done = await keeper.SubmitAsync(await keeper.GetAsync(Compare(retired, kept)), "#gop", [("In.Keep", "Other"), ("In.Reason", "Cùng một lý lịch")]);
            Assert.True(done.Status == HttpStatusCode.Redirect, done.Status == HttpStatusCode.Redirect ? "" : done.Text);
        }

        Assert.Equal(third, (await keeper.StepAsync(first)).Location!.PathAndQuery);
        Assert.Equal(third, (await keeper.StepAsync(second)).Location!.PathAndQuery);
        using var beyond = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await beyond.GetAsync(first)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Files_that_are_not_both_in_reach_are_not_there_and_two_people_are_not_proposed_again(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (one, other, far) = (await office.MemberAsync("Lê Văn Ba"), await office.MemberAsync("Lê Văn Ba"), await office.MemberAsync("Lê Văn Ba", MemberOffice.FarCell));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(Compare(one, far))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(Compare(one, one))).Status);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync("/dang-vien/trung-lap")).Status);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Equal(3, (await city.GetAsync("/dang-vien/trung-lap")).Page.QuerySelectorAll("tbody tr").Length);

        var compare = await keeper.GetAsync(Compare(one, other));
        var unsaid = await keeper.SubmitAsync(compare, "#khac", [("In.Difference", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.NotNull(unsaid.Page.GetElementById("In_Difference-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(compare, "#khac", [("In.Difference", "Hai lý lịch, hai quê quán")])).Status);
        Assert.Empty((await keeper.GetAsync("/dang-vien/trung-lap")).Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(2, (await city.GetAsync("/dang-vien/trung-lap")).Page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, OnBothDatabases]
    public async Task Who_stands_in_a_paper_that_cannot_change_is_the_one_to_keep(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (one, other) = (await office.MemberAsync("Vũ Bốn"), await office.MemberAsync("Vũ Bốn"));
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var (a, b) = (await PersonAsync(db, other), await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Vũ Con"));
            Assert.True(Domain.Inspections.Kinship.Declare(a, b, SmallCity.Founded).TryGet(out var kin, out _));
            db.Add(kin!);
        });
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var compare = await keeper.GetAsync(Compare(one, other));
        var refused = await keeper.SubmitAsync(compare, "#gop", [("In.Keep", "One"), ("In.Reason", "Cùng lý lịch")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("quan hệ gia đình đã khai", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(compare, "#gop", [("In.Keep", "Other"), ("In.Reason", "Cùng lý lịch")])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_number_that_another_file_bears_is_refused_with_the_way_to_it_for_who_may(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (near, far) = (await office.MemberAsync("Hồ Gần", card: Card), await office.MemberAsync("Hồ Xa", MemberOffice.FarCell, card: "012345678902"));
        var mine = await office.MemberAsync("Hồ Này");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var refused = await keeper.SubmitAsync(await keeper.GetAsync(mine + "/sua"), "form.form", [("In.Card", Card)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.GetElementById("In_Card-loi"));
        Assert.NotNull(refused.Page.QuerySelector($"a[href='{Compare(mine, near)}']"));
        var beyond = await keeper.SubmitAsync(await keeper.GetAsync(mine + "/sua"), "form.form", [("In.Card", "012345678902")]);
        Assert.NotNull(beyond.Page.GetElementById("In_Card-loi"));
        Assert.DoesNotContain(far[11..], beyond.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ Xa", beyond.Body, StringComparison.Ordinal);
    }

    private static string Compare(string one, string other) => $"/dang-vien/trung-lap/{one[11..]}/{other[11..]}";

    private static Task<PersonId> PersonAsync(AppDb db, string file)
    {
        var id = MemberId.From(Guid.Parse(file[11..]));
        return db.Set<MemberFile>().Where(f => f.Id == id).Select(f => f.PersonId).SingleAsync();
    }

    /// <summary>A post, an account and an entry that name the second person.</summary>
    private static async Task NameOtherAsync(RunningOffice office, string file)
    {
        var person = await office.RunAsync(services => PersonAsync(services.GetRequiredService<AppDb>(), file));
        await office.EnsureAccountAsync("ben-kia", [(RoleNames.PartyMember, MemberOffice.OtherCell)]);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(MemberOffice.OtherCell, VietnameseFormat.DayOf(office.Clock.GetUtcNow())))!.Id;
            await services.GetRequiredService<OrganizationSeeds>().AddPostAsync(person, unit, "Bí thư minh họa", new(2022, 1, 1), null);
            var account = await db.Set<Account>().AsTracking().SingleAsync(a => a.UserName == "ben-kia");
            db.Entry(account).Property(nameof(Account.PersonId)).CurrentValue = person;
            Assert.True(MemberEntry.Write(MemberId.From(Guid.Parse(file[11..])), EntryKind.Career, null, null, "Giáo viên ở bên kia", new(2023, 4, 19), office.Clock.GetUtcNow()).TryGet(out var entry, out _));
            db.Add(entry);
        });
    }

    /// <summary>Everything said of members, people, posts, accounts and entries, but for versions and stamps.</summary>
    private static Task<string> RowsAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var lines = new List<string>();
        lines.AddRange((await db.Set<MemberFile>().Include(f => f.Stays).ToListAsync()).Select(f => $"{f.Id} {f.PersonId} {f.CellId} {f.CardSealed} {f.CardKey} {f.Particulars} {f.Dates} {f.LeftOn} {string.Join(',', f.Stays.OrderBy(s => s.From).Select(s => (s.UnitId, s.From, s.To, s.CameAs)))}"));
        lines.AddRange((await db.Set<Person>().ToListAsync()).Select(p => $"{p.Id} {p.FullName} {p.BornOn} {p.SortKey}"));
        lines.AddRange((await db.Set<Post>().ToListAsync()).Select(p => $"{p.Id} {p.PersonId}"));
        lines.AddRange((await db.Set<Account>().ToListAsync()).Select(a => $"{a.Id} {a.PersonId}"));
        lines.AddRange((await db.Set<MemberEntry>().ToListAsync()).Select(e => $"{e.Id} {e.MemberId} {e.Content}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });
}
