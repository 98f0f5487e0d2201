namespace ThenChot.Web.Modules.Members;

/// <summary>What people may do with members' files; each holds in the subtree of the role, and a file follows the member's present cell.</summary>
public static class MemberPermissions
{
    public const string Read = "members.read";
    /// <summary>Statistics alone: how many, with small numbers covered; nobody's file.</summary>
    public const string Count = "members.count";

    public const string Edit = "members.edit";

    /// <summary>Read the handbook: one's own record and what the cell gives out.</summary>
    public const string Handbook = "members.handbook";

    /// <summary>Mục hạn chế: family, history, links abroad, ethnicity, religion, health, economy.</summary>
    public const string Family = "members.family";

    /// <summary>Open a card or citizen's number, with a reason.</summary>
    public const string Reveal = "members.reveal";

    /// <summary>Carry procedures on at the steps of the units in the scope.</summary>
    public const string Procedures = "members.procedures";

    /// <summary>Set what members owe, draw up and settle sheets of dues.</summary>
    public const string Dues = "members.dues";

    /// <summary>Hear of late work on members beneath, by kind and unit.</summary>
    public const string Unsolved = "members.unsolved";

    /// <summary>Record what the competent committee decided.</summary>
    public const string Decide = "members.decide";
}
