namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>An entry of the register of units to seed; <paramref name="Kind"/> is the part of its address, such as <c>tru-so</c>.</summary>
public sealed record FactSeed(UnitId Unit, string Kind, DateOnly From)
{
    public string? Text { get; init; }

    public string? Code { get; init; }

    public int? Number { get; init; }

    public DocumentId? Decision { get; init; }
}
