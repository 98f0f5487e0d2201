namespace ThenChot.Domain.Inspections;

/// <summary>Cấp giải quyết khiếu nại kỷ luật. A null unit: a body of the centre, named by <c>Central</c>; its answer is written down from the paper.</summary>
public sealed record ComplaintInstance(UnitId? Unit, BodyKind? Body, string? Central)
{
    public const string CentralCommission = "Ủy ban Kiểm tra Trung ương";
    public const string Secretariat = "Ban Bí thư";
}

/// <summary>
/// Các cấp khiếu nại của một quyết định, level by level to the last: the committee first against its own commission, then the commissions above; a cell never
/// answers. The last is the Secretariat for expulsion, else the Central Commission.
/// </summary>
public static class ComplaintLadder
{
    /// <param name="decidedBy">Whose decision it is.</param>
    /// <param name="unit">The unit of that body.</param>
    /// <param name="above">The units above it, the nearest first.</param>
    /// <param name="form">The form decided.</param>
    public static IReadOnlyList<ComplaintInstance> Of(BodyKind decidedBy, UnitId unit, IReadOnlyList<UnitId> above, DisciplineForm form)
    {
        ArgumentNullException.ThrowIfNull(above);
        var ladder = new List<ComplaintInstance>();
        if (decidedBy == BodyKind.Commission)
        {
            ladder.Add(new ComplaintInstance(unit, BodyKind.PartyCommittee, null));
        }

        ladder.AddRange(above.Select(static one => new ComplaintInstance(one, BodyKind.Commission, null)));
        ladder.Add(new ComplaintInstance(null, null, form == DisciplineForm.Expulsion ? ComplaintInstance.Secretariat : ComplaintInstance.CentralCommission));
        return ladder;
    }
}
