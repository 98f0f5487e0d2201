using ThenChot.Domain.Duties;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Tests.House;

namespace ThenChot.Tests.Members;

/// <summary>What keepers of files write: a card or file handed over, a file lent until it is back, the link to where a member lives.</summary>
public sealed class KeepingTests
{
    private static readonly (string Name, string Value)[] Lent =
        [("In.Kind", "Lending"), ("In.On", "10/4/2023"), ("In.Content", "Đối chiếu lý lịch"), ("In.Giver", "Đ/c Giữ"), ("In.Receiver", "Đ/c Mượn"), ("In.AllowedBy", "Đ/c Trưởng ban"), ("In.DueOn", "20/4/2023")];

    [Theory, OnBothDatabases]
    public async Task A_lent_file_is_a_duty_of_its_keeper_until_it_is_back_and_stands_on_the_file_and_in_the_register(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Lê Hồ Sơ");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var form = await keeper.GetAsync(file + "/giao-nhan", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(form, office.Queries.Commands));
        var entered = await keeper.SubmitAsync(form, "form.form", Lent);
        Assert.True(entered.Status == HttpStatusCode.Redirect, entered.Status == HttpStatusCode.Redirect ? "" : entered.Text);
        var address = entered.Location!.PathAndQuery;
        Assert.Equal((1, new DateOnly(2023, 4, 20)), await OpenAsync(office));
        Assert.Contains("Thu lại hồ sơ đã cho mượn", (await keeper.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);

        var shown = await keeper.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(shown, office.Queries.Commands));
        Assert.Contains("hạn trả 20/04/2023", shown.Text, StringComparison.Ordinal);
        office.Clock.Advance(TimeSpan.FromDays(3));
        using var again = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var page = await again.GetAsync(address, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("quá hạn trả 20/04/2023", page.Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { "9/4/2023", "31/02/2023", "1/1/2099", "" })
        {
            var refused = await again.SubmitAsync(page, "#da-tra", [("In.On", wrong)]);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, wrong), (refused.Status, refused.Page.GetElementById("In_On")!.GetAttribute("value") ?? ""));
            Assert.NotNull(refused.Page.GetElementById("In_On-loi"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync(page, "#da-tra", [("In.On", "21/4/2023")])).Status);
        Assert.Equal(0, (await OpenAsync(office)).Count);
        var book = await again.GetAsync("/dang-vien/so?so=Lendings&nam=2023", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(book, office.Queries.Commands));
        Assert.Contains("Đ/c Giữ → Đ/c Mượn; đồng ý: Đ/c Trưởng ban; hạn trả 20/04/2023; đã trả 21/04/2023", book.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đ/c Giữ", (await again.GetAsync("/dang-vien/so?so=CardHandovers&nam=2023")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đ/c Giữ", (await again.GetAsync("/dang-vien/so?so=Lendings&nam=2022")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_place_of_residence_says_one_word_a_year_and_the_register_has_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Cư Trú");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var entered = await keeper.SubmitAsync(await keeper.GetAsync(file + "/giao-nhan"), "form.form",
            [("In.Kind", "ResidenceLink"), ("In.On", "5/6/2022"), ("In.Content", "Giữ mối liên hệ"), ("In.Giver", "Chi bộ 1"), ("In.Receiver", "Chi bộ phố Mới"), ("In.Paper", "12-GT")]);
        var address = entered.Location!.PathAndQuery;
        foreach (var (year, on, content, field) in new[] { ("2021", "1/4/2023", "Tốt", "In_Year"), ("2022", "1/1/2022", "Tốt", "In_CommentedOn"), ("2022", "32/1/2023", "Tốt", "In_CommentedOn"), ("2022", "1/4/2023", "", "In_Content"), ("năm", "1/4/2023", "Tốt", "In_Year") })
        {
            var refused = await keeper.SubmitAsync(await keeper.GetAsync(address), "#ghi-nhan-xet", [("In.Year", year), ("In.CommentedOn", on), ("In.Content", content)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(field + "-loi") is not null, field + refused.Text);
        }

        (string, string)[] said = [("In.Year", "2022"), ("In.CommentedOn", "1/4/2023"), ("In.Content", "Gương mẫu")];
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(address), "#ghi-nhan-xet", said)).Status);
        Assert.NotNull((await keeper.SubmitAsync(await keeper.GetAsync(address), "#ghi-nhan-xet", said)).Page.GetElementById("In_Year-loi"));
        Assert.Contains("nhận xét năm 2022: Gương mẫu", (await keeper.GetAsync("/dang-vien/so?so=Residences&nam=2022")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await OpenAsync(office)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_input_is_said_at_its_field_and_nobody_beyond_the_file_reads_or_writes_its_lines(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Phạm Giữ");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        foreach (var (field, value) in new[] { ("On", ""), ("On", "31/02/2023"), ("On", "1/1/2099"), ("Content", " "), ("Giver", ""), ("Receiver", ""), ("AllowedBy", ""), ("DueOn", ""), ("DueOn", "9/4/2023"), ("Paper", new string('x', 501)) })
        {
            var refused = await keeper.SubmitAsync(await keeper.GetAsync(file + "/giao-nhan"), "form.form", [.. Lent.Where(l => l.Name != "In." + field), ("In." + field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById($"In_{field}-loi") is not null, field);
            Assert.Equal("Đ/c Mượn", field == "Receiver" ? "Đ/c Mượn" : refused.Page.GetElementById("In_Receiver")!.GetAttribute("value"));
        }

        var address = (await keeper.SubmitAsync(await keeper.GetAsync(file + "/giao-nhan"), "form.form", Lent)).Location!.PathAndQuery;
        using var far = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await far.GetAsync(address)).Status, (await far.GetAsync(file + "/giao-nhan")).Status));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Null((await leader.GetAsync(address)).Page.GetElementById("da-tra"));
        Assert.Equal(HttpStatusCode.OK, (await keeper.GetAsync($"/lich-su/member_keeping/{address.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await far.GetAsync($"/lich-su/member_keeping/{address.Split('/')[^1]}")).Status);
    }

    private static Task<(int Count, DateOnly? Due)> OpenAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var open = await services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.Kind == "members.lent-file" && d.ClosedOn == null).ToListAsync();
        return (open.Count, open.Count > 0 ? open[0].DueOn : null);
    });
}
