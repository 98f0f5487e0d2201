using System.Text;
using ThenChot.Domain.Organizations;
using ThenChot.Tests.Figures;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Imports;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>The way of a file from the upload to the act, through the pages.</summary>
public sealed class ImportPagesTests
{
    private const string People = "Ghi chú;HỌ TÊN;Năm sinh;Mã đơn vị;Chức vụ;Từ ngày\nx;Đỗ Thị Ánh;3/1975;qu01;Bí thư;1/1/2021\n;Le\u0302 Va\u0306n O\u031Bn;;;;\n";

    [Theory]
    [OnBothDatabases]
    public async Task A_file_in_any_column_order_is_mapped_checked_and_taken_as_one_act(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var mapping = await UploadAsync(visitor, "people", "danh-sach.csv", Encoding.UTF8.GetBytes(People));
        Assert.Contains("HỌ TÊN · ví dụ: Đỗ Thị Ánh", mapping.Text, StringComparison.Ordinal);
        var before = await CountAsync<Act>(office);
        var checkedPage = await MapAsync(visitor, mapping);
        Assert.Contains("Nạp 2 dòng", checkedPage.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync<Act>(office));

        var taken = await AfterAsync(visitor, await visitor.SubmitAsync(checkedPage, "#nap", []));
        Assert.Contains("dòng đã ghi", taken.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync<Act>(office));
        Assert.Empty(await office.BrokenAsync());
        var list = await visitor.GetAsync("/nguoi?tim=do+thi+anh");
        Assert.Contains("Bí thư, Quận ủy minh họa 01", list.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Ơn", (await visitor.GetAsync("/nguoi?tim=le+van+on")).Text, StringComparison.Ordinal);

        var person = list.Page.QuerySelector("main table a")!.GetAttribute("href")!;
        var history = await visitor.GetAsync("/lich-su/org_person/" + person.Split('/')[^1]);
        Assert.Contains("danh-sach.csv", history.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Faulty_rows_keep_the_file_out_until_only_the_good_ones_are_asked_for(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = await MapAsync(visitor, await UploadAsync(visitor, "people", "a.csv", "Họ và tên,Ngày sinh,Mã đơn vị,Chức vụ,Giữ chức vụ từ ngày\nLê Văn An,1975,,,\nLê Văn An,1975,,,\nLê 2,,,,\nLê Văn Bình,31/2/1975,,,\nLê Văn Cường,,KHONG,Bí thư,1/1/2021\n,,,,thừa,x\n"u8.ToArray()));
        Assert.Null(page.Page.QuerySelector("#nap"));
        Assert.Contains("Chưa ghi dòng nào", page.Text, StringComparison.Ordinal);
        Assert.Equal(["3", "4", "5", "6", "7"], page.Page.QuerySelectorAll("main table td:first-child").Select(c => c.TextContent));

        var (_, bytes, _) = await visitor.DownloadAsync(page.Page.QuerySelector("a[href*='handler=Loi']")!.GetAttribute("href")!);
        Assert.True(SheetReader.Read(bytes, "loi.xlsx").TryGet(out var marked, out _));
        Assert.Equal(7, marked.First.Rows.Count);
        Assert.StartsWith("Ngày sinh: Không đọc được ngày sinh", marked.First.Rows[4][5], StringComparison.Ordinal);

        await AfterAsync(visitor, await visitor.SubmitAsync(page, "#nap-dong-dung", []));
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Person>().CountAsync(p => p.FullName == "Lê Văn An")));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_same_file_is_not_taken_twice(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var content = Encoding.UTF8.GetBytes(People);
        var first = await MapAsync(visitor, await UploadAsync(visitor, "people", "a.csv", content));
        var second = await MapAsync(visitor, await UploadAsync(visitor, "people", "b.csv", content));
        await AfterAsync(visitor, await visitor.SubmitAsync(first, "#nap", []));
        Assert.Contains("đã được", (await AfterAsync(visitor, await visitor.SubmitAsync(second, "#nap", []))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(first, "#nap", [])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(visitor, "people", "c.csv", content)).Status);
        Assert.Equal(1, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Person>().CountAsync(p => p.FullName == "Lê Văn Ơn")));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_wrong_mapping_is_refused_at_the_field_and_a_right_one_remembered(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var content = "Ông bà,Năm\nLê Văn An,1975\n"u8.ToArray();
        var mapping = await UploadAsync(visitor, "people", "a.csv", content);
        var missing = await visitor.SubmitAsync(mapping, "#ghep-cot", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.NotNull(missing.Page.GetElementById("In_Columns_0_-loi"));
        var twice = await visitor.SubmitAsync(missing, "#ghep-cot", [("In.Columns[0]", "0"), ("In.Columns[1]", "0")]);
        Assert.NotNull(twice.Page.GetElementById("In_Columns_1_-loi"));
        Assert.Contains("Nạp 1 dòng", (await AfterAsync(visitor, await visitor.SubmitAsync(twice, "#ghep-cot", [("In.Columns[0]", "0"), ("In.Columns[1]", "1")]))).Text, StringComparison.Ordinal);

        var again = await UploadAsync(visitor, "people", "b.csv", "Ông bà,Năm\nLê Văn Bình,1976\n"u8.ToArray());
        Assert.Contains("Nạp 1 dòng", (await MapAsync(visitor, again)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_upload_belongs_to_its_person_and_needs_the_right_of_its_kind(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var mapping = await UploadAsync(specialist, "people", "a.csv", Encoding.UTF8.GetBytes(People));
        using var other = await office.SignedInAs(RoleNames.OrganisationSpecialist, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(mapping.Address.PathAndQuery)).Status);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/nhap-du-lieu/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync("/nhap-du-lieu/khong-co")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_template_can_be_filled_in_and_uploaded_as_it_is(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var (status, bytes, _) = await visitor.DownloadAsync("/nhap-du-lieu/units?handler=BieuMau");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(SheetReader.Read(bytes, "mau.xlsx").TryGet(out var template, out _));
        Assert.Contains("Mã đơn vị cấp trên", template.First.Rows[0].Cells);
        Assert.Contains(template.Sheets, s => s.Name == "Danh mục" && s.Rows.Count > 3);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(visitor, "units", "mau.xlsx", bytes)).Status);

        var filled = "Mã đơn vị,Tên đơn vị,Loại tổ chức,Mã đơn vị cấp trên,Ngày thành lập\nQU03-1,Chi bộ minh họa 03.1,chi bộ,QU03,2/1/2020\nQU03,Quận ủy minh họa 03,đảng bộ trực thuộc,tp,1/1/2020\n"u8.ToArray();
        var page = await MapAsync(visitor, await UploadAsync(visitor, "units", "don-vi.csv", filled));
        Assert.Contains("dòng đã ghi", (await AfterAsync(visitor, await visitor.SubmitAsync(page, "#nap", []))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Values_that_stand_already_are_counted_as_unchanged_and_only_the_new_ones_taken(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        const string heading = "Mã đơn vị,Mã số liệu,Kỳ,Giá trị\n";
        await TakeAsync(visitor, await CheckedAsync(visitor, heading + "QU01,inspected,2022-Q3,7\n"), 1);
        var page = await CheckedAsync(visitor, heading + "QU01,inspected,2022-Q3,\"7,0\"\nQU02,inspected,2022-Q3,8\n");
        Assert.Contains("1 dòng đều đúng như giá trị đang có nên không ghi lại.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nạp 1 dòng", page.Text, StringComparison.Ordinal);
        await TakeAsync(visitor, page, 1);

        var same = await CheckedAsync(visitor, heading + "QU02,inspected,2022-Q3,8\nQU01,inspected,2022-Q3,7\n");
        Assert.Contains("không có gì để nạp", same.Text, StringComparison.Ordinal);
        Assert.Null(same.Page.QuerySelector("#nap"));
        Assert.Contains("2 dòng, không có gì thay đổi", (await visitor.GetAsync("/nhap-du-lieu")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync(act => act.Kind == "figures.import")));

        var other = await CheckedAsync(visitor, heading + "QU02,inspected,2022-Q3,9\n");
        Assert.Contains("Đã có số liệu được tiếp nhận là 8; muốn sửa, đồng chí mở lại báo cáo", other.Text, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("#nap-dong-dung"));

        static async Task<Answer> CheckedAsync(Visitor visitor, string file) => await MapAsync(visitor, await UploadAsync(visitor, "figures", "so-lieu.csv", Encoding.UTF8.GetBytes(file)));

        static async Task TakeAsync(Visitor visitor, Answer page, int rows)
        {
            var taken = await AfterAsync(visitor, await visitor.SubmitAsync(page, "#nap", []));
            Assert.Contains($"{rows}dòng đã ghi", taken.Text, StringComparison.Ordinal);
        }
    }

    private static Task<int> CountAsync<T>(RunningOffice office)
        where T : class => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<T>().CountAsync());
}
