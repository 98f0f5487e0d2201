using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Data;

/// <summary>The part of a migration script that concerns the tables an installation has; the others are never made.</summary>
internal static partial class ZoneScript
{
    /// <summary>Recorded among the scripts of a database that has only some of the tables.</summary>
    public const string Mark = "0000_zone_internet";

    public static IReadOnlySet<string> TablesOf(AppDb db) => db.Model.GetRelationalModel().Tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Recorded for each module that the database has no tables of.</summary>
    public static string MarkOf(Module module) => $"0000_without_{module.Name}";

    /// <summary>Which tables an installation has; null: all.</summary>
    public static Func<string, bool>? TablesIn(AppDb db, ModuleList modules)
    {
        if (modules.Zone != Zone.Internal)
        {
            var known = TablesOf(db);
            return known.Contains;
        }

        var without = modules.LeftOut.Select(static m => m.MayBeLeftOut!.Prefix).ToList();
        return without.Count == 0 ? null : table => !without.Exists(prefix => table.StartsWith(prefix, StringComparison.Ordinal));
    }

    public static string Of(string sql, Func<string, bool> tables) =>
        string.Concat(Comments().Replace(sql, "").ReplaceLineEndings("\n").Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(statement => tables(TableOf(statement))).Select(statement => statement.TrimEnd(';') + ";\n"));

    /// <summary>A statement whose table cannot be told is a mistake of whoever wrote it, found by the test of the zones.</summary>
    private static string TableOf(string statement) => Table().Match(statement) is { Success: true } found
        ? found.Groups["table"].Value
        : throw new InvalidOperationException($"The table of this statement cannot be told: {statement[..Math.Min(80, statement.Length)]}");

    [GeneratedRegex("^--.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex("""^(CREATE\s+TABLE|ALTER\s+TABLE|DROP\s+TABLE|INSERT\s+INTO|UPDATE|DELETE\s+FROM|(CREATE\s+(UNIQUE\s+)?INDEX\s+\S+|COMMENT)\s+ON)\s+(IF\s+(NOT\s+)?EXISTS\s+)?"?(?<table>[a-z_0-9]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
