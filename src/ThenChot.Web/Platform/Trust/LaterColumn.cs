using System.Text.RegularExpressions;

namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// A column that a script added to a table which stood already, and what it put into the rows there: <paramref name="Value"/> (null: nothing), or what column
/// <paramref name="CopyOf"/> holds. Read from the scripts themselves, whose forms are kept to two by a house test.
/// </summary>
internal sealed partial record LaterColumn(string Table, string Name, string? Value, string? CopyOf)
{
    private static readonly Lazy<ILookup<string, LaterColumn>> Columns = new(static () => Migrator.Scripts("Sqlite").SelectMany(static script => Of(script.Sql)).ToLookup(static column => column.Table, StringComparer.Ordinal));

    /// <summary>Those of a table, in the order they came.</summary>
    public static IReadOnlyList<LaterColumn> To(string table) => [.. Columns.Value[table]];

    /// <summary>Those that one script adds.</summary>
    public static IEnumerable<LaterColumn> Of(string sql)
    {
        var copies = Copied().Matches(sql).ToDictionary(static copy => (copy.Groups["table"].Value, copy.Groups["column"].Value), static copy => copy.Groups["source"].Value);
        return Added().Matches(sql).Select(added => (Table: added.Groups["table"].Value, Column: added.Groups["column"].Value, Value: added.Groups["value"]))
            .Select(added => new LaterColumn(added.Table, added.Column, added.Value.Success ? added.Value.Value : null, copies.GetValueOrDefault((added.Table, added.Column))));
    }

    /// <summary>The value as acts write it down.</summary>
    public object? Plain(Type type) => Value is null ? null
        : type == typeof(bool) ? Value != "0"
        : type == typeof(int) ? int.Parse(Value, CultureInfo.InvariantCulture)
        : type == typeof(long) ? long.Parse(Value, CultureInfo.InvariantCulture)
        : Value;

    [GeneratedRegex("""^ALTER TABLE "(?<table>\w+)" ADD COLUMN "(?<column>\w+)" \w+ (?:NOT )?NULL(?: DEFAULT (?:'(?<value>[^']*)'|(?<value>\d+)))?""", RegexOptions.Multiline, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("""^UPDATE "(?<table>\w+)" SET "(?<column>\w+)" = "(?<source>\w+)";""", RegexOptions.Multiline, 1000)]
    private static partial Regex Copied();
}
