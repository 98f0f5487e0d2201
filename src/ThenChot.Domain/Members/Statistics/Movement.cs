namespace ThenChot.Domain.Members.Statistics;

/// <summary>Một lượt tăng hoặc giảm: a member who is counted at a unit from <paramref name="On"/>, or no longer.</summary>
public sealed record Movement(MemberId Member, DateOnly On, MovementKind Kind, bool IsUp, bool WasProbationary);

/// <summary>Tăng, giảm của một đơn vị trong một kỳ. Opening and closing are counted on their own days, not derived: see <see cref="Balances"/>.</summary>
public sealed record MovementSheet(int Opening, IReadOnlyList<Movement> Movements, int Closing)
{
    public int Up => Movements.Count(static m => m.IsUp);

    public int Down => Movements.Count - Up;

    /// <summary>Đầu kỳ + tăng - giảm = cuối kỳ.</summary>
    public bool Balances => Opening + Up - Down == Closing;

    /// <summary>How often that happened, up or down.</summary>
    public int Of(MovementKind kind, bool isUp, bool probationaryOnly = false) => Movements.Count(m => m.Kind == kind && m.IsUp == isUp && (!probationaryOnly || m.WasProbationary));
}
