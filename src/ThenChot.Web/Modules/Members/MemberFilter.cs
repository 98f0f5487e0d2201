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

    /// <summary>Kind of the cell, or of the unit directly above it, as of the working day.</summary>
    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

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

    /// <summary>Born in one of these years; with the four below asked by the numbers of the statistics, not by hand.</summary>
    [FromQuery(Name = "sinh-tu")]
    public int? BornFrom { get; set; }

    [FromQuery(Name = "sinh-den")]
    public int? BornTo { get; set; }

    /// <summary>Party age counts from one of these years.</summary>
    [FromQuery(Name = "vao-tu")]
    public int? JoinedFrom { get; set; }

    [FromQuery(Name = "vao-den")]
    public int? JoinedTo { get; set; }

    [FromQuery(Name = "gioi-tinh")]
    public Sex? Sex { get; set; }

    /// <summary>What the numbers of the statistics asked besides, by the names in the address.</summary>
    public IReadOnlyList<(string Name, string Value, string Text)> Besides =>
    [
        .. Sex is { } sex ? new[] { ("gioi-tinh", sex.ToString(), MemberWords.Name(sex).ToLowerInvariant()) } : [],
        .. Years("sinh-tu", BornFrom, "sinh từ năm"), .. Years("sinh-den", BornTo, "sinh đến năm"),
        .. Years("vao-tu", JoinedFrom, "tuổi đảng tính từ năm"), .. Years("vao-den", JoinedTo, "tuổi đảng tính đến năm"),
    ];

    public bool IsEmpty => Besides.Count == 0 && Text is null && Unit is null && Kind is null && BirthYear is null && Status is null && AgeFrom is null && AgeTo is null && PartyAgeFrom is null && PartyAgeTo is null;

    private static (string Name, string Value, string Text)[] Years(string name, int? year, string text) =>
        year is { } y ? [(name, y.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text} {y}"))] : [];
}
