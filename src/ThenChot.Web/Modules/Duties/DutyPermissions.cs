namespace ThenChot.Web.Modules.Duties;

/// <summary>Rights of this module. Doing a duty needs the right of its own case, named in the duty.</summary>
public static class DutyPermissions
{
    /// <summary>Hears of late duties beneath by kind and unit, never of their text.</summary>
    public const string Unsolved = "duties.unsolved";

    /// <summary>Reads the calendar of working days; who holds it for the whole organisation adds days.</summary>
    public const string Calendar = "duties.calendar";
}
