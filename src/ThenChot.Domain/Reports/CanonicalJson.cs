using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThenChot.Domain.Reports;

/// <summary>
/// Dạng chuẩn của nội dung báo cáo: one content gives one sequence of bytes. Properties in the order of the record, no
/// spaces, numbers without trailing zeros, instants in UTC.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PlainNumber(), new UtcInstant() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static byte[] Write(ReviewContent content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    /// <summary>Throws <see cref="JsonException"/> when the bytes are not the content of a report.</summary>
    public static ReviewContent Read(byte[] bytes) =>
        JsonSerializer.Deserialize<ReviewContent>(bytes, Options) ?? throw new JsonException("null is not a report");

    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDecimal();

        // Dividing by one with every decimal place drops the zeros that a decimal remembers: 2.50 and 2.5 are one number.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }

    private sealed class UtcInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUniversalTime());
    }
}
