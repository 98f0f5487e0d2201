using AngleSharp.Dom;
using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Export;

public sealed class ListSheetTests
{
    [Theory, OnBothDatabases]
    public async Task Every_list_with_an_export_gives_it_whole_and_marked(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        var conference = (await visitor.GetAsync("/van-ban/hoi-nghi")).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        (string Url, int AtLeast)[] lists =
        [
            ("/chuong-trinh/viec", 34), ("/chuong-trinh/ke-hoach", 777), ("/nguoi", 100), ("/so-lieu/disciplined_members_total", 9),
            ("/ky-bao-cao/theo-doi", 50), (conference, 10), ("/van-ban", 51), ("/to-chuc", 500), ("/so-lieu", 20), ("/ky-bao-cao", 5), ("/chuong-trinh", 1), ("/van-ban/hoi-nghi", 1),
        ];
        foreach (var (url, atLeast) in lists)
        {
            var page = await visitor.GetAsync(url);
            var link = page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Xuất danh sách").GetAttribute("href")!;
            var (status, bytes, type) = await visitor.DownloadAsync(link);
            Assert.Equal((HttpStatusCode.OK, Workbook.ContentType), (status, type));
            Assert.True(SheetReader.Read(bytes, "danh-sach.xlsx").TryGet(out var file, out var why), why?.Sentence);
            Assert.True(file.First.Rows.Count - 4 >= atLeast, $"{url}: {file.First.Rows.Count} rows");
            Assert.Contains("Số liệu từng đơn vị là minh họa", file.First.Rows.Select(r => r[0]));

            var (_, text, plain) = await visitor.DownloadAsync(link + "&dang=csv");
            Assert.Equal("text/csv", plain);
            Assert.True(SheetReader.Read(text, "danh-sach.csv").TryGet(out var csv, out why), why?.Sentence);
            Assert.True(csv.First.Rows.Count - 1 >= atLeast, $"{url}: {csv.First.Rows.Count} rows as .csv");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Export_keeps_the_filter_of_the_list(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        var page = await visitor.GetAsync("/chuong-trinh/viec?tinh-trang=chua-xong");
        var shown = page.Page.QuerySelectorAll("table tbody tr").Length;
        var (_, bytes, _) = await visitor.DownloadAsync(page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Xuất danh sách").GetAttribute("href")!);
        Assert.True(SheetReader.Read(bytes, "viec.xlsx").TryGet(out var file, out _));
        Assert.Equal(5, shown);
        Assert.Equal(shown, file.First.Rows.Count - 4);
    }

    [Theory, OnBothDatabases]
    public async Task Taking_people_out_is_an_act_within_the_rights_of_the_reader(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            var units = services.GetRequiredService<UnitDirectory>();
            foreach (var (name, code) in new[] { ("=Lê Văn An", "QU01"), ("Ngô Thị Ý", "QU02") })
            {
                await seeds.AddPostAsync(await seeds.AddPersonAsync(name), (await units.FindByCodeAsync(code, new DateOnly(2023, 1, 1)))!.Id, "Bí thư", new DateOnly(2021, 1, 1), null);
            }
        });
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var before = await ExportsAsync(office);
        var (_, bytes, _) = await reporter.DownloadAsync("/nguoi?handler=TaiVe&dang=csv");
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("'=Lê Văn An;;Bí thư, Quận ủy minh họa 01", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngô Thị Ý", text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await ExportsAsync(office));
        await reporter.DownloadAsync("/to-chuc?handler=TaiVe");
        Assert.Equal(before + 1, await ExportsAsync(office));
        Assert.Empty(await office.BrokenAsync());
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_written_with_a_piece_of_them_in_memory()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        await office.RunAsync(async services =>
        {
            var alive = new List<WeakReference>();
            var (read, most) = (0, 0);
            Task<IReadOnlyList<byte[]>> ReadAsync(IReadOnlyList<int> keys)
            {
                List<byte[]> rows = [.. keys.Select(key => { var row = new byte[1_000]; BitConverter.TryWriteBytes(row, key); return row; })];
                alive.AddRange(rows.Where((_, n) => n % 100 == 0).Select(row => new WeakReference(row)));
                read += rows.Count;
                return Task.FromResult<IReadOnlyList<byte[]>>(rows);
            }

            var (written, last) = (0, -1);
            var db = services.GetRequiredService<AppDb>();
            var keys = db.Database.SqlQuery<int>($"with recursive n(value) as (select 0 union all select value + 1 from n where value < 49999) select value as \"Value\" from n");
            await foreach (var row in ListSheet.InPiecesAsync(keys, ReadAsync, row => BitConverter.ToInt32(row)))
            {
                // In the order of the keys, read only when they are needed.
                Assert.Equal(last + 1, last = BitConverter.ToInt32(row));
                written++;
                Assert.InRange(read - written, 0, ListSheet.Piece);
                if (written % 5_000 == 0)
                {
                    GC.Collect();
                    most = Math.Max(most, alive.Count(one => one.IsAlive) * 100);
                }
            }

            Assert.Equal((50_000, 50_000), (written, read));
            Assert.InRange(most, 1, 3 * ListSheet.Piece);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_is_read_in_pieces_and_leaves_nothing_out(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
            [.. Enumerable.Range(1, 2_300).Select(n => new UnitSeed($"X{n:0000}", $"Chi bộ {n}", "cell", "QU01-1", new DateOnly(2010, 1, 1)))]));
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        office.Queries.Reset();
        var (_, bytes, _) = await visitor.DownloadAsync("/to-chuc?handler=TaiVe&dang=csv");
        var pieces = office.Queries.Commands.Count(sql => sql.Contains("AS \"Name\"", StringComparison.Ordinal));
        Assert.True(SheetReader.Read(bytes, "to-chuc.csv").TryGet(out var csv, out var why), why?.Sentence);
        Assert.Equal(2_309 + 1, csv.First.Rows.Count);
        Assert.Equal(2_309, csv.First.Rows.Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.Equal("TP", csv.First.Rows[1][0]);
        Assert.Equal(3, pieces);
        var (_, found, _) = await visitor.DownloadAsync("/to-chuc?tim=chi+bo+23&handler=TaiVe&dang=csv");
        Assert.True(SheetReader.Read(found, "to-chuc.csv").TryGet(out var few, out _));
        Assert.True(few.First.Rows.Count is > 10 and < 200, $"{few.First.Rows.Count}");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84 903", "'+84 903")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("=a\"b", "\"'=a\"\"b\"")]
    public void Texts_that_look_like_formulas_are_made_harmless(string text, string written) => Assert.Equal(written, CsvWriter.Cell(text));

    [Fact]
    public void Negative_numbers_stay_numbers() => Assert.Equal("-1234,5", CsvWriter.Cell(-1234.5m));

    private static Task<int> ExportsAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync(a => a.Kind == "platform.export-list"));
}
