using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ThenChot.Domain.Kernel;
using ThenChot.Web;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Harness;

/// <summary>A running office on its own fresh database, with a clock the test sets and a count of its queries.</summary>
public sealed class RunningOffice : IAsyncDisposable
{
    private readonly WebApplication host;

    private RunningOffice(WebApplication app, DatabaseChoice database, TestClock clock, QueryCounter queries)
    {
        host = app;
        Database = database;
        Clock = clock;
        Queries = queries;
    }

    public DatabaseChoice Database { get; }

    public TestClock Clock { get; }

    public QueryCounter Queries { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>Migrated, with the small city (<see cref="SmallCity"/>) in it.</summary>
    public static async Task<RunningOffice> OpenAsync(Engine engine) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, "small_city", database => FillAsync(database, SmallCity.FillAsync)));

    /// <summary>Migrated, and empty.</summary>
    public static async Task<RunningOffice> OpenEmptyAsync(Engine engine) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, "empty", database => FillAsync(database, _ => Task.CompletedTask)));

    /// <summary>On a template of the test's own (a seeded demo, say), made once per process.</summary>
    public static async Task<RunningOffice> OpenAsync(Engine engine, string template, Func<IServiceProvider, Task> fill) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, template, database => FillAsync(database, fill)));

    /// <summary>On a database the test prepared itself.</summary>
    public static async Task<RunningOffice> StartAsync(DatabaseChoice database)
    {
        var clock = new TestClock();
        var queries = new QueryCounter();
        var app = OfficeHost.Build(database, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.AddDbContext<AppDb>(options => options.AddInterceptors(queries));
        });
        await app.StartAsync();
        return new RunningOffice(app, database, clock, queries);
    }

    /// <summary>Runs code in a scope of its own, as the operator.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs a writing step in one act, as the operator; fails on a refusal.</summary>
    public async Task ActAsync(Func<IServiceProvider, Task> work) => await RunAsync(async services =>
    {
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => work(services));
        return true;
    });

    /// <summary>A visitor with cookies, not signed in.</summary>
    public Visitor Visit() => new(host.GetTestServer().CreateHandler());

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await TestDatabases.DropAsync(Database);
    }

    private static async Task FillAsync(DatabaseChoice database, Func<IServiceProvider, Task> fill)
    {
        await using var app = OfficeHost.Build(database, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync();
        await fill(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.CloseConnectionAsync();
        if (database.PostgresConnection is null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }
}
