using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// Two people at the same moment: both forms passed the rules, and the database took one. The form of the other is asked once more, from
/// the beginning and in a transaction of its own: now the rule sees what the first one stored and gives its own refusal (or, where only
/// a place in the tree was taken, the form goes through). What still fails after that is a bug and answered as one.
/// </summary>
internal sealed class AskAgain(RequestDelegate next)
{
    /// <summary>In each round one of those who came together goes through, so a handful of rounds serves a handful of people.</summary>
    private const int Rounds = 6;

    public async Task InvokeAsync(HttpContext http)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await (round == 1 ? next(http) : AgainAsync(http));
                return;
            }
            catch (Exception fault) when (round < Rounds && HttpMethods.IsPost(http.Request.Method) && !http.Response.HasStarted && LostRace(fault))
            {
                http.Response.Clear();
            }
        }
    }

    /// <summary>With services of its own, so that nothing of the round before is remembered, and found by its address once more.</summary>
    private async Task AgainAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Items.Clear(); // the message meant for the page after a success, for one
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await next(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <summary>A unique key that somebody else took meanwhile, or a transaction the database gave up so that the other could end.</summary>
    private static bool LostRace(Exception fault) => fault is DbUpdateException and not DbUpdateConcurrencyException && fault.InnerException switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        SqliteException file => file.SqliteExtendedErrorCode is 1555 or 2067, // primary key, unique index
        _ => false,
    };
}
