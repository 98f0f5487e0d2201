using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Reports;

public sealed class WriteReportTests
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Theory]
    [OnBothDatabases]
    public async Task A_report_is_opened_by_form_and_refused_without_programme_name_or_day(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var programme = await office.RunAsync(async services => (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ReportCity.Symbol, ReportCity.AsOf))!.Id);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await visitor.GetAsync("/bao-cao/mo");
        Assert.Equal(HttpStatusCode.OK, form.Status);

        var empty = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "so-ket-chuong-trinh"), ("Input.Name", ""), ("Input.AsOf", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Báo cáo chưa có tên", empty.Text, StringComparison.Ordinal);
        var without = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "so-ket-chuong-trinh"), ("Input.Name", "Tên đã gõ"), ("Input.AsOf", "2023-04-19")]);
        Assert.Contains("reports.programme-missing", without.Text, StringComparison.Ordinal);
        Assert.Contains("Tên đã gõ", without.Body, StringComparison.Ordinal);
        var foreign = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "khong-co"), ("Input.Name", "A"), ("Input.AsOf", "2023-04-19")]);
        Assert.Contains("reports.no-such-outline", foreign.Text, StringComparison.Ordinal);
        var reversed = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "so-ket-chuong-trinh"), ("Input.Programme", programme.ToString()), ("Input.Name", "A"), ("Input.From", "2024-01-01"), ("Input.AsOf", "2023-04-19")]);
        Assert.Contains("reports.as-of-before-start", reversed.Text, StringComparison.Ordinal);

        var done = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "so-ket-chuong-trinh"), ("Input.Programme", programme.ToString()), ("Input.Name", ReportCity.Name), ("Input.AsOf", "2023-04-19")]);
        var page = await visitor.GetAsync(done.Location!.PathAndQuery);
        Assert.Contains("số liệu từ 01/01/2021", page.Text, StringComparison.Ordinal);
        Assert.Contains(ReportCity.Name, (await visitor.GetAsync("/bao-cao")).Text, StringComparison.Ordinal);

        var yearly = await visitor.SubmitAsync(form, "#mo-bao-cao", [("Input.Outline", "tong-ket-nganh-to-chuc-2023"), ("Input.Name", "tổng kết năm 2023"), ("Input.AsOf", "2023-12-31")]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(yearly.Location!.PathAndQuery)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Text_is_written_in_place_and_the_slower_of_two_people_loses_nothing(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await visitor.GetAsync(url);
        var form = "#viet-loi-van-V-1";

        var saved = await visitor.SubmitAsync(page, form, [("Writing.Text", "Có {disciplined_members_total} trường hợp.\n\nBảo đảm <b>đúng</b> quy định.")]);
        Assert.NotNull(saved.Location);
        var shown = await visitor.GetAsync(url);
        var section = shown.Page.QuerySelector("[id='phan-V.1']")!;
        Assert.Contains("Có 810 trường hợp.", section.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Null(section.QuerySelector("b"));

        var slower = await visitor.SubmitAsync(page, form, [("Writing.Text", "Lời của người chậm hơn")]);
        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Equal("Lời của người chậm hơn", slower.Page.QuerySelector($"{form} textarea")!.TextContent);
        Assert.Contains("Có 810 trường hợp.", slower.Page.QuerySelector("[id='phan-V.1']")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var merged = await visitor.SubmitAsync(slower, form, [("Writing.Text", "Bản đã ghép")]);
        Assert.NotNull(merged.Location);

        var unknown = await visitor.SubmitAsync(await visitor.GetAsync(url), form, [("Writing.Text", "số {khong_co}")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("reports.unknown-figure", unknown.Text, StringComparison.Ordinal);
        Assert.Equal("số {khong_co}", unknown.Page.QuerySelector($"{form} textarea")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(page, form, [("Writing.Section", "I"), ("Writing.Number", "0"), ("Writing.Text", "x")])).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_signed_version_is_recorded_with_its_scan_and_closes_the_report(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var frozen = await FreezeReportTests.FreezeAsync(visitor, url);
        var form = await visitor.GetAsync(url + "/ban-ky");
        (string, string)[] typed = [("Input.RegisterNumber", "125-BC/BCĐ"), ("Input.SignedOn", "2023-04-28"), ("Input.SignerPosition", "Trưởng Ban Chỉ đạo"), ("Input.Signer", "Người Ký")];

        var noScan = await visitor.SubmitAsync(form, "#ban-ky", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noScan.Status);
        Assert.Contains("tệp bản quét", noScan.Text, StringComparison.Ordinal);
        var fake = await visitor.SubmitAsync(form, "#ban-ky", typed, files: [("Input.Scan", "ban-ky.pdf", "MZ not a pdf"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fake.Status);
        var odd = await visitor.SubmitAsync(form, "#ban-ky", [.. typed.Skip(1), ("Input.RegisterNumber", "không số")], files: [("Input.Scan", "ban-ky.pdf", Pdf)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.Status);
        Assert.Equal("không số", odd.Page.QuerySelector("#Input_RegisterNumber.is-invalid")!.GetAttribute("value"));
        var early = await visitor.SubmitAsync(form, "#ban-ky", [.. typed.Where(one => one.Item1 != "Input.SignedOn"), ("Input.SignedOn", "2023-04-18")], files: [("Input.Scan", "ban-ky.pdf", Pdf)]);
        Assert.True(early.Text.Contains("signed-before", StringComparison.Ordinal), early.Page.QuerySelector("main")!.TextContent);
        Assert.Contains("reports.signed-before-as-of", early.Text, StringComparison.Ordinal);

        var done = await visitor.SubmitAsync(form, "#ban-ky", typed, files: [("Input.Scan", "ban-ky.pdf", Pdf)]);
        Assert.True(done.Location is not null, done.Text);
        var page = await visitor.GetAsync(url);
        Assert.Contains("125-BC/BCĐ", page.Text, StringComparison.Ordinal);
        var paper = await visitor.GetAsync(page.Page.QuerySelector("a[href^='/van-ban/']")!.GetAttribute("href")!);
        Assert.Contains("125-BC/BCĐ", paper.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ban Chỉ đạo Chương trình số 01-CTr/TU", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Người Ký", paper.Text, StringComparison.Ordinal);
        Assert.NotNull(paper.Page.QuerySelector($"a[href='{url}']"));
        Assert.Null(page.Page.QuerySelector("#chot"));
        Assert.Null(page.Page.QuerySelector("textarea"));
        var scan = page.Page.QuerySelector("a[href^='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(Pdf, (await visitor.DownloadAsync(scan)).Bytes);
        Assert.Equal(HttpStatusCode.OK, (await visitor.DownloadAsync(frozen.Address.AbsolutePath + "/xuat/docx")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_list_of_a_past_day_shows_no_report_that_was_opened_later_and_reads_further(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        await ReportCity.ReviewAsync(office);
        await ReportCity.YearlyAsync(office);
        office.Clock.Set(new(2024, 2, 1, 2, 0, 0, TimeSpan.Zero));
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");

        Assert.Contains("tổng kết năm 2023", (await visitor.GetAsync("/bao-cao")).Text, StringComparison.Ordinal);
        visitor.WorkOn(ReportCity.AsOf);
        var past = (await visitor.GetAsync("/bao-cao")).Text;
        Assert.Contains(ReportCity.Name, past, StringComparison.Ordinal);
        Assert.DoesNotContain("tổng kết năm 2023", past, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_signed_paper_that_the_register_has_is_picked_not_entered_again(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        await office.ActAsync(services => services.GetRequiredService<DocumentRegister>().AddAsync(
            new("125-BC/BCĐ", DocumentRegister.Report, "Ban Chỉ đạo Chương trình số 01-CTr/TU", "Văn thư đã ghi") { IssuedOn = PartialDate.On(new(2023, 4, 28)) }));
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await FreezeReportTests.FreezeAsync(visitor, url);
        var done = await visitor.SubmitAsync(
            await visitor.GetAsync(url + "/ban-ky"), "#ban-ky", [("Input.RegisterNumber", "125-bc/bcđ"), ("Input.SignedOn", "2023-04-28"), ("Input.Signer", "Người Ký")], files: [("Input.Scan", "ban-ky.pdf", Pdf)]);
        Assert.True(done.Location is not null, done.Text);

        var paper = await visitor.GetAsync((await visitor.GetAsync(url)).Page.QuerySelector("a[href^='/van-ban/']")!.GetAttribute("href")!);
        Assert.Contains("Văn thư đã ghi", paper.Text, StringComparison.Ordinal);
        Assert.Single(await office.RunAsync(services => services.GetRequiredService<DocumentRegister>().AllBySymbolAsync("125-BC/BCĐ")));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_reads_a_report_without_the_right_in_its_unit(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var frozen = (await FreezeReportTests.FreezeAsync(specialist, url)).Address.AbsolutePath;
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        using var elsewhere = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");

        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(frozen)).Status);
        Assert.Null((await leader.GetAsync(url)).Page.QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/bao-cao/mo")).Status);
        string[] addresses =
        [
            url, frozen, frozen + "/so-lieu/disciplined_members_total", frozen + "/xuat/docx", url + "/xuat/docx", url + "/so-sanh", url + "/ban-ky",
            url + "/nguon-so-lieu", url + "/so-lieu/disciplined_members_total", url + "/phu-luc/PL1",
        ];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await specialist.GetAsync(address)).Status);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_annex_and_source_is_a_page_within_the_budget(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var page in new[] { "/phu-luc/PL1", "/phu-luc/PL2", "/phu-luc/PL3", "/phu-luc/PL4", "/phu-luc/PL5", "/phu-luc/PL6", "/nguon-so-lieu", "/so-lieu/disciplined_members_total" })
        {
            office.Queries.Reset();
            var answer = await visitor.GetAsync(url + page);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands.Select(one => one.ReplaceLineEndings(" ")))}");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(url + "/phu-luc/III.3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(url + "/so-lieu/khong_co")).Status);
        Assert.Contains("Quận ủy minh họa 01", (await visitor.GetAsync(url + "/phu-luc/PL6")).Text, StringComparison.Ordinal);
    }
}
