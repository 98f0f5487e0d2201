using AngleSharp.Dom;
using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Documents;

/// <summary>What hangs on a document: relations both ways, force, and the acts it is the legal basis of.</summary>
public sealed class DocumentLinksTests
{
    [Theory, OnBothDatabases]
    public async Task A_relation_entered_by_mistake_is_removed_with_a_reason(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var directive = Assert.Single(await office.FindAsync("24-CT/TU"));
        var shown = await visitor.GetAsync(directive.Url);
        var link = shown.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Bỏ").GetAttribute("href")!;

        var form = await visitor.GetAsync(link);
        Assert.Contains("171-KH/TU", form.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var unexplained = await visitor.SubmitAsync(form, "main form", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.NotNull(unexplained.Page.QuerySelector("#Reason-loi"));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(form, "main form", [("Reason", "Ghi nhầm văn bản")])).Status);
        Assert.Contains("Chưa ghi quan hệ", (await visitor.GetAsync(directive.Url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(form, "main form", [("Reason", "Lần nữa")])).Status);
        var act = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync());
        Assert.Equal(("documents.unlink", "Ghi nhầm văn bản"), (act.Kind, act.Reason));
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_only_read_sees_no_way_to_remove_a_relation(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        var (plan, directive) = (Assert.Single(await office.FindAsync("171-KH/TU")), Assert.Single(await office.FindAsync("24-CT/TU")));
        Assert.DoesNotContain((await visitor.GetAsync(plan.Url)).Page.QuerySelectorAll("main a"), a => a.TextContent == "Bỏ");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/van-ban/{plan.Id}/quan-he/{DocumentLinkKind.Implements}/{directive.Id}/bo")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_replacement_shows_on_both_documents_with_its_day(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var (newer, older) = (Assert.Single(await office.FindAsync("41-QĐ/TW")), Assert.Single(await office.FindAsync("24-QĐ/TW")));
        await visitor.SubmitAsync(await visitor.GetAsync($"{newer.Url}/quan-he"), "main form", [("Input.Kind", nameof(DocumentLinkKind.Replaces)), ("Input.Other.Text", "24-QĐ/TW")]);

        var replaced = await visitor.GetAsync(older.Url, () => office.Queries.Reset());
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("03/11/2021, được thay thế bởi", Squeezed(replaced.Page.QuerySelector("dl.facts")!), StringComparison.Ordinal);
        Assert.Contains("Được thay thế bởi", replaced.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thay thế", (await visitor.GetAsync(newer.Url)).Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Acts_that_cite_a_document_stand_on_its_page_within_the_readers_reach(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        var directive = Assert.Single(await office.FindAsync("24-CT/TU"));
        await office.RunAsync(async services =>
        {
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU02", new(2023, 12, 28)))!.Id;
            await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
            {
                await services.GetRequiredService<Installation>().SetAsync("thu", "1");
                services.GetRequiredService<Acts>().Current.OnUnit(unit).Citing(directive.Id).Because("Theo chỉ thị");
            });
            return true;
        });

        using var neighbour = await office.ReporterAsync();
        using var own = await office.SignedInAs("committee_reporter", "QU02");
        using var everybody = await office.SignedInAs("organisation_specialist", "TP");

        Assert.Contains("Theo chỉ thị", (await everybody.GetAsync(directive.Url)).Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 02", (await own.GetAsync(directive.Url)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Theo chỉ thị", (await neighbour.GetAsync(directive.Url)).Text, StringComparison.Ordinal);
    }

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
