using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>
/// Việc phải làm of a case: one line for the present step, with the unit whose step it is. It names the step and never the person.
/// </summary>
public sealed class CaseDuties(DutyBook duties, ProcedureRules rules)
{
    public static IEnumerable<DutyKind> Kinds => Enum.GetValues<ProcedureKind>().Select(static kind => new DutyKind(CodeOf(kind), CaseWords.Name(kind)) { HeardWith = MemberPermissions.Unsolved });

    /// <summary>Closes the line of the step before and opens that of the present one; none for a closed case.</summary>
    public async Task RenewAsync(MemberCase of, CancellationToken cancel)
    {
        await duties.CloseAsync(of.Id.Value, cancel: cancel);
        if (of.ClosedOn is not null)
        {
            return;
        }

        var step = rules.Of(of.RuleId, of.Kind).Step(of.Step)!;
        duties.Open(new NewDuty(CodeOf(of.Kind), of.Id.Value, step.Name, of.HolderId, step.Work == StepWork.Decide ? MemberPermissions.Decide : MemberPermissions.Procedures, of.Since, of.DueOn, $"/dang-vien/thu-tuc/{of.Id}")
        {
            IsReturned = of.Entries[^1].Deed == CaseDeed.Returned,
        });
    }

    private static string CodeOf(ProcedureKind kind) => $"members.{kind.ToString().ToLowerInvariant()}";
}
