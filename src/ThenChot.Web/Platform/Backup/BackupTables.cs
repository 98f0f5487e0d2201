using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Backup;

/// <summary>The tables of the model, each after those its foreign keys point to.</summary>
internal static class BackupTables
{
    public static IReadOnlyList<ITable> InOrder(AppDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>(waiting.Count);
        while (waiting.Count > 0)
        {
            var free = waiting.Where(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || ordered.Contains(k.PrincipalTable))).ToList();
            if (free.Count == 0)
            {
                throw new InvalidOperationException($"Foreign keys run in a circle among {string.Join(", ", waiting.Select(t => t.Name))}.");
            }

            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }

    public static IReadOnlyList<IColumn> Columns(ITable table) => [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal)];

    public static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}
