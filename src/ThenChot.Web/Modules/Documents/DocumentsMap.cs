using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Tables of the register and of conferences.</summary>
internal static class DocumentsMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Document>(document =>
        {
            document.ToTable("doc_document");
            document.HasIndex(d => new { d.IssuerKey, d.TypeKey, d.Series, d.Number }).IsUnique();
            document.HasIndex(d => d.SymbolKey);
            document.HasIndex(d => d.SortKey);
            document.HasIndex(d => d.IssuedFrom);
            document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId);
        });
        model.Entity<DocumentLink>(link =>
        {
            link.ToTable("doc_link");
            link.HasKey(l => new { l.FromId, l.ToId, l.Kind });
            link.HasOne<Document>().WithMany().HasForeignKey(l => l.FromId);
            link.HasOne<Document>().WithMany().HasForeignKey(l => l.ToId);
        });
        model.Entity<Conference>(conference =>
        {
            conference.ToTable("doc_conference");
            conference.HasIndex(c => c.HeldOn);
            conference.HasMany(c => c.Documents).WithOne().HasForeignKey(d => d.ConferenceId);
        });
        model.Entity<ConferenceDocument>(presented =>
        {
            presented.ToTable("doc_conference_document");
            presented.HasKey(d => new { d.ConferenceId, d.DocumentId });
            presented.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
        });
    }
}
