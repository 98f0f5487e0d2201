using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Comments.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Work items may be commented on by everybody who reads them, on the side that gives and on the side that does.</summary>
internal sealed class WorkItemTalk(DirectionAccess access) : ICommented
{
    public string Prefix => "/nhiem-vu/";

    public async Task<CommentedRecord?> FindAsync(string address, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(address[Prefix.Length..], "D", out var id))
        {
            return null;
        }

        var item = await access.Readable().AsNoTracking().Where(i => i.Id == new WorkItemId(id)).Select(i => new { i.Title, i.LeadUnit, i.Assigner }).FirstOrDefaultAsync(cancel);
        return item is null ? null : new(item.Title ?? "Nhiệm vụ chưa nhập nội dung", item.LeadUnit, [item.LeadUnit, item.Assigner], DirectionPermissions.Read);
    }
}
