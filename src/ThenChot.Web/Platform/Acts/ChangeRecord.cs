using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Acts;

/// <summary>Writes a tracked change down: what was, what is, and the digest that <c>verify</c> re-derives from the row.</summary>
public static class ChangeRecord
{
    /// <summary>The operation of a record that is gone.</summary>
    internal const string Removed = "removed";

    /// <summary>How columns are written down; <see cref="RecordDigest"/> writes the same.</summary>
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ActChange Of(ActId act, int number, EntityEntry entry)
    {
        var removed = entry.State == EntityState.Deleted;
        var added = entry.State == EntityState.Added;
        var shown = entry.Properties.Where(p => added || removed || p.IsModified).ToList();
        return new ActChange
        {
            ActId = act,
            Number = number,
            TableName = entry.Metadata.GetTableName()!,
            RecordId = RecordId(entry),
            Operation = added ? "added" : removed ? Removed : "changed",
            Before = added ? null : Write(shown, p => p.OriginalValue),
            After = removed ? null : Write(shown, p => p.CurrentValue),
            Digest = removed ? "" : Digest(entry),
        };
    }

    /// <summary>SHA-256 (hex) over all columns of the record in the order of their names.</summary>
    public static string Digest(EntityEntry entry) =>
        Sha256(Write([.. entry.Properties.OrderBy(p => p.Metadata.GetColumnName(), StringComparer.Ordinal)], p => p.CurrentValue));

    /// <summary>The primary key as text; parts of a composite key are joined by a slash.</summary>
    public static string RecordId(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Plain(p, entry.Property(p.Name).CurrentValue)?.ToString()));

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Write(IReadOnlyList<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.GetColumnName(), p => Plain(p.Metadata, value(p)), StringComparer.Ordinal), Json);

    /// <summary>A stored value as acts hold it: text, number or truth, the same on both engines; bytes and protected texts as their SHA-256.</summary>
    internal static object? Plain(object? stored, bool isProtected)
    {
        var plain = stored switch
        {
            null => null,
            bool or int or long or string => stored,
            Guid id => id.ToString(),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => Instants.ToText(instant),
            DateTimeOffset instant => Instants.ToText(instant.UtcDateTime),
            byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => stored.ToString(),
        };
        return plain is string text && isProtected ? Sha256(text) : plain;
    }

    internal static object? Plain(IProperty property, object? value) => Plain(
        property.GetValueConverter() is { } converter && value is not null ? converter.ConvertToProvider(value) : value,
        property.FindAnnotation(Marks.Protected) is not null);
}
