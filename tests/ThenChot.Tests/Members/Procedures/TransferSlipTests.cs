using System.IO.Compression;
using System.Xml.Linq;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

public sealed class TransferSlipTests
{
    [Theory]
    [InlineData(ProcedureKind.TransferWithin, true, 7)]
    [InlineData(ProcedureKind.TransferWithin, false, 10)]
    [InlineData(ProcedureKind.TransferOut, false, 10)]
    [InlineData(ProcedureKind.TransferTemporary, true, 8)]
    [InlineData(ProcedureKind.TransferAbroad, false, 2)]
    public void A_slip_has_as_many_boxes_as_the_way_between_the_committees_asks_for(ProcedureKind kind, bool sameSuperior, int boxes)
    {
        Assert.True(SomeCase.Rules.InForce(kind, SomeCase.Today).TryGet(out var rule, out _));
        var route = new CaseRoute(new Dictionary<StepLevel, UnitId>(SomeCase.Route.Units) { [StepLevel.ReceivingSuperior] = SomeCase.Superior });
        Assert.Equal(boxes, rule.SlipFor(sameSuperior ? SomeCase.Route : route)?.Boxes.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Between_committees_the_slip_names_every_unit_on_the_way_and_the_notice_goes_to_both_on_the_other_side(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Giấy");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        var transfer = await BeginAsync(keeper, file, "TransferWithin", ("In.ToCell", MemberOffice.FarCell));
        foreach (var (on, paper) in new[] { ("2/3/2023", null), ("3/3/2023", null), ("6/3/2023", "12-GGT/QU") })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, transfer, on, paper)).Status);
        }

        var page = await keeper.GetAsync(transfer);
        var slip = await TextAsync(keeper, page.Page.QuerySelector("table a[href*=Docx]")!.GetAttribute("href")!);
        Assert.Contains("loại 10 ô", slip, StringComparison.Ordinal);
        Assert.Contains("Số 12-GGT/QU", slip, StringComparison.Ordinal);
        Assert.Contains("Hà Nội, ngày 06 tháng 3 năm 2023", slip, StringComparison.Ordinal);
        Assert.Contains("Chi bộ nơi đi: Chi bộ minh họa 01.1.1|02/03/2023", slip, StringComparison.Ordinal);
        Assert.Contains("Cấp trên trực tiếp nơi đến: Quận ủy minh họa 02|      /", slip, StringComparison.Ordinal);
        Assert.Contains("tại: Chi bộ minh họa 02.1.1", slip, StringComparison.Ordinal);
        Assert.Contains("trước hết ngày 17/04/2023", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("T/M", slip, StringComparison.Ordinal);
        var notice = await TextAsync(keeper, page.Page.QuerySelector("table a[href*=PhieuBao]")!.GetAttribute("href")!);
        Assert.Contains("- Quận ủy minh họa 02,|- Đảng ủy phường minh họa 02.1,", notice, StringComparison.Ordinal);
        Assert.Contains("T/M BAN THƯỜNG VỤ", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("…", slip + notice, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_temporary_stay_in_another_cell_is_received_there_and_pays_there_while_the_member_is_counted_at_home(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var file = await office.MemberAsync("Trần Văn Tạm");
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var home = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var host = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.FarCell);
        var own = await home.SubmitAsync(await home.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", "TransferTemporary"), ("In.On", "1/3/2023"), ("In.ToCell", MemberOffice.Cell), ("In.Until", "1/10/2023")]);
        Assert.Equal("In_ToCell-loi", FaultOf(own));
        var stay = await BeginAsync(home, file, "TransferTemporary", ("In.ToCell", MemberOffice.FarCell), ("In.Until", "1/10/2023"));
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(home, stay, "2/3/2023")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, stay, "3/3/2023", "05")).Status);
        Assert.Null((await home.GetAsync(stay)).Page.QuerySelector("#buoc"));
        Assert.Contains("Chuyển sinh hoạt tạm thời", (await host.GetAsync("/dang-vien/thu-tuc?cua-toi=true")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(host, stay, "10/3/2023")).Status);
        Assert.Null((await host.GetAsync(stay)).Page.QuerySelector("#buoc"));

        Assert.Contains("đóng ở nơi sinh hoạt tạm thời", await SheetAsync(home), StringComparison.Ordinal);
        var guest = await SheetAsync(host);
        Assert.Contains("Trần Văn Tạm", guest, StringComparison.Ordinal);
        Assert.Contains("mức do chi bộ đó ghi", guest, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(home, stay, "1/4/2023")).Status);
        Assert.Single((await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().Include(f => f.Stays).SingleAsync())).Stays);
    }

    private static async Task<string> BeginAsync(Visitor visitor, string file, string kind, params (string Name, string Value)[] typed)
    {
        var opened = await visitor.SubmitAsync(await visitor.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", kind), ("In.On", "1/3/2023"), .. typed]);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        await GiveAllAsync(visitor, opened.Location!.PathAndQuery, "1/3/2023");
        return opened.Location!.PathAndQuery;
    }

    private static async Task<string> SheetAsync(Visitor visitor)
    {
        var drawn = await visitor.SubmitAsync(await visitor.GetAsync("/dang-phi"), "#lap", []);
        Assert.Equal(HttpStatusCode.Redirect, drawn.Status);
        return (await visitor.GetAsync(drawn.Location!.PathAndQuery)).Text;
    }

    /// <summary>The paragraphs of a document, one after the other.</summary>
    private static async Task<string> TextAsync(Visitor visitor, string address)
    {
        var (status, bytes, _) = await visitor.DownloadAsync(address);
        Assert.Equal(HttpStatusCode.OK, status);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        await using var content = await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var document = await XDocument.LoadAsync(content, LoadOptions.None, TestContext.Current.CancellationToken);
        return string.Join('|', document.Descendants(w + "p").Select(p => string.Concat(p.Descendants(w + "t").Select(t => t.Value))));
    }
}
