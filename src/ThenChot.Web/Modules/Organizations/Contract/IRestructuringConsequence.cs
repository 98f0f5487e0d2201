namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module says what a restructuring means for its records, and follows it when it is applied.</summary>
public interface IRestructuringConsequence
{
    /// <summary>Shown before approval: rights gained and lost, open rounds touched. Lists without lines are left out.</summary>
    Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel);

    /// <summary>Runs inside the act that applies the bundle, after the tree was changed: what is stored belongs to that act.</summary>
    Task FollowAsync(RestructuringPlan plan, CancellationToken cancel);
}

/// <summary>One list of consequences, such as "Quyền thêm và mất".</summary>
public sealed record ConsequenceList(string Title, IReadOnlyList<ConsequenceLine> Lines);

/// <summary>One line: the unit it is about, what happens; a null address: no page of its own.</summary>
public sealed record ConsequenceLine(string Unit, string Text, string? Url = null);
