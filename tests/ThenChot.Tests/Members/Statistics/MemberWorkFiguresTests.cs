using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Statistics;

public sealed class MemberWorkFiguresTests
{
    private static readonly string[] Codes = ["register_screened_out", "register_badges", "register_cards_given", "register_dues_paid"];

    [Theory, OnBothDatabases]
    public async Task Who_leaves_after_a_screening_is_counted_apart_and_opens_to_a_register_of_the_year(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var (screened, struck) = (await office.MemberAsync("Trần Qua Rà Soát"), await office.MemberAsync("Trần Xóa Tên"));
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var screening = await OpenAsync(keeper, screened, "Screening");
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, screening, "2/2/2023")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, screening, "2/2/2023", note: "Đã nghe")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(screening), "#buoc", [("In.On", "2/2/2023"), ("In.Note", "Không tiến bộ"), ("In.Finding", "StrikeOff")])).Status);
        var page = await keeper.GetAsync(screened + "/thu-tuc");
        await StrikeAsync(keeper, page.Page.QuerySelectorAll(".note a").Single(a => a.TextContent.StartsWith("Xóa tên", StringComparison.Ordinal)).GetAttribute("href")!, "10/2/2023");
        await StrikeAsync(keeper, await OpenAsync(keeper, struck, "StrikingOff"), "11/2/2023");

        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var cell = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(MemberOffice.Cell, new(2023, 2, 1)))!;
            var member = await db.Set<MemberFile>().OrderBy(f => f.Id).FirstAsync();
            var rules = services.GetRequiredService<Web.Modules.Members.Dues.DuesRules>();
            var month = Period.Parse("2023-02");
            Assert.True(DuesTerm.Set(member.Id, month, "by_hand", 50_000, null, null, null, rules.In(month)).TryGet(out var term, out _));
            Assert.True(DuesSheet.Draw(cell.Id, month, [new DuesPayer(member.Id, 10, term, false)], rules.In(month), new(2023, 3, 1), office.Clock.GetUtcNow()).TryGet(out var sheet, out _));
            Assert.Null(sheet.Pay(member.Id, 50_000, new(2023, 2, 20), new(2023, 3, 1)));
            Assert.True(MemberEntry.Write(member.Id, EntryKind.Reward, new(2023, 2), null, "Giấy khen minh họa", new(2023, 3, 1), office.Clock.GetUtcNow()).TryGet(out var reward, out _));
            db.Add(term);
            db.Add(sheet);
            db.Add(reward);
        });

        Assert.Equal([1, 0, 0, 50_000], await ReadAsync(office, "QU01", new(2023, 3, 1)));
        Assert.Equal([1, 0, 0, 0], await ReadAsync(office, "TP", new(2023, 2, 27)));
        Assert.Equal([0, 0, 0, 0], await ReadAsync(office, "QU02", new(2023, 3, 1)));
        Assert.Equal([0, 0, 0, 0], await ReadAsync(office, "TP", new(2023, 2, 9)));
        var placed = await office.RunAsync(async services => await Source(services).PlacedAsync(await QueryAsync(services, "TP", new(2023, 3, 1)), Codes, default));
        Assert.Equal([("register_dues_paid", 50_000m), ("register_screened_out", 1m)], placed.Select(p => (p.Code, p.Value)).Order());
        var tree = await office.RunAsync(async services => await Source(services).ExplainAsync(Codes[0], await QueryAsync(services, "QU01", new(2023, 3, 1)), default));
        var part = Assert.Single(tree.Parts);
        var register = await keeper.GetAsync(part.Url!, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(register, office.Queries.Commands));
        Assert.Contains("Trần Qua Rà Soát", register.Text, StringComparison.Ordinal);
        Assert.Equal(2, register.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await keeper.DownloadAsync("/dang-vien/so?so=Resolutions&nam=2023&handler=TaiVe")).Status);
        foreach (var kind in Enum.GetNames<Web.Modules.Members.Registers.RegisterKind>())
        {
            Assert.Empty(PageRules.Breaches(await keeper.GetAsync($"/dang-vien/so?so={kind}&nam=2023", office.Queries.Reset), office.Queries.Commands));
        }

        Assert.Contains("2/2023: Giấy khen minh họa", (await keeper.GetAsync("/dang-vien/so?so=Rewards&nam=2023")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Giấy khen", (await keeper.GetAsync("/dang-vien/so?so=Rewards&nam=2022")).Text, StringComparison.Ordinal);
        Assert.Contains("Trần Qua Rà Soát", (await keeper.GetAsync("/dang-vien/so?so=Notices&nam=2023")).Text, StringComparison.Ordinal);
        using var other = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        Assert.DoesNotContain("Giấy khen", (await other.GetAsync("/dang-vien/so?so=Rewards&nam=2023")).Text, StringComparison.Ordinal);
        Assert.Contains("không", (await other.GetAsync(part.Url!)).Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task StrikeAsync(Visitor keeper, string address, string on)
    {
        await GiveAllAsync(keeper, address, on);
        foreach (var (paper, vote) in new (string?, (int, int, int)?)[] { (null, null), ("01", (9, 0, 9)), ("02", (9, 0, 9)), ("03", (9, 0, 9)) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(keeper, address, on, paper, vote)).Status);
        }
    }

    private static async Task<string> OpenAsync(Visitor visitor, string file, string kind)
    {
        var opened = await visitor.SubmitAsync(await visitor.GetAsync(file + "/thu-tuc"), "form.form", [("In.Kind", kind), ("In.On", "1/2/2023"), ("In.Ground", "Minh họa")]);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.PathAndQuery;
    }

    private static Task<decimal[]> ReadAsync(RunningOffice office, string unit, DateOnly asOf) => office.RunAsync(async services =>
    {
        var values = await Source(services).ComputeAsync(await QueryAsync(services, unit, asOf), Codes, default);
        return Codes.Select(code => values[code]).ToArray();
    });

    private static MemberWorkFigures Source(IServiceProvider services) => services.GetServices<IDerivedFigures>().OfType<MemberWorkFigures>().Single();

    private static async Task<FigureQuery> QueryAsync(IServiceProvider services, string unit, DateOnly asOf) =>
        new((await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(unit, asOf))!.Id, new DateOnly(2023, 1, 1), asOf);
}
