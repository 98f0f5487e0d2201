namespace ThenChot.Web.Modules.Direction;

/// <summary>What people may do here; each holds in the subtree of the role that grants it.</summary>
public static class DirectionPermissions
{
    /// <summary>Read the work items that units in scope lead or give.</summary>
    public const string Read = "direction.read";

    /// <summary>Give work in the name of the very unit of the role, and decide on what was given: extensions, completion.</summary>
    public const string Assign = "direction.assign";

    /// <summary>Acknowledge, hand on, report, ask and propose for work whose lead unit is in scope.</summary>
    public const string Work = "direction.work";

    /// <summary>Hear of late work beneath, once it has gone unsolved for the days of the rule.</summary>
    public const string Unsolved = "direction.unsolved";

    /// <summary>Read the register of shortcomings of units in scope.</summary>
    public const string ReadShortcomings = "direction.shortcomings.read";

    /// <summary>Record shortcomings in the name of the very unit of the role, and confirm their remedy.</summary>
    public const string RecordShortcomings = "direction.shortcomings-record";

    /// <summary>Open ad hoc rounds in the name of the very unit of the role, receive or return what comes in.</summary>
    public const string Ask = "direction.ask";

    /// <summary>Sign off what a unit in scope answers.</summary>
    public const string SignAnswers = "direction.sign-answers";

    /// <summary>The leader's page of the very unit of the role: decide, give opinions, divide fields and areas.</summary>
    public const string Lead = "direction.lead";
}
