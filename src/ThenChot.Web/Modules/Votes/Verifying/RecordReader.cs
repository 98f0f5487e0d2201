using System.Text.Json;

namespace ThenChot.Web.Modules.Votes.Verifying;

/// <summary>Reads the file strictly: exactly the fields of docs/vote-record.md, in their order, once each, of their kind. The first fault stops it.</summary>
internal sealed class RecordReader
{
    private const string First = "then-chot-vote-record/1";
    private const string Second = "then-chot-vote-record/2";

    private static readonly string[] FirstOpening = ["format"];
    private static readonly string[] SecondOpening = ["format", "salt"];
    private static readonly string[] PerField = ["per"];
    private static readonly string[] SlipFields = ["issued", "returned", "invalid", "valid"];

    private string? fault;

    /// <summary>Null with the place of the first fault when the file has another shape.</summary>
    public static WrittenRecord? Read(ReadOnlyMemory<byte> file, out string? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(file);
            var reader = new RecordReader();
            var record = reader.Record(document.RootElement);
            fault = reader.fault;
            return fault is null ? record : null;
        }
        catch (JsonException e)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"JSON, byte {e.BytePositionInLine ?? 0}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // Well-formed JSON whose text is not: broken UTF-8, or half a surrogate pair.
            fault = "UTF-8";
            return null;
        }
    }

    private WrittenRecord? Record(JsonElement root)
    {
        var second = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == Second;
        if (!Has(root, "record", [.. second ? SecondOpening : FirstOpening, "vote", "rule", "base", "rounding", "roll", "electorate", "slips", "board", "rows", "log", "seal"]))
        {
            return null;
        }

        var (vote, rule, roll) = (root.GetProperty("vote"), root.GetProperty("rule"), root.GetProperty("roll"));
        var (electorate, slips) = (root.GetProperty("electorate"), root.GetProperty("slips"));
        if (Text(root, "format") is not (First or Second) || !Has(vote, "vote", "id", "title", "unit", "heldOn") || !Has(rule, "rule", "id", "thresholds")
            || !Has(roll, "roll", "count", "digest") || !Has(electorate, "electorate", "allMembers", "convened", "present") || !Has(slips, "slips", [.. second ? PerField : [], .. SlipFields]))
        {
            fault ??= "format";
            return null;
        }

        _ = Text(vote, "unit");
        if (!DateOnly.TryParseExact(Text(vote, "heldOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var heldOn))
        {
            fault ??= "heldOn";
        }

        var ballot = Slips(slips);
        return new WrittenRecord(
            second ? Text(root, "salt") : null, Text(vote, "id"), Text(vote, "title"), Text(roll, "digest"), heldOn, Text(rule, "id"), List(rule, "thresholds", Threshold), Text(root, "base"), Text(root, "rounding"), second ? Text(slips, "per") : null, Count(roll, "count"),
            Count(electorate, "allMembers"), Count(electorate, "convened"), Count(electorate, "present"),
            ballot, List(root, "board", Word), List(root, "rows", row => Row(row, second ? null : ballot)), List(root, "log", Event));
    }

    private WrittenThreshold Threshold(JsonElement e)
    {
        if (!Has(e, "thresholds", "bracket", "share", "inclusive") || e.GetProperty("inclusive").ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            fault ??= "thresholds";
            return new WrittenThreshold(string.Empty, string.Empty, false);
        }

        return new WrittenThreshold(Text(e, "bracket"), Text(e, "share"), e.GetProperty("inclusive").GetBoolean());
    }

    private WrittenSlips Slips(JsonElement e) => new(Count(e, "issued"), Count(e, "returned"), Count(e, "invalid"), Count(e, "valid"));

    /// <summary>The first format gives the slips once for all rows.</summary>
    private WrittenRow Row(JsonElement e, WrittenSlips? ballot) => Has(e, "rows", ["row", "person", "name", "posts", .. ballot is null ? SlipFields : [], "high", "medium", "low", "void", "base", "highPct", "mediumPct", "lowPct", "bracket"])
        ? new WrittenRow(
            Count(e, "row"), Text(e, "person"), Text(e, "name"), List(e, "posts", Word), ballot ?? Slips(e), Count(e, "high"), Count(e, "medium"), Count(e, "low"), Count(e, "void"), Count(e, "base"),
            Text(e, "highPct"), Text(e, "mediumPct"), Text(e, "lowPct"), Text(e, "bracket"))
        : new WrittenRow(0, string.Empty, string.Empty, [], new(0, 0, 0, 0), 0, 0, 0, 0, 0, string.Empty, string.Empty, string.Empty, string.Empty);

    private WrittenEvent Event(JsonElement e) => Has(e, "log", "n", "kind", "by", "row", "previous", "hash")
        ? new WrittenEvent(
            Count(e, "n"), Text(e, "kind"), e.GetProperty("by").ValueKind == JsonValueKind.Null ? null : Text(e, "by"),
            e.GetProperty("row").ValueKind == JsonValueKind.Null ? null : Count(e, "row"), Text(e, "previous"), Text(e, "hash"))
        : new WrittenEvent(0, string.Empty, null, null, string.Empty, string.Empty);

    private bool Has(JsonElement e, string where, params string[] fields)
    {
        if (e.ValueKind != JsonValueKind.Object || !e.EnumerateObject().Select(field => field.Name).SequenceEqual(fields, StringComparer.Ordinal))
        {
            fault ??= where;
        }

        return fault is null;
    }

    private List<T> List<T>(JsonElement e, string field, Func<JsonElement, T> read)
    {
        if (e.GetProperty(field) is { ValueKind: JsonValueKind.Array } array)
        {
            return [.. array.EnumerateArray().Select(read)];
        }

        fault ??= field;
        return [];
    }

    private string Text(JsonElement e, string field)
    {
        if (e.GetProperty(field) is { ValueKind: JsonValueKind.String } text)
        {
            return text.GetString()!;
        }

        fault ??= field;
        return string.Empty;
    }

    private string Word(JsonElement e)
    {
        if (e.ValueKind == JsonValueKind.String)
        {
            return e.GetString()!;
        }

        fault ??= "list";
        return string.Empty;
    }

    /// <summary>A whole number from 0, written as digits alone.</summary>
    private long Count(JsonElement e, string field)
    {
        if (e.GetProperty(field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count is >= 0 and <= int.MaxValue && number.GetRawText() == count.ToString(CultureInfo.InvariantCulture))
        {
            return count;
        }

        fault ??= field;
        return 0;
    }
}
