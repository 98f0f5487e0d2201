using ThenChot.Domain.Members;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Members.Imports;

/// <summary>A sound row of a list of members; numbers in clear only while the file is being read. A null person: a new record.</summary>
internal sealed record ReadMember(ImportRow Row, string FullName, PartialDate? BornOn, MemberDates Dates, MemberTerms Terms, CellPlace Cell, DateOnly From, MemberParticulars Particulars)
{
    public PersonId? Person { get; init; }

    public string? Card { get; init; }

    public string? CardKey { get; init; }

    public string? Citizen { get; init; }

    public string? CitizenKey { get; init; }
}
