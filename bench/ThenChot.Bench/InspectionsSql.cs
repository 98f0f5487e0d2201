using ThenChot.Web.Modules.Inspections.Counting;

namespace ThenChot.Bench;

/// <summary>The baseline of a statistics form: one statement that returns the same cells from the same tables.</summary>
internal static class InspectionsSql
{
    private const string Counts = "count(distinct c.id), count(s.unit_id), count(distinct s.unit_id), count(s.person_id), count(distinct s.person_id)";

    public static string Of(FormSetting form, IReadOnlyCollection<string> kinds)
    {
        var decided = form.Counts == CountedThing.Disciplines;
        var on = decided ? "d.decided_on" : "s.concluded_on";
        var from = $"from insp_subject s join insp_case c on c.id = s.case_id{(decided ? " join insp_discipline d on d.subject_id = s.id" : "")}"
            + $" join org_unit_position p on p.unit_id = c.unit_id and p.\"from\" <= {on} and (p.\"to\" is null or {on} < p.\"to\") where {on} >= @first and {on} <= @last"
            + (kinds.Count == 0 ? "" : $" and c.kind_code in ({string.Join(", ", kinds.Select(static kind => $"'{kind}'"))})")
            + form.Subject switch { CountedSubject.Organisation => " and s.unit_id is not null", CountedSubject.Member => " and s.person_id is not null", _ => "" };
        return string.Join(" union all ", form.Groups.Select(group => $"select {Counts} {from} group by {Column(group, on)}").Prepend($"select {Counts} {from}"));
    }

    /// <summary>The sum of all cells.</summary>
    public static async Task<long> ReadAsync(AppDb db, string sql, DateOnly first, DateOnly last)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new[] { ("@first", first), ("@last", last) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var sum = 0L;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                sum += rows.GetInt64(column);
            }
        }

        return sum;
    }

    private static string Column(FormGroup group, string on) => group switch
    {
        FormGroup.Kind => "c.kind_code",
        FormGroup.Body => "c.body_kind",
        FormGroup.Level => "p.level",
        FormGroup.Content => "s.content_code",
        FormGroup.Result => "s.result",
        FormGroup.Due => "s.discipline_due",
        FormGroup.Form => "d.decided_form",
        _ => $"substr(cast({on} as text), 1, 4), (cast(substr(cast({on} as text), 6, 2) as integer) + 2) / 3",
    };
}
