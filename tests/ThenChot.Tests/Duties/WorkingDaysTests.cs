using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Tests.Duties;

/// <summary>Lịch ngày làm việc: the administrator of the city adds a day, everybody's clocks follow, and it can be taken back.</summary>
public sealed class WorkingDaysTests
{
    private const string Page = "/quan-tri/ngay-lam-viec?nam=2026";
    private static readonly DateOnly Culture = new(2026, 11, 24);

    [Theory, OnBothDatabases]
    public async Task A_day_added_with_a_reason_counts_for_every_clock_until_it_is_taken_back(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs("administrator", "TP");
        Assert.Equal(Culture, await AfterAsync(office));

        var done = await SubmitAsync(administrator, "24/11/2026", "nghi", "Ngày nghỉ thêm", "thông báo của cơ quan có thẩm quyền");
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(Culture.AddDays(1), await AfterAsync(office));
        var page = await administrator.GetAsync(Page);
        Assert.Contains("Ngày nghỉ thêm", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu văn bản", page.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(page, "main table form", [])).Status);
        Assert.Equal(Culture, await AfterAsync(office));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.SubmitAsync(page, "main table form", [])).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_missing_or_said_already_is_refused_at_its_field_with_everything_typed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs("administrator", "TP");
        foreach (var (day, kind, name, reason, said) in new[]
        {
            ("31/2/2026", "nghi", "Ngày lạ", "lý do", "ngày"), ("", "nghi", "Ngày lạ", "lý do", "Đồng chí nhập ngày"), ("24/11/2026", "nghi", "", "lý do", "tên ngày"),
            ("24/11/2026", "nghi", "Ngày lạ", " ", "lý do"), ("24/11/2026", "lam", "Ngày lạ", "lý do", "đã là ngày làm việc"), ("2/9/2026", "nghi", "Ngày lạ", "lý do", "đã là ngày nghỉ"),
        })
        {
            var refused = await SubmitAsync(administrator, day, kind, name, reason);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(said, refused.Text, StringComparison.Ordinal);
            Assert.Equal(name, refused.Page.QuerySelector("[name='In.Name']")!.GetAttribute("value") ?? "");
        }

        Assert.Equal(Culture, await AfterAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_but_the_administrator_of_the_city_sets_days(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var lower = await office.SignedInAs("administrator", "QU01");
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");

        Assert.Null((await lower.GetAsync(Page)).Page.QuerySelector("#them-ngay"));
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync(Page)).Status);
    }

    private static Task<DateOnly> AfterAsync(RunningOffice office) =>
        office.RunAsync(async services => (await services.GetRequiredService<WorkingDays>().ReadAsync()).AddWorkingDays(Culture.AddDays(-1), 1));

    private static async Task<Answer> SubmitAsync(Visitor visitor, string day, string kind, string name, string reason) =>
        await visitor.SubmitAsync(await visitor.GetAsync(Page), "#them-ngay", [("In.Day", day), ("In.Kind", kind), ("In.Name", name), ("In.Reason", reason)]);
}
