using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Who may do what with one unit's report (quyền đối với bản báo cáo của một đơn vị).</summary>
public static class FigureRights
{
    /// <summary>Entering reaches the unit of the grant and those beneath; at the top of the tree only the city's own report.</summary>
    public static bool CanEnter(this Actor actor, TreePath unit) => Reaches(actor, FigurePermissions.Enter, unit);

    /// <summary>Signing off reaches as far as entering.</summary>
    public static bool CanSign(this Actor actor, TreePath unit) => Reaches(actor, FigurePermissions.Sign, unit);

    /// <summary>Drafts are the unit's own; others see what was sent, and plain readers what was received.</summary>
    public static bool CanSee(this Actor actor, TreePath unit, SubmissionState state) =>
        CanEnter(actor, unit) || CanSign(actor, unit)
        || (state is SubmissionState.Sent or SubmissionState.Returned or SubmissionState.Received && actor.CanIn(FigurePermissions.Receive, unit))
        || (state == SubmissionState.Received && actor.CanIn(FigurePermissions.Read, unit));

    /// <summary>A part given to the person, or to a board whose report they enter when nobody in it was named.</summary>
    public static bool IsGiven(this Actor actor, PartAssignment part) => part.PersonId is { } person ? person == actor.PersonId : part.BoardId is { } board && Boards(actor).Contains(board);

    /// <summary>The units whose own reports the actor enters.</summary>
    public static IReadOnlyCollection<UnitId> Boards(this Actor actor) => [.. actor.Grants.Where(grant => grant.Permissions.Contains(FigurePermissions.Enter)).Select(grant => grant.Unit).Distinct()];

    private static bool Reaches(Actor actor, string permission, TreePath unit) => actor.IsOperator || actor.Grants.Any(grant =>
        grant.Permissions.Contains(permission) && (grant.Path == unit || (grant.Path.Level > 1 && unit.IsUnder(grant.Path))));
}
