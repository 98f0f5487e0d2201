using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Mã lần kiểm tra.</summary>
public readonly record struct DataCheckId(Guid Value) : IId<DataCheckId>
{
    public static DataCheckId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum DataCheckState
{
    /// <summary>Đang kiểm tra.</summary>
    Running,

    /// <summary>Nguyên vẹn.</summary>
    Valid,

    /// <summary>Không còn nguyên vẹn.</summary>
    Broken,

    /// <summary>Bị ngắt: the server could not end it.</summary>
    Interrupted,
}

/// <summary>
/// Lần kiểm tra toàn vẹn: bookkeeping of one check from the request to its result, so that it goes on when nobody watches and begins anew when the
/// server was stopped. It only says what was found; what proves anything is the checkpoint kept outside.
/// </summary>
public sealed class DataCheck : IOutsideActs
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DataCheckId Id { get; init; }

    public DataCheckState State { get; set; }

    public string AskedByName { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>What it is held against: the code on paper, or of the file; null: the database alone.</summary>
    public string? Against { get; init; }

    /// <summary>The checkpoint file it is held against, until the end; null when there is none.</summary>
    public byte[]? AgainstFile { get; set; }

    /// <summary>Thousandths of the work.</summary>
    public int Progress { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The code of the checkpoint the database gave; null before the end.</summary>
    public string? Code { get; set; }

    public long Records { get; set; }

    public int Tables { get; set; }

    /// <summary>That checkpoint as a file; null before the end, and when something is broken.</summary>
    public byte[]? Checkpoint { get; set; }

    /// <summary>How many things are not as they should be.</summary>
    public int Breaches { get; set; }

    /// <summary>The first of them, as JSON; null when there is none.</summary>
    public string? Broken { get; set; }

    /// <summary>Until when the node that works on it has said so; null: nobody does.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public Guid? LeaseHolder { get; set; }
}
