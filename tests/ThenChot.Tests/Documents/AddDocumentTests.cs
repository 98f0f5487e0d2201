using ThenChot.Domain.Documents;

namespace ThenChot.Tests.Documents;

public sealed class AddDocumentTests
{
    [Theory, OnBothDatabases]
    public async Task Registers_tolerantly_typed_symbol_in_canonical_form(Engine engine)
    {
        await using var office = await RegisterOffice.OpenAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var answer = await SubmitAsync(visitor, ("Symbol", "số: 24 - ct/tư"), ("Issuer", "Ban Thường vụ Thành ủy"), ("IssuedOn", "7/8/2023"), ("Subject", "Kỷ cương"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await visitor.GetAsync(answer.Location!.PathAndQuery);
        Assert.Contains("Chỉ thị 24-CT/TU", page.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nhiệm kỳ 2020-2025", page.Text, StringComparison.Ordinal);
        var act = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync());
        Assert.Equal("documents.register", act.Kind);
    }

    [Theory, OnBothDatabases]
    public async Task Refuses_a_duplicate_with_a_link_to_the_one_there_is(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var answer = await SubmitAsync(visitor, ("Symbol", "24-CT/TU"), ("Issuer", "ban thuong vu thanh uy"), ("IssuedOn", "8/2023"), ("Subject", "Trùng"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("documents.already-registered", answer.Text, StringComparison.Ordinal);
        var there = Assert.Single(await office.FindAsync("24-CT/TU"));
        Assert.NotNull(answer.Page.QuerySelector($"a[href='{there.Url}']"));
        Assert.Equal("Trùng", answer.Page.QuerySelector("[name='Input.Subject']")!.TextContent.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task Same_symbol_of_another_issuer_asks_once_and_then_registers(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var asked = await SubmitAsync(visitor, ("Symbol", "24-CT/TU"), ("Issuer", "Thành ủy"), ("IssuedOn", "1/9/2023"), ("Subject", "Khác"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("documents.same-symbol-elsewhere", asked.Text, StringComparison.Ordinal);
        var done = await visitor.SubmitAsync(asked, "main form", [("Input.Another", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(2, (await office.FindAsync("24-CT/TU")).Count);
    }

    [Theory, OnBothDatabases]
    public async Task One_number_serves_both_meanings_of_a_code_and_each_term(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var decision = await SubmitAsync(visitor, ("Symbol", "04-QĐ/TU"), ("TypeName", "Quyết định"), ("Issuer", "Thành ủy"), ("IssuedOn", "11/8/2021"), ("Subject", "Quyết định cùng số"));
        Assert.Equal(HttpStatusCode.Redirect, decision.Status);
        var earlier = await SubmitAsync(visitor, ("Symbol", "04-QĐ/TU"), ("TypeName", "Quy định"), ("Issuer", "Thành ủy"), ("IssuedOn", "11/8/2016"), ("Subject", "Khóa trước"));
        Assert.Equal(HttpStatusCode.Redirect, earlier.Status);
        Assert.Equal(3, (await office.FindAsync("4 qđ tu")).Count);
        Assert.Single(await office.FindAsync("04-QĐ/TU ngày 11/8/2016"));
    }

    [Theory, OnBothDatabases]
    public async Task Says_what_is_wrong_at_its_field_and_loses_nothing(Engine engine)
    {
        await using var office = await RegisterOffice.OpenAsync(engine);
        using var visitor = await office.SpecialistAsync();
        (string Field, string Value, string At)[] faults =
        [
            ("Symbol", "Chỉ thị hai tư", "Symbol"), ("Symbol", "", "Symbol"), ("Symbol", "04-QĐ/TU", "TypeName"), ("TypeName", "Kế hoạch", "TypeName"), ("Issuer", " ", "Issuer"),
            ("IssuedOn", "31/2/2023", "IssuedOn"), ("IssuedOn", "29/12/2023", "IssuedOn"), ("InForceFrom", "6/8/2023", "InForceFrom"), ("InForceTo", "2023", "InForceTo"), ("InForceTo", "7/8/2023", "InForceTo"),
            ("Subject", "", "Subject"),
        ];
        foreach (var (field, value, at) in faults)
        {
            var answer = await SubmitAsync(visitor, [("Symbol", "24-CT/TU"), ("Issuer", "Thành ủy"), ("IssuedOn", "7/8/2023"), ("Subject", "Nội dung e\u0323\u0302"), ("Note", "giữ lại"), (field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.NotNull(answer.Page.QuerySelector($"[name='Input.{at}']")!.Closest(".field")!.QuerySelector(".invalid-feedback"));
            Assert.Equal("giữ lại", answer.Page.QuerySelector("[name='Input.Note']")!.TextContent.Trim());
        }

        Assert.Equal(0, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Document>().CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Takes_a_scan_and_refuses_one_that_is_not_what_its_name_says(Engine engine)
    {
        await using var office = await RegisterOffice.OpenAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var form = await visitor.GetAsync("/van-ban/them");
        (string, string)[] typed = [("Input.Symbol", "24-CT/TU"), ("Input.Issuer", "Thành ủy"), ("Input.IssuedOn", "7/8/2023"), ("Input.Subject", "Kỷ cương")];
        var refused = await visitor.SubmitAsync(form, "main form", typed, files: [("Input.File", "chi-thi.pdf", "không phải pdf"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("[name='Input.File']")!.Closest(".field")!.QuerySelector(".invalid-feedback"));
        var taken = await visitor.SubmitAsync(form, "main form", typed, files: [("Input.File", "chi-thi.pdf", "%PDF-1.7 nội dung"u8.ToArray())]);
        var page = await visitor.GetAsync(taken.Location!.PathAndQuery);
        var link = page.Page.QuerySelector("a[href^='/tep/']")!;
        Assert.Equal("chi-thi.pdf", link.TextContent);
        Assert.Equal("application/pdf", (await visitor.DownloadAsync(link.GetAttribute("href")!)).ContentType);
    }

    [Theory, OnBothDatabases]
    public async Task Leaders_of_the_city_read_and_do_not_write(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var leader = await office.SignedInAs("city_leader", "TP");
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/van-ban")).Status);
        Assert.Null((await leader.GetAsync("/van-ban")).Page.QuerySelector("a[href='/van-ban/them']"));
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync("/van-ban/them")).Status);
        using var reporter = await office.ReporterAsync();
        var there = Assert.Single(await office.FindAsync("24-CT/TU"));
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync($"{there.Url}/sua")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_people_at_the_same_moment_one_registers_and_one_is_told(Engine engine)
    {
        await using var office = await RegisterOffice.OpenAsync(engine);
        using var first = await office.SpecialistAsync();
        using var second = await office.SignedInAs("administrator", "TP");
        for (var n = 1; n <= 5; n++)
        {
            (string, string)[] typed = [("Symbol", $"{n}-CT/TU"), ("Issuer", "Thành ủy"), ("IssuedOn", "7/8/2023"), ("Subject", "Cùng lúc")];
            var answers = await Task.WhenAll(SubmitAsync(first, typed), SubmitAsync(second, typed));
            Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
            Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
            Assert.Single(await office.FindAsync($"{n}-CT/TU"));
        }
    }

    private static async Task<Answer> SubmitAsync(Visitor visitor, params (string Field, string Value)[] typed) => await visitor.SubmitAsync(
        await visitor.GetAsync("/van-ban/them"), "main form", typed.GroupBy(t => t.Field).Select(g => ($"Input.{g.Key}", g.Last().Value)));
}
