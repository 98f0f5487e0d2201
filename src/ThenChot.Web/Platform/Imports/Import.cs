using System.Text.Json;

namespace ThenChot.Web.Platform.Imports;

/// <summary>
/// Lần nạp tệp: bookkeeping of one upload from mapping to commit. What was taken stands in the act; this row says how far the work is, so that
/// it goes on when nobody watches and begins anew when the server was stopped.
/// </summary>
public sealed class Import : IOutsideActs
{
    public ImportId Id { get; init; }

    public string Kind { get; init; } = "";

    public ImportState State { get; set; }

    public FileId FileId { get; init; }

    public string FileName { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public Guid UploadedBy { get; init; }

    public string UploadedByName { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>For each column of the kind the column of the file (from 0), or -1; as numbers with commas. Empty before the mapping.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>What is done to the text of each column of the kind, as the person asked; empty: nothing.</summary>
    public string Conversions { get; set; } = "";

    /// <summary>What the last check found that might be done to the text; JSON of offers, empty: nothing.</summary>
    public string Offers { get; set; } = "";

    /// <summary>Only the good rows were asked for.</summary>
    public bool GoodRowsOnly { get; set; }

    /// <summary>Rows read by the last check.</summary>
    public int Rows { get; set; }

    public int FaultyRows { get; set; }

    /// <summary>Rows that say what already stood; they are neither taken nor faulty.</summary>
    public int UnchangedRows { get; set; }

    public int Taken { get; set; }

    /// <summary>Thousandths of the work under way.</summary>
    public int Progress { get; set; }

    /// <summary>Why the file as a whole cannot be taken; null while it can.</summary>
    public string? Refusal { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Until when the node that works on it has said so; null: nobody does.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public Guid? LeaseHolder { get; set; }

    /// <summary>Rows that can be taken.</summary>
    public int NewRows => Rows - FaultyRows - UnchangedRows;

    public bool IsRunning => State is ImportState.Checking or ImportState.Taking;

    internal int[] Columns => [.. Mapping.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static c => int.Parse(c, CultureInfo.InvariantCulture))];

    internal TextConversion[] ConversionsOf(ImportKind kind) => TextConversions.Read(Conversions, kind.Columns.Count);

    internal IReadOnlyList<ConversionOffer> OffersMade => Offers.Length == 0 ? [] : JsonSerializer.Deserialize<List<ConversionOffer>>(Offers) ?? [];
}
