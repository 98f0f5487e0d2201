namespace ThenChot.Web.Modules.Votes.Contract;

/// <summary>Rights of this module that later modules ask for before they show a way into it.</summary>
public static class VoteRights
{
    public const string Read = VotePermissions.Read;
}
