using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>The file of whoever is signed in; null for a visitor and for somebody without one.</summary>
public sealed class OwnFile(AppDb db, Actor actor)
{
    public async Task<MemberFile?> FindAsync(CancellationToken cancel)
    {
        var me = actor.IsVisitor ? null : actor.PersonId;
        return me is null ? null : await db.Set<MemberFile>().AsNoTracking().Include(f => f.Stays).FirstOrDefaultAsync(f => f.PersonId == me, cancel);
    }
}
