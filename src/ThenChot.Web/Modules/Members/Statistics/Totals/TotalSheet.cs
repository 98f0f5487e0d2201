using System.Text;
using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary>Differences of totals that wait to be stored; rows go out in the order of keys, many in one statement.</summary>
internal sealed class TotalSheet
{
    private const int RowsOfOneStatement = 400;
    private readonly Dictionary<(UnitId Unit, TraitValue Of), (int Own, int Whole)> changes = [];
    private readonly Dictionary<UnitId, string> seats = [];

    public void Add(UnitId unit, TraitValue of, int own, int whole)
    {
        var old = changes.GetValueOrDefault((unit, of));
        changes[(unit, of)] = (old.Own + own, old.Whole + whole);
    }

    public void Seat(UnitId unit, TreePath path) => seats[unit] = path.Value;

    public async Task StoreAsync(AppDb db, CancellationToken cancel)
    {
        foreach (var rows in seats.OrderBy(static s => s.Key.Value).Chunk(RowsOfOneStatement))
        {
            await RunAsync(db, "insert into member_total_seat (unit_id, path) values ", 2, rows.Length, " on conflict (unit_id) do update set path = excluded.path", rows.SelectMany(static s => new object[] { s.Key.Value, s.Value }), cancel);
        }

        var changed = changes.Where(static c => c.Value != (0, 0)).OrderBy(static c => c.Key.Unit.Value).ThenBy(static c => c.Key.Of.Trait).ThenBy(static c => c.Key.Of.Value, StringComparer.Ordinal);
        foreach (var rows in changed.Chunk(RowsOfOneStatement))
        {
            await RunAsync(
                db, "insert into member_total (unit_id, trait, value, own, whole) values ", 5, rows.Length,
                " on conflict (unit_id, trait, value) do update set own = member_total.own + excluded.own, whole = member_total.whole + excluded.whole",
                rows.SelectMany(static r => new object[] { r.Key.Unit.Value, Word(r.Key.Of.Trait), r.Key.Of.Value, r.Value.Own, r.Value.Whole }), cancel);
        }
    }

    private static string Word(MemberTrait trait) => Conventions.SnakeCase(trait.ToString());

    private static async Task RunAsync(AppDb db, string into, int width, int rows, string after, IEnumerable<object> values, CancellationToken cancel)
    {
        var text = new StringBuilder(into);
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < width; column++)
            {
                text.Append(column == 0 ? "{" : ", {").Append((row * width + column).ToString(CultureInfo.InvariantCulture)).Append('}');
            }

            text.Append(')');
        }

#pragma warning disable EF1002 // placeholders alone are put together here
        await db.Database.ExecuteSqlRawAsync(text.Append(after).ToString(), values, cancel);
#pragma warning restore EF1002
    }
}
