using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using System.Text;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>Two members count on two devices; what differs is counted again; two close; the result opens circle by circle.</summary>
public sealed class CountPilesTests
{
    [Theory, OnBothDatabases]
    public async Task A_miscount_is_caught_and_the_closed_result_opens_only_to_whom_it_was_disclosed(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        var (office, planner, first, second, url) = (table.Office, table.Planner, table.First, table.Second, table.Url);
        using var outsider = await CounterAsync(office, 5);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(url + "/kiem-phieu")).Status);
        Assert.Contains("Kiểm phiếu: Lấy phiếu", (await first.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kiểm phiếu: Lấy phiếu", (await outsider.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(url + "/kiem-phieu")).Status);

        var brief = await first.SubmitAsync(await first.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Key']", [("NewKey.Phrase", "ngắn"), ("NewKey.Again", "ngắn")]);
        Assert.Contains("ít nhất 16 ký tự", brief.Page.QuerySelector("#NewKey_Phrase-loi")!.TextContent, StringComparison.Ordinal);
        await SetKeyAsync(first, url);
        var wrongKey = await second.SubmitAsync(await second.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Sit']", [("Seat.Phrase", "không phải khóa của ban")]);
        Assert.Contains("Khóa không đúng", wrongKey.Page.QuerySelector("#Seat_Phrase-loi")!.TextContent, StringComparison.Ordinal);
        await SitAsync(second, url);
        using var elsewhere = await CounterAsync(office, 1);
        var twoDevices = await elsewhere.SubmitAsync(await elsewhere.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Sit']", [("Seat.Phrase", Key)]);
        Assert.Contains("ở một thiết bị khác", twoDevices.Text, StringComparison.Ordinal);

        var box = await first.SubmitAsync(await first.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Merge']", Box(10, 9, 0));
        Assert.Contains("nhiều hơn 9 người có mặt", box.Page.QuerySelector("#Box_Issued-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10", box.Page.QuerySelector("#Box_Issued")!.GetAttribute("value"));
        await MergeAsync(first, url);
        var over = await EnterAsync(first, url, 1, 7, 1, 2, 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.Status);
        Assert.Contains("khác 9 phiếu hợp lệ", over.Page.QuerySelector("#chong-1 [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", over.Page.QuerySelector("#chong-1 [name='Pile.High']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(first, url, 1, -1, 1, 2, 0)).Status);
        await DoneAsync(EnterAsync(first, url, 1, 7, 1, 1, 0));
        Assert.Contains("chờ thành viên thứ hai", (await first.GetAsync(url + "/kiem-phieu")).Page.QuerySelector("#chong-1")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(EnterAsync(second, url, 1, 6, 2, 1, 0));
        var differs = (await first.GetAsync(url + "/kiem-phieu")).Page.QuerySelector("#chong-1")!;
        Assert.Contains("lệch nhau ở: tín nhiệm cao, tín nhiệm", differs.TextContent, StringComparison.Ordinal);
        Assert.All(differs.QuerySelectorAll("[inputmode]"), field => Assert.Equal("", field.GetAttribute("value") ?? ""));
        await DoneAsync(EnterAsync(second, url, 1, 7, 1, 1, 0));
        await DoneAsync(EnterAsync(first, url, 1, 7, 1, 1, 0));
        Assert.Null((await first.GetAsync(url + "/kiem-phieu")).Page.QuerySelector("#dong"));
        await DoneAsync(EnterAsync(first, url, 2, 2, 2, 5, 0));
        await DoneAsync(EnterAsync(second, url, 2, 2, 2, 5, 0));
        office.Queries.Reset();
        await first.GetAsync(url + "/kiem-phieu");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");

        await DoneAsync(CloseAsync(first, url));
        var closed = await first.GetAsync(url + "/kiem-phieu");
        Assert.Contains("chờ một thành viên khác", closed.Text, StringComparison.Ordinal);
        Assert.Null(closed.Page.QuerySelector("#dong"));
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(url + "/ket-qua")).Status);
        await DoneAsync(CloseAsync(second, url));
        Assert.DoesNotContain("Kiểm phiếu: Lấy phiếu", (await first.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);

        Assert.Contains("đang niêm phong", (await planner.GetAsync(url + "/ket-qua")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await first.DownloadAsync(url + "/ket-qua?handler=Record")).Status);
        Assert.Contains("Khóa không đúng", (await AnnounceAsync(first, url, "không phải khóa của ban")).Text, StringComparison.Ordinal);
        await DoneAsync(AnnounceAsync(first, url));
        var shown = await second.GetAsync(url + "/ket-qua");
        Assert.Contains("55,56%", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["không", "A"], shown.Page.QuerySelectorAll("main tbody tr td:last-child").Select(cell => cell.QuerySelector(".status-word")?.TextContent ?? cell.TextContent.Trim()));
        Assert.Contains("chưa mở tới đồng chí", (await planner.GetAsync(url + "/ket-qua")).Text, StringComparison.Ordinal);

        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var seen = await leader.GetAsync(url + "/ket-qua");
        Assert.Contains("55,56%", seen.Text, StringComparison.Ordinal);
        var bare = await leader.SubmitAsync(seen, "form[action*='handler=Widen']", [("Widening.To", "MadePublic")]);
        Assert.Contains("kèm văn bản cho phép", bare.Text, StringComparison.Ordinal);
        await DoneAsync(leader.SubmitAsync(seen, "form[action*='handler=Widen']", []));
        office.Queries.Reset();
        Assert.Contains("đã báo cáo cấp quản lý", (await leader.GetAsync(url + "/ket-qua")).Text, StringComparison.Ordinal);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        foreach (var paper in new[] { "Minutes", "Table", "Resolution" })
        {
            using var printed = WordprocessingDocument.Open(new MemoryStream((await leader.DownloadAsync($"{url}/ket-qua?handler={paper}")).Bytes), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(printed, TestContext.Current.CancellationToken).Select(f => $"{f.Path?.XPath}: {f.Description}"));
            Assert.Single(printed.MainDocumentPart!.ImageParts);
            Assert.Contains(seen.Page.QuerySelector("main code")!.TextContent.Trim(), printed.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
            Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", printed.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        }

        var record = await leader.DownloadAsync(url + "/ket-qua?handler=Record");
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        await File.WriteAllBytesAsync(file, record.Bytes, TestContext.Current.CancellationToken);
        var fingerprint = seen.Page.QuerySelector("main code")!.TextContent.Trim();
        var verified = await office.VerbAsync("votes", "verify", file, "--fingerprint", fingerprint);
        Assert.Contains("\"valid\": true", verified.Output.Replace("\"valid\":true", "\"valid\": true", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"differs\"", Encoding.UTF8.GetString(record.Bytes), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_counts_everything_again_and_hides_the_first_result(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        var (office, first, second, url) = (table.Office, table.First, table.Second, table.Url);
        await CountAsync(first, second, url, [7, 1, 1, 0], [2, 2, 5, 0]);
        await DoneAsync(AnnounceAsync(first, url));
        var head = (await first.GetAsync(url + "/ket-qua")).Page.QuerySelector("form[action*='handler=Again']") is null ? second : first;
        var silent = await head.SubmitAsync(await head.GetAsync(url + "/ket-qua"), "form[action*='handler=Again']", []);
        Assert.NotNull(silent.Page.QuerySelector("#Repeat_Reason-loi"));
        await DoneAsync(head.SubmitAsync(await head.GetAsync(url + "/ket-qua"), "form[action*='handler=Again']", [("Repeat.Reason", "Sót một phiếu")]));
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(url + "/ket-qua")).Status);
        Assert.DoesNotContain("55.56", string.Join('\n', await office.AllRowsAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain((await office.AllRowsAsync()).Where(row => row.StartsWith("vote_result ", StringComparison.Ordinal)), row => row.Length > 1000);
        await SitAsync(first, url);
        await SitAsync(second, url);
        await MergeAsync(first, url);
        foreach (var (row, pile) in new[] { (1, new[] { 7, 1, 1, 0 }), (2, new[] { 3, 2, 4, 0 }) })
        {
            await DoneAsync(EnterAsync(first, url, row, pile));
            await DoneAsync(EnterAsync(second, url, row, pile));
        }

        await DoneAsync(CloseAsync(second, url));
        await DoneAsync(CloseAsync(first, url));
        await DoneAsync(AnnounceAsync(second, url));
        var shown = (await first.GetAsync(url + "/ket-qua")).Text;
        Assert.Contains("44,44%", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("55,56%", shown, StringComparison.Ordinal);
    }
}
