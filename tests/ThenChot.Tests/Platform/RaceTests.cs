using ThenChot.Domain.Documents;
using ThenChot.Domain.Organizations;

namespace ThenChot.Tests.Platform;

/// <summary>Several people send the same thing at the same moment: one is taken, the others hear the rule, nobody sees a failure.</summary>
public sealed class RaceTests
{
    private const int People = 6;

    [Theory, OnBothDatabases]
    public async Task One_unit_code_founded_by_several_at_once_is_taken_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var answers = await AtOnceAsync(office, "administrator", "/to-chuc/them", "main form.form", _ =>
            [("In.Code", "QU77"), ("In.Name", "Quận ủy minh họa 77"), ("In.Kind", UnitKind.Committee), ("In.ParentCode", "TP"), ("In.FoundedOn", "1/7/2025")]);

        Assert.Single(answers, a => a.Location is not null);
        Assert.All(answers.Where(a => a.Location is null), a =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status);
            Assert.Contains("QU77", a.Page.QuerySelector("#In_Code-loi")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Quận ủy minh họa 77", a.Page.QuerySelector("#In_Name")!.GetAttribute("value"));
        });
        Assert.Equal(1, await office.RunAsync(s => s.GetRequiredService<AppDb>().Set<Unit>().CountAsync(u => u.Code == "QU77")));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Different_units_founded_at_once_under_one_parent_are_all_taken(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var answers = await AtOnceAsync(office, "administrator", "/to-chuc/them", "main form.form", n =>
            [("In.Code", $"QU8{n}"), ("In.Name", $"Quận ủy minh họa 8{n}"), ("In.Kind", UnitKind.Committee), ("In.ParentCode", "TP"), ("In.FoundedOn", "1/7/2025")]);

        Assert.True(answers.Count(a => a.Location is not null) >= 2);
        Assert.DoesNotContain(answers, a => a.Status == HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task One_document_entered_by_several_at_once_is_in_the_register_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var answers = await AtOnceAsync(office, "organisation_specialist", "/van-ban/them", "main form", _ =>
            [("Input.Symbol", "77-CT/TU"), ("Input.Issuer", "Ban Thường vụ Thành ủy"), ("Input.IssuedOn", "1/3/2023"), ("Input.Subject", "Trích yếu minh họa")]);

        Assert.Single(answers, a => a.Location is not null);
        Assert.All(answers.Where(a => a.Location is null), a =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status);
            Assert.Contains("documents.already-registered", a.Text, StringComparison.Ordinal);
        });
        Assert.Equal(1, await office.RunAsync(s => s.GetRequiredService<AppDb>().Set<Document>().CountAsync(d => d.Symbol == "77-CT/TU")));
    }

    private static async Task<IReadOnlyList<Answer>> AtOnceAsync(RunningOffice office, string role, string url, string form, Func<int, IEnumerable<(string, string)>> typed)
    {
        var forms = new List<(Visitor Visitor, Answer Page)>();
        for (var n = 0; n < People; n++)
        {
            var visitor = await office.SignedInAs(role, "TP");
            forms.Add((visitor, await visitor.GetAsync(url)));
        }

        var answers = await Task.WhenAll(forms.Select((f, n) => Task.Run(() => f.Visitor.SubmitAsync(f.Page, form, typed(n)))));
        forms.ForEach(f => f.Visitor.Dispose());
        return answers;
    }
}
