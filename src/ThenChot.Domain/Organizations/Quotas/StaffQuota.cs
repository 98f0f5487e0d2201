using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Domain.Organizations.Quotas;

/// <summary>Biên chế: the staff given to a unit for a year and the number present on a day of it. One a unit and year.</summary>
public sealed class StaffQuota : IVersioned
{
    public const int Most = 100_000;

    private StaffQuota()
    {
    }

    public StaffQuotaId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public int Year { get; private set; }

    public int Given { get; private set; }

    /// <summary>Null while nobody counted.</summary>
    public int? Present { get; private set; }

    /// <summary>The day <see cref="Present"/> was counted on.</summary>
    public DateOnly? CountedOn { get; private set; }

    /// <summary>The decision that gave the quota; null when it is not in the register.</summary>
    public DocumentId? DecisionId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Thừa (above zero), thiếu (below zero); null while nobody counted.</summary>
    public int? Surplus => Present - Given;

    public static Outcome<StaffQuota> Give(UnitId unit, DateSpan life, int year, StaffCount count, DateOnly today, DateTimeOffset now)
    {
        if (CheckYear(life, year, today) is { } refusal)
        {
            return refusal;
        }

        var quota = new StaffQuota { Id = Kernel.Id.New<StaffQuotaId>(now), UnitId = unit, Year = year };
        return quota.Revise(count, today) is { } why ? why : quota;
    }

    /// <summary>A year in which the unit lived, at most the next one.</summary>
    public static Refusal? CheckYear(DateSpan life, int year, DateOnly today)
    {
        var last = Math.Min(today.Year + 1, life.LastDay?.Year ?? int.MaxValue);
        return year < life.From.Year || year > last ? RegisterRefusals.YearOutOfReach(life.From.Year, last) : null;
    }

    /// <summary>Điều chỉnh; what stood before is in the history.</summary>
    public Refusal? Revise(StaffCount count, DateOnly today)
    {
        if (count.Given is not (>= 0 and <= Most))
        {
            return RegisterRefusals.QuotaMalformed;
        }

        if (count.Present is < 0 or > Most)
        {
            return RegisterRefusals.PresentMalformed;
        }

        if (count.Present is null != count.CountedOn is null)
        {
            return RegisterRefusals.CountedOnMissing;
        }

        if (count.CountedOn is { } day && (day.Year != Year || day > today))
        {
            return RegisterRefusals.CountedOutsideYear(Year);
        }

        Given = count.Given.Value;
        Present = count.Present;
        CountedOn = count.CountedOn;
        DecisionId = count.Decision;
        return null;
    }
}
