namespace ThenChot.Domain.Documents;

/// <summary>Quan hệ văn bản: what <see cref="FromId"/> does to <see cref="ToId"/>.</summary>
public sealed class DocumentLink
{
    private DocumentLink()
    {
    }

    public DocumentId FromId { get; private set; }

    public DocumentId ToId { get; private set; }

    public DocumentLinkKind Kind { get; private set; }

    /// <summary>Nothing replaces itself, and nothing replaces or carries out what was issued after it.</summary>
    public static Outcome<DocumentLink> Between(Document from, Document to, DocumentLinkKind kind)
    {
        if (from.Id == to.Id)
        {
            return DocumentsRefusals.LinkedToItself(from.Symbol);
        }

        return from.IssuedOn is { } later && to.IssuedOn is { } earlier && earlier.Earliest > later.Latest
            ? DocumentsRefusals.LinkedToLater(from.Symbol, to.Symbol, earlier)
            : new DocumentLink { FromId = from.Id, ToId = to.Id, Kind = kind };
    }
}

/// <summary>Loại quan hệ.</summary>
public enum DocumentLinkKind
{
    /// <summary>Thay thế.</summary>
    Replaces,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amends,

    /// <summary>Triển khai thực hiện.</summary>
    Implements,
}
