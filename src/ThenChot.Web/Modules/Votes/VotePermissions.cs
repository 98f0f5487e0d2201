namespace ThenChot.Web.Modules.Votes;

/// <summary>What people may do with votes of units in scope. Who counts is no permission: the board is named persons of each vote.</summary>
public static class VotePermissions
{
    public const string Read = "votes.read";

    /// <summary>Plan votes, keep the list, the roll and the room.</summary>
    public const string Plan = "votes.plan";

    /// <summary>Approve the list of the rated.</summary>
    public const string Approve = "votes.approve";

    /// <summary>Widen the circle that may see a result, record what follows from it.</summary>
    public const string Disclose = "votes.disclose";

    /// <summary>Open seasons and receive minutes.</summary>
    public const string Season = "votes.season";
}
