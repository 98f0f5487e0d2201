using System.Text.RegularExpressions;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// Finds rows by the words of a column, marks and case aside, with the engine's own text index (Migrations/Extras): every word stands in the
/// text, the last one perhaps not yet typed to its end.
/// </summary>
public static partial class TextSearch
{
    private const int MostWords = 12;

    /// <summary>The columns whose words are kept, as Migrations/Extras names them.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["doc_document"] = "search_key",
        ["org_person"] = "search_key",
        ["dir_work_item"] = "title",
        ["prog_deliverable"] = "title",
    };

    /// <summary>The rows that hold all words of the text; none when it holds no word.</summary>
    public static IQueryable<T> WithWords<T>(this AppDb db, string? text)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = Words().Matches(VietnameseText.SearchKey(text)).Select(word => word.Value).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return db.Set<T>().Where(_ => false);
        }

        var table = db.Model.FindEntityType(typeof(T))?.GetTableName() ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var column = Columns[table];
#pragma warning disable EF1002 // names of our own tables and columns; what was typed is a parameter
        return db.Database.IsNpgsql()
            ? db.Set<T>().FromSqlRaw($"select t.* from {table} t where platform_words(t.{column}) @@ to_tsquery('simple', {{0}})", string.Join(" & ", words) + ":*")
            : db.Set<T>().FromSqlRaw(
                $"""
                select t.* from {table} t where (t.id, replace(replace(coalesce(t.{column}, ''), 'đ', 'd'), 'Đ', 'd')) in
                    (select w.id, w.words from {table}_words w where w.words match {"{0}"})
                """,
                string.Join(' ', words.Select(word => $"\"{word}\"")) + "*");
#pragma warning restore EF1002
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
