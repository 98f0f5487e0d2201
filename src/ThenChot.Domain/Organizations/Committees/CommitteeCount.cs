namespace ThenChot.Domain.Organizations.Committees;

/// <summary>Số người trong cấp ủy ngày đó; the official members are null while nobody counted them.</summary>
public sealed record CommitteeCount(int CommitteeMembers, int StandingMembers, int Secretaries, int Deputies, int? OfficialMembers)
{
    /// <summary>Counts those seated on the day.</summary>
    public static CommitteeCount On(DateOnly day, IEnumerable<CommitteeSeat> seats, int? officialMembers)
    {
        var seated = seats.Where(s => s.Span.Contains(day)).ToList();
        return new(seated.Count, seated.Count(s => s.IsStanding), seated.Count(s => s.IsSecretary), seated.Count(s => s.IsDeputy), officialMembers);
    }

    public int? Of(SizeMeasure measure) => measure switch
    {
        SizeMeasure.CommitteeMembers => CommitteeMembers,
        SizeMeasure.StandingMembers or SizeMeasure.StandingShare => StandingMembers,
        SizeMeasure.Secretaries => Secretaries,
        SizeMeasure.Deputies => Deputies,
        _ => OfficialMembers,
    };
}
