using System.Data.Common;
using Npgsql;

namespace ThenChot.Bench;

/// <summary>The rows of a table as the driver gives them, and the shortest way to put them back: COPY, or one prepared insert.</summary>
internal sealed class PlainTable
{
    private readonly string name;
    private readonly List<string> columns = [];
    private readonly List<string> types = [];
    private readonly List<object[]> rows = [];

    private PlainTable(string name) => this.name = name;

    private string Names => string.Join(", ", columns.Select(c => $"\"{c}\""));

    public static async Task<PlainTable> ReadAsync(AppDb db, string name)
    {
        var table = new PlainTable(name);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the bench's own table names
        command.CommandText = $"select * from {name}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            table.columns.Add(reader.GetName(i));
            table.types.Add(reader.GetDataTypeName(i));
        }

        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            table.rows.Add(values);
        }

        return table;
    }

    public async Task InsertAsync(AppDb db, DbTransaction transaction)
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
        {
            await using var copy = await server.BeginBinaryImportAsync($"copy {name} ({Names}) from stdin (format binary)");
            copy.Timeout = TimeSpan.FromMinutes(10);
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                for (var i = 0; i < row.Length; i++)
                {
                    await (row[i] is DBNull ? copy.WriteNullAsync() : copy.WriteAsync(row[i], types[i]));
                }
            }

            await copy.CompleteAsync();
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the bench's own table names
        command.CommandText = $"insert into {name} ({Names}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        var parameters = columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            await command.ExecuteNonQueryAsync();
        }
    }
}
