using System.Text.Json;

namespace ThenChot.Web.Platform.Backup;

/// <summary>One table of a backup: its columns in the order of the rows, how many rows, and the SHA-256 of its entry.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

/// <summary>
/// The first thing a restore reads. The rows do not depend on the engine, so a backup of SQLite can be restored into PostgreSQL
/// and the other way round.
/// </summary>
public sealed record BackupManifest(int Format, string Engine, DateTimeOffset MadeAt, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";

    /// <summary>What a backup does not hold and the operator keeps apart.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        "rules/ (theo bản phần mềm đã cài đặt)",
        "tệp chứng thư số của serve --certificate",
        "tệp khóa giữ kín field.key trong thư mục dữ liệu (hoặc theo THENCHOT_FIELD_KEY): thiếu nó thì số thẻ, số định danh không mở được",
        "biến môi trường THENCHOT_DATA, THENCHOT_POSTGRES, THENCHOT_CERTIFICATE_PASSWORD",
    ];

    public static string EntryOf(string table) => $"{table}.jsonl";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    public static BackupManifest? FromJson(Stream json) => JsonSerializer.Deserialize<BackupManifest>(json, JsonSerializerOptions.Web);
}
