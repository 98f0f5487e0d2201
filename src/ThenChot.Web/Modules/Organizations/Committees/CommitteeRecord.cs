using ThenChot.Domain.Organizations.Committees;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>The committee of a unit: its terms, everyone who ever sat in them, the official members that day (null: not counted).</summary>
public sealed record CommitteeRecord(IReadOnlyList<CommitteeTerm> Terms, IReadOnlyList<Seated> Seats, int? OfficialMembers)
{
    /// <summary>Null while no term was in office that day.</summary>
    public CommitteeTerm? TermOn(DateOnly day) => Terms.FirstOrDefault(t => t.Span.Contains(day));

    public CommitteeCount CountOn(DateOnly day) => CommitteeCount.On(day, Seats.Select(s => s.Seat), OfficialMembers);
}
