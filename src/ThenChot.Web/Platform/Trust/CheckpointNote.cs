namespace ThenChot.Web.Platform.Trust;

/// <summary>The installation's note of its last outside checkpoint: the code, and when it was kept. It reminds people; it proves nothing.</summary>
public sealed class CheckpointNote(Installation installation, Acts.Acts acts, TimeProvider clock)
{
    public const string Kept = "platform.checkpoint";
    public const string Key = "last-checkpoint";

    /// <summary>Null when none was ever kept.</summary>
    public async Task<(CheckpointCode Code, DateTimeOffset At)?> FindAsync(CancellationToken cancel = default) =>
        (await installation.FindAsync(Key, cancel))?.Split(' ') is [var code, var at]
        && CheckpointCode.TryParse(code, out var read)
            ? (read, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Notes it as an act of its own.</summary>
    public Task StoreAsync(CheckpointCode code, CancellationToken cancel = default) => acts.RunAsync(Kept, () => WriteAsync(code, cancel), cancel: cancel);

    /// <summary>Notes it inside the open act.</summary>
    public Task WriteAsync(CheckpointCode code, CancellationToken cancel = default)
    {
        acts.Current.Because($"Mã mốc {code}");
        return installation.SetAsync(Key, $"{code} {Instants.ToText(clock.GetUtcNow().UtcDateTime)}", cancel);
    }
}
