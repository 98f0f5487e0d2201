using System.Net;
using Microsoft.AspNetCore.Hosting;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>The tree of 20,000 units in the browser: for a person with rights on one committee against a person who sees everything.</summary>
internal static class TreePageBench
{
    private const string Committee = "QU07";
    private const string Password = "Mat-khau-thu-nghiem-2023";

    public static async Task RunAsync()
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await MeasureAsync(database);
            }
        }
    }

    private static async Task MeasureAsync(BenchDatabase database)
    {
        await using var app = OfficeHost.Build(database.Choice, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        UnitId committee;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
            await TreeData.FoundAsync(scope.ServiceProvider);
            committee = await AccountsAsync(scope.ServiceProvider);
        }

        await app.StartAsync();
        using var one = await SignedInAsync(new Uri(app.Urls.First()), "mot-dang-bo");
        using var all = await SignedInAsync(new Uri(app.Urls.First()), "toan-thanh-pho");
        await CompareAsync($"{database.Name}: the tree as it opens", one, all, "/to-chuc");
        await CompareAsync($"{database.Name}: the branch of the committee", one, all, $"/to-chuc?mo={committee}");
        await CompareAsync($"{database.Name}: a search", one, all, "/to-chuc?tim=chi+bo");
        await app.StopAsync();
    }

    private static async Task<UnitId> AccountsAsync(IServiceProvider services)
    {
        var units = (await services.GetRequiredService<UnitDirectory>().LivesAsync()).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        await services.GetRequiredService<Acts>().RunAsync("accounts.add-account", async () =>
        {
            foreach (var (name, unit) in new[] { ("mot-dang-bo", Committee), ("toan-thanh-pho", "TP") })
            {
                var person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Nguyễn Đo Thử");
                await services.GetRequiredService<AccountSeeds>().CreateAsync(name, Password, person, [(RoleNames.CommitteeReporter, units[unit])]);
            }
        });
        return units[Committee];
    }

    private static async Task CompareAsync(string what, HttpClient one, HttpClient all, string page)
    {
        var (ours, baseline) = await Medians.CompareAsync(() => ReadAsync(one, page), () => ReadAsync(all, page));
        Medians.Print(what, ours, baseline, "ms");
    }

    private static async Task ReadAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{page}: {answer.StatusCode}");
        }

        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static async Task<HttpClient> SignedInAsync(Uri address, string name)
    {
        var client = PagesBench.Client(address);
        var token = PagesBench.Token().Match(await client.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative))).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("In.UserName", name), KeyValuePair.Create("In.Password", Password)]);
        using var answer = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return client;
    }
}
