namespace ThenChot.Domain.Reports;

/// <summary>Bản đã ký.</summary>
public readonly record struct SignedVersionId(Guid Value) : IId<SignedVersionId>
{
    public static SignedVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chữ ký: number, day, signer and scan of the signed paper, and the paper in the register. A null scan means that it is not yet filed.</summary>
public sealed record Signature(string RegisterNumber, DateOnly SignedOn, string Signer, string SignerPosition, FileId? Scan, DocumentId? Document = null);

/// <summary>Bản đã ký của báo cáo: which frozen draft was signed, under which number, by whom, with its scan.</summary>
public sealed class SignedVersion
{
    private SignedVersion()
    {
    }

    public SignedVersionId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    public SnapshotId SnapshotId { get; private set; }

    public string RegisterNumber { get; private set; } = "";

    public DateOnly SignedOn { get; private set; }

    public string Signer { get; private set; } = "";

    public string SignerPosition { get; private set; } = "";

    public FileId? ScanId { get; private set; }

    /// <summary>The signed paper in the register of documents; null for those signed before the register kept them.</summary>
    public DocumentId? DocumentId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    internal static SignedVersion Of(Snapshot snapshot, Signature signature, string by, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<SignedVersionId>(now),
        ReportId = snapshot.ReportId,
        SnapshotId = snapshot.Id,
        RegisterNumber = signature.RegisterNumber.Trim().Normalize(),
        SignedOn = signature.SignedOn,
        Signer = signature.Signer.Trim().Normalize(),
        SignerPosition = signature.SignerPosition.Trim().Normalize(),
        ScanId = signature.Scan,
        DocumentId = signature.Document,
        RecordedBy = by,
        RecordedAt = now,
    };
}
