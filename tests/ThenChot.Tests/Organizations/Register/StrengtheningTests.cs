using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Tests.Organizations.Register;

public sealed class StrengtheningTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Opened = new(2023, 3, 1);

    [Fact]
    public void The_state_follows_from_the_day_alone()
    {
        var due = new DateOnly(2023, 9, 30);
        Assert.Equal(StrengtheningStatus.Ongoing, StrengtheningFile.StatusOn(due, due, null));
        Assert.Equal(StrengtheningStatus.Late, StrengtheningFile.StatusOn(due.AddDays(1), due, null));
        Assert.Equal(StrengtheningStatus.Late, StrengtheningFile.StatusOn(due.AddDays(1), due, due.AddDays(2)));
        Assert.Equal(StrengtheningStatus.Done, StrengtheningFile.StatusOn(due.AddDays(2), due, due.AddDays(2)));
    }

    [Fact]
    public void A_file_needs_reason_measures_owner_and_a_later_deadline_and_is_finished_once()
    {
        var owner = Id.New<PersonId>(Now);
        Assert.Equal("organizations.strengthening-reason-missing", Refused(new("", "Biện pháp", owner, Opened.AddDays(9), null)));
        Assert.Equal("organizations.strengthening-measures-missing", Refused(new("Lý do", " ", owner, Opened.AddDays(9), null)));
        Assert.Equal("organizations.strengthening-owner-missing", Refused(new("Lý do", "Biện pháp", null, Opened.AddDays(9), null)));
        Assert.Equal("organizations.strengthening-due-before-opening", Refused(new("Lý do", "Biện pháp", owner, Opened, null)));
        Assert.True(Open(new("Lý do", "Biện pháp", owner, Opened.AddDays(9), null)).TryGet(out var file, out _));
        Assert.Equal("organizations.strengthening-open-already", Refused(new("Lý do", "Biện pháp", owner, Opened.AddDays(9), null), file));
        Assert.Equal("organizations.strengthening-result-missing", file.Finish("", Opened.AddDays(5), null, new(2023, 5, 10))!.Code);
        Assert.Equal("organizations.strengthening-done-before-opening", file.Finish("Tốt", new(2023, 5, 11), null, new(2023, 5, 10))!.Code);
        Assert.Null(file.Finish("Tốt", new(2023, 5, 10), null, new(2023, 5, 10)));
        Assert.Equal("organizations.strengthening-done", file.Finish("Tốt", new(2023, 5, 10), null, new(2023, 5, 10))!.Code);
    }

    [Fact]
    public void The_rating_that_counts_is_the_first_after_opening()
    {
        Assert.Equal(new DateOnly(2023, 12, 31), new RatingDay(12, 31).After(Opened));
        Assert.Equal(new DateOnly(2024, 2, 29), new RatingDay(2, 29).After(Opened));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_file_is_opened_waits_on_its_owners_desk_and_is_finished_there_with_evidence(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var owner = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var person = await owner.GetAsync("/tai-khoan");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        var page = $"/to-chuc/{await office.UnitIdAsync("QU01-1")}/cung-co";
        Assert.Null((await owner.GetAsync(page)).Page.QuerySelector("form.form"));
        (string, string)[] typed = [("In.OpenedOn", "1/3/2023"), ("In.Reason", "Hai chi bộ không sinh hoạt đủ kỳ"), ("In.Measures", "Phân công cấp ủy viên dự sinh hoạt"), ("In.DueOn", "1/5/2023"), ("In.Who.FullName", "nguyễn thử nghiệm")];
        var asked = await specialist.SubmitAsync(await specialist.GetAsync(page), "form.form", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        var reporters = asked.Page.QuerySelectorAll("#In_Who_Person option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).ToList();
        Assert.Equal(2, reporters.Count);
        Assert.Equal("Hai chi bộ không sinh hoạt đủ kỳ", asked.Page.QuerySelector("#In_Reason")!.TextContent.Trim());

        var done = await specialist.SubmitAsync(asked, "form.form", [("In.Who.Person", await OwnerAsync(office, reporters))]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var desk = await owner.GetAsync("/viec-can-xu-ly");
        var task = desk.Page.QuerySelector("a[href*='cung-co']")!;
        Assert.Contains("quá 9 ngày", task.Closest("tr")!.TextContent, StringComparison.Ordinal);
        var file = await owner.GetAsync(task.GetAttribute("href")!);
        Assert.Contains("quá hạn", file.Text, StringComparison.Ordinal);
        var edit = await specialist.GetAsync(done.Location!.PathAndQuery + "/sua");
        Assert.NotNull((await specialist.SubmitAsync(edit, "form.form", [("In.DueOn", "1/2/2023")])).Page.GetElementById("In_DueOn-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await specialist.SubmitAsync(edit, "form.form", [("In.Measures", "Phân công cấp ủy viên dự sinh hoạt hằng tháng"), ("In.Why", "Bổ sung biện pháp")])).Status);
        file = await owner.GetAsync(task.GetAttribute("href")!);
        Assert.Contains("hằng tháng", file.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(done.Location.PathAndQuery + "/sua")).Status);
        var bad = await owner.SubmitAsync(file, "form.form", [("In.Result", ""), ("In.DoneOn", "10/5/2023")]);
        Assert.NotNull(bad.Page.GetElementById("In_Result-loi"));
        var finished = await owner.SubmitAsync(bad, "form.form", [("In.Result", "Các chi bộ đã sinh hoạt đủ kỳ"), ("In.Evidence.Text", "15-BC/ĐU"), ("In.Evidence.TypeName", "Báo cáo"), ("In.Evidence.Issuer", "Đảng ủy phường"), ("In.Evidence.IssuedOn", "9/5/2023"), ("In.Evidence.Subject", "Kết quả củng cố")]);
        Assert.Equal(HttpStatusCode.Redirect, finished.Status);
        office.Queries.Reset();
        var list = await specialist.GetAsync("/to-chuc/cung-co?xem=xong");
        Assert.True(office.Queries.Commands.Count <= 12);
        Assert.Contains("đã xong", list.Text, StringComparison.Ordinal);
        specialist.WorkOn(new DateOnly(2023, 4, 19));
        Assert.Contains("đang củng cố", (await specialist.GetAsync("/to-chuc/cung-co?xem=dang")).Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        specialist.WorkOn(new DateOnly(2023, 5, 10));
        Assert.Contains("15-BC/ĐU", (await specialist.GetAsync(done.Location!.PathAndQuery)).Text, StringComparison.Ordinal);
    }

    private static Task<string> OwnerAsync(RunningOffice office, List<string> people) => office.RunAsync(services =>
    {
        var db = (ThenChot.Web.Platform.Data.AppDb)services.GetService(typeof(ThenChot.Web.Platform.Data.AppDb))!;
        var account = db.Set<ThenChot.Web.Modules.Accounts.Account>().Single(a => a.UserName == "committee_reporter.qu01");
        return Task.FromResult(people.Single(p => p == account.PersonId.ToString()));
    });

    private static Outcome<StrengtheningFile> Open(StrengtheningPlan plan, params StrengtheningFile[] others) =>
        StrengtheningFile.Open(Id.New<UnitId>(Now), new DateSpan(new(2000, 1, 1), null), Opened, plan, others, Now);

    private static string? Refused(StrengtheningPlan plan, params StrengtheningFile[] others) => Open(plan, others).TryGet(out _, out var why) ? null : why.Code;
}
