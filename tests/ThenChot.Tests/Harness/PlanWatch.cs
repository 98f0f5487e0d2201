using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThenChot.Tests.Harness;

/// <summary>Asks the database for the plan of each reading command that <paramref name="isAsked"/> picks, before the command itself runs.</summary>
public sealed class PlanWatch(Engine engine, Func<string, bool> isAsked) : DbCommandInterceptor
{
    /// <summary>With few rows a server may well prefer to read all: what is asked is whether an index serves the order and the range.</summary>
    private const string AsIfLarge = "set enable_seqscan = off; set enable_bitmapscan = off";

    /// <summary>Joins and sorts in memory too are left aside, as a server would with half a million rows and a page of fifty.</summary>
    private const string AsIfHuge = "; set enable_hashjoin = off; set enable_mergejoin = off; set enable_sort = off";

    public bool IsHuge { get; init; }

    public List<(string Command, string Plan)> Plans { get; } = [];

    /// <summary>The context of these services with this watch over it.</summary>
    public AppDb Over(IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<AppDb>(services.GetRequiredService<DbContextOptions<AppDb>>()).AddInterceptors(this).Options;
        return ActivatorUtilities.CreateInstance<AppDb>(services, options);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (isAsked(command.CommandText))
        {
            var text = command.CommandText;
            if (engine == Engine.Postgres)
            {
                command.CommandText = AsIfLarge + (IsHuge ? AsIfHuge : "");
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            command.CommandText = (engine == Engine.Sqlite ? "explain query plan " : "explain ") + text;
            var lines = new List<string>();
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    lines.Add(reader.GetString(engine == Engine.Sqlite ? 3 : 0));
                }
            }

            command.CommandText = text;
            Plans.Add((text, string.Join('\n', lines)));
        }

        return result;
    }
}
