using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Tests.Documents;

public sealed class EditDocumentTests
{
    [Theory, OnBothDatabases]
    public async Task Corrects_with_a_reason_and_keeps_what_stood_before(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var there = Assert.Single(await office.FindAsync("24-CT/TU"));
        var form = await visitor.GetAsync($"{there.Url}/sua");
        var done = await visitor.SubmitAsync(form, "main form", [("Input.Subject", "Trích yếu đã sửa"), ("Reason", "Đối chiếu với bản gốc")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("Trích yếu đã sửa", Assert.Single(await office.FindAsync("24-CT/TU")).Subject);
        var act = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync());
        Assert.Equal(("documents.correct", "Đối chiếu với bản gốc"), (act.Kind, act.Reason));
        var history = await visitor.GetAsync($"/lich-su/doc_document/{there.Id}");
        Assert.Contains(there.Subject, history.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_slower_of_two_sees_the_other_change_and_loses_nothing(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var first = await office.SpecialistAsync();
        using var second = await office.SignedInAs("administrator", "TP");
        var url = $"{Assert.Single(await office.FindAsync("24-CT/TU")).Url}/sua";
        var (mine, theirs) = (await first.GetAsync(url), await second.GetAsync(url));
        await second.SubmitAsync(theirs, "main form", [("Input.Subject", "Bản của người nhanh hơn")]);
        var conflict = await first.SubmitAsync(mine, "main form", [("Input.Subject", "Bản của tôi")]);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Bản của người nhanh hơn", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Bản của tôi", conflict.Page.QuerySelector("[name='Input.Subject']")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(conflict, "main form", [])).Status);
        Assert.Equal("Bản của tôi", Assert.Single(await office.FindAsync("24-CT/TU")).Subject);
    }

    [Theory, OnBothDatabases]
    public async Task Refuses_to_become_a_document_that_is_there(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var there = Assert.Single(await office.FindAsync("04-QĐ/TU"));
        var answer = await visitor.SubmitAsync(await visitor.GetAsync($"{there.Url}/sua"), "main form", [("Input.Symbol", "5 qđ tu")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("documents.already-registered", answer.Text, StringComparison.Ordinal);
        Assert.Single(await office.FindAsync("04-QĐ/TU"));
    }

    [Theory, OnBothDatabases]
    public async Task Replacement_shows_on_both_documents_from_its_day_on(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var (old, young) = (Assert.Single(await office.FindAsync("22-QĐ/TW")), Assert.Single(await office.FindAsync("37-QĐ/TW")));
        var form = await visitor.GetAsync($"{young.Url}/quan-he");
        var done = await visitor.SubmitAsync(form, "main form", [("Input.Kind", "Replaces"), ("Input.Other.Text", "22 qđ tư")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await visitor.GetAsync(old.Url);
        Assert.Contains("Được thay thế bởi", page.Text, StringComparison.Ordinal);
        Assert.Equal("Đã được thay thế", page.Page.QuerySelector(".status-word")!.TextContent);
        visitor.WorkOn(new DateOnly(2021, 10, 24));
        Assert.Equal("Còn hiệu lực", (await visitor.GetAsync(old.Url)).Page.QuerySelector(".status-word")!.TextContent);
        var backwards = await visitor.SubmitAsync(await visitor.GetAsync($"{old.Url}/quan-he"), "main form", [("Input.Other.Text", "37-QĐ/TW")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, backwards.Status);
        Assert.Contains("ban hành sau", backwards.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_picks_adds_or_asks_which(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<DocumentSeeds>().AddDocumentAsync(
            new NewDocument("171-KH/TU", "Kế hoạch", "Thành ủy", "Khóa trước") { IssuedOn = PartialDate.Parse("2018-05-01") }));
        using var visitor = await office.SpecialistAsync();
        var url = $"{Assert.Single(await office.FindAsync("24-CT/TU")).Url}/quan-he";
        var asked = await visitor.SubmitAsync(await visitor.GetAsync(url), "main form", [("Input.Kind", "Amends"), ("Input.Other.Text", "171-KH/TU")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        var choices = asked.Page.QuerySelectorAll("[name='Input.Other.Chosen']");
        Assert.Equal(2, choices.Length);
        var chosen = choices.Single(c => c.ParentElement!.TextContent.Contains("2018", StringComparison.Ordinal)).GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(asked, "main form", [("Input.Other.Chosen", chosen)])).Status);

        var unknown = await visitor.SubmitAsync(await visitor.GetAsync(url), "main form", [("Input.Kind", "Amends"), ("Input.Other.Text", "12-CT/TU")]);
        Assert.NotNull(unknown.Page.QuerySelector("details[open] [name='Input.Other.Subject']"));
        var added = await visitor.SubmitAsync(unknown, "main form", [("Input.Other.Issuer", "Thành ủy"), ("Input.Other.IssuedOn", "2/2022"), ("Input.Other.Subject", "Ghi tại chỗ")]);
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Equal("Ghi tại chỗ", Assert.Single(await office.FindAsync("12-CT/TU")).Subject);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_form_leaves_no_document_behind(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var old = Assert.Single(await office.FindAsync("04-NQ/TU"));
        var refused = await visitor.SubmitAsync(
            await visitor.GetAsync($"{old.Url}/quan-he"), "main form",
            [("Input.Other.Text", "13-CT/TU"), ("Input.Other.Issuer", "Thành ủy"), ("Input.Other.IssuedOn", "2/2/2022"), ("Input.Other.Subject", "Ban hành sau")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await office.FindAsync("13-CT/TU"));
    }
}
