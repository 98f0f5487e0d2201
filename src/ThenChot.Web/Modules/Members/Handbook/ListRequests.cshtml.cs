using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>A request as a line.</summary>
public sealed record RequestRow(RecordRequest Request, string FullName, string Cell, string Holder);

/// <summary>Đề nghị của đảng viên within reach: open ones first, the one due soonest on top.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class ListRequestsModel(RequestReach reach, UnitDirectory units, Installation installation) : OfficePage
{
    private const int Most = 200;

    public IReadOnlyList<RequestRow> View { get; private set; } = [];

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = await reach.Lines(reach.Readable()).OrderBy(l => l.Request.ClosedOn != null).ThenBy(l => l.Request.DueOn).ThenBy(l => l.Request.Id).Take(Most).ToListAsync(cancel);
        var names = await units.NamesAsync(found.SelectMany(f => new[] { f.Request.CellId, f.Request.HolderId }), Today, cancel);
        View = [.. found.Select(f => new RequestRow(f.Request, f.Person.FullName, names[f.Request.CellId], names[f.Request.HolderId]))];
        IsDemo = await installation.IsDemoAsync(cancel);
    }
}
