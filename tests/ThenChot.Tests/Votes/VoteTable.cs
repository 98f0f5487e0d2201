using Microsoft.AspNetCore.Builder;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>A ballot of QU01 just opened, who plans it, and the first two of its board, each at a device of their own.</summary>
internal sealed class VoteTable(RunningOffice office, Visitor planner, Visitor first, Visitor second, string url) : IAsyncDisposable
{
    public RunningOffice Office => office;

    public Visitor Planner => planner;

    public Visitor First => first;

    public Visitor Second => second;

    /// <summary>The address of the vote.</summary>
    public string Url => url;

    public static async Task<VoteTable> OpenAsync(Engine engine, Action<WebApplicationBuilder>? configure = null)
    {
        var office = await VoteCity.OpenAsync(engine, configure);
        var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await PlanAsync(planner);
        await FreezeAsync(office, planner, url);
        await OpenBallotAsync(planner, url);
        return new VoteTable(office, planner, await CounterAsync(office, 1), await CounterAsync(office, 2), url);
    }

    /// <summary>The key is set, both sit, the box is merged.</summary>
    public static async Task<VoteTable> CountingAsync(Engine engine, Action<WebApplicationBuilder>? configure = null)
    {
        var table = await OpenAsync(engine, configure);
        await table.SitAsync();
        await CountingTable.MergeAsync(table.First, table.Url);
        return table;
    }

    /// <param name="again">The key was set before.</param>
    public async Task SitAsync(bool again = false)
    {
        await (again ? CountingTable.SitAsync(First, Url) : CountingTable.SetKeyAsync(First, Url));
        await CountingTable.SitAsync(Second, Url);
    }

    public Task<Answer> AtTableAsync(Visitor member) => member.GetAsync(Url + "/kiem-phieu");

    public async ValueTask DisposeAsync()
    {
        planner.Dispose();
        first.Dispose();
        second.Dispose();
        await office.DisposeAsync();
    }
}
