using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// For the crash test: stands still before the n-th database command (the commit counts too) of an act of one kind, until the test kills
/// the process. Accepted only in the environment Testing, as THENCHOT_HALT_BEFORE=figures.submit:3.
/// </summary>
internal sealed class HaltBefore(string kind, int number) : DbCommandInterceptor, IDbTransactionInterceptor
{
    public const string Variable = "THENCHOT_HALT_BEFORE";

    /// <summary>What the process prints on standard error when it stands still.</summary>
    public const string Sign = "halted before database command";

    private int count;

    public static void AddTo(IServiceCollection services, IHostEnvironment environment)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(':') is not [var kind, var number])
        {
            return;
        }

        if (!environment.IsEnvironment("Testing"))
        {
            throw new InvalidOperationException($"{Variable} is accepted only in the environment Testing.");
        }

        var halt = new HaltBefore(kind, int.Parse(number, CultureInfo.InvariantCulture));
        services.AddDbContext<AppDb>(options => options.AddInterceptors(halt));
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await CountAsync(eventData.Context);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await CountAsync(eventData.Context);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await CountAsync(eventData.Context);
        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await CountAsync(eventData.Context);
        return result;
    }

    private async Task CountAsync(DbContext? context)
    {
        if (context is AppDb { OpenAct: { } act } && act.Kind == kind && Interlocked.Increment(ref count) == number)
        {
            await Console.Error.WriteLineAsync($"{Sign} {number}");
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }
}
