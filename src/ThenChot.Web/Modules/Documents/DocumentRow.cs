using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>A document as lists show it, with the first day of what replaces it.</summary>
public sealed record DocumentRow(Document Document, DateOnly? ReplacedOn, DateOnly Day)
{
    public ForceState Force => Document.ForceOn(Day, ReplacedOn);

    public static IQueryable<DocumentRow> Of(AppDb db, IQueryable<Document> documents, DateOnly day) => documents.Select(d => new DocumentRow(
        d,
        db.Set<DocumentLink>().Where(l => l.ToId == d.Id && l.Kind == DocumentLinkKind.Replaces)
            .Join(db.Set<Document>(), l => l.FromId, by => by.Id, (_, by) => by.InForceFrom ?? by.IssuedFrom)
            .Min(),
        day));
}
