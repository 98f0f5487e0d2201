using ThenChot.Domain.Members;
using ThenChot.Tests.House;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

public sealed class TransferPagesTests
{
    [Theory, OnBothDatabases]
    public async Task A_transfer_between_committees_keeps_the_member_in_the_old_cell_until_the_new_one_takes_over(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Chuyển");
        using var sender = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var receiver = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        using var cell = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.FarCell);
        var transfer = await OpenAsync(sender, file, "TransferWithin", ("In.ToCell", MemberOffice.FarCell));
        await GiveAllAsync(sender, transfer, "1/3/2023");
        foreach (var on in new[] { "2/3/2023", "3/3/2023" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(sender, transfer, on)).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(sender, transfer, "6/3/2023", "12-GGT")).Status);
        Assert.Null((await sender.GetAsync(transfer)).Page.QuerySelector("#buoc"));
        var waiting = await receiver.GetAsync("/dang-vien/thu-tuc?cua-toi=true", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(waiting, office.Queries.Commands));
        Assert.Contains("Trần Văn Chuyển", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(receiver, transfer, "10/3/2023")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(receiver, transfer, "13/3/2023")).Status);
        Assert.Contains("Chi bộ minh họa 01.1.1", (await sender.GetAsync(file)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        var seen = await cell.GetAsync(transfer, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(seen, office.Queries.Commands));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(cell, transfer, "15/3/2023")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sender.GetAsync(file)).Status);
        var moved = await receiver.GetAsync(file);
        Assert.Contains("14/03/2023", moved.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await FileAsync(office)).Stays.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_receiving_cell_is_proposed_by_its_name_and_a_wrong_one_is_refused_at_its_field(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Chọn");
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        var page = await secretary.GetAsync(file + "/thu-tuc");
        foreach (var (code, said) in new[] { ("", "chi bộ nơi đến"), ("không-có", "Không có chi bộ mã"), ("QU02", "không phải chi bộ"), (MemberOffice.Cell, "khác chi bộ đang sinh hoạt") })
        {
            var refused = await secretary.SubmitAsync(page, "form.form", [("In.Kind", "TransferWithin"), ("In.On", "1/3/2023"), ("In.ToCell", code)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(said, refused.Page.GetElementById("In_ToCell-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(code, refused.Page.GetElementById("In_ToCell")!.GetAttribute("value"));
        }

        var ahead = await secretary.SubmitAsync(page, "form.form", [("In.Kind", "TransferWithin"), ("In.On", "1/3/2023"), ("In.ToCell", MemberOffice.FarCell), ("In.ChangedOn", "2/3/2023")]);
        Assert.Equal("In_ChangedOn-loi", FaultOf(ahead));
        var longer = await secretary.SubmitAsync(page, "form.form", [("In.Kind", "TransferTemporary"), ("In.On", "1/3/2023"), ("In.Elsewhere", "Đảng ủy minh họa"), ("In.Until", "1/3/2024")]);
        Assert.Equal("In_Until-loi", FaultOf(longer));
        Assert.Contains("24-QĐ/TW", longer.Page.GetElementById("In_Until-loi")!.TextContent, StringComparison.Ordinal);
        var proposed = await secretary.SendAsync(HttpMethod.Get, "/dang-vien/chi-bo/goi-y?In.ToCell=chi+bo+02.1.1", [("HX-Request", "true")], []);
        var options = await proposed.Content.ReadAsStringAsync();
        Assert.Contains($"value=\"{MemberOffice.FarCell}\"", options, StringComparison.Ordinal);
        Assert.DoesNotContain("QU02-1\"", options, StringComparison.Ordinal);
        var own = await (await secretary.SendAsync(HttpMethod.Get, "/dang-vien/chi-bo/goi-y?In.Cell=chi+bo", [("HX-Request", "true")], [])).Content.ReadAsStringAsync();
        Assert.Contains(MemberOffice.Cell, own, StringComparison.Ordinal);
        Assert.DoesNotContain(MemberOffice.FarCell, own, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_slip_that_is_late_is_explained_and_after_three_months_only_lapses(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Muộn");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        var transfer = await OpenAsync(keeper, file, "TransferWithin", ("In.ToCell", MemberOffice.OtherCell), ("In.On", "1/12/2022"));
        await GiveAllAsync(keeper, transfer, "1/12/2022");
        _ = await DoAsync(keeper, transfer, "1/12/2022");
        _ = await DoAsync(keeper, transfer, "1/12/2022");
        _ = await DoAsync(keeper, transfer, "1/12/2022", "01-GGT");
        Assert.Equal("In_Note-loi", FaultOf(await DoAsync(keeper, transfer, "20/2/2023")));
        Assert.Equal("In_On-loi", FaultOf(await DoAsync(keeper, transfer, "2/3/2023", note: "Đi công tác xa")));
        var change = await keeper.GetAsync(transfer + "/viec-khac");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(change, "form.form", [("In.Deed", "Lapsed"), ("In.On", "2/3/2023"), ("In.Reason", "Không nộp giấy")])).Status);
        Assert.Contains("hết hạn nộp giấy", (await keeper.GetAsync(transfer)).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await FileAsync(office)).Stays);
    }

    [Theory, OnBothDatabases]
    public async Task Struck_off_by_the_whole_chain_and_restored_with_the_days_between_outside(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Nghỉ");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var page = await keeper.GetAsync(file + "/thu-tuc");
        Assert.NotNull((await keeper.SubmitAsync(page, "form.form", [("In.Kind", "StrikingOff"), ("In.On", "1/6/2022")])).Page.GetElementById("In_Ground-loi"));
        Assert.NotNull((await keeper.SubmitAsync(page, "form.form", [("In.Kind", "Restoration"), ("In.On", "1/6/2022"), ("In.Ground", "x")])).Page.GetElementById("In_Kind-loi"));
        var striking = await OpenAsync(keeper, file, "StrikingOff", ("In.On", "1/6/2022"), ("In.Ground", "Bỏ sinh hoạt ba tháng trong năm"));
        Assert.NotNull((await keeper.SubmitAsync(page, "form.form", [("In.Kind", "Exemption"), ("In.On", "1/6/2022"), ("In.Ground", "x")])).Page.GetElementById("In_Kind-loi"));
        await GiveAllAsync(keeper, striking, "1/6/2022");
        _ = await DoAsync(keeper, striking, "1/6/2022");
        _ = await DoAsync(keeper, striking, "5/6/2022", "01", (12, 0, 8));
        _ = await DoAsync(keeper, striking, "10/6/2022", "02", (9, 0, 6));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, striking, "20/6/2022", "03", (11, 0, 6))).Status);
        Assert.Contains("xóa tên", (await keeper.GetAsync(file)).Text, StringComparison.Ordinal);
        Assert.Null((await keeper.GetAsync(striking)).Page.QuerySelector("a[href$=viec-khac]"));
        Assert.Single((await keeper.GetAsync("/dang-vien/thu-tuc?ten=tran+van+nghi&chi-bo=" + MemberOffice.Cell)).Page.QuerySelectorAll("tbody tr"));
        Assert.Empty((await keeper.GetAsync("/dang-vien/thu-tuc?ten=tran+van+nghi&chi-bo=" + MemberOffice.OtherCell)).Page.QuerySelectorAll("tbody tr"));
        Assert.NotNull((await keeper.GetAsync("/dang-vien/thu-tuc?chi-bo=khong-co")).Page.GetElementById("chi-bo-loi"));
        Assert.Contains("Xóa tên trong danh sách đảng viên", (await keeper.GetAsync(file)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, striking, "22/6/2022")).Status);
        Assert.Equal("In_On-loi", FaultOf(await DoAsync(keeper, striking, "1/7/2022")));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, striking, "15/9/2022")).Status);

        var restoring = await OpenAsync(keeper, file, "Restoration", ("In.On", "1/10/2022"), ("In.Ground", "Kết luận xóa tên sai"));
        await GiveAllAsync(keeper, restoring, "1/10/2022");
        _ = await DoAsync(keeper, restoring, "1/10/2022");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, restoring, "10/10/2022", "04", (11, 0, 9))).Status);
        var back = await FileAsync(office);
        Assert.Equal([LeavingKind.StruckOff, null], back.Stays.OrderBy(s => s.From).Select(s => s.LeftAs));
        Assert.Equal(EntryWay.Restored, back.Stays.MaxBy(s => s.From)!.CameAs);
        Assert.Equal((MemberStatus.Official, MemberStatus.Left, MemberStatus.Official), (back.StatusOn(new(2022, 6, 1)), back.StatusOn(new(2022, 9, 1)), back.StatusOn(new(2022, 11, 1))));
    }

    private static async Task<string> OpenAsync(Visitor visitor, string file, string kind, params (string Name, string Value)[] typed)
    {
        var opened = await visitor.SubmitAsync(await visitor.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", kind), .. typed.Any(t => t.Name == "In.On") ? typed : [.. typed, ("In.On", "1/3/2023")]]);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.PathAndQuery;
    }

    private static Task<MemberFile> FileAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().Include(f => f.Stays).SingleAsync());
}
