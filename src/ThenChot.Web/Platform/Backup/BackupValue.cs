using System.Data.Common;
using System.Text.Json;

namespace ThenChot.Web.Platform.Backup;

/// <summary>One stored value as JSON and back, the same for both engines.</summary>
internal static class BackupValue
{
    public static void Write(Utf8JsonWriter json, DbDataReader row, int at, Type type)
    {
        if (row.IsDBNull(at))
        {
            json.WriteNullValue();
            return;
        }

        switch (Plain(type))
        {
            case var t when t == typeof(string):
                json.WriteStringValue(row.GetString(at));
                break;
            case var t when t == typeof(Guid):
                json.WriteStringValue(row.GetFieldValue<Guid>(at));
                break;
            case var t when t == typeof(int) || t == typeof(long) || t == typeof(short):
                json.WriteNumberValue(row.GetInt64(at));
                break;
            case var t when t == typeof(bool):
                json.WriteBooleanValue(row.GetBoolean(at));
                break;
            case var t when t == typeof(DateOnly):
                json.WriteStringValue(row.GetFieldValue<DateOnly>(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case var t when t == typeof(DateTime):
                json.WriteStringValue(Instants.ToText(row.GetDateTime(at)));
                break;
            case var t when t == typeof(byte[]):
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at));
                break;
            default:
                throw new InvalidOperationException($"A backup cannot hold a column of type {type}.");
        }
    }

    /// <summary>The stored value as the model's provider type, whatever the engine.</summary>
    public static object? Read(DbDataReader row, int at, Type type) => row.IsDBNull(at) ? null : Plain(type) switch
    {
        var t when t == typeof(string) => row.GetString(at),
        var t when t == typeof(Guid) => row.GetFieldValue<Guid>(at),
        var t when t == typeof(int) || t == typeof(long) || t == typeof(short) => row.GetInt64(at),
        var t when t == typeof(bool) => row.GetBoolean(at),
        var t when t == typeof(DateOnly) => row.GetFieldValue<DateOnly>(at),
        var t when t == typeof(DateTime) => row.GetDateTime(at),
        var t when t == typeof(byte[]) => row.GetFieldValue<byte[]>(at),
        _ => throw new InvalidOperationException($"Nothing is stored as {type}."),
    };

    public static object? Read(JsonElement value, Type type) => value.ValueKind == JsonValueKind.Null ? null : Plain(type) switch
    {
        var t when t == typeof(string) => value.GetString(),
        var t when t == typeof(Guid) => value.GetGuid(),
        var t when t == typeof(int) => value.GetInt32(),
        var t when t == typeof(long) => value.GetInt64(),
        var t when t == typeof(short) => value.GetInt16(),
        var t when t == typeof(bool) => value.GetBoolean(),
        var t when t == typeof(DateOnly) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        var t when t == typeof(DateTime) => value.GetDateTime().ToUniversalTime(),
        var t when t == typeof(byte[]) => value.GetBytesFromBase64(),
        _ => throw new InvalidOperationException($"A backup cannot hold a column of type {type}."),
    };

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
