namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>A choice of a dated list.</summary>
public sealed class ListedChoice
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Counts towards the target of founding outside the State sector.</summary>
    public bool NonState { get; set; }

    /// <summary>When it applies, in words; null where no condition is known.</summary>
    public string? Condition { get; set; }

    /// <summary>The official members the condition asks for; null where it asks for none.</summary>
    public int? MembersFrom { get; set; }
}
