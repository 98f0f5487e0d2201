using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What the rows of both catalogues begin with: since when, and by which document.</summary>
internal static class CatalogueRow
{
    /// <summary>Null with a fault at the cell.</summary>
    public static CatalogueVersion? VersionOf(ImportBatch batch, ImportRow row)
    {
        if (!VietnameseFormat.TryDate(row["from"], out var from))
        {
            batch.Fault(row, "from", row["from"], "Không đọc được ngày; ghi dạng 7/8/2023.");
            return null;
        }

        var version = new CatalogueVersion(from, row["document"]);
        if (version.Refuses() is { } refusal)
        {
            batch.Fault(row, "document", refusal);
            return null;
        }

        return version;
    }
}
