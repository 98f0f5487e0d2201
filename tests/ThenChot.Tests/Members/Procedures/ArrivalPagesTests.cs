using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Tests.House;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

public sealed class ArrivalPagesTests
{
    [Theory, OnBothDatabases]
    public async Task Who_comes_from_outside_is_in_the_list_from_the_day_the_cell_takes_them_in_and_goes_on_with_probation(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        var form = await keeper.GetAsync("/dang-vien/thu-tuc/chuyen-den", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(form, office.Queries.Commands));
        (string, string)[] typed =
        [
            ("In.FullName", "Lê Thị Đến"), ("In.BornOn", "2/4/1990"), ("In.Origin", "Đảng ủy xã minh họa ngoài thành phố"), ("In.SlipOn", "1/3/2023"), ("In.Cell", MemberOffice.Cell), ("In.On", "10/3/2023"),
            ("In.DecidedOn", "1/11/2022"), ("In.CeremonyOn", "20/11/2022"),
        ];
        var wrong = await keeper.SubmitAsync(form, "form.form", [.. typed.Where(t => t.Item1 is not ("In.Origin" or "In.SlipOn")), ("In.SlipOn", "12/3/2023"), ("In.Origin", "x"), ("In.OfficialOn", "1/1/2023")]);
        Assert.Equal("In_OfficialOn-loi", FaultOf(wrong));
        Assert.Equal("In_SlipOn-loi", FaultOf(await keeper.SubmitAsync(form, "form.form", [.. typed.Where(t => t.Item1 != "In.SlipOn"), ("In.SlipOn", "12/3/2023")])));
        Assert.Contains("Lê Thị Đến", wrong.Page.QuerySelector("#In_FullName")!.GetAttribute("value")!, StringComparison.Ordinal);
        var opened = await keeper.SubmitAsync(form, "form.form", typed);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var arrival = opened.Location!.PathAndQuery;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DoAsync(keeper, arrival, "13/3/2023")).Status);
        await GiveAllAsync(keeper, arrival, "10/3/2023");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, arrival, "13/3/2023")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, arrival, "14/3/2023")).Status);
        Assert.Equal(0, await CountAsync(office));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, arrival, "15/3/2023")).Status);
        var file = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().Include(f => f.Stays).SingleAsync());
        Assert.Equal((EntryWay.MovedIn, new DateOnly(2023, 3, 15)), (file.Stays[0].CameAs!.Value, file.Stays[0].From));
        Assert.Equal(new PartialDate(2022, 11, 20), file.CeremonyOn);

        var page = await keeper.GetAsync(arrival, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("Nơi chuyển đi", page.Text, StringComparison.Ordinal);
        var notice = page.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("phiếu báo", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await keeper.DownloadAsync(notice)).Status);

        // Probation counts from the ceremony held elsewhere.
        var recognition = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberCase>().SingleAsync(c => c.Kind == ProcedureKind.Recognition));
        Assert.Equal(new DateOnly(2022, 11, 20), recognition.CountsFrom);
    }

    [Theory, OnBothDatabases]
    public async Task A_slip_that_lapsed_opens_the_striking_off_in_the_cell_that_was_to_receive(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Lỡ");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        var transfer = await OpenAsync(keeper, file, ("In.Kind", "TransferWithin"), ("In.ToCell", MemberOffice.OtherCell), ("In.On", "1/12/2022"));
        await GiveAllAsync(keeper, transfer, "1/12/2022");
        foreach (var paper in new[] { null, null, "01-GGT" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, transfer, "1/12/2022", paper)).Status);
        }

        var change = await keeper.GetAsync(transfer + "/viec-khac");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(change, "form.form", [("In.Deed", "Lapsed"), ("In.On", "2/3/2023"), ("In.Reason", "Không nộp giấy")])).Status);
        var follows = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberCase>().SingleAsync(c => c.Kind == ProcedureKind.StrikingOff));
        var lapsed = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberCase>().SingleAsync(c => c.Kind == ProcedureKind.TransferWithin));
        Assert.Equal((lapsed.Id, lapsed.ToCellId, new DateOnly(2023, 3, 2)), (follows.CameFromId!.Value, (UnitId?)follows.CellId, follows.OpenedOn));
        Assert.Contains(follows.RuleId is "24-QD-TW-2021" ? "24-QĐ/TW" : "?", follows.Ground!, StringComparison.Ordinal);
        Assert.Contains("Xóa tên", (await keeper.GetAsync($"/dang-vien/thu-tuc/{follows.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Screening_hears_the_member_and_only_a_person_concludes(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Rà");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var screening = await OpenAsync(keeper, file, ("In.Kind", "Screening"), ("In.On", "1/2/2023"), ("In.Ground", "Bỏ sinh hoạt nhiều tháng"));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, screening, "2/2/2023")).Status);
        Assert.Equal("In_Note-loi", FaultOf(await DoAsync(keeper, screening, "6/2/2023")));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, screening, "6/2/2023", note: "Đồng chí trình bày do ốm dài ngày")).Status);
        var conclude = await keeper.GetAsync(screening);
        Assert.Equal("In_Finding-loi", FaultOf(await keeper.SubmitAsync(conclude, "#buoc", [("In.On", "10/2/2023"), ("In.Note", "Không tiến bộ")])));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(conclude, "#buoc", [("In.On", "10/2/2023"), ("In.Note", "Không tiến bộ"), ("In.Finding", "StrikeOff")])).Status);
        var cases = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberCase>().ToListAsync());
        var (looked, follows) = (cases.Find(c => c.Kind == ProcedureKind.Screening)!, cases.Find(c => c.Kind == ProcedureKind.StrikingOff)!);
        Assert.Equal((ScreeningFinding.StrikeOff, looked.Id), (looked.Finding!.Value, follows.CameFromId!.Value));
        Assert.Null((await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().SingleAsync())).LeftOn);
        var page = await keeper.GetAsync($"/dang-vien/thu-tuc/{follows.Id}", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("thủ tục trước", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_admission_is_annulled_by_the_competent_level_after_the_cell_heard_the_member(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Hủy");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var annulment = await OpenAsync(keeper, file, ("In.Kind", "Annulment"), ("In.On", "1/2/2023"), ("In.Ground", "Kết nạp sai đối tượng"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DoAsync(keeper, annulment, "2/2/2023")).Status);
        await GiveAllAsync(keeper, annulment, "2/2/2023");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, annulment, "2/2/2023")).Status);
        Assert.Equal("In_Note-loi", FaultOf(await DoAsync(keeper, annulment, "3/2/2023")));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, annulment, "3/2/2023", note: "Đã nghe")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, annulment, "10/2/2023", "09", (11, 0, 6))).Status);
        Assert.Equal(LeavingKind.AdmissionAnnulled, (await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().SingleAsync())).LeftAs);
    }

    /// <summary>By kind and unit: the text of the step, and whom it is about, stay with the cell.</summary>
    [Theory, OnBothDatabases]
    public async Task What_a_cell_leaves_overdue_is_told_to_the_leader_of_the_grassroots_committee_and_later_above_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01-1");
        using var superior = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        var admission = await BeginAsync(secretary);
        await GiveAllAsync(secretary, admission, "1/3/2023");
        foreach (var (paper, vote) in new (string?, (int, int, int)?)[] { ("01-NQ/CB", null), (null, null), ("02-NQ/CB", (9, 0, 9)) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "10/4/2023", paper, vote)).Status);
        }

        Assert.Contains("Chi bộ gửi hồ sơ", await DeskAsync(secretary), StringComparison.Ordinal);
        Assert.Contains("Kết nạp đảng viên: 1 việc quá hạn, cấp dưới chưa giải quyết", await DeskAsync(grassroots), StringComparison.Ordinal);
        Assert.DoesNotContain("cấp dưới chưa giải quyết", await DeskAsync(superior), StringComparison.Ordinal);
        office.Clock.Set(office.Clock.GetUtcNow().AddDays(30));
        await superior.SignInAsync($"{RoleNames.CommitteeLeader}.QU01".ToLowerInvariant());
        var above = await DeskAsync(superior);
        Assert.Contains("Kết nạp đảng viên: 1 việc quá hạn, cấp dưới chưa giải quyết", above, StringComparison.Ordinal);
        Assert.DoesNotContain("Chi bộ gửi hồ sơ", above, StringComparison.Ordinal);
        Assert.DoesNotContain("Đỗ Quang Minh", above, StringComparison.Ordinal);
    }

    private static async Task<string> DeskAsync(Visitor visitor) => (await visitor.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("main")!.TextContent;

    private static async Task<string> OpenAsync(Visitor visitor, string file, params (string Name, string Value)[] typed)
    {
        var opened = await visitor.SubmitAsync(await visitor.GetAsync(file + "/thu-tuc"), "form.form", typed);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.PathAndQuery;
    }
}
