namespace ThenChot.Domain.Programmes;

/// <summary>Chỉ tiêu năm giao cho một đơn vị.</summary>
public sealed class Quota : IVersioned
{
    private Quota()
    {
    }

    public QuotaId Id { get; private set; }

    public TargetId Target { get; private set; }

    public int Year { get; private set; }

    public UnitId Unit { get; private set; }

    public decimal Amount { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Quota> Give(TargetId target, int year, UnitId unit, decimal amount, DateTimeOffset now)
    {
        if (amount < 0)
        {
            return ProgrammesRefusals.AmountNegative();
        }

        return new Quota { Id = Kernel.Id.New<QuotaId>(now), Target = target, Year = year, Unit = unit, Amount = amount };
    }

    public Refusal? Change(decimal amount)
    {
        if (amount < 0)
        {
            return ProgrammesRefusals.AmountNegative();
        }

        Amount = amount;
        return null;
    }
}
