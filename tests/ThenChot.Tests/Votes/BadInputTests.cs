using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>What must never get into a vote, one test each: the page says why at the field, keeps what was typed, and stores nothing.</summary>
public sealed class BadInputTests
{
    [Theory, OnBothDatabases]
    public async Task More_marks_than_slips(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        var over = await EnterAsync(table.First, table.Url, 1, 7, 1, 2, 0);
        Assert.Contains("cộng lại là 10, khác 9 phiếu hợp lệ", FaultOf(over, "#chong-1 [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("7", over.Page.QuerySelector("#chong-1 [name='Pile.High']")!.GetAttribute("value"));
        Assert.DoesNotContain(await table.Office.AllRowsAsync(), row => row.StartsWith("vote_pile ", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Negative_and_fractional_counts_and_counts_that_are_no_digits(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        foreach (var typed in new[] { "-1", "4.5", "4,5", "1e0", "+7", "", "bảy", "99999999999" })
        {
            var page = await table.AtTableAsync(table.First);
            var refused = await table.First.SubmitAsync(page, "#chong-1 form", [("Pile.High", typed), ("Pile.Medium", "1"), ("Pile.Low", "1"), ("Pile.Void", "0")]);
            Assert.Contains("số nguyên từ 0", FaultOf(refused, "#chong-1 [role=alert]"), StringComparison.Ordinal);
            Assert.Equal(typed, refused.Page.QuerySelector("#chong-1 [name='Pile.High']")!.GetAttribute("value") ?? "");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Negative_and_fractional_numbers_of_the_box(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        await table.SitAsync();
        foreach (var (field, typed) in new[] { ("Issued", "-9"), ("Returned", "8.5"), ("Invalid", "-1"), ("Invalid", "") })
        {
            var page = await table.AtTableAsync(table.First);
            var refused = await table.First.SubmitAsync(page, "form[action*='handler=Merge']", [.. Box(9, 9, 0).Where(one => one.Name != $"Box.{field}"), ($"Box.{field}", typed)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Page.QuerySelector(".invalid-feedback"));
            Assert.Equal(typed, refused.Page.QuerySelector($"#Box_{field}")!.GetAttribute("value") ?? "");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_rated_person_on_the_board(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await PlanAsync(planner);
        await FreezeAsync(office, planner, url);
        var room = await planner.GetAsync(url + "/hoi-truong");
        Assert.Null(room.Page.QuerySelector("[name='Input.Board'][aria-label$='Nguyễn Văn An']"));
        var rated = room.Page.QuerySelector("[name='Input.Present'][aria-label$='Nguyễn Văn An']")!.GetAttribute("value")!;
        var everybody = room.Page.QuerySelectorAll("[name='Input.Present']").Select(box => ("Input.Present", box.GetAttribute("value")!));
        var forged = await planner.SubmitAsync(room, "main form", [.. everybody, .. Board(room, "Vũ Thị Giang"), ("Input.Board", rated)], "#mo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        Assert.Contains("Nguyễn Văn An là người được lấy phiếu, không tham gia ban kiểm phiếu", forged.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_on_which_nobody_is_rated(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await PlanAsync(planner);
        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu");
        foreach (var choices in new (string, string)[][] { [], [(ChoiceOf(list, "Lê Văn Cường"), "RetirementNotice")] })
        {
            Assert.Contains("chưa có người được lấy phiếu", FaultOf(await planner.SubmitAsync(list, "main form", choices), ".note-refused"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await office.AllRowsAsync(), row => row.StartsWith("vote_rated ", StringComparison.Ordinal));
    }

    /// <summary>Two other votes of the year are the most: the third place is refused, the second is not.</summary>
    [Theory, OnBothDatabases]
    public async Task A_person_who_was_rated_at_two_places_already(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var place in new[] { 1, 2 })
        {
            var before = await PlanAsync(planner);
            var form = await planner.GetAsync(before + "/nguoi-duoc-lay-phieu");
            Assert.Equal(place == 2, form.Text.Contains("đã lấy phiếu ở 1 nơi khác trong năm", StringComparison.Ordinal));
            await DoneAsync(planner.SubmitAsync(form, "main form", [(ChoiceOf(form, "Nguyễn Văn An"), "rated")]));
        }

        var third = await PlanAsync(planner);
        var list = await planner.GetAsync(third + "/nguoi-duoc-lay-phieu");
        Assert.Contains("đã lấy phiếu ở 2 nơi khác trong năm", list.Text, StringComparison.Ordinal);
        var choice = ChoiceOf(list, "Nguyễn Văn An");
        var refused = await planner.SubmitAsync(list, "main form", [(choice, "rated"), (ChoiceOf(list, "Trần Thị Bình"), "rated")]);
        Assert.Contains("đã được lấy phiếu ở 2 nơi trong năm", FaultOf(refused, "td .invalid-feedback"), StringComparison.Ordinal);
        Assert.Equal("rated", refused.Page.QuerySelector("select[aria-label$='Trần Thị Bình'] option[selected]")!.GetAttribute("value"));
        await DoneAsync(planner.SubmitAsync(refused, "main form", [(choice, "OtherReason"), (choice.Replace("Choice", "Note", StringComparison.Ordinal), "Đã lấy phiếu ở hai nơi")]));
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_of_one_person_that_are_no_numbers(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        await table.SitAsync();
        var refused = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Merge']", [.. Box(9, 9, 0), ("Box.Own[1].Issued", "9"), ("Box.Own[1].Returned", "chín"), ("Box.Own[1].Invalid", "0")]);
        Assert.Equal("“chín” không phải là giá trị hợp lệ của số phiếu thu về.", FaultOf(refused, "details[open] [role=alert]"));
        Assert.Equal("chín", refused.Page.QuerySelector("[name='Box.Own[1].Returned']")!.GetAttribute("value"));
        var whole = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Merge']", [.. Box(9, 9, 0).Skip(1), ("Box.Issued", "chín")]);
        Assert.Contains("hợp lệ của số phiếu phát ra", FaultOf(whole, "#Box_Issued-loi"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_voter_twice_on_the_roll(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var url = await PlanAsync(planner);
        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu");
        await DoneAsync(planner.SubmitAsync(list, "main form", [(ChoiceOf(list, "Nguyễn Văn An"), "rated")]));
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync(url), "form[action$='handler=Approve']", [Remark]));
        var roll = await planner.GetAsync(url + "/trieu-tap");
        var people = roll.Page.QuerySelectorAll("[name='Input.People']").Select(box => ("Input.People", box.GetAttribute("value")!)).ToList();
        var twice = await planner.SubmitAsync(roll, "main form", [.. people, people[0]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("có hai lần trong danh sách", twice.Text, StringComparison.Ordinal);
        await DoneAsync(planner.SubmitAsync(roll, "main form", people));
        Assert.Equal(10, (await office.AllRowsAsync()).Count(row => row.StartsWith("vote_voter ", StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task A_base_of_zero(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        await table.SitAsync();
        var empty = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Merge']", Box(9, 0, 0));
        Assert.Contains("Mẫu số là 0", FaultOf(empty, "#Box_Returned-loi"), StringComparison.Ordinal);
        var one = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Merge']", [.. Box(9, 9, 0), ("Box.Own[1].Issued", "9"), ("Box.Own[1].Returned", "0"), ("Box.Own[1].Invalid", "0")]);
        Assert.Contains("Mẫu số là 0", FaultOf(one, "details[open] [role=alert]"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_that_is_not_in_force_on_the_day_of_the_vote(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await planner.GetAsync("/lay-phieu/lap");
        foreach (var (rule, day) in new[] { ("96-QD-TW-2023", "01/02/2023"), ("262-QD-TW-2014", "02/02/2023"), ("85-2014-QH13", "20/11/2026") })
        {
            var refused = await planner.SubmitAsync(form, "main form", [("Input.Title", "Thử"), Choose(form, "Input.Unit", "Quận ủy minh họa 01"), ("Input.Rule", rule), ("Input.Base", rule[0] == '8' ? "AllMembers" : "BallotsReturned"), ("Input.Track", rule[0] == '8' ? "ElectedBody" : "PartyTrack"), ("Input.HeldOn", day)]);
            Assert.Contains($"không có hiệu lực vào ngày {day}", FaultOf(refused, "#Input_Rule-loi"), StringComparison.Ordinal);
            Assert.Equal("Thử", refused.Page.QuerySelector("#Input_Title")!.GetAttribute("value"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_second_device_for_one_member_and_one_device_for_two(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        using var elsewhere = await CounterAsync(table.Office, 1);
        var second = await elsewhere.SubmitAsync(await table.AtTableAsync(elsewhere), "form[action*='handler=Sit']", [("Seat.Phrase", Key)]);
        Assert.Contains("ở một thiết bị khác", FaultOf(second, "#Seat_Phrase-loi"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ForgeAsync(elsewhere, table, "Enter", [("Pile.Row", "1"), ("Pile.High", "9"), ("Pile.Medium", "0"), ("Pile.Low", "0"), ("Pile.Void", "0")])).Status);
        await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action='/dang-xuat']", []);
        await table.First.SignInAsync(Counter(3));
        var shared = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Sit']", [("Seat.Phrase", Key)]);
        Assert.Contains("do thành viên khác dùng", FaultOf(shared, "#Seat_Phrase-loi"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Closing_by_one_person(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        foreach (var (member, row) in new[] { (table.First, 1), (table.Second, 1), (table.First, 2), (table.Second, 2) })
        {
            await DoneAsync(EnterAsync(member, table.Url, row, 7, 1, 1, 0));
        }

        await DoneAsync(CloseAsync(table.First, table.Url));
        Assert.Null((await table.AtTableAsync(table.First)).Page.QuerySelector("#dong"));
        foreach (var handler in new[] { "Close", "Seal" })
        {
            var again = await ForgeAsync(table.First, table, handler, []);
            Assert.Contains("cần một thành viên khác", FaultOf(again, ".note-refused"), StringComparison.Ordinal);
            Assert.DoesNotContain("chỗ cần sửa", again.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await table.Office.AllRowsAsync(), row => row.StartsWith("vote_result ", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Closing_while_a_pile_is_open(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        await DoneAsync(EnterAsync(table.First, table.Url, 1, 7, 1, 1, 0));
        Assert.Null((await table.AtTableAsync(table.First)).Page.QuerySelector("#dong"));
        foreach (var handler in new[] { "Close", "Seal" })
        {
            var forged = await ForgeAsync(table.First, table, handler, []);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
            Assert.Contains("Còn chồng phiếu chưa khớp", forged.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>A box typed wrong is no dead end: its head begins anew, and of the piles entered so far nothing stays.</summary>
    [Theory, OnBothDatabases]
    public async Task A_box_that_was_typed_wrong(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        await table.SitAsync();
        await MergeAsync(table.First, table.Url, returned: 8);
        await DoneAsync(EnterAsync(table.First, table.Url, 1, 6, 1, 1, 0));
        await DoneAsync(EnterAsync(table.Second, table.Url, 1, 6, 1, 0, 1));
        await DoneAsync(EnterAsync(table.First, table.Url, 2, 6, 1, 1, 0));
        Assert.Null((await table.AtTableAsync(table.Second)).Page.QuerySelector("form[action*='handler=Again']"));
        var silent = await table.First.SubmitAsync(await table.AtTableAsync(table.First), "form[action*='handler=Again']", []);
        Assert.Contains("lý do kiểm lại", FaultOf(silent, "#Repeat_Reason-loi"), StringComparison.Ordinal);
        await DoneAsync(table.First.SubmitAsync(silent, "form[action*='handler=Again']", [("Repeat.Reason", "Sót một phiếu khi gộp hòm")]));
        Assert.DoesNotContain(await table.Office.AllRowsAsync(), row => row.StartsWith("vote_pile ", StringComparison.Ordinal));
        await MergeAsync(table.First, table.Url);
        Assert.DoesNotContain("lệch nhau", (await table.AtTableAsync(table.Second)).Text, StringComparison.Ordinal);
        foreach (var (member, row) in new[] { (table.First, 1), (table.Second, 1), (table.First, 2), (table.Second, 2) })
        {
            await DoneAsync(EnterAsync(member, table.Url, row, 7, 1, 1, 0));
        }

        await DoneAsync(CloseAsync(table.First, table.Url));
        await DoneAsync(CloseAsync(table.Second, table.Url));
        await DoneAsync(AnnounceAsync(table.First, table.Url));
        var shown = await table.First.GetAsync(table.Url + "/ket-qua");
        var record = (await table.First.DownloadAsync(table.Url + "/ket-qua?handler=Record")).Bytes;
        Assert.Empty(VoteRecordTests.Verify(record, shown.Page.QuerySelector("main code")!.TextContent.Trim()));
    }

    /// <summary>A form that the page does not offer, with the page's own antiforgery field.</summary>
    private static async Task<Answer> ForgeAsync(Visitor member, VoteTable table, string handler, IEnumerable<(string, string)> values)
    {
        var token = (await table.AtTableAsync(member)).Page.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return await member.PostAsync($"{table.Url}/kiem-phieu?handler={handler}", [("__RequestVerificationToken", token), .. values]);
    }

    private static string FaultOf(Answer answer, string place)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return answer.Page.QuerySelector(place)?.TextContent ?? throw new InvalidOperationException($"Nothing is said at {place}:\n{answer.Text}");
    }
}
