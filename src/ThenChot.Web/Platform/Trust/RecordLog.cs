using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ThenChot.Web.Platform.Trust;

/// <summary>The last thing the acts say of a record.</summary>
internal sealed record LastChange(string Record, long Sequence, string Operation, string Digest);

/// <summary>Reads what the acts say of records: of some by key, or of a whole table in the order of its keys.</summary>
internal sealed class RecordLog(ReadSnapshot snapshot)
{
    private const string Lines = """
        select c.record_id, c.sequence, c.operation, c.digest from (
            select c.table_name, c.record_id, a.sequence, c.number, c.operation, c.digest from platform_act_change c join platform_act a on a.id = c.act_id where c.operation <> 'added_many'
            union all
            select r.table_name, r.record_id, a.sequence, r.number, 'added', r.digest from platform_bulk_row r join platform_act a on a.id = r.act_id
        ) c where c.table_name = @table
        """;

    private readonly string collation = snapshot.Connection is NpgsqlConnection ? " collate \"C\"" : "";

    /// <summary>Tables the acts ever wrote to, in the order of their names.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync(CancellationToken cancel)
    {
        await using var command = snapshot.Command("select distinct table_name from platform_act_change");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var names = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            names.Add(rows.GetString(0));
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>Of these records; in a command beside the one that reads the rows.</summary>
    public async Task<IReadOnlyDictionary<string, LastChange>> LastAsync(string table, IReadOnlyList<string> records, CancellationToken cancel)
    {
        await using var command = await snapshot.BesideAsync($"{Lines} and c.record_id in ({string.Join(", ", records.Select((_, at) => $"@r{at}"))}) order by c.sequence, c.number", cancel);
        Add(command, "@table", table);
        for (var at = 0; at < records.Count; at++)
        {
            Add(command, $"@r{at}", records[at]);
        }

        var last = new Dictionary<string, LastChange>(records.Count, StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            last[rows.GetString(0)] = Read(rows);
        }

        return last;
    }

    /// <summary>Of every record of a table, in the order of the keys.</summary>
    public async IAsyncEnumerable<LastChange> LastAsync(string table, [EnumeratorCancellation] CancellationToken cancel)
    {
        LastChange? last = null;
        await foreach (var line in LinesAsync(table, cancel))
        {
            if (last is not null && last.Record != line.Record)
            {
                yield return last;
            }

            last = line;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>The records of a table as the acts up to each of the marks left them, in one reading.</summary>
    public async Task<IReadOnlyList<CheckpointTable>> AtAsync(string table, IReadOnlyList<long> marks, CancellationToken cancel)
    {
        var at = marks.Select(mark => new RecordsAt(mark)).ToList();
        await foreach (var line in LinesAsync(table, cancel))
        {
            at.ForEach(one => one.Add(line));
        }

        return [.. at.Select(one => one.Close(table))];
    }

    private async IAsyncEnumerable<LastChange> LinesAsync(string table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = snapshot.Command($"{Lines} order by c.record_id{collation}, c.sequence, c.number");
        Add(command, "@table", table);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            yield return Read(rows);
        }
    }

    private static LastChange Read(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3));

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    /// <summary>Counts and hashes the records that lived at one mark, key after key.</summary>
    private sealed class RecordsAt(long mark)
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private LastChange? last;
        private long records;

        public void Add(LastChange line)
        {
            if (line.Sequence > mark)
            {
                return;
            }

            if (last is not null && last.Record != line.Record)
            {
                Take(last);
            }

            last = line;
        }

        public CheckpointTable Close(string table)
        {
            if (last is not null)
            {
                Take(last);
            }

            using (hash)
            {
                return new CheckpointTable(table, records, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }

        private void Take(LastChange record)
        {
            if (record.Operation != ChangeRecord.Removed)
            {
                records++;
                hash.AppendData(Encoding.UTF8.GetBytes($"{record.Record}\t{record.Digest}\n"));
            }
        }
    }
}
