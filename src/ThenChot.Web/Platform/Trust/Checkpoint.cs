using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThenChot.Web.Platform.Trust;

/// <summary>The records of one table as the acts up to a checkpoint left them: how many, and the SHA-256 over key and digest of each.</summary>
public sealed record CheckpointTable(string Name, long Records, string Sha256);

/// <summary>
/// Mốc kiểm tra: what the acts up to one of them were, to be kept outside the database. <see cref="Acts"/> holds the first 16 bytes of
/// each act's content digest, so that a changed act is named even when every hash after it was computed anew.
/// </summary>
public sealed record Checkpoint(int Format, long Sequence, string Head, DateTimeOffset MadeAt, string Fingerprint, IReadOnlyList<CheckpointTable> Tables, byte[] Acts)
{
    public const int CurrentFormat = 1;
    public const int BytesOfAnAct = 16;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Derived from the content alone, not from the instant: the same acts always give the same code.</summary>
    public CheckpointCode Code
    {
        get
        {
            var text = new StringBuilder().Append(Sequence).Append('\n').Append(Head).Append('\n').Append(Convert.ToHexStringLower(SHA256.HashData(Acts)));
            foreach (var table in Tables)
            {
                text.Append('\n').AppendJoin('\t', table.Name, table.Records, table.Sha256);
            }

            return CheckpointCode.Of(Sequence, Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    public static Checkpoint Of(long sequence, string head, DateTimeOffset madeAt, IReadOnlyList<CheckpointTable> tables, byte[] acts)
    {
        var made = new Checkpoint(CurrentFormat, sequence, head, madeAt, "", tables, acts);
        return made with { Fingerprint = made.Code.ToString() };
    }

    /// <summary>A file of ours whose content gives its fingerprint; anything else is refused.</summary>
    public static Outcome<Checkpoint> Read(byte[] file, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(file, Json) is { Format: CurrentFormat, Head: not null, Tables: not null, Acts: not null } read
                && read.Acts.Length == read.Sequence * BytesOfAnAct && read.Tables.All(t => t is not null) && read.Fingerprint == read.Code.ToString()
                ? read
                : TrustRefusals.NotACheckpoint(name);
        }
        catch (JsonException)
        {
            return TrustRefusals.NotACheckpoint(name); // no JSON of ours: refused by its name
        }
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
