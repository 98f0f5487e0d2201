using System.CommandLine;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>verify [--against F or CODE] [--checkpoint F]</c>: acts, records and snapshots up to the last outside checkpoint.</summary>
internal static class VerifyVerb
{
    public static Command Create(VerbHost host)
    {
        var against = new Option<string?>("--against") { Description = "Tệp mốc, hoặc mã mốc in trên giấy; không nêu: mốc mới nhất trong thư mục mốc" };
        var made = new Option<string?>("--checkpoint") { Description = "Tệp mốc mới sẽ được tạo khi dữ liệu nguyên vẹn" };
        return VerbHost.Command("verify", "Kiểm tra tính toàn vẹn của thao tác, bản ghi và bản chốt", [against, made], (arguments, cancel) => host.RunAsync(async services =>
        {
            var (shelf, progress) = (services.GetRequiredService<CheckpointShelf>(), (Action<string>)host.Errors.WriteLine);
            var file = arguments.GetValue(made) is { } path ? Path.GetFullPath(path) : null;
            if (file is not null && File.Exists(file))
            {
                return TrustRefusals.FileExists(file);
            }

            if (!Outside(arguments.GetValue(against), shelf).TryGet(out var outside, out var refusal))
            {
                return refusal;
            }

            var found = await services.GetRequiredService<Verifier>().VerifyAsync(outside.Kept, outside.Code, progress: progress, cancel: cancel);
            if (found.IsValid && file is not null)
            {
                await KeepAsync(services, found.Checkpoint, file, cancel);
            }

            host.Print(new
            {
                valid = found.IsValid,
                checkpoint = found.Against is { } code ? new { sequence = code.Sequence, fingerprint = code.ToString(), madeAt = outside.Kept?.MadeAt, file = outside.File } : null,
                broken = found.Broken,
                made = found.IsValid && file is not null ? new { sequence = found.Checkpoint.Sequence, fingerprint = found.Checkpoint.Fingerprint, file } : null,
            });
            return found.IsValid ? null : TrustRefusals.Broken(found.Count);
        }));
    }

    /// <summary>Writes a checkpoint to a file and to the folder of checkpoints, and notes when.</summary>
    public static async Task KeepAsync(IServiceProvider services, Checkpoint checkpoint, string file, CancellationToken cancel)
    {
        await File.WriteAllBytesAsync(file, checkpoint.ToJson(), cancel);
        services.GetRequiredService<CheckpointShelf>().Keep(checkpoint);
        await services.GetRequiredService<CheckpointNote>().StoreAsync(checkpoint.Code, cancel);
    }

    private static Outcome<Held> Outside(string? named, CheckpointShelf shelf)
    {
        if (named is null)
        {
            return shelf.Newest() is { } newest ? new Held(newest.Checkpoint, null, newest.File) : new Held(null, null, null);
        }

        if (!File.Exists(named) && CheckpointCode.TryParse(named, out var code))
        {
            return new Held(null, code, null);
        }

        return CheckpointShelf.Read(Path.GetFullPath(named)).TryGet(out var kept, out var refusal) ? new Held(kept, null, named) : refusal;
    }

    /// <summary>What the database is held against.</summary>
    private sealed record Held(Checkpoint? Kept, CheckpointCode? Code, string? File);
}
