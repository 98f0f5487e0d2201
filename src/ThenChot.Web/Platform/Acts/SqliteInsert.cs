using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// One prepared INSERT whose cells are bound by place. The driver's command looks every parameter up by its name for every row, which takes
/// longer than storing it; values are written as the driver writes them.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[1024];

    public SqliteInsert(SqliteConnection connection, string insert)
    {
        this.connection = connection;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, insert, out statement), connection.Handle);
    }

    public void Run(IReadOnlyList<object?> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            SqliteException.ThrowExceptionForRC(Bind(at + 1, cells[at]), connection.Handle);
        }

        SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), connection.Handle);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), connection.Handle);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? cell) => cell switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string value => BindText(place, value),
        bool value => raw.sqlite3_bind_int64(statement, place, value ? 1 : 0),
        int value => raw.sqlite3_bind_int64(statement, place, value),
        long value => raw.sqlite3_bind_int64(statement, place, value),
        Guid value => BindText(place, value.ToString().ToUpperInvariant()),
        DateOnly value => BindText(place, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime value => BindText(place, value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] value => raw.sqlite3_bind_blob(statement, place, value),
        _ => throw new ArgumentException($"{cell.GetType()} is not poured.", nameof(cell)),
    };

    private int BindText(int place, string value)
    {
        if (Encoding.UTF8.GetMaxByteCount(value.Length) is var most && most > text.Length)
        {
            text = new byte[most];
        }

        return raw.sqlite3_bind_text(statement, place, text.AsSpan(0, Encoding.UTF8.GetBytes(value, text)));
    }
}
