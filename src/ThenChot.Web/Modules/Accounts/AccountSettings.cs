namespace ThenChot.Web.Modules.Accounts;

/// <summary>The settings of rules/accounts.yaml.</summary>
public sealed class AccountSettings
{
    public const string Rule = "accounts";

    /// <summary>A session without a request for longer than this asks for the password again.</summary>
    public int LockAfterMinutes { get; set; }

    /// <summary>A session ends so long after its last sign of life.</summary>
    public int SessionHours { get; set; }

    /// <summary>An account that did not sign in closes so many days after the due day of a round it had to answer.</summary>
    public int CloseAfterRoundDays { get; set; }

    /// <summary>The same, after the last sign-in, for an account that had no round to answer.</summary>
    public int CloseWithoutRoundsDays { get; set; }

    /// <summary>The password of a slip opens the door for so many days.</summary>
    public int SlipDays { get; set; }

    /// <summary>The two warnings: so many days before closing.</summary>
    public List<int> WarnBeforeDays { get; set; } = [];
}
