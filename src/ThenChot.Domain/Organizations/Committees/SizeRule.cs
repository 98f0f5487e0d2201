namespace ThenChot.Domain.Organizations.Committees;

/// <summary>
/// Quy định về số lượng: a bound on a count of a committee or a unit, with the document it comes from. A null value is not
/// entered yet. It speaks of units whose official members lie between both bounds; null: without bound.
/// </summary>
public sealed record SizeRule(string Name, SizeMeasure Measure, bool IsAtMost, Fraction? Value, string Document, string Source, bool IsVerified)
{
    public int? MembersFrom { get; init; }

    public int? MembersTo { get; init; }

    /// <summary>Explains, never forbids: what was counted, what the rule allows.</summary>
    public SizeFinding Check(CommitteeCount count)
    {
        var found = count.Of(Measure);
        var conditional = MembersFrom is not null || MembersTo is not null;
        if (conditional && count.OfficialMembers is { } members && (members < MembersFrom || members > MembersTo))
        {
            return new SizeFinding(this, SizeAnswer.NotConcerned, found, null);
        }

        if (Value is not { } value)
        {
            return new SizeFinding(this, SizeAnswer.NotEntered, found, null);
        }

        var whole = value.Numerator * (Measure is SizeMeasure.StandingShare ? count.CommitteeMembers : 1);
        var allowed = (int)(IsAtMost ? whole / value.Denominator : (whole + value.Denominator - 1) / value.Denominator);
        if (found is not { } number || (conditional && count.OfficialMembers is null))
        {
            return new SizeFinding(this, SizeAnswer.NotCounted, found, allowed);
        }

        return new SizeFinding(this, (IsAtMost ? number <= allowed : number >= allowed) ? SizeAnswer.Kept : SizeAnswer.Broken, number, allowed);
    }
}
