namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// Where checkpoints lie outside the database: the folder THENCHOT_CHECKPOINTS names (a disk of its own, a share only the security officer
/// writes to), otherwise <c>moc-kiem-tra</c> in the data folder.
/// </summary>
public sealed class CheckpointShelf(DatabaseChoice choice)
{
    public const string Variable = "THENCHOT_CHECKPOINTS";

    public string Folder { get; init; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(choice.DataFolder, "moc-kiem-tra");

    /// <summary>The readable checkpoint with the highest number; null when there is none.</summary>
    public (string File, Checkpoint Checkpoint)? Newest()
    {
        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "moc-*.json") : [];
        foreach (var file in files.OrderDescending(StringComparer.Ordinal))
        {
            if (Read(file).TryGet(out var checkpoint, out _))
            {
                return (file, checkpoint);
            }
        }

        return null;
    }

    public static Outcome<Checkpoint> Read(string file) => File.Exists(file) ? Checkpoint.Read(File.ReadAllBytes(file), file) : TrustRefusals.NotACheckpoint(file);

    /// <summary>Keeps a checkpoint in the folder; one of the same act is there already when nothing was done since.</summary>
    public string Keep(Checkpoint checkpoint)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"moc-{checkpoint.Sequence.ToString("D12", CultureInfo.InvariantCulture)}-{checkpoint.MadeAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.json");
        File.WriteAllBytes(file, checkpoint.ToJson());
        return file;
    }
}
