using ThenChot.Domain.Organizations.Register;

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

    public DateOnly? To { get; private set; }

    /// <summary>True for the kinds every installation begins with; they are always in use.</summary>
    public bool IsOriginal => Code is City or Committee or PartyBody or Cell or Agency;

    /// <summary>Thôi dùng for foundings from a day on; units of that kind keep it.</summary>
    public Refusal? EndOn(DateOnly day)
    {
        if (IsOriginal || day <= From)
        {
            return RegisterRefusals.EndsBeforeStart;
        }

        To = day;
        return null;
    }

    public bool IsUsableOn(DateOnly day) => !(day < From) && !(day >= To);
}
