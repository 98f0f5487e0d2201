using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Domain.Organizations.Enterprises;

/// <summary>
/// Chỉ tiêu thành lập tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước: how many a committee is to found in a year.
/// What was founded is never stored: it is counted from the units themselves.
/// </summary>
public sealed class FoundingTarget : IVersioned
{
    public const int Most = 10_000;

    private FoundingTarget()
    {
    }

    public FoundingTargetId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    /// <summary>The document that sets it; null when it is not in the register.</summary>
    public DocumentId? DecisionId { get; private set; }

    public int Version { get; private set; }

    public static Outcome<FoundingTarget> Set(UnitId unit, DateSpan life, int year, int? number, DocumentId? decision, DateOnly today, DateTimeOffset now)
    {
        if (StaffQuota.CheckYear(life, year, today) is { } refusal)
        {
            return refusal;
        }

        var target = new FoundingTarget { Id = Kernel.Id.New<FoundingTargetId>(now), UnitId = unit, Year = year };
        return target.Revise(number, decision) is { } why ? why : target;
    }

    /// <summary>Điều chỉnh chỉ tiêu.</summary>
    public Refusal? Revise(int? number, DocumentId? decision)
    {
        if (number is not (>= 0 and <= Most))
        {
            return RegisterRefusals.TargetMalformed;
        }

        Number = number.Value;
        DecisionId = decision;
        return null;
    }
}
