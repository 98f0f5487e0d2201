using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>A file that was merged, and the one that is read for it today, however many merges lie between.</summary>
public sealed class MergedFile
{
    public MemberId RetiredId { get; init; }

    public MemberId ReadId { get; init; }
}

/// <summary>
/// What was written for a merged file and stays with it (openings, lines and terms of dues) is found through here on the file that is read for
/// it. Queries that lean on it read without filters: they say themselves which files they mean.
/// </summary>
internal static class MergedFiles
{
    public static IQueryable<MergedFile> All(AppDb db) =>
        from merge in db.Set<FileMerge>().IgnoreQueryFilters()
        where merge.ApartOn == null
        join file in db.Set<MemberFile>() on merge.RetiredId equals file.Id
        where file.MergedIntoId != null
        select new MergedFile { RetiredId = file.Id, ReadId = file.MergedIntoId!.Value };

    /// <summary>The files behind one that is kept.</summary>
    public static IQueryable<MemberId> Behind(AppDb db, MemberId kept) => All(db).Where(m => m.ReadId == kept).Select(m => m.RetiredId);
}
