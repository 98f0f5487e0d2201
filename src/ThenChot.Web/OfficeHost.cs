using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Backup;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Help;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Jobs;
using ThenChot.Web.Platform.Rules;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web;

/// <summary>Builds the office: the same for serving, for verbs and for tests.</summary>
public static class OfficeHost
{
    public static WebApplication Build(DatabaseChoice database, Action<WebApplicationBuilder>? configure = null, ModuleList? modules = null)
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        CultureInfo.DefaultThreadCurrentCulture = vietnamese;
        CultureInfo.DefaultThreadCurrentUICulture = vietnamese;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(OfficeHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        var list = modules ?? Office.In(Zones.FromEnvironment());
        AddPlatform(builder, database, list);
        configure?.Invoke(builder);
        foreach (var module in list.All)
        {
            module.Services(builder.Services);
        }

        var app = builder.Build();
        UsePlatform(app, list);
        return app;
    }

    private static void AddPlatform(WebApplicationBuilder builder, DatabaseChoice database, ModuleList modules)
    {
        var services = builder.Services;
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // a start that failed is told by the verb, or thrown
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Static files are those of the build; the framework's fallback that re-reads the source folder would be an endpoint nobody declared.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        AddDefences(builder);
        builder.WebHost.UseStaticWebAssets(); // a build that was not published serves wwwroot from the sources
        services.AddSingleton(modules);
        services.AddSingleton(database);
        services.AddSingleton<HistoryScopes>().AddSingleton<HelpBook>();
        services.AddSingleton<FieldSeal>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDbContext<AppDb>(database.Configure);
        HaltBefore.AddTo(services, builder.Environment);
        services.AddScoped<Actor>().AddScoped<Acts>().AddScoped<Installation>().AddScoped<Erasure>().AddScoped<WorkingDay>().AddScoped<Migrator>().AddScoped<FileVault>().AddScoped<FileRights>()
            .AddScoped<BulkWriter>().AddScoped<ImportDesk>().AddScoped<BackupWriter>().AddScoped<BackupReader>();
        services.AddSingleton<CheckpointShelf>().AddScoped<Verifier>().AddScoped<ITrustCheck, BulkCheck>().AddScoped<CheckpointNote>();
        services.AddSingleton<DailyRunner>();
        services.AddSingleton<ImportKinds>().AddSingleton<ImportRunner>().AddHostedService(static provider => provider.GetRequiredService<ImportRunner>());
        services.AddSingleton<DataCheckRunner>().AddHostedService(static provider => provider.GetRequiredService<DataCheckRunner>());
        services.AddDataProtection().SetApplicationName("ThenChot");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInDatabase(provider.GetRequiredService<IServiceScopeFactory>())));
        services.AddSingleton<IAuthorizationPolicyProvider, DemandPolicies>().AddScoped<IAuthorizationHandler, DemandHandler>();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddAuthentication();
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<ActFilter>();
                options.ModelBinderProviders.Insert(0, new IdBinderProvider());
                options.ModelBinderProviders.Insert(1, new DayBinderProvider());
                VietnameseMessages.Apply(options.ModelBindingMessageProvider);
                options.ModelMetadataDetailsProviders.Add(new VietnameseValidation());
            });
        services.AddScoped<ActFilter>();
        services.AddAntiforgery(options => options.Cookie.Name = "thenchot-form");
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    /// <summary>Limits and cookies; read when the office is built, so that whoever builds it may set them first.</summary>
    private static void AddDefences(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestLimits>();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<RequestLimits>((kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.LargestRequest;
        });
        builder.Services.AddOptions<FormOptions>().Configure<RequestLimits>((form, limits) => form.MultipartBodyLengthLimit = limits.LargestRequest);
        builder.Services.Configure<CookiePolicyOptions>(cookies =>
        {
            cookies.HttpOnly = HttpOnlyPolicy.Always;
            cookies.Secure = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddSingleton(TrustedProxies.FromEnvironment());
    }

    private static void UsePlatform(WebApplication app, ModuleList modules)
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(vietnamese),
            SupportedCultures = [vietnamese],
            SupportedUICultures = [vietnamese],
            RequestCultureProviders = [],
        });
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LastResort>();
        app.Services.GetRequiredService<TrustedProxies>().Use(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/loi/500", StatusCodeSelector = fault => fault is Microsoft.AspNetCore.Http.BadHttpRequestException { StatusCode: var code } ? code : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseMiddleware<AskAgain>();
        app.UseCookiePolicy();
        app.UseResponseCompression();
        app.UseRouting();
        app.Use((http, next) =>
        {
            // An address nobody serves is a 404 for everybody, before anyone is asked who they are.
            if (http.GetEndpoint() is not { } endpoint || !Serves(modules, endpoint))
            {
                if (modules.Zone == Zone.Internet && http.Request.Path == "/")
                {
                    http.Response.Redirect("/cong-bo");
                    return Task.CompletedTask;
                }

                http.SetEndpoint(null);
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(http);
        });
        app.Use(app.Services.GetRequiredService<RequestLimits>().CheckAsync);
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RequestLimits>().CountAsync);
        app.UseMiddleware<WorkingDayMiddleware>();
        foreach (var module in modules.All)
        {
            module.Use(app);
        }

        app.UseAuthorization();
        StaticFiles.Map(app, app.MapRazorPages());
    }

    private static bool Serves(ModuleList modules, Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || modules.Serves(page.RelativePath, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
}
