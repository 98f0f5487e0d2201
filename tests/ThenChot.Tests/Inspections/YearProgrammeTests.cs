using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>One programme a year and body; after approval it changes only with a reason, and a clash is seen before.</summary>
public sealed class YearProgrammeTests
{
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_line_has_a_subject_months_and_content_and_an_adjustment_its_reason()
    {
        var programme = Made(YearProgramme.Draft(Unit(), BodyKind.Commission, 2023, Today, Now));
        Assert.Equal("inspections.nothing-planned", programme.Approve("1-CTr/UBKTQU", Today, Today)!.Code);
        var line = new LineTerms("inspection_thematic", Unit(), null, "Việc thực hiện quy chế", 3, 5);
        Assert.Equal("inspections.subject-missing", programme.Add(line with { UnitId = null }, null, Today, Now)!.Code);
        Assert.Equal("inspections.months-reversed", programme.Add(line with { ToMonth = 2 }, null, Today, Now)!.Code);
        Assert.Equal("inspections.text-missing", programme.Add(line with { Content = "" }, null, Today, Now)!.Code);
        Assert.Null(programme.Add(line, null, Today, Now));
        Assert.Equal("inspections.line-twice", programme.Add(line, null, Today, Now)!.Code);
        Assert.Equal("inspections.not-approved", programme.Open(programme.Lines[0].Id, default)!.Code);
        Assert.Null(programme.Approve("1-CTr/UBKTQU", Today, Today));
        Assert.Equal("inspections.adjustment-unexplained", programme.Add(line with { UnitId = Unit() }, " ", Today, Now)!.Code);
        Assert.Null(programme.Add(line with { UnitId = Unit() }, "Theo yêu cầu của cấp ủy", Today, Now));
        Assert.Equal("inspections.adjustment-unexplained", programme.Drop(programme.Lines[1].Id, null, Today)!.Code);
        Assert.Null(programme.Open(programme.Lines[0].Id, Id.New<InspectionCaseId>(Now)));
        Assert.Equal("inspections.line-opened", programme.Drop(programme.Lines[0].Id, "Thôi", Today)!.Code);
        Assert.Null(programme.Drop(programme.Lines[1].Id, "Đơn vị sáp nhập", Today));
        Assert.Equal(Today, programme.Lines[1].DroppedOn);
    }

    [Theory, OnBothDatabases]
    public async Task A_programme_is_drafted_its_clash_seen_approved_and_a_case_opened_from_it(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        using var above = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var upper = await DraftAsync(above, "TP", "2023");
        await LineAsync(above, upper, "QU01-1", "6", "7");
        var own = await DraftAsync(head, "QU01", "2023");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitDraftAsync(head, "QU01", "2023")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitDraftAsync(head, "QU02", "2023")).Status);
        Assert.Contains("ngoài khoảng", (await SubmitDraftAsync(head, "QU01", "1999")).Page.GetElementById("In_Year-loi")!.TextContent, StringComparison.Ordinal);
        await LineAsync(head, own, "QU01-1", "3", "5");
        var page = await head.GetAsync(own, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("trùng", page.Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tháng 6 đến 7", page.Text, StringComparison.Ordinal);
        var unseen = await head.SubmitAsync(page, "#form-ban-hanh", [("In.Symbol", "1-CTr/UBKTQU"), ("In.On", "10/01/2023")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.Status);
        Assert.NotNull(unseen.Page.GetElementById("In_Seen-loi"));
        Assert.Equal("1-CTr/UBKTQU", unseen.Page.GetElementById("In_Symbol")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(unseen, "#form-ban-hanh", [("In.Seen", "true")])).Status);
        var unexplained = await SubmitLineAsync(head, own, "QU01-2", "8", "9", "");
        Assert.NotNull(unexplained.Page.GetElementById("In_Reason-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitLineAsync(head, own, "QU01-2", "8", "9", "Theo yêu cầu")).Status);
        page = await head.GetAsync(own);
        var open = page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("?cuoc=", StringComparison.Ordinal));
        var opened = await head.SubmitAsync(await head.GetAsync(open), "form.form", [("In.Decision", "12-QĐ/UBKTQU"), ("In.DecidedOn", "01/03/2023"), ("In.Confirmed", "true")]);
        Assert.True(opened.Status == HttpStatusCode.Redirect, opened.Text);
        Assert.Contains("Đảng ủy phường minh họa 01.1", (await head.GetAsync(opened.Location!.AbsolutePath)).Text, StringComparison.Ordinal);
        Assert.Contains("đã mở", (await head.GetAsync(own)).Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(open)).Status);
        using var other = await office.SignedInAs(RoleNames.InspectionHead, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(upper)).Status);
    }

    private static async Task<Answer> SubmitDraftAsync(Visitor visitor, string unit, string year) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/kiem-tra/chuong-trinh"), "#form-lap", [("In.Unit", unit), ("In.Body", "Commission"), ("In.Year", year)]);

    private static async Task<string> DraftAsync(Visitor visitor, string unit, string year)
    {
        var made = await SubmitDraftAsync(visitor, unit, year);
        Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        return made.Location!.AbsolutePath;
    }

    private static async Task<Answer> SubmitLineAsync(Visitor visitor, string programme, string unit, string from, string to, string reason)
    {
        List<(string, string)> typed = [("In.Kind", "inspection_thematic"), ("In.Unit", unit), ("In.Content", "Việc thực hiện quy chế làm việc"), ("In.FromMonth", from), ("In.ToMonth", to)];
        var form = await visitor.GetAsync(programme + "/them");
        return await visitor.SubmitAsync(form, "form.form", form.Page.GetElementById("In_Reason") is null ? typed : typed.Append(("In.Reason", reason)));
    }

    private static async Task LineAsync(Visitor visitor, string programme, string unit, string from, string to)
    {
        var answer = await SubmitLineAsync(visitor, programme, unit, from, to, "");
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }

    private static UnitId Unit() => UnitId.From(Guid.CreateVersion7());
}
