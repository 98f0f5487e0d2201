using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Records;

/// <summary>What the record says of the vote itself.</summary>
public sealed record VoteHead(string Id, string Title, string Unit, DateOnly HeldOn);

/// <summary>A rated person of the record: a random id, the name and the posts as printed on the slip.</summary>
public sealed record RatedPerson(string Id, string Name, IReadOnlyList<string> Posts);

/// <summary>
/// Hồ sơ kết quả của một lần lấy phiếu, as exported and checked by anyone: counts of whole piles, the log without counts, and a seal over both.
/// The format is described in docs/vote-record.md.
/// </summary>
public sealed record VoteRecord(VoteHead Head, ClosedCount Count, IReadOnlyList<RatedPerson> Rated, IReadOnlyList<string> Board, string RollDigest, VoteLog Log, string Salt)
{
    public const string Format = "then-chot-vote-record/2";

    /// <summary>Hex digits of the printed fingerprint: the first half of the seal.</summary>
    public const int FingerprintDigits = 32;

    private const int MostDigits = 10;
    private const int MostPercent = 6;
    private const int MostBracket = 4;

    /// <summary>Random, and in the record alone: once a record is gone, no digest or fingerprint of it lets its few counts be tried out.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>How long the file could be whatever the marks were: the room it takes while sealed, which tells nothing of their digits.</summary>
    public int Room(byte[] file) => file.Length + Count.Rows.Sum(row =>
        new[] { row.Pile.High, row.Pile.Medium, row.Pile.Low, row.Pile.Void, row.Count.CountedOf }.Sum(number => MostDigits - number.ToString(CultureInfo.InvariantCulture).Length)
        + new[] { row.Pile.High, row.Pile.Medium, row.Pile.Low }.Sum(marks => MostPercent - (row.Count.Percent(marks, Count.Rounding)?.Length ?? 0))
        + MostBracket - (row.Reached?.Bracket.Length ?? MostBracket));

    /// <summary>The record as a file, and the fingerprint that is printed on the minutes.</summary>
    public (byte[] File, string Fingerprint) Write()
    {
        var content = Text(seal: null);
        var seal = Convert.ToHexStringLower(SHA256.HashData(content));
        return (Text(seal), seal[..FingerprintDigits]);
    }

    private byte[] Text(string? seal)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("salt", Salt);
            WriteHead(json);
            WriteRule(json);
            json.WriteString("base", TallyWords.WordOf(Count.BaseKind));
            json.WriteString("rounding", TallyWords.WordOf(Count.Rounding));
            WriteCounts(json);
            WriteRows(json);
            WriteLog(json);
            if (seal is not null)
            {
                json.WriteString("seal", seal);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject("vote");
        json.WriteString("id", Head.Id);
        json.WriteString("title", Head.Title);
        json.WriteString("unit", Head.Unit);
        json.WriteString("heldOn", Head.HeldOn.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json)
    {
        json.WriteStartObject("rule");
        json.WriteString("id", Count.Rule.Id);
        json.WriteStartArray("thresholds");
        foreach (var threshold in Count.Rule.Thresholds)
        {
            json.WriteStartObject();
            json.WriteString("bracket", threshold.Bracket);
            json.WriteString("share", threshold.Share.ToString());
            json.WriteBoolean("inclusive", threshold.Inclusive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCounts(Utf8JsonWriter json)
    {
        json.WriteStartObject("roll");
        json.WriteNumber("count", Count.Electorate.Convened);
        json.WriteString("digest", RollDigest);
        json.WriteEndObject();
        json.WriteStartObject("electorate");
        json.WriteNumber("allMembers", Count.Electorate.AllMembers);
        json.WriteNumber("convened", Count.Electorate.Convened);
        json.WriteNumber("present", Count.Electorate.Present);
        json.WriteEndObject();
        json.WriteStartObject("slips");
        json.WriteString("per", Count.Rule.SlipsPerPerson ? ThresholdSettings.PerPerson : "ballot");
        WriteSlips(json, Count.Slips);
        json.WriteEndObject();
        Strings(json, "board", Board);
    }

    private void WriteRows(Utf8JsonWriter json)
    {
        json.WriteStartArray("rows");
        foreach (var ((row, person), number) in Count.Rows.Zip(Rated).Select((pair, at) => (pair, at + 1)))
        {
            json.WriteStartObject();
            json.WriteNumber("row", number);
            json.WriteString("person", person.Id);
            json.WriteString("name", person.Name);
            Strings(json, "posts", person.Posts);
            WriteSlips(json, row.Pile.Slips);
            json.WriteNumber("high", row.Pile.High);
            json.WriteNumber("medium", row.Pile.Medium);
            json.WriteNumber("low", row.Pile.Low);
            json.WriteNumber("void", row.Pile.Void);
            json.WriteNumber("base", row.Count.CountedOf);
            json.WriteString("highPct", row.Count.Percent(row.Pile.High, Count.Rounding) ?? string.Empty);
            json.WriteString("mediumPct", row.Count.Percent(row.Pile.Medium, Count.Rounding) ?? string.Empty);
            json.WriteString("lowPct", row.Count.Percent(row.Pile.Low, Count.Rounding) ?? string.Empty);
            json.WriteString("bracket", row.Reached?.Bracket ?? "none");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLog(Utf8JsonWriter json)
    {
        json.WriteStartArray("log");
        foreach (var one in Log.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("n", one.Number);
            json.WriteString("kind", one.Kind);
            json.WriteString("by", one.By);
            if (one.Row is { } row)
            {
                json.WriteNumber("row", row);
            }
            else
            {
                json.WriteNull("row");
            }

            json.WriteString("previous", one.Previous);
            json.WriteString("hash", one.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlips(Utf8JsonWriter json, SlipCount slips)
    {
        json.WriteNumber("issued", slips.Issued);
        json.WriteNumber("returned", slips.Returned);
        json.WriteNumber("invalid", slips.Invalid);
        json.WriteNumber("valid", slips.Valid);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
