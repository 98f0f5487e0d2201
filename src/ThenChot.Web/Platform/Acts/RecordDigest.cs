using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// Digests the records of one table: SHA-256 (hex) over their plain values (<see cref="ChangeRecord.Plain(object?, bool)"/>) as JSON, in the
/// order of the columns' names. Any thread may ask.
/// </summary>
internal sealed class RecordDigest(IEnumerable<string> columns)
{
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Text, Utf8JsonWriter Json)? scratch;

    private readonly JsonEncodedText[] names = [.. columns.Select(static name => JsonEncodedText.Encode(name, ChangeRecord.Json.Encoder))];

    public string Of(ReadOnlySpan<object?> values)
    {
        var (text, json) = scratch ??= Scratch();
        text.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        for (var at = 0; at < names.Length; at++)
        {
            json.WritePropertyName(names[at]);
            Write(json, values[at]);
        }

        json.WriteEndObject();
        json.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static (ArrayBufferWriter<byte> Text, Utf8JsonWriter Json) Scratch()
    {
        var text = new ArrayBufferWriter<byte>(1024);
        return (text, new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = ChangeRecord.Json.Encoder }));
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no plain value.", nameof(value));
        }
    }
}
