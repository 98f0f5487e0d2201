using System.Data.Common;

namespace ThenChot.Tests.House;

/// <summary>What a database really holds: tables, columns, keys, foreign keys and indexes, one line each, order ignored.</summary>
internal static class Catalogue
{
    private const string Sqlite = """
        select 'column ' || m.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" = 1 then ' not null' else '' end || case when c.pk > 0 then ' key ' || c.pk else '' end || coalesce(' default ' || c.dflt_value, '')
        from sqlite_master m join pragma_table_xinfo(m.name) c where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'platform_migration'
        union all
        select 'foreign key ' || m.name || ' ' || f.seq || ' ' || f."from" || ' -> ' || f."table" || '.' || coalesce(f."to", '?') || ' on delete ' || f.on_delete
        from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' and m.name <> 'platform_migration'
        union all
        select 'index ' || m.tbl_name || ' ' || m.name || ' ' || m.sql from sqlite_master m where m.type = 'index' and m.sql is not null
        """;

    private const string Postgres = """
        select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attidentity <> '' then ' identity' else '' end
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and c.relname <> 'platform_migration'
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 'platform_migration'::regclass
        union all
        select 'index ' || tablename || ' ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'platform_migration'
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsNpgsql() ? Postgres : Sqlite;
        var lines = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                lines.Add(Plain(rows));
            }
        }

        await db.Database.CloseConnectionAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Plain(DbDataReader rows) =>
        string.Join(' ', rows.GetString(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\"", "", StringComparison.Ordinal);
}
