using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>How drafts and traces are written into their columns.</summary>
internal static class RestructuringJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IdConverter<UnitId>(), new IdConverter<ActId>(), new IdConverter<PostId>(), new IdConverter<DocumentId>() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static RestructuringDraft Draft(string text) => JsonSerializer.Deserialize<RestructuringDraft>(text, Json)!;

    public static IReadOnlyList<RestructuringDraft> Drafts(string text) => JsonSerializer.Deserialize<List<RestructuringDraft>>(text, Json)!;

    /// <summary>Null for acts of before traces were kept.</summary>
    public static RestructuringTrace? Trace(string? text) => text is null ? null : JsonSerializer.Deserialize<RestructuringTrace>(text, Json);

    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
