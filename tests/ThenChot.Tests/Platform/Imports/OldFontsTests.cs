using System.Text;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Platform.Export;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>Text typed in an old code, or all in capitals, is recognised and offered for conversion; nothing is converted unasked.</summary>
public sealed class OldFontsTests
{
    private const string Tcvn3 = "Họ và tên;Năm sinh\nNguyÔn V¨n An;1975\nTrÇn ThÞ Hång;1980\nD\u00AD¬ng §ç Ph¹m;1981\n";

    [Theory, OnBothDatabases]
    public async Task Tcvn3_is_offered_for_conversion_and_converted_when_asked(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await MapAsync(visitor, await UploadAsync(visitor, "people", "cu.csv", Encoding.UTF8.GetBytes(Tcvn3)));
        var offer = Assert.Single(page.Page.QuerySelectorAll("#chuyen-ma label")).TextContent;
        Assert.Contains("Cột “Họ và tên” có vẻ dùng bảng mã TCVN3 (ABC). Chuyển sang Unicode?", offer, StringComparison.Ordinal);
        Assert.Contains("“NguyÔn V¨n An” thành “Nguyễn Văn An”", offer, StringComparison.Ordinal);

        var none = await visitor.SubmitAsync(page, "#chuyen-ma", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Contains("Đồng chí đánh dấu ít nhất một cột cần chuyển.", none.Text, StringComparison.Ordinal);

        var converted = await AfterAsync(visitor, await visitor.SubmitAsync(page, "#chuyen-ma", [("In.Convert", "0:1")]));
        Assert.Contains("cột “Họ và tên” từ bảng mã TCVN3 (ABC) sang Unicode", converted.Text, StringComparison.Ordinal);
        Assert.Null(converted.Page.QuerySelector("#chuyen-ma"));
        await AfterAsync(visitor, await visitor.SubmitAsync(converted, "#nap", []));
        Assert.Equal(["Dương Đỗ Phạm", "Nguyễn Văn An", "Trần Thị Hồng"], await NamesAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_conversion_is_taken_back_and_the_file_stays_as_it_was(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await MapAsync(visitor, await UploadAsync(visitor, "people", "hoa.csv", "Họ và tên,Năm sinh\nNGUYỄN VĂN AN,1975\nTRẦN THỊ HỒNG,1980\n"u8.ToArray()));
        Assert.Contains("viết toàn chữ hoa", Assert.Single(page.Page.QuerySelectorAll("#chuyen-ma label")).TextContent, StringComparison.Ordinal);
        var converted = await AfterAsync(visitor, await visitor.SubmitAsync(page, "#chuyen-ma", [("In.Convert", "0:4")]));
        var back = await AfterAsync(visitor, await visitor.SubmitAsync(converted, "#thoi-chuyen", []));
        Assert.NotNull(back.Page.QuerySelector("#chuyen-ma"));
        await AfterAsync(visitor, await visitor.SubmitAsync(back, "#nap", []));
        Assert.Equal(["NGUYỄN VĂN AN", "TRẦN THỊ HỒNG"], await NamesAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task Vni_in_the_bytes_of_an_old_machine_is_recognised_too(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var bytes = Encoding.Latin1.GetBytes("Ho va ten;Nam sinh\nNguyeãn Vaên An;1975\nTraàn Thò Hoàng;1980\nDöông Ñoã Phaïm;1981\n");
        var page = await MapAsync(visitor, await UploadAsync(visitor, "people", "vni.csv", bytes));
        Assert.Contains("bảng mã VNI", Assert.Single(page.Page.QuerySelectorAll("#chuyen-ma label")).TextContent, StringComparison.Ordinal);
        var converted = await AfterAsync(visitor, await visitor.SubmitAsync(page, "#chuyen-ma", [("In.Convert", "0:2")]));
        await AfterAsync(visitor, await visitor.SubmitAsync(converted, "#nap", []));
        Assert.Equal(["Dương Đỗ Phạm", "Nguyễn Văn An", "Trần Thị Hồng"], await NamesAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task Proper_text_gets_no_offer(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var content in new[] { "Họ và tên,Năm sinh\nNguyễn Văn An,1975\nLò Thị Ắc,1980\nY Niê Đắk,1981\n", "Họ và tên,Năm sinh\nNguyen Van An,1975\nTran Thi Hong,1980\n", "Họ và tên,Năm sinh\nVõ Thò Lù,1975\nHà Bích Hoà,1980\n" })
        {
            var page = await MapAsync(visitor, await UploadAsync(visitor, "people", "a.csv", Encoding.UTF8.GetBytes(content)));
            Assert.Null(page.Page.QuerySelector("#chuyen-ma"));
        }
    }

    [Fact]
    public void The_hyphen_nobody_sees_is_a_letter_to_an_import_and_nothing_to_others()
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            book.Sheet("Danh sách", [new SheetColumn("Họ và tên")]).Row("D\u00AD¬ng");
        }

        Assert.True(SheetStream.Open(stream.ToArray(), "a.xlsx", new SheetLimits()).TryGet(out var rows, out _));
        using (rows)
        {
            Assert.Equal("D\u00AD¬ng", rows.Rows().Last()[0]);
        }

        Assert.True(SheetReader.Read(stream.ToArray(), "a.xlsx").TryGet(out var whole, out _));
        Assert.Equal("D¬ng", whole.First.Rows[^1][0]);
    }

    private static Task<List<string>> NamesAsync(RunningOffice office) => office.RunAsync(async services =>
        (await services.GetRequiredService<AppDb>().Set<Person>().Where(p => p.BornOn != null).Select(p => p.FullName).ToListAsync()).Order(StringComparer.Ordinal).ToList());
}
