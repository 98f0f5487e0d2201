namespace ThenChot.Domain.Organizations;

/// <summary>
/// Loại tổ chức: đảng bộ thành phố, đảng bộ trực thuộc, đảng bộ cơ sở, chi bộ, cơ quan, and those the customer adds.
/// Usable for foundings from <see cref="From"/> to before <see cref="To"/>; null: without limit.
/// </summary>
public sealed class UnitKind
{
    public const string City = "city";
    public const string Committee = "committee";
    public const string PartyBody = "party_body";
    public const string Cell = "cell";
    public const string Agency = "agency";

    public string Code { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    /// <summary>Place in lists.</summary>
    public int Number { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsUsableOn(DateOnly day) => !(day < From) && !(day >= To);
}
