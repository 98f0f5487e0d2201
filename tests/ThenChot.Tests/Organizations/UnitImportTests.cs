using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Organizations;

namespace ThenChot.Tests.Organizations;

public sealed class UnitImportTests
{
    private static readonly UnitKind[] Kinds = [new() { Code = "city" }, new() { Code = "cell", From = new DateOnly(1930, 2, 3) }];

    private static readonly Dictionary<string, KnownUnit> City = new(StringComparer.Ordinal)
    {
        ["TP"] = new("Thành ủy", new UnitSeat(default, TreePath.Root(1), new DateSpan(new DateOnly(1950, 1, 1), null))),
    };

    [Fact]
    public void Founds_parents_first_whatever_the_order_of_the_file()
    {
        var import = Read([Row(2, "C", "B"), Row(3, "B", "a"), Row(4, "A", "tp")]);

        Assert.Empty(import.Faults);
        Assert.Equal(["A", "B", "C"], import.Plan.Select(p => p.Row.Code));
    }

    [Fact]
    public void Names_row_column_value_and_reason_of_every_fault()
    {
        var import = Read(
        [
            Row(2, "A", "TP"),
            Row(3, "a", "TP"),
            Row(4, "tp", "TP"),
            Row(5, "B", "X9"),
            Row(6, "C", "TP") with { FoundedOn = "31/2/2020" },
            Row(7, "D", "TP") with { Kind = "chi bộ" },
            Row(8, "E", "TP") with { ClosedOn = "1/1/2019" },
            Row(9, "F", ""),
            Row(10, "G", "TP") with { FoundedOn = "1949-12-31" },
            Row(11, "", "TP") with { Name = "" },
            Row(12, "H", "B"),
        ]);

        Assert.Equal(
            [
                (3, "code", "a"), (4, "code", "tp"), (5, "parent_code", "X9"), (6, "founded_on", "31/2/2020"), (7, "kind", "chi bộ"),
                (8, "closed_on", "1/1/2019"), (9, "parent_code", ""), (10, "founded_on", "1949-12-31"), (11, "code", ""), (11, "name", ""),
            ],
            import.Faults.Select(f => (f.Row, f.Column, f.Value)));
        Assert.Empty(import.Plan);
        Assert.Contains("dòng 2", import.Faults[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_cycles_and_only_the_rows_on_them()
    {
        var import = Read([Row(2, "A", "B"), Row(3, "B", "C"), Row(4, "C", "A"), Row(5, "D", "A"), Row(6, "E", "E")]);

        Assert.Equal([2, 3, 4, 6], import.Faults.Where(f => f.Column == "parent_code").Select(f => f.Row));
    }

    [Fact]
    public void An_empty_database_takes_one_root()
    {
        var none = new Dictionary<string, KnownUnit>(StringComparer.Ordinal);

        Assert.Empty(UnitImport.Read([Row(2, "TP", "") with { Kind = "city" }, Row(3, "A", "TP")], none, Kinds).Faults);
        Assert.Equal(3, Assert.Single(UnitImport.Read([Row(2, "TP", ""), Row(3, "A", "")], none, Kinds).Faults).Row);
    }

    [Fact]
    public void A_child_may_not_outlive_a_parent_of_the_same_file()
    {
        var import = Read([Row(2, "A", "TP") with { ClosedOn = "1/1/2024" }, Row(3, "B", "A"), Row(4, "C", "A") with { FoundedOn = "2/1/2024" }]);

        Assert.Equal([(3, "closed_on"), (4, "founded_on")], import.Faults.Select(f => (f.Row, f.Column)));
    }

    [Fact]
    public void Any_tree_in_any_order_is_taken_whole() => Prop.ForAll(
        Gen.Choose(0, 1000).ListOf(30).ToArbitrary(),
        numbers =>
        {
            var rows = numbers.Select((n, i) => Row(i + 2, $"U{i}", i == 0 ? "TP" : $"U{n % i}")).OrderBy(r => numbers[r.Number - 2]).ToList();
            var plan = Read(rows).Plan;
            var place = plan.Select((p, i) => (p, i)).ToDictionary(x => x.p.Row.Code, x => x.i);
            return plan.Count == rows.Count && plan.All(p => p.ParentKey == "TP" || place[p.ParentKey!] < place[p.Row.Code]);
        }).QuickCheckThrowOnFailure();

    private static UnitRow Row(int number, string code, string parent) => new(number, code, "Đơn vị " + code, "cell", parent, "2020-01-01", "");

    private static UnitImport Read(IReadOnlyList<UnitRow> rows) => UnitImport.Read(rows, City, Kinds);
}
