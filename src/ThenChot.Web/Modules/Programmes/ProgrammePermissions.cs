namespace ThenChot.Web.Modules.Programmes;

/// <summary>What people may do here; each holds in the subtree of the role that grants it.</summary>
public static class ProgrammePermissions
{
    /// <summary>Programmes, targets and assigned work are read by everyone who works here.</summary>
    public const string Read = "programmes.read";

    /// <summary>Enter and change what belongs to programmes of an issuing body in scope.</summary>
    public const string Edit = "programmes.edit";

    /// <summary>Report on work whose lead unit is in scope: milestones, handing on, closing.</summary>
    public const string Work = "programmes.work";

    /// <summary>Move the deadline of assigned work.</summary>
    public const string Extend = "programmes.extend";

    /// <summary>Hear of late work beneath, once it has gone unsolved for the days of the rule.</summary>
    public const string Unsolved = "programmes.unsolved";

    /// <summary>Propose a word for a target that a unit in scope monitors.</summary>
    public const string Propose = "programmes.judge-propose";

    /// <summary>Check proposed words, as the standing agency.</summary>
    public const string Check = "programmes.judge-check";

    /// <summary>Confirm checked words in the review.</summary>
    public const string Confirm = "programmes.judge-confirm";

    /// <summary>Read local plans and quotas of units in scope.</summary>
    public const string ReadPlans = "programmes.plans";

    /// <summary>Enter local plans of units in scope.</summary>
    public const string EditPlans = "programmes.plans-edit";
}
