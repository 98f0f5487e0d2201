using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Directive 24: a finding has a document behind it, the reply of whoever it is about, and only what is confirmed is handled.</summary>
public sealed class SignFindingTests
{
    private const string Named = "Vũ Thị Được Nêu";
    private static readonly DateOnly Today = new(2023, 9, 20);
    private static readonly DateTimeOffset Now = new(2023, 9, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly int[] Catalogue = [.. Enumerable.Range(1, 25)];

    [Theory]
    [InlineData("3;7", "Báo cáo số 5", 0, null)]
    [InlineData("", "Báo cáo số 5", 0, "inspections.sign-unknown")]
    [InlineData("26", "Báo cáo số 5", 0, "inspections.sign-unknown")]
    [InlineData("3", " ", 0, "inspections.text-missing")]
    [InlineData("3", "Báo cáo số 5", 1, "inspections.day-ahead")]
    public void A_finding_names_signs_of_the_catalogue_and_a_document(string signs, string evidence, int ahead, string? code) =>
        Assert.Equal(code, Refused(Record(signs, evidence, Today.AddDays(ahead))));

    [Fact]
    public void Nothing_is_verified_before_a_reply_or_the_day_given_for_it_and_only_what_is_confirmed_is_handled()
    {
        var finding = Made(Record("3;7", "Báo cáo số 5", Today));
        Assert.Equal([3, 7], finding.Numbers);
        Assert.Equal("inspections.reply-waited", finding.Verify(true, SignOutcome.Reminder, Today, Today)!.Code);
        Assert.Equal("inspections.text-missing", finding.Answer(" ", Today, Today)!.Code);
        Assert.Null(finding.Answer("Đã giải quyết đúng hạn", Today, Today));
        Assert.Equal("inspections.outcome-of-confirmed-only", finding.Verify(true, null, Today, Today)!.Code);
        Assert.Equal("inspections.outcome-of-confirmed-only", finding.Verify(false, SignOutcome.Review, Today, Today)!.Code);
        Assert.Null(finding.Verify(false, null, Today, Today));
        Assert.Equal(("inspections.finding-verified", "inspections.finding-verified"), (finding.Verify(true, SignOutcome.Review, Today, Today)!.Code, finding.Answer("Lại", Today, Today)!.Code));
        Assert.Null(Made(Record("1", "Báo cáo", Today.AddDays(-30))).Verify(true, SignOutcome.Transfer, Today.AddDays(11), Today.AddDays(11)));
    }

    [Theory, OnBothDatabases]
    public async Task Counted_by_sign_and_outcome_and_no_name_in_a_list(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(Named));
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        foreach (var (typed, at) in new (string, string)[][] { [("In.Register", "QU02")], [("In.Person.Name", "Không Có Ai")], [("In.Signs", "26")], [("In.FoundOn", "")], [("In.Evidence", "")] }.Zip(["In_Register", "In_Person_Name", "In_Signs", "In_FoundOn", "In_Evidence"]))
        {
            var refused = await RecordAsync(head, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(at + "-loi") is not null, at);
        }

        var file = (await RecordAsync(head, [])).Location!.AbsolutePath;
        var page = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("Biểu hiện 7: chưa nhập nội dung", page.Text, StringComparison.Ordinal);
        var early = await head.SubmitAsync(page, "#form-xac-minh", [("Verify.Confirmed", "true"), ("Verify.Outcome", "Reminder"), ("Verify.On", "20/09/2023")]);
        Assert.Contains("chưa có ý kiến thì chưa xác minh", early.Page.GetElementById("Verify_On-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(file), "#form-y-kien", [("Reply.Text", "Đã giải quyết"), ("Reply.On", "20/09/2023")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(file), "#form-xac-minh", [("Verify.Confirmed", "true"), ("Verify.Outcome", "Reminder"), ("Verify.On", "20/09/2023")])).Status);
        var list = await head.GetAsync("/kiem-tra/bieu-hien", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var rows = list.Page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Where(static row => row.QuerySelectorAll("td").Length > 0).Select(static row => string.Join(' ', row.QuerySelectorAll("td").Select(static cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal((29, "1 1 1 1 0 0 0", "1 1 1 1 0 0 0", "0 0 0 0 0 0 0", "1 1 1 1 0 0 0"), (rows.Count, rows[0], rows[3], rows[4], rows[^1]));
        Assert.DoesNotContain(Named, list.Body, StringComparison.Ordinal);
        using var other = await office.SignedInAs(RoleNames.InspectionHead, "QU02");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await other.GetAsync(file)).Status, (await other.GetAsync($"/lich-su/insp_finding/{file.Split('/')[^1]}")).Status));
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync($"/lich-su/insp_finding/{file.Split('/')[^1]}")).Status);
    }

    private static Outcome<SignFinding> Record(string signs, string evidence, DateOnly on) => SignFinding.Record(
        new UnitId(Guid.CreateVersion7()), new FindingTerms(null, new PersonId(Guid.CreateVersion7()), [.. signs.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static sign => int.Parse(sign, System.Globalization.CultureInfo.InvariantCulture))], on, evidence), Catalogue, "r", 10, Today, Now);

    private static async Task<Answer> RecordAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.Register", "QU01"), ("In.Person.Name", Named), ("In.Signs", "3, 7"), ("In.FoundOn", "15/09/2023"), ("In.Evidence", "Báo cáo số 5 ngày 15/9/2023")];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync("/kiem-tra/bieu-hien/ghi"), "form.form", usual.Where(one => over.TrueForAll(other => other.Name != one.Name)).Concat(over));
    }
}
