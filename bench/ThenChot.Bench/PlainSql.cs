using System.Data.Common;

namespace ThenChot.Bench;

/// <summary>A cell as the database gives it: scaled by 10,000.</summary>
internal sealed record PlainCell(string Code, string Period, long Value, int Entries);

/// <summary>The baseline: one statement over the same tables, read without any mapper.</summary>
internal static class PlainSql
{
    private const string City = """
        select figure_code, period, sum(value), count(*)
        from fig_entry
        where live and scope = 'own_level' and period_start >= @from and period_end <= @asOf and figure_code in ({0})
        group by figure_code, period
        """;

    private const string Subtree = """
        select e.figure_code, e.period, sum(e.value), count(*)
        from org_unit_position top
        join org_unit_position place on place.path >= top.path and place.path < top.path || '~'
        join fig_entry e on e.unit_id = place.unit_id and place."from" <= e.period_end and (place."to" is null or place."to" > e.period_end)
        where top.unit_id = @unit and top."from" <= e.period_end and (top."to" is null or top."to" > e.period_end)
          and e.live and e.scope = 'own_level' and e.period_start >= @from and e.period_end <= @asOf and e.figure_code in ({0})
        group by e.figure_code, e.period
        """;

    public static async Task<IReadOnlyList<PlainCell>> ReadAsync(IServiceProvider services, UnitId? subtree)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Format(CultureInfo.InvariantCulture, subtree is null ? City : Subtree, string.Join(", ", FiguresData.Codes.Select((_, n) => $"@c{n}")));
        Add(command, "@from", FiguresData.From);
        Add(command, "@asOf", FiguresData.AsOf);
        for (var n = 0; n < FiguresData.Codes.Count; n++)
        {
            Add(command, $"@c{n}", FiguresData.Codes[n]);
        }

        if (subtree is { } unit)
        {
            Add(command, "@unit", unit.Value);
        }

        var cells = new List<PlainCell>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            cells.Add(new(rows.GetString(0), rows.GetString(1), Convert.ToInt64(rows.GetValue(2), CultureInfo.InvariantCulture), Convert.ToInt32(rows.GetValue(3), CultureInfo.InvariantCulture)));
        }

        return cells;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
