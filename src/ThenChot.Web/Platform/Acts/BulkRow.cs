using System.Text;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// One of the records that a step of an act added by the thousand. Instead of a change for each, one change of the operation
/// <see cref="Operation"/> names the first and the last of them, and its digest is the SHA-256 over the keys and digests of all: so the hash
/// of the act holds every record. Nothing of their content stands here: the records have it, and the uploaded file is kept.
/// </summary>
public sealed class BulkRow : IOutsideActs
{
    public const string Operation = "added_many";

    public string TableName { get; init; } = "";

    public string RecordId { get; init; } = "";

    public ActId ActId { get; init; }

    /// <summary>Of the change that stands for it in the act.</summary>
    public int Number { get; init; }

    /// <summary>SHA-256 (hex) over all columns of the record.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The change that stands for them; the rows in the order of their keys as plain text.</summary>
    internal static ActChange Change(IReadOnlyList<BulkRow> rows)
    {
        var list = new StringBuilder(rows.Count * 102);
        foreach (var row in rows)
        {
            list.Append(Line(row.RecordId, row.Digest));
        }

        return new ActChange
        {
            ActId = rows[0].ActId,
            Number = rows[0].Number,
            TableName = rows[0].TableName,
            RecordId = $"{rows[0].RecordId}..{rows[^1].RecordId}",
            Operation = Operation,
            Digest = ChangeRecord.Sha256(list.ToString()),
        };
    }

    internal static string Line(string recordId, string digest) => string.Create(CultureInfo.InvariantCulture, $"{recordId} {digest}\n");
}
