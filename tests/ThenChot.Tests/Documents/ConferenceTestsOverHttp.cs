using AngleSharp.Dom;

namespace ThenChot.Tests.Documents;

public sealed class ConferenceTestsOverHttp
{
    [Theory, OnBothDatabases]
    public async Task Shows_days_from_issue_and_counts_by_level(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        var page = await visitor.GetAsync(await UrlAsync(visitor));
        Assert.Equal(["10", "5", "5"], page.Page.QuerySelectorAll(".tile-value").Select(t => t.TextContent));
        int[] days = [111, 51, 15, 113, 24, 171, 99, 1, 21, 94];
        Assert.Equal(days.Select(d => d.ToString(System.Globalization.CultureInfo.InvariantCulture)), page.Page.QuerySelectorAll("tbody tr").Select(tr => tr.Children[^1].TextContent.Trim()));
    }

    [Theory, OnBothDatabases]
    public async Task Is_not_yet_there_before_its_day(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        visitor.WorkOn(new DateOnly(2021, 11, 17));
        Assert.NotNull((await visitor.GetAsync("/van-ban/hoi-nghi")).Page.QuerySelector(".nothing"));
    }

    [Theory, OnBothDatabases]
    public async Task Is_entered_by_symbols_one_a_line(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var done = await SubmitAsync(visitor, ("Documents", "24-CT/TƯ\r\n\r\n171 kh tu ngày 14/8/2023"), ("Present", "23041"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await visitor.GetAsync(done.Location!.PathAndQuery);
        Assert.Equal(["9", "2"], page.Page.QuerySelectorAll("tbody tr").Select(tr => tr.Children[^1].TextContent.Trim()));
        Assert.Contains("23.041", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Says_what_is_wrong_at_its_field_and_loses_nothing(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        (string Field, string Value, string At)[] faults =
        [
            ("Documents", "99-CT/TU", "Documents"), ("Documents", "chỉ thị", "Documents"), ("Documents", "", "Documents"), ("Documents", "24-CT/TU\n24-CT/TU", "Documents"),
            ("HeldOn", "2023-08-06", "Documents"), ("HeldOn", "hôm qua", "HeldOn"), ("Invited", "10", "Present"), ("Points", "-1", "Points"), ("Points", "1,5", "Points"), ("Name", "", "Name"),
        ];
        foreach (var (field, value, at) in faults)
        {
            var answer = await SubmitAsync(visitor, ("Documents", "24-CT/TU"), ("Present", "11"), ("Note", "giữ lại"), (field, value));
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{field} = {value}: {answer.Status}");
            Assert.NotNull(answer.Page.QuerySelector($"[name='Input.{at}']")!.Closest(".field")!.QuerySelector(".invalid-feedback"));
            Assert.Equal("giữ lại", answer.Page.QuerySelector("[name='Input.Note']")!.TextContent.Trim());
        }
    }

    [Theory, OnBothDatabases]
    public async Task Is_corrected_with_a_reason_and_history_keeps_what_stood_before(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var url = await UrlAsync(visitor);
        var form = await visitor.GetAsync(url + "/sua");
        Assert.Contains("24-QĐ/TW ngày 30/07/2021", form.Page.QuerySelector("[name='Input.Documents']")!.TextContent, StringComparison.Ordinal);

        var unexplained = await visitor.SubmitAsync(form, "main form", [("Input.Documents", "37-QĐ/TW\n24-QĐ/TW")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.NotNull(unexplained.Page.QuerySelector("#Reason-loi"));

        var done = await visitor.SubmitAsync(form, "main form", [("Input.Documents", "37-QĐ/TW\n24-QĐ/TW\n01-HD/TW"), ("Input.Points", "31"), ("Reason", "Đối chiếu lại giấy mời")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var shown = await visitor.GetAsync(url);
        Assert.Equal(["37-QĐ/TW", "24-QĐ/TW", "01-HD/TW"], shown.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.Contains("31", shown.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đối chiếu lại giấy mời", (await visitor.GetAsync(shown.Page.QuerySelector("a.history")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_correct_it_at_once_see_both_sides(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var url = await UrlAsync(visitor);
        var slow = await visitor.GetAsync(url + "/sua");
        await visitor.SubmitAsync(await visitor.GetAsync(url + "/sua"), "main form", [("Input.Points", "31"), ("Reason", "Người nhanh")]);

        var late = await visitor.SubmitAsync(slow, "main form", [("Input.Points", "29"), ("Reason", "Người chậm")]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("31", late.Page.QuerySelector("section.card")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("29", late.Page.QuerySelector("[name='Input.Points']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(late, "main form", [])).Status);
    }

    public static async Task<string> UrlAsync(Visitor visitor) =>
        (await visitor.GetAsync("/van-ban/hoi-nghi")).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;

    private static async Task<Answer> SubmitAsync(Visitor visitor, params (string Field, string Value)[] typed)
    {
        (string Field, string Value)[] all = [("Name", "Hội nghị triển khai Chỉ thị 24-CT/TU"), ("Host", "Thành ủy"), ("HeldOn", "2023-08-16"), ("Form", "Hybrid"), .. typed];
        return await visitor.SubmitAsync(await visitor.GetAsync("/van-ban/hoi-nghi/them"), "main form", all.GroupBy(t => t.Field).Select(g => ($"Input.{g.Key}", g.Last().Value)));
    }
}
