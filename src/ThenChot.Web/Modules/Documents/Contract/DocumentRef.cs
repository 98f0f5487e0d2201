namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>A document as others show it. <see cref="IssuedOn"/> is null, or lacks day and month, where the source does not say.</summary>
public sealed record DocumentRef(DocumentId Id, string Symbol, string TypeName, string Issuer, PartialDate? IssuedOn, string Subject)
{
    public string Url => $"/van-ban/{Id}";

    /// <summary>Chỉ thị 24-CT/TU ngày 07/08/2023.</summary>
    public string Title => IssuedOn switch
    {
        null => $"{TypeName} {Symbol}",
        { Day: not null } day => $"{TypeName} {Symbol} ngày {day.Text}",
        { } partial => $"{TypeName} {Symbol} năm {partial.Text}",
    };
}

/// <summary>A document to enter; what is null is unknown.</summary>
public sealed record NewDocument(string Symbol, string TypeName, string Issuer, string Subject)
{
    public PartialDate? IssuedOn { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public FileId? FileId { get; init; }

    public string? Note { get; init; }

    /// <summary>True: the same symbol of another issuer in the register is another document.</summary>
    public bool Another { get; init; }
}

/// <summary>A document that carries out another (triển khai thực hiện).</summary>
public sealed record ImplementingDocument(DocumentRef Document, DocumentRef Of);

/// <summary>What a later module offers on the page of a document: a button with its address.</summary>
public sealed record DocumentStep(string Title, string Url);

/// <summary>Registered by modules that go on from a document; asks nothing of the database.</summary>
public interface IDocumentSteps
{
    IEnumerable<DocumentStep> StepsOf(DocumentId document);
}

/// <summary>Where a document is cited, told by the module that cites it.</summary>
public sealed record Citation(string Kind, string Title, string Url);

/// <summary>Registered by modules that cite documents: what cites this one, within the reader's rights. At most two queries.</summary>
public interface ICitationSource
{
    Task<IReadOnlyList<Citation>> CitationsOfAsync(DocumentId document, CancellationToken cancel);
}
