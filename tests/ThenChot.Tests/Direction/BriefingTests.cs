using DocumentFormat.OpenXml.Packaging;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>The weekly briefing from live data: whom to phone, one letter to the late units, minutes whose lines become work.</summary>
public sealed class BriefingTests
{
    [Fact]
    public void Minutes_have_text_and_empty_lines_are_no_conclusions()
    {
        Assert.Equal("direction.text-missing", Refused(Briefing.Hold(Unit(), Today, " \n ", Now)));
        Assert.Equal(["Một", "Hai"], Made(Briefing.Hold(Unit(), Today, "Một\r\n\r\n  Hai \n", Now)).Lines);
    }

    [Theory, OnBothDatabases]
    public async Task A_line_of_the_minutes_becomes_work_and_late_units_get_a_letter(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
            var person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Người thử");
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
            [
                new WorkSeed("sudden", "Khắc phục ngập", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(-8), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] },
                new WorkSeed("sudden", "Dọn cây đổ", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(4), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] },
            ]);
        });
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await city.GetAsync("/giao-ban");
        Assert.Equal(["1", "1", "0", "0"], page.Page.QuerySelectorAll(".tile-value").Select(t => t.TextContent));
        var (status, bytes, type) = await city.DownloadAsync("/giao-ban?handler=DonDoc");
        Assert.Equal((HttpStatusCode.OK, true), (status, type!.EndsWith("wordprocessingml.document", StringComparison.Ordinal)));
        using (var letter = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            var text = letter.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("Kính gửi: Quận ủy minh họa 01.", text, StringComparison.Ordinal);
            Assert.Contains("Khắc phục ngập", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Dọn cây đổ", text, StringComparison.Ordinal);
        }

        var empty = await city.SubmitAsync(page, "main form", [("Minutes", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Biên bản không được để trống", empty.Page.QuerySelector("#Minutes-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(empty, "main form", [("Minutes", "Rà soát điểm ngập\nBáo cáo <i>")])).Status);
        var saved = await city.GetAsync("/giao-ban");
        var give = await city.GetAsync(saved.Page.QuerySelector("main ol a")!.GetAttribute("href")!);
        Assert.Equal("Rà soát điểm ngập", give.Page.QuerySelector("#Input_Title")!.TextContent.Trim());
        Assert.Equal("Giao ban ngày 08/05/2023", give.Page.QuerySelector("#Input_Occasion")!.GetAttribute("value"));
        Assert.Contains("Báo cáo <i>", saved.Text, StringComparison.Ordinal);
        office.Queries.Reset();
        await city.GetAsync("/giao-ban");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/giao-ban")).Status);
    }
}
