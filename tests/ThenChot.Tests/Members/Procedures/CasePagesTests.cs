using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Tests.House;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

public sealed class CasePagesTests
{
    [Theory, OnBothDatabases]
    public async Task Three_people_lead_a_sympathiser_to_official_membership(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        using var superior = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var admission = await BeginAsync(secretary);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "1/9/2021", paper: "01-NQ/CB", note: "Phân công đồng chí Minh Họa giúp đỡ")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DoAsync(secretary, admission, "1/10/2021")).Status);
        await GiveAllAsync(secretary, admission, "1/10/2021");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "1/10/2021")).Status);
        var voted = await DoAsync(secretary, admission, "5/10/2021", "02-NQ/CB", (20, 2, 12));
        Assert.Equal(HttpStatusCode.Redirect, voted.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "8/10/2021")).Status);
        var handed = await secretary.GetAsync(admission, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(handed, office.Queries.Commands));
        Assert.Null(handed.Page.QuerySelector("#buoc"));
        Assert.Contains("Đảng ủy cơ sở xét, biểu quyết", handed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(grassroots, admission, "20/10/2021", "03-NQ/ĐU", (9, 0, 9))).Status);
        Assert.Null((await grassroots.GetAsync(admission)).Page.QuerySelector("#buoc"));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(superior, admission, "10/11/2021", "04-QĐ/QU", (11, 0, 11))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "15/11/2021")).Status);
        Assert.Equal(0, await CountAsync(office));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "1/12/2021")).Status);
        Assert.Equal(1, await CountAsync(office));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "10/12/2021")).Status);
        Assert.Contains("đã xong", (await secretary.GetAsync(admission)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);

        var list = await secretary.GetAsync("/dang-vien/thu-tuc?loai=Recognition", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var recognition = list.Page.QuerySelector("table a")!.GetAttribute("href")!;
        await GiveAllAsync(secretary, recognition, "1/12/2022");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, recognition, "1/12/2022")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, recognition, "5/12/2022", "05-NQ/CB", (20, 2, 18))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(grassroots, recognition, "20/12/2022", "06-NQ/ĐU", (9, 0, 9))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(superior, recognition, "10/2/2023", "07-QĐ/QU", (11, 0, 11))).Status);
        var file = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().Include(f => f.Stays).SingleAsync());
        Assert.Equal((new PartialDate(2021, 11, 10), new PartialDate(2021, 12, 1), new PartialDate(2022, 12, 1)), (file.DecidedOn, file.CeremonyOn!.Value, file.OfficialOn!.Value));
        Assert.Equal(EntryWay.Admitted, Assert.Single(file.Stays).CameAs);
        var paper = await superior.GetAsync(recognition);
        Assert.Contains("11/11", paper.Text, StringComparison.Ordinal);
        var docx = await superior.DownloadAsync(paper.Page.QuerySelector("table a[href*=Docx]")!.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, (byte)'P'), (docx.Status, docx.Bytes[0]));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_recorded_is_refused_at_its_field_and_stays_typed(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        foreach (var (field, value) in new[] { ("In.FullName", ""), ("In.BornOn", "31/02/1998"), ("In.BornOn", ""), ("In.Cell", MemberOffice.OtherCell), ("In.On", "1/1/2030"), ("In.On", "1/1/2015"), ("In.On", "") })
        {
            var refused = await OpenAsync(secretary, [(field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(field.Replace('.', '_') + "-loi") is not null, $"{field} = {value}");
        }

        var admission = await BeginAsync(secretary);
        await GiveAllAsync(secretary, admission, "1/9/2021");
        Assert.Equal("In_Paper-loi", FaultOf(await DoAsync(secretary, admission, "1/9/2021")));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "1/9/2021", "01")).Status);
        Assert.Equal("In_On-loi", FaultOf(await DoAsync(secretary, admission, "31/8/2021")));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "2/9/2021")).Status);
        var more = await DoAsync(secretary, admission, "3/9/2021", "02", (10, 3, 8));
        Assert.Equal("In_Yes-loi", FaultOf(more));
        Assert.Equal("8", more.Page.GetElementById("In_Yes")!.GetAttribute("value"));
        Assert.Equal("In_Convened-loi", FaultOf(await DoAsync(secretary, admission, "3/9/2021", "02", (-1, 0, 0))));
        var change = await secretary.GetAsync(admission + "/viec-khac");
        Assert.NotNull((await secretary.SubmitAsync(change, "form.form", [("In.Deed", "Returned"), ("In.On", "4/9/2021"), ("In.Reason", "Thiếu")])).Page.GetElementById("In_Deed-loi"));
        Assert.NotNull((await secretary.SubmitAsync(change, "form.form", [("In.Deed", "Withdrawn"), ("In.On", "4/9/2021"), ("In.Reason", "")])).Page.GetElementById("In_Reason-loi"));
        Assert.NotNull((await secretary.SubmitAsync(await secretary.GetAsync(admission + "/giay-to"), "form.form", [("In.Code", "course"), ("In.IssuedOn", "")])).Page.GetElementById("In_IssuedOn-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(change, "form.form", [("In.Deed", "Withdrawn"), ("In.On", "4/9/2021"), ("In.Reason", "Chuyển đi nơi khác")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync(admission + "/viec-khac")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_beyond_the_subtree_is_not_there_and_no_cell_decides(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        var admission = await BeginAsync(secretary);
        using var other = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.OtherCell);
        using var far = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        foreach (var tail in new[] { "", "/viec-khac", "/giay-to", "?handler=Docx&so=1", "?handler=Giay&giay=cv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(admission + tail)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await far.GetAsync(admission + tail)).Status);
        }

        var seen = await leader.GetAsync(admission);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Null(seen.Page.QuerySelector("#buoc"));
        Assert.Contains("Chưa có thủ tục", (await far.GetAsync("/dang-vien/thu-tuc")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_of_people_gets_a_number_each_and_one_day_or_nothing(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        _ = await BeginAsync(secretary);
        _ = await OpenAsync(secretary, [("In.FullName", "Lê Thị Bình")]);
        var page = await secretary.GetAsync("/dang-vien/thu-tuc/hang-loat", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        (string, string)[] both = [("In.On", "1/9/2021"), ("In.Lines[0].Chosen", "true"), ("In.Lines[1].Chosen", "true"), ("In.Lines[0].Paper", "01-NQ/CB")];
        var refused = await secretary.SubmitAsync(page, "#danh-sach", both);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("01-NQ/CB", refused.Page.QuerySelector("input[name='In.Lines[0].Paper']")!.GetAttribute("value"));
        Assert.Single(refused.Page.QuerySelectorAll("td .invalid-feedback"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(page, "#danh-sach", [.. both, ("In.Lines[1].Paper", "02-NQ/CB")])).Status);
        var steps = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<CaseEntry>().Where(e => e.Deed == CaseDeed.Done).Select(e => e.Paper).ToListAsync());
        Assert.Equal(["01-NQ/CB", "02-NQ/CB"], steps.Order());
    }
}
