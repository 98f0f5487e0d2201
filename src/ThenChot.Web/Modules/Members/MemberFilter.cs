using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Bộ lọc danh sách đảng viên, as it stands in the address. A card number never does: it is asked by a form of its own.</summary>
public sealed class MemberFilter
{
    /// <summary>Name with or without marks, or initials.</summary>
    [FromQuery(Name = "tim")]
    public string? Text { get; set; }

    /// <summary>Code of a cell or of any unit above.</summary>
    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    [FromQuery(Name = "nam-sinh")]
    public int? BirthYear { get; set; }

    /// <summary>Null: those in the register that day, official and on probation.</summary>
    [FromQuery(Name = "tinh-trang")]
    public MemberStatus? Status { get; set; }

    [FromQuery(Name = "tuoi-tu")]
    public int? AgeFrom { get; set; }

    [FromQuery(Name = "tuoi-den")]
    public int? AgeTo { get; set; }

    [FromQuery(Name = "tuoi-dang-tu")]
    public int? PartyAgeFrom { get; set; }

    [FromQuery(Name = "tuoi-dang-den")]
    public int? PartyAgeTo { get; set; }

    public bool IsEmpty => Text is null && Unit is null && BirthYear is null && Status is null && AgeFrom is null && AgeTo is null && PartyAgeFrom is null && PartyAgeTo is null;
}
