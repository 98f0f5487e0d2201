using System.Text.Json;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Tests.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>
/// Shares entered after a restructuring: G divided into H and I, A and B merged into C, both on 1/7/2024 and without shares. G
/// reported 10 and 7 before, C 9 after.
/// </summary>
public sealed class AllocationTests
{
    private const string Units = """
        code,name,kind,parent_code,founded_on,closed_on
        TP,Thành phố,city,,2000-01-01,
        A,Đơn vị A,committee,TP,2000-01-01,
        B,Đơn vị B,committee,TP,2000-01-01,
        G,Đơn vị G,committee,TP,2000-01-01,
        """;

    private const string Before = """
        unit_code,figure_code,period,value
        G,x,2023-Q4,10
        G,x,2024-Q1,7
        G,y,2024-Q1,5
        """;

    private const string After = """
        unit_code,figure_code,period,value
        C,x,2024-Q3,9
        """;

    private const string Bundle = """
        - {kind: split, on: 2024-07-01, from: [G], to: [{code: H, name: Đơn vị H}, {code: I, name: Đơn vị I}]}
        - {kind: merge, on: 2024-07-01, from: [A, B], to: [{code: C, name: Đơn vị C}]}
        """;

    [Theory, OnBothDatabases]
    public async Task Figures_that_wait_are_listed_by_act_and_direction_and_pass_once_shares_are_entered(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Equal((0m, 17m), await ReadAsync(office, "TP", "x", "2023", "2025-01-01", "2024-Q1"));

        office.Queries.Reset();
        var list = await visitor.GetAsync("/sap-xep/phan-bo?so-lieu=x");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
        var row = Assert.Single(list.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Đơn vị G", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("x: 17", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 số liệu", (await visitor.GetAsync("/sap-xep/phan-bo")).Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        office.Queries.Reset();
        var form = await visitor.GetAsync(row.QuerySelector("td:last-child a")!.GetAttribute("href")!);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
        Assert.Equal("x", form.Page.QuerySelector("#In_Figure option[selected]")!.GetAttribute("value"));

        var acts = await ActsAsync(office);
        var preview = await visitor.SubmitAsync(form, "form.form", [("In.Shares[0].Text", "1/3"), ("In.Shares[1].Text", "2/3")], "button[formaction]");
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(["x", "5", "12", "17"], preview.Page.QuerySelectorAll("#xem-truoc + div tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(acts, await ActsAsync(office));

        var made = await visitor.SubmitAsync(preview, "form.form", [("In.Reason", "Theo số đảng viên hai đơn vị")]);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal((17m, 0m), await ReadAsync(office, "TP", "x", "2023", "2025-01-01", "2024-Q1"));
        Assert.Equal((5m, 0m), await ReadAsync(office, "H", "x", "2023", "2025-01-01", "2024-Q1"));
        Assert.Equal((12m, 0m), await ReadAsync(office, "I", "x", "2023", "2025-01-01", "2024-Q1"));
        Assert.Equal((0m, 5m), await ReadAsync(office, "TP", "y", "2023", "2025-01-01", "2024-Q1"));

        var kept = await visitor.GetAsync(form.Address.PathAndQuery);
        Assert.Contains("H = 1/3; I = 2/3", kept.Text, StringComparison.Ordinal);
        var history = await visitor.GetAsync(kept.Page.QuerySelector("a.history")!.GetAttribute("href")!);
        Assert.Contains("Nhập tỷ lệ phân bổ số liệu", history.Text, StringComparison.Ordinal);
        Assert.Contains("Theo số đảng viên hai đơn vị", history.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Each_direction_has_shares_of_its_own_and_the_last_entry_counts(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var list = await visitor.GetAsync("/sap-xep/phan-bo?chieu=nguoc");
        var row = Assert.Single(list.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Đơn vị C", row.TextContent, StringComparison.Ordinal);
        var address = row.QuerySelector("td:last-child a")!.GetAttribute("href")!;
        foreach (var (first, second, a, b) in new[] { ("3/4", "1/4", 7m, 2m), ("0", "1", 0m, 9m) })
        {
            var made = await visitor.SubmitAsync(await visitor.GetAsync(address), "form.form", [("In.Shares[0].Text", first), ("In.Shares[1].Text", second), ("In.Reason", "Biên bản thống nhất")]);
            Assert.Equal(HttpStatusCode.Redirect, made.Status);
            Assert.Equal((a, 0m), await ReadAsync(office, "A", "x", "2024-Q3", "2024-06-30", "2024-Q3"));
            Assert.Equal((b, 0m), await ReadAsync(office, "B", "x", "2024-Q3", "2024-06-30", "2024-Q3"));
        }

        Assert.Equal((0m, 17m), await ReadAsync(office, "TP", "x", "2023", "2025-01-01", "2024-Q1"));
        Assert.Equal(2, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<AllocationEntry>().CountAsync()));
        Assert.Equal(2, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Allocation>().CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_shares_are_told_at_their_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var address = await AddressAsync(visitor);
        foreach (var (first, second, reason, field, sentence) in new[]
        {
            ("1/3", "1/3", "Lý do", "fieldset > .invalid-feedback", "cộng lại bằng 2/3, phải bằng đúng 1"),
            ("một nửa", "1/2", "Lý do", "#ty-le-sai-0", "“một nửa” không phải là tỷ lệ"),
            ("1/2", "-1/2", "Lý do", "#ty-le-sai-1", "không phải là tỷ lệ"),
            ("1/2", "", "Lý do", "#ty-le-sai-1", "không phải là tỷ lệ"),
            ("1/999999937", "999999928/999999929", "Lý do", "fieldset > .invalid-feedback", "phải bằng đúng 1"),
            ("1/2", "1/2", " ", ".invalid-feedback", "Ghi lý do nhập tỷ lệ phân bổ"),
        })
        {
            var refused = await visitor.SubmitAsync(await visitor.GetAsync(address), "form.form", [("In.Shares[0].Text", first), ("In.Shares[1].Text", second), ("In.Reason", reason)]);
            Assert.Equal((first, second, HttpStatusCode.UnprocessableEntity), (first, second, refused.Status));
            Assert.Contains(sentence, refused.Page.QuerySelector(field)!.TextContent, StringComparison.Ordinal);
            Assert.Equal((first, second), (refused.Page.QuerySelector("#ty-le-0")!.GetAttribute("value"), refused.Page.QuerySelector("#ty-le-1")!.GetAttribute("value") ?? ""));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(await visitor.GetAsync(address), "form.form", [("In.Figure", "không có"), ("In.Shares[0].Text", "1"), ("In.Shares[1].Text", "0"), ("In.Reason", "Lý do")])).Status);
        Assert.Equal((0m, 17m), await ReadAsync(office, "TP", "x", "2023", "2025-01-01", "2024-Q1"));
    }

    [Theory, OnBothDatabases]
    public async Task Only_who_may_restructure_enters_shares_and_a_reversed_act_divides_nothing(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var address = await AddressAsync(visitor);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var read = await leader.GetAsync(address);
        Assert.Contains("chưa phân bổ", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector("form.form"));
        using var other = await office.SignedInAs(RoleNames.OrganisationSpecialist, "C");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);

        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<RestructuringRecord>().Where(record => record.Kind == RestructuringKind.Split)
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.ReversedById, record => (RestructuringId?)record.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        Assert.DoesNotContain("Đơn vị G", (await visitor.GetAsync("/sap-xep/phan-bo")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> AddressAsync(Visitor visitor) => (await visitor.GetAsync("/sap-xep/phan-bo?so-lieu=x")).Page.QuerySelector("tbody tr td:last-child a")!.GetAttribute("href")!;

    private static Task<int> ActsAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());

    /// <summary>Value and unallocated over one period, or the two periods of G, on a tree.</summary>
    private static async Task<(decimal Value, decimal Unallocated)> ReadAsync(RunningOffice office, string unit, string figure, string first, string tree, string last)
    {
        var sum = (Value: 0m, Unallocated: 0m);
        foreach (var period in first == "2023" ? new[] { "2023-Q4", last } : [last])
        {
            var (code, output) = await office.VerbAsync("figures", "--unit", unit, "--figure", figure, "--period", period, "--tree", tree, "--json");
            Assert.Equal(0, code);
            var read = JsonDocument.Parse(output).RootElement;
            var value = read.GetProperty("value");
            sum = (sum.Value + (value.ValueKind == JsonValueKind.Null ? 0 : value.GetDecimal()), sum.Unallocated + read.GetProperty("unallocated").GetDecimal());
        }

        return sum;
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var office = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "units", Units)).Code);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", Before, "--define", "sum")).Code);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Bundle));
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", After)).Code);
        office.Clock.Set(new(2025, 1, 10, 3, 0, 0, TimeSpan.Zero));
        return office;
    }
}
