using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using ThenChot.Web;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.House;

/// <summary>Every address says whom it serves, and every POST says what it writes.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Every_endpoint_demands_a_permission_or_says_that_it_is_open()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var pages = await PagesAsync(office.Services);
        Assert.NotEmpty(pages);
        Rule.Holds(pages.Where(p => !Says(p.ModelTypeInfo!.GetCustomAttributes(inherit: true))).Select(p => p.RelativePath));
        var others = office.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null);
        Rule.Holds(others.Where(e => !Says(e.Metadata)).Select(e => e.DisplayName));
    }

    [Fact]
    public async Task Every_post_writes_one_registered_kind_of_act_or_stores_nothing()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var kinds = Office.Modules.SelectMany(m => m.Acts).Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var faults = (await PagesAsync(office.Services)).SelectMany(p => p.HandlerMethods.Where(h => !HttpMethods.IsGet(h.HttpMethod!)).Select(h => (Page: p.RelativePath, Handler: h.MethodInfo)))
            .Select(h => (h.Page, h.Handler.Name, Writes: Attribute.GetCustomAttribute(h.Handler, typeof(WritesAttribute)) as WritesAttribute, Reads: Attribute.IsDefined(h.Handler, typeof(ReadsOnlyAttribute))))
            .Where(h => (h.Writes is null) != h.Reads || (h.Writes is not null && !kinds.Contains(h.Writes.Kind)))
            .Select(h => $"{h.Page} {h.Name}: {(h.Writes is null ? "says neither [Writes] nor [ReadsOnly]" : h.Reads ? "says both" : $"kind {h.Writes.Kind} is not registered")}");
        Rule.Holds(faults);
    }

    [Fact]
    public async Task Every_kind_of_act_registered_is_written_somewhere()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var written = Compiled.Web.Methods().SelectMany(m => m.Body.Instructions).Select(i => i.Operand).OfType<string>()
            .Concat((await PagesAsync(office.Services)).SelectMany(p => p.HandlerMethods).Select(h => (Attribute.GetCustomAttribute(h.MethodInfo, typeof(WritesAttribute)) as WritesAttribute)?.Kind).OfType<string>())
            .CountBy(text => text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Rule.Holds(Office.Modules.SelectMany(m => m.Acts).Where(a => a.Code != "platform.configure" && written.GetValueOrDefault(a.Code) < 2).Select(a => a.Code));
    }

    [Fact]
    public async Task Permissions_demanded_are_registered_once_and_each_is_part_of_a_role()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var registered = Office.Modules.SelectMany(m => m.Permissions).Select(p => p.Code).ToList();
        Assert.Equal(registered.Distinct(StringComparer.Ordinal), registered);
        var demanded = (await PagesAsync(office.Services)).SelectMany(p => p.ModelTypeInfo!.GetCustomAttributes(inherit: true).OfType<DemandAttribute>()).Select(d => d.Permission).ToHashSet(StringComparer.Ordinal);
        Rule.Holds(demanded.Except(registered, StringComparer.Ordinal));
        var roles = await File.ReadAllTextAsync(SourceTree.PathOf("rules", "roles.yaml"));
        Rule.Holds(registered.Where(p => !roles.Contains($"- {p}\n", StringComparison.Ordinal)));
    }

    internal static async Task<IReadOnlyList<CompiledPageActionDescriptor>> PagesAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints)
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().DistinctBy(p => p.RelativePath);
        var loaded = new List<CompiledPageActionDescriptor>();
        foreach (var page in pages)
        {
            loaded.Add(await loader.LoadAsync(page, EndpointMetadataCollection.Empty));
        }

        return loaded;
    }

    private static bool Says(IEnumerable<object> metadata) => metadata.Any(m => m is DemandAttribute or SignedInAttribute or IAllowAnonymous);
}
