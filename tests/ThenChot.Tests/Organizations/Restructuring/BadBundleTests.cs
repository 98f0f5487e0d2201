using System.Text;
using System.Text.Json;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>Bundles that must not pass: each is refused with a clear reason, and nothing of it is done.</summary>
public sealed class BadBundleTests
{
    [Theory, OnBothDatabases]
    public async Task Bad_bundles_are_refused_by_name_and_nothing_is_half_done(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var before = await ActsAsync(office);
        foreach (var (refusal, text) in new[]
        {
            ("organizations.home-unfit", "- {kind: transfer, on: 2024-07-01, children: {QU01: QU01-1}}"), // a cycle
            ("organizations.home-unfit", "- {kind: transfer, on: 2024-07-01, children: {QU01: QU01}}"),
            ("organizations.home-unfit", "- {kind: transfer, on: 2024-07-01, children: {QU01-1: QU02, QU02: QU01-1}}"), // a cycle through two lines
            ("organizations.children-homeless", "- {kind: close, on: 2024-07-01, from: [QU01]}"), // orphans
            ("organizations.children-homeless", "- {kind: split, on: 2024-07-01, from: [QU01], to: [{code: X, name: X}, {code: Y, name: Y}], children: {QU01-1: X}}"),
            ("organizations.act-before-unit", "- {kind: absorb, on: 1999-01-01, from: [QU01], to: [{code: QU02}]}"), // before it existed
            ("organizations.unit-unknown", "- {kind: rename, on: 2024-07-01, from: [QU99], to: [{code: QU99, name: X}]}"),
            ("organizations.same-kind", "- {kind: rekind, on: 2024-07-01, from: [QU01], to: [{code: QU01, kind: committee}]}"),
            ("organizations.kind-unknown", "- {kind: rekind, on: 2024-07-01, from: [QU01], to: [{code: QU01, kind: vanished}]}"),
            ("organizations.kind-missing", "- {kind: rekind, on: 2024-07-01, from: [QU01], to: [{code: QU01}]}"),
            ("organizations.act-before-unit", "- {kind: rename, on: 1990-07-01, from: [QU01], to: [{code: QU01, name: X}]}"),
            ("organizations.code-taken", "- {kind: found, on: 2024-07-01, to: [{code: ｑｕ０１, name: X, kind: committee, parent: TP}]}"), // full width, lower case
            ("organizations.bundle-unreadable", "- {kind: merge"),
            ("organizations.bundle-empty", ""),
            ("organizations.act-kind-unknown", "- {kind: reverse, on: 2024-07-01}"),
            ("organizations.bundle-nested", new string('[', 10_000)), // 10,000 levels
        })
        {
            var (code, _, errors) = await RunAsync(office, "restructure", text, ".yaml");
            Assert.Equal((refusal, 1), (errors.Split(':')[0], code));
        }

        Assert.Equal(before, await ActsAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task Two_bundles_that_touch_one_unit_on_one_day_clash_and_both_are_named(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        Assert.Equal(0, (await RunAsync(office, "restructure", "- {kind: absorb, on: 2024-07-01, from: [QU01], to: [{code: QU02}]}", ".yaml")).Code);
        var (code, _, errors) = await RunAsync(office, "restructure", "- {kind: rename, on: 2024-07-01, from: [qu02], to: [{code: QU02, name: Tên mới}]}", ".yaml");
        Assert.Equal(1, code);
        Assert.StartsWith("organizations.act-clashes", errors, StringComparison.Ordinal);
        Assert.Contains("Đổi tên qu02", errors, StringComparison.Ordinal);
        Assert.Contains("Sáp nhập QU01 vào QU02", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(office, "restructure", "- {kind: rename, on: 2024-07-02, from: [QU02], to: [{code: QU02, name: Tên mới}]}", ".yaml")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task Codes_in_decomposed_letters_mean_the_same_unit(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var decomposed = "ĐẶC-KHU".Normalize(NormalizationForm.FormD);
        Assert.Equal(0, (await RunAsync(office, "restructure", "- {kind: found, on: 2024-07-01, to: [{code: ĐẶC-KHU, name: Đặc khu, kind: committee, parent: TP}]}", ".yaml")).Code);
        Assert.Equal(0, (await RunAsync(office, "restructure", $"- {{kind: rename, on: 2024-08-01, from: [{decomposed.ToLowerInvariant()}], to: [{{code: {decomposed}, name: Tên mới}}]}}", ".yaml")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_of_units_ten_thousand_levels_deep_is_refused(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var lines = Enumerable.Range(1, 10_000).Select(n => $"D{n},Đơn vị {n},cell,{(n == 1 ? "QU01" : $"D{n - 1}")},2020-01-01,");
        var (code, output, _) = await RunAsync(office, "import units", "code,name,kind,parent_code,founded_on,closed_on\n" + string.Join('\n', lines), ".csv");
        Assert.Equal(1, code);
        Assert.Contains("sâu quá 60 cấp", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_moved_beneath_the_deepest_level_is_refused()
    {
        var day = new DateOnly(2020, 1, 1);
        var kinds = new[] { new UnitKind { Code = "any" } };
        var forest = new UnitForest([Unit.Found(new UnitFounding("U1", "Gốc", "any", day), null, 1, DateTimeOffset.UnixEpoch, default).TryGet(out var root, out _) ? root : throw new InvalidOperationException()]);
        var restructurer = new Restructurer(forest, kinds, new RestructuringBook([]));
        Refusal? Apply(RestructuringDraft draft) => restructurer.Apply(draft, Id.New<ActId>(DateTimeOffset.UnixEpoch), 0, DateTimeOffset.UnixEpoch).TryGet(out _, out var why) ? null : why;
        for (var level = 2; level <= TreePath.MostLevels; level++)
        {
            Assert.Null(Apply(new RestructuringDraft { Kind = RestructuringKind.Found, On = day, To = [new UnitTarget($"U{level}", "Đơn vị", "any", $"U{level - 1}")] }));
        }

        Assert.Equal(OrganizationRefusals.TooDeep, Apply(new RestructuringDraft { Kind = RestructuringKind.Found, On = day, To = [new UnitTarget("X", "Đơn vị", "any", $"U{TreePath.MostLevels}")] }));
        Assert.Null(Apply(new RestructuringDraft { Kind = RestructuringKind.Found, On = day, To = [new UnitTarget("X", "Đơn vị", "any", "U1")] }));
        Assert.Equal(OrganizationRefusals.TooDeep, Apply(new RestructuringDraft { Kind = RestructuringKind.Transfer, On = day.AddDays(1), Children = new Dictionary<string, string>(StringComparer.Ordinal) { ["X"] = $"U{TreePath.MostLevels}" } }));
    }

    [Fact]
    public async Task The_law_is_checked_by_a_verb_over_as_many_histories_as_wanted()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var (code, output) = await office.VerbAsync("restructure", "check", "--sequences", "20", "--seed", "7", "--json");
        Assert.Equal(0, code);
        var read = JsonDocument.Parse(output).RootElement;
        Assert.Equal((20, 0), (read.GetProperty("sequences").GetInt32(), read.GetProperty("broken").GetArrayLength()));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(RunningOffice office, string verb, string text, string extension)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}{extension}");
        await File.WriteAllTextAsync(file, text);
        try
        {
            var (code, output, errors) = await office.VerbWithErrorsAsync([.. verb.Split(' '), file, "--json"]);
            return (code, output, errors.Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<int> ActsAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());
}
