namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>What a founding form may say of the unit besides its name and place; everything may be left empty.</summary>
public class FoundingInput
{
    public string? Seat { get; set; }

    /// <summary>Code of the type (loại hình).</summary>
    public string? Type { get; set; }

    public string? OfficialMembers { get; set; }
}
