using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>From the plan to the opening of the ballot, through the pages.</summary>
public sealed class PlanVoteTests
{
    [Theory, OnBothDatabases]
    public async Task A_vote_is_planned_approved_by_another_convened_and_opened_with_a_quorum(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var url = await PlanAsync(planner);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(url)).Status);
        Assert.Null((await leader.GetAsync(url)).Page.QuerySelector("form[action$='handler=Approve']"));

        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu");
        Assert.Contains("Chủ tịch Hội đồng nhân dân, Quận ủy minh họa 01", list.Text, StringComparison.Ordinal);
        var unexplained = await planner.SubmitAsync(list, "main form", [(ChoiceOf(list, "Nguyễn Văn An"), "rated"), (ChoiceOf(list, "Lê Văn Cường"), "OtherReason")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.Contains("ghi rõ lý do không đưa đồng chí Lê Văn Cường", unexplained.Page.QuerySelector(".invalid-feedback")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("rated", unexplained.Page.QuerySelector("select[aria-label$='Nguyễn Văn An'] option[selected]")!.GetAttribute("value"));

        await ConveneAsync(office, planner, url);
        var waiting = await planner.GetAsync(url + "/hoi-truong");
        Assert.Contains("chờ phê duyệt", waiting.Text, StringComparison.Ordinal);
        var everybody = waiting.Page.QuerySelectorAll("[name='Input.Present']").Select(box => ("Input.Present", box.GetAttribute("value")!));
        Assert.Contains("chưa được phê duyệt", (await planner.SubmitAsync(waiting, "main form", [.. everybody, .. Board(waiting, "Vũ Thị Giang", "Đặng Văn Hải")], "#mo")).Text, StringComparison.Ordinal);
        Assert.Contains("Phê duyệt danh sách triệu tập: Lấy phiếu", (await leader.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Null((await planner.GetAsync(url)).Page.QuerySelector("form[action*='handler=ApproveRoll']"));
        var roll = await leader.GetAsync(url);
        Assert.Contains("Ngô Thị Lan", roll.Page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(leader.SubmitAsync(roll, "form[action*='handler=ApproveRoll']", []));
        var shown = await planner.GetAsync(url);
        Assert.Contains("không lấy phiếu: đã có thông báo nghỉ chờ hưu", shown.Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Bí thư, Quận ủy minh họa 01; Chủ tịch Hội đồng nhân dân", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(url + "/trieu-tap")).Status);

        var room = await planner.GetAsync(url + "/hoi-truong");
        Assert.Contains("Chỉ có 10 người bỏ phiếu", room.Text, StringComparison.Ordinal);
        Assert.Null(room.Page.QuerySelector("[name='Input.Board'][aria-label$='Nguyễn Văn An']"));
        var six = room.Page.QuerySelectorAll("[name='Input.Present']").Take(6).Select(box => ("Input.Present", box.GetAttribute("value")!));
        var few = await planner.SubmitAsync(room, "main form", [.. six, .. Board(room, "Vũ Thị Giang", "Đặng Văn Hải")], "#mo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, few.Status);
        Assert.Contains("Có mặt 6 người, cần ít nhất 7", few.Text, StringComparison.Ordinal);
        Assert.Equal(6, few.Page.QuerySelectorAll("[name='Input.Present'][checked]").Length);
        var alone = await planner.SubmitAsync(room, "main form", [.. Board(room, "Vũ Thị Giang")], "#mo");
        Assert.Contains("ít nhất hai người", alone.Text, StringComparison.Ordinal);
        await OpenBallotAsync(planner, url);
        var open = await planner.GetAsync(url + "/hoi-truong");
        Assert.Contains("đã mở bỏ phiếu", open.Text, StringComparison.Ordinal);
        await DoneAsync(planner.SubmitAsync(open, "main form", [Choose(open, "Moved.Person", "Ngô Thị Lan"), ("Moved.CameIn", "false")]));
        Assert.Contains("Ngô Thị Lan ra về", (await planner.GetAsync(url + "/hoi-truong")).Text, StringComparison.Ordinal);
        Assert.Contains("Mở bỏ phiếu", (await planner.GetAsync($"/lich-su/vote_ballot/{url.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await planner.DownloadAsync(url + "/phieu?handler=Docx")).Status);
        foreach (var page in new[] { "/lay-phieu", "/lay-phieu/lap", url, url + "/hoi-truong", url + "/phieu" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_typed_wrong_is_said_at_its_field(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await planner.GetAsync("/lay-phieu/lap");
        var bare = await planner.SubmitAsync(form, "main form", [("Input.HeldOn", "31/02/2026")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.NotNull(bare.Page.QuerySelector("#Input_Title-loi"));
        Assert.NotNull(bare.Page.QuerySelector("#Input_Unit-loi"));
        Assert.NotNull(bare.Page.QuerySelector("#Input_HeldOn-loi"));
        var early = await planner.SubmitAsync(form, "main form", [("Input.Title", "Thử"), Choose(form, "Input.Unit", "Quận ủy minh họa 01"), ("Input.HeldOn", "01/02/2020")]);
        Assert.Contains("không có hiệu lực vào ngày 01/02/2020", early.Page.QuerySelector("#Input_Rule-loi")!.TextContent, StringComparison.Ordinal);
        var other = await planner.SubmitAsync(form, "main form", [("Input.Title", "Thử"), Choose(form, "Input.Unit", "Quận ủy minh họa 01"), ("Input.HeldOn", "20/11/2026"), ("Input.Base", "AllMembers")]);
        Assert.Contains("Mẫu số không theo", other.Page.QuerySelector("#Input_Base-loi")!.TextContent, StringComparison.Ordinal);
        var url = await PlanAsync(planner);
        var moved = await planner.SubmitAsync(await planner.GetAsync(url), "form[action*='handler=Move']", [("Moving.HeldOn", "01/01/2020"), ("Moving.Reason", "Thử")]);
        Assert.Contains("không có hiệu lực", moved.Page.QuerySelector("#Moving_HeldOn-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thử", moved.Page.QuerySelector("#Moving_Reason")!.TextContent.Trim());
        var step = await planner.SubmitAsync(await planner.GetAsync(url), "form[action*='handler=Step']", [("Step.DoneOn", "25/12/2026")]);
        var said = Assert.Single(step.Page.QuerySelectorAll("main .invalid-feedback"));
        Assert.Contains("sau hôm nay", said.TextContent, StringComparison.Ordinal);
        var typed = Assert.Single(step.Page.QuerySelectorAll("[name='Step.DoneOn'].is-invalid"));
        Assert.Equal(("25/12/2026", said.Id), (typed.GetAttribute("value"), typed.GetAttribute("aria-describedby")));
        Assert.Contains(typed.Closest("tr")!.TextContent, said.Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(step.Page.QuerySelectorAll("[id]").Length, step.Page.QuerySelectorAll("[id]").DistinctBy(element => element.Id).Count());
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url), "form[action*='handler=Step']", [("Step.DoneOn", "01/11/2026")]));
        Assert.Contains("01/11/2026", (await planner.GetAsync(url)).Text, StringComparison.Ordinal);
    }

    /// <summary>The opening moves: each clock with its old and its new last day, and a move that leaves no time for one goes through only when that was seen.</summary>
    [Theory, OnBothDatabases]
    public async Task A_move_says_what_it_does_to_each_clock_and_asks_before_one_is_short(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await PlanAsync(planner);
        var later = await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url), "form[action*='handler=Move']", [("Moving.HeldOn", "20/12/2026"), ("Moving.Reason", "Chuẩn bị thêm")]));
        Assert.Contains("từ 20/11/2026 sang 20/12/2026", (await planner.GetAsync(later.Location!.AbsolutePath)).Text, StringComparison.Ordinal);

        var shown = await planner.GetAsync(url);
        Assert.Null(shown.Page.QuerySelector("[name='Moving.InSpite']"));
        var earlier = await planner.SubmitAsync(shown, "form[action*='handler=Move']", [("Moving.HeldOn", "02/12/2026"), ("Moving.Reason", "Họp sớm")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, earlier.Status);
        var warned = earlier.Page.QuerySelector("#Moving_HeldOn-loi")!.TextContent;
        Assert.Contains("người lấy phiếu: 05/12/2026 thành 17/11/2026 (không còn kịp)", warned, StringComparison.Ordinal);
        Assert.Contains("người được lấy phiếu: 10/12/2026 thành 22/11/2026.", warned, StringComparison.Ordinal);
        Assert.Equal("Họp sớm", earlier.Page.QuerySelector("#Moving_Reason")!.TextContent.Trim());
        Assert.DoesNotContain("02/12/2026", (await planner.GetAsync(url)).Text, StringComparison.Ordinal);
        var moved = await DoneAsync(planner.SubmitAsync(earlier, "form[action*='handler=Move']", [("Moving.InSpite", "true")]));
        Assert.Contains("05/12/2026 thành 17/11/2026 (không còn kịp)", (await planner.GetAsync(moved.Location!.AbsolutePath)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_is_approved_in_spite_of_a_clock_only_with_a_remark(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var url = await PlanAsync(planner);
        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu");
        await DoneAsync(planner.SubmitAsync(list, "main form", [(ChoiceOf(list, "Nguyễn Văn An"), "rated")]));
        foreach (var remark in new[] { "", "   " })
        {
            var bare = await leader.SubmitAsync(await leader.GetAsync(url), "form[action$='handler=Approve']", [("Approval.Remark", remark)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
            Assert.Contains("vì sao vẫn phê duyệt khi có hạn không giữ được: Gửi hồ sơ", bare.Page.QuerySelector("#Approval_Remark-loi")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var step in new[] { "Gửi hồ sơ", "Gửi yêu cầu giải trình" })
        {
            var page = await planner.GetAsync(url);
            await DoneAsync(planner.SubmitAsync(page, $"form:has(input[aria-label*='{step}'])", [("Step.DoneOn", "01/11/2026")]));
        }

        Assert.Null((await leader.GetAsync(url)).Page.QuerySelector("#Approval_Remark[required]"));
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync(url), "form[action$='handler=Approve']", []));
    }
}
