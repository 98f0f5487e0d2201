using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ThenChot.Web;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
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

    /// <summary>The small city, with a setting of the test's own.</summary>
    public static async Task<RunningOffice> OpenAsync(Engine engine, Action<WebApplicationBuilder> configure) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, "small_city", database => FillAsync(database, SmallCity.FillAsync)), configure);

    /// <summary>Migrated, and empty.</summary>
    public static async Task<RunningOffice> OpenEmptyAsync(Engine engine) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, "empty", database => FillAsync(database, _ => Task.CompletedTask)));

    /// <summary>An installation on the Internet, migrated and empty.</summary>
    public static async Task<RunningOffice> OpenInternetAsync(Engine engine)
    {
        var database = await TestDatabases.EmptyAsync(engine);
        await using (var app = OfficeHost.Build(database, modules: Office.In(Zone.Internet)))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync();
        }

        return await StartAsync(database, modules: Office.In(Zone.Internet));
    }

    /// <summary>On a template of the test's own (a seeded demo, say), made once per process.</summary>
    public static async Task<RunningOffice> OpenAsync(Engine engine, string template, Func<IServiceProvider, Task> fill) =>
        await StartAsync(await TestDatabases.CopyAsync(engine, template, database => FillAsync(database, fill)));

    /// <summary>On a database the test prepared itself.</summary>
    public static async Task<RunningOffice> StartAsync(DatabaseChoice database, Action<WebApplicationBuilder>? configure = null, ModuleList? modules = null)
    {
        var clock = new TestClock();
        var queries = new QueryCounter();
        var app = OfficeHost.Build(database, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
            builder.Services.AddSingleton<IStartupFilter, Addresses>();
            // A row that is picked without an order is another one tomorrow.
            builder.Services.AddDbContext<AppDb>(options => options.AddInterceptors(queries)
                .ConfigureWarnings(warnings => warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning)));
            // Tests sign in and upload faster than people do.
            builder.Configuration[RequestLimits.AnonymousKey] = builder.Configuration[RequestLimits.UploadsKey] = "1000000";
            configure?.Invoke(builder);
        }, modules);
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

    /// <summary>
    /// A visitor who signed in through the page as an account with that role in that unit; the account and its person are
    /// made at first need, with the user name <c>role.unit</c> in lower case.
    /// </summary>
    public async Task<Visitor> SignedInAs(string role, string unitCode)
    {
        var userName = $"{role}.{unitCode}".ToLowerInvariant();
        await EnsureAccountAsync(userName, [(role, unitCode)]);
        var visitor = Visit();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    /// <summary>An account with these roles and the password <see cref="Visitor.Password"/>, unless it is there.</summary>
    public Task EnsureAccountAsync(string userName, IReadOnlyList<(string Role, string Unit)> grants, bool isDemo = false) => RunAsync(async services =>
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName) is null)
        {
            await services.GetRequiredService<Acts>().RunAsync("accounts.add-account", async () =>
            {
                var units = services.GetRequiredService<UnitDirectory>();
                var person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Nguyễn Thử Nghiệm");
                var scoped = new List<(string, UnitId)>();
                foreach (var (role, unit) in grants)
                {
                    scoped.Add((role, (await units.FindByCodeAsync(unit, VietnameseFormat.DayOf(Clock.GetUtcNow())))!.Id));
                }

                var account = await services.GetRequiredService<AccountSeeds>().CreateAsync(userName, isDemo ? null : Visitor.Password, person, scoped, isDemo);
                if (!isDemo && grants.Any(g => services.GetRequiredService<RoleBook>().Find(g.Role, VietnameseFormat.DayOf(Clock.GetUtcNow()))?.NeedsSecondFactor == true))
                {
                    await Phones.GiveAsync(services, account);
                }
            });
        }

        return true;
    });

    /// <summary>A visitor with cookies, not signed in.</summary>
    public Visitor Visit(string? address = null, bool unlocks = true, string scheme = "http") =>
        new(host.GetTestServer().CreateHandler()) { Address = address, Scheme = scheme, Phone = userName => Phones.CodeAsync(this, userName), Unlocks = unlocks };

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

    /// <summary>The test server has no sockets: visitors come from this machine unless they say otherwise.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.LocalIpAddress = IPAddress.Loopback;
                http.Connection.RemoteIpAddress = http.Request.Headers.TryGetValue(Visitor.AddressHeader, out var address) ? IPAddress.Parse(address.ToString()) : IPAddress.Loopback;
                return go(http);
            });
            next(app);
        };
    }
}
