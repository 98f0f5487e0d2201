using ThenChot.Domain.Organizations.Committees;

namespace ThenChot.Tests.Organizations.Register;

/// <summary>What was entered wrongly about a committee is corrected with a reason; nothing disappears.</summary>
public sealed class CommitteeCorrectionTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly UnitId Unit = Id.New<UnitId>(Now);
    private static readonly DateSpan Life = new(new(2000, 1, 1), null);
    private static readonly CommitteeRole Secretary = new("secretary", "Bí thư", true, true, false);
    private static readonly CommitteeRole Member = new("member", "Ủy viên", false, false, false);

    [Fact]
    public void Seats_that_began_or_ended_with_the_term_follow_its_corrected_days()
    {
        var term = Begun("2020-2025", new(2020, 10, 14), new(2025, 7, 1));
        var (whole, late) = (Taken(term, Secretary, new(2020, 10, 14)), Taken(term, Member, new(2021, 2, 1)));
        Assert.Null(late.Leave(new(2023, 1, 1), "nghỉ hưu", term));

        Assert.Null(term.Correct("2020-2025", new DateSpan(new(2020, 9, 1), null), null, Life, [term], [whole, late]));
        Assert.Equal(new DateSpan(new(2020, 9, 1), null), whole.Span);
        Assert.Equal(new DateSpan(new(2021, 2, 1), new(2023, 1, 1)), late.Span);
        Assert.Equal("organizations.seats-outside-term", term.Correct("2020-2025", new DateSpan(new(2021, 6, 1), null), null, Life, [term], [whole, late])?.Code);
        Assert.Equal(new DateOnly(2020, 9, 1), whole.From);
    }

    [Fact]
    public void A_seat_is_corrected_within_its_term_and_never_beside_another_of_the_same_person()
    {
        var term = Begun("2020-2025", new(2020, 10, 14), null);
        var seat = Taken(term, Member, new(2020, 10, 14));
        Assert.Null(seat.Leave(new(2022, 1, 1), "đổi chức danh", term));
        var next = Taken(term, Secretary, new(2022, 1, 1), seat.PersonId, seat);

        Assert.Equal("organizations.person-twice", seat.Correct(term, Member, new DateSpan(new(2020, 10, 14), new(2022, 3, 1)), null, null, [seat, next])?.Code);
        Assert.Equal("organizations.seat-outside-term", seat.Correct(term, Member, new DateSpan(new(2020, 10, 1), new(2022, 1, 1)), null, null, [seat, next])?.Code);
        Assert.Null(seat.Correct(term, Secretary, new DateSpan(new(2020, 12, 1), new(2021, 12, 1)), null, "luân chuyển", [seat, next]));
        Assert.Equal(("Bí thư", true, "luân chuyển"), (seat.Title, seat.IsSecretary, seat.LeftBecause));
    }

    [Fact]
    public void What_never_was_is_annulled_and_counts_on_no_day_but_a_term_only_when_it_is_empty()
    {
        var old = Begun("2015-2020", new(2015, 10, 1), null);
        Assert.True(CommitteeTerm.Begin(Unit, Life, "nhầm", new DateSpan(new(2019, 1, 1), null), null, [old], [], Now).TryGet(out var wrong, out _));
        var seat = Taken(wrong, Secretary, new(2019, 1, 1));

        Assert.Equal("organizations.term-has-seats", wrong.Annul([seat])?.Code);
        Assert.Equal("organizations.correction-reason-missing", seat.Annul(" ")?.Code);
        Assert.Null(seat.Annul("nhập nhầm đơn vị"));
        Assert.Equal(0, CommitteeCount.On(new(2019, 6, 1), [seat], null).CommitteeMembers);
        Assert.Null(wrong.Annul([seat]));
        Assert.False(wrong.Span.Contains(new DateOnly(2019, 1, 1)));

        // The term that the wrong one ended goes on again.
        Assert.Null(old.Correct("2015-2020", new DateSpan(new(2015, 10, 1), null), null, Life, [old, wrong], []));
        Assert.True(old.Span.Contains(new DateOnly(2019, 6, 1)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_wrong_seat_and_a_wrong_term_are_corrected_on_their_pages_and_the_history_says_why(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01")}/cap-uy";
        await SavedAsync(visitor, page + "/nhiem-ky", ("In.Name", "2020-2025"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Đỗ Thị Ánh"), ("In.Role", "member"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Lê Văn Ơn"), ("In.Role", "member"), ("In.From", "1/2/2021"));
        var seat = await LinkAsync(visitor, page, "Đỗ Thị Ánh");

        foreach (var (field, typed) in new (string, (string, string)[])[]
        {
            ("In_Reason", [("In.Role", "secretary"), ("In.Reason", "")]),
            ("In_From", [("In.Role", "secretary"), ("In.From", "1/1/2020"), ("In.Reason", "nhầm ngày")]),
            ("In_To", [("In.Role", "secretary"), ("In.To", "1/1/2020"), ("In.Reason", "nhầm ngày")]),
        })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(seat), "form.form", typed);
            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, refused.Status));
            Assert.True(refused.Page.GetElementById(field + "-loi") is not null, field + refused.Text);
            Assert.Equal("secretary", refused.Page.QuerySelector("#In_Role option[selected]")!.GetAttribute("value"));
        }

        await SavedAsync(visitor, seat, ("In.Role", "secretary"), ("In.Reason", "Ghi nhầm chức danh"));
        await SavedAsync(visitor, page + (await visitor.GetAsync(page)).Page.QuerySelector("a[href*='/nhiem-ky/']")!.GetAttribute("href")![page.Length..], ("In.From", "1/9/2020"), ("In.Reason", "Nhầm ngày đại hội"));
        var read = await visitor.GetAsync(page);
        Assert.Contains("Từ ngày 01/09/2020", read.Text, StringComparison.Ordinal);
        Assert.Contains("01/09/2020", RowOf(read, "Đỗ Thị Ánh"), StringComparison.Ordinal);
        Assert.Contains("Bí thư", RowOf(read, "Đỗ Thị Ánh"), StringComparison.Ordinal);
        var history = await visitor.GetAsync(read.Page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Đỗ Thị Ánh", StringComparison.Ordinal)).QuerySelector("a.history")!.GetAttribute("href")!);
        Assert.Contains("Ghi nhầm chức danh", history.Text, StringComparison.Ordinal);
        Assert.Contains("Đính chính người tham gia cấp ủy", history.Text, StringComparison.Ordinal);

        var wrong = await LinkAsync(visitor, page, "Lê Văn Ơn");
        Assert.NotNull((await visitor.SubmitAsync(await visitor.GetAsync(wrong), "form.form", [], "#huy")).Page.GetElementById("In_Reason-loi"));
        Assert.NotNull((await visitor.SubmitAsync(await visitor.GetAsync(wrong), "form.form", [("In.Reason", "Nhầm người")], "#huy")).Location);
        var after = await visitor.GetAsync(page);
        Assert.Contains("1 đồng chí trong cấp ủy", after.Text, StringComparison.Ordinal);
        Assert.Contains("ghi nhầm: Nhầm người", RowOf(after, "Lê Văn Ơn"), StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());

        using var other = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(seat)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_term_entered_by_mistake_is_annulled_and_the_list_can_be_taken_out(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01")}/cap-uy";
        await SavedAsync(visitor, page + "/nhiem-ky", ("In.Name", "2020-2025"), ("In.From", "14/10/2020"));
        await SavedAsync(visitor, page + "/them", ("In.Who.FullName", "Đỗ Thị Ánh"), ("In.Role", "secretary"), ("In.From", "14/10/2020"));
        var term = (await visitor.GetAsync(page)).Page.QuerySelector("a[href*='/nhiem-ky/']")!.GetAttribute("href")!;
        var kept = await visitor.SubmitAsync(await visitor.GetAsync(term), "form.form", [("In.Reason", "Nhầm đơn vị")], "#huy");
        Assert.Contains("còn 1 mục tham gia", kept.Page.GetElementById("In_Reason-loi")!.TextContent, StringComparison.Ordinal);

        var list = await visitor.GetAsync(page);
        var export = list.Page.QuerySelectorAll("main a").First(link => link.GetAttribute("href")!.Contains("handler=TaiVe", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.DownloadAsync(export)).Status);

        Assert.NotNull((await visitor.SubmitAsync(await visitor.GetAsync(await LinkAsync(visitor, page, "Đỗ Thị Ánh")), "form.form", [("In.Reason", "Nhầm đơn vị")], "#huy")).Location);
        Assert.NotNull((await visitor.SubmitAsync(await visitor.GetAsync(term), "form.form", [("In.Reason", "Nhầm đơn vị")], "#huy")).Location);
        office.Queries.Reset();
        var empty = await visitor.GetAsync(page);
        Assert.True(office.Queries.Commands.Count <= 12);
        Assert.Contains("Chưa ghi nhiệm kỳ nào", empty.Text, StringComparison.Ordinal);
        Assert.Contains("ghi nhầm, đã hủy", empty.Text, StringComparison.Ordinal);
    }

    private static CommitteeTerm Begun(string name, DateOnly from, DateOnly? to) =>
        CommitteeTerm.Begin(Unit, Life, name, new DateSpan(from, to), null, [], [], Now).TryGet(out var term, out var why) ? term : throw new InvalidOperationException(why.Sentence);

    private static CommitteeSeat Taken(CommitteeTerm term, CommitteeRole role, DateOnly from, PersonId? person = null, params CommitteeSeat[] seats) =>
        CommitteeSeat.Take(term, person ?? Id.New<PersonId>(Now), role, new DateSpan(from, null), null, seats, Now).TryGet(out var seat, out var why) ? seat : throw new InvalidOperationException(why.Sentence);

    private static string RowOf(Answer page, string name) => page.Page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;

    private static async Task<string> LinkAsync(Visitor visitor, string page, string name) =>
        (await visitor.GetAsync(page)).Page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("a[href$='dinh-chinh']")!.GetAttribute("href")!;

    private static async Task SavedAsync(Visitor visitor, string url, params (string, string)[] typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), "form.form", typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }
}
