using Microsoft.Playwright;

namespace ThenChot.Browser.Harness;

/// <summary>Counts the bytes that crossed the wire while pages loaded, as the browser received them (compressed).</summary>
internal sealed class Weight
{
    private readonly Dictionary<string, double> received = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Listing => [.. received.Select(r => $"{r.Value,9:0} {addresses.GetValueOrDefault(r.Key)}")];

    public double Total => received.Values.Sum();

    public static async Task<Weight> OfAsync(IPage page)
    {
        var weight = new Weight();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.responseReceived").OnEvent += (_, data) =>
        {
            if (data is { } json)
            {
                weight.addresses[json.GetProperty("requestId").GetString()!] = json.GetProperty("response").GetProperty("url").GetString()!;
            }
        };
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
        {
            if (data is { } json)
            {
                weight.received[json.GetProperty("requestId").GetString()!] = json.GetProperty("encodedDataLength").GetDouble();
            }
        };
        return weight;
    }

    public void Forget()
    {
        received.Clear();
        addresses.Clear();
    }
}
