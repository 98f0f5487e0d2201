using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>What the register knows of a meeting of the cell: who is to be convened. The person at the form knows better and may change it.</summary>
public sealed class CaseMeeting(AppDb db)
{
    /// <summary>The step of a temporary transfer while the member is away.</summary>
    public const string AwayNow = "back";

    /// <summary>Official members of the cell that day, and those of them away on a temporary stay.</summary>
    public async Task<(int Official, int Away)> CountAsync(UnitId cell, DateOnly day, CancellationToken cancel)
    {
        var today = PartialDate.On(day);
        var official = await db.Set<MemberFile>().CountAsync(f => f.CellId == cell && f.LeftOn == null && f.OfficialOn != null && f.OfficialOn <= today, cancel);
        var away = await db.Set<MemberCase>().CountAsync(c => c.CellId == cell && c.ClosedOn == null && c.Kind == ProcedureKind.TransferTemporary && c.Step == AwayNow, cancel);
        return (official, away);
    }
}
