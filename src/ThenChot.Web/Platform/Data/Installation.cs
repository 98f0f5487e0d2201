namespace ThenChot.Web.Platform.Data;

/// <summary>A setting of this installation, by key.</summary>
public sealed class Setting
{
    public string Key { get; init; } = "";

    public string Value { get; set; } = "";
}

/// <summary>What this installation is: with demo data or real, and the day it opens at. Read once a request.</summary>
public sealed class Installation(AppDb db)
{
    public const string DemoKey = "demo";

    /// <summary>What the setting <see cref="DemoKey"/> says from the first act of a seeding to its last.</summary>
    public const string DemoBegun = "begun";

    /// <summary>What it says when the demo is whole.</summary>
    public const string DemoReady = "ready";

    public const string OpeningDayKey = "opening-day";

    private Dictionary<string, string>? settings;

    public async Task<bool> IsDemoAsync(CancellationToken cancel = default) => (await AllAsync(cancel)).ContainsKey(DemoKey);

    /// <summary>The working day a visitor starts at; null means today.</summary>
    public async Task<DateOnly?> OpeningDayAsync(CancellationToken cancel = default) =>
        (await AllAsync(cancel)).TryGetValue(OpeningDayKey, out var day)
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>A setting by its key; null when it was never stored.</summary>
    public async Task<string?> FindAsync(string key, CancellationToken cancel = default) => (await AllAsync(cancel)).GetValueOrDefault(key);

    /// <summary>Stores a setting; runs inside an act.</summary>
    public async Task SetAsync(string key, string value, CancellationToken cancel = default)
    {
        var setting = await db.Set<Setting>().FindAsync([key], cancel);
        if (setting is null)
        {
            db.Add(new Setting { Key = key, Value = value });
        }
        else
        {
            setting.Value = value;
        }

        settings = null;
    }

    private async Task<Dictionary<string, string>> AllAsync(CancellationToken cancel) =>
        settings ??= await db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, StringComparer.Ordinal, cancel);
}
