using System.Runtime.CompilerServices;
using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Opens every frozen draft, one after the other, and derives its hash from its content again.</summary>
internal sealed class SnapshotCheck(AppDb db) : ITrustCheck
{
    public async IAsyncEnumerable<Breach> CheckAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var snapshot in db.Set<Snapshot>().AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!snapshot.Read().Intact)
            {
                yield return new Breach("snapshot-damaged", $"Bản chốt {snapshot.Title} chốt bởi {snapshot.FrozenBy}: nội dung không còn cho mã kiểm tra {snapshot.Sha256}.", null, "report_snapshot", snapshot.Id.ToString());
            }
        }
    }
}
