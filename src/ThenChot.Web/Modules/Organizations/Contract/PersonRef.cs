namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A person by name.</summary>
public sealed record PersonRef(PersonId Id, string FullName);

/// <summary>A person in other modules' queries; text is searched by key and sorted by key.</summary>
public sealed class PersonLine
{
    public PersonId Id { get; init; }

    public string FullName { get; init; } = string.Empty;

    public string SearchKey { get; init; } = string.Empty;

    public string SortKey { get; init; } = string.Empty;

    /// <summary>Null when unknown.</summary>
    public PartialDate? BornOn { get; init; }
}

/// <summary>An office somebody held on a day.</summary>
public sealed record PostRef(PersonId PersonId, string FullName, UnitId UnitId, string Title, DateOnly From, DateOnly? To)
{
    /// <summary>Điện thoại nơi làm việc; null: not entered.</summary>
    public string? WorkPhone { get; init; }
}

/// <summary>Somebody who bears a name that was asked for; the birth date is null when unknown.</summary>
public sealed record Namesake(PersonId Id, string SearchKey, PartialDate? BornOn);

/// <summary>An office somebody holds, for joins of other modules.</summary>
public sealed class OfficeHolder
{
    public PersonId PersonId { get; init; }

    public UnitId UnitId { get; init; }

    public string Title { get; init; } = string.Empty;
}
