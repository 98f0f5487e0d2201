using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>SQLite in the data folder, or PostgreSQL when a connection string is given (THENCHOT_POSTGRES).</summary>
public sealed record DatabaseChoice(string DataFolder, string? PostgresConnection)
{
    /// <summary>
    /// PostgreSQL would compile a list's query for seconds to save milliseconds, so it is told not to; whoever gives options of their own is left alone. Everybody connects with
    /// this one text: what differs by a letter is another pool.
    /// </summary>
    public string? PostgresConnection { get; } = PostgresConnection is null ? null : WithoutCompiling(new NpgsqlConnectionStringBuilder(PostgresConnection));

    public string SqliteFile => Path.Combine(DataFolder, "thenchot.db");

    /// <summary>For whoever opens the embedded file beside the office, like its timetable.</summary>
    public string SqliteConnection => new SqliteConnectionStringBuilder { DataSource = SqliteFile, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;

    public static DatabaseChoice FromEnvironment() => new(
        Environment.GetEnvironmentVariable("THENCHOT_DATA") is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.GetFullPath("data"),
        Environment.GetEnvironmentVariable("THENCHOT_POSTGRES") is { Length: > 0 } text ? text : null);

    public void Configure(DbContextOptionsBuilder options)
    {
        if (PostgresConnection is not null)
        {
            options.UseNpgsql(PostgresConnection);
            return;
        }

        // Microsoft.Data.Sqlite begins IMMEDIATE transactions: writers queue instead of failing with "database is locked".
        Directory.CreateDirectory(DataFolder);
        options.UseSqlite(SqliteConnection).AddInterceptors(ZeroesWhatIsFreed.Instance);
    }

    private static string WithoutCompiling(NpgsqlConnectionStringBuilder given)
    {
        given.Options ??= "-c jit=off";
        return given.ConnectionString;
    }
}
