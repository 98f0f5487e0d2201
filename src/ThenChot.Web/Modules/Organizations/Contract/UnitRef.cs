namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A unit as it was on one day. <paramref name="ClosedOn"/>: first day it no longer exists; null while it does.</summary>
public sealed record UnitRef(UnitId Id, string Code, string Name, string Kind, UnitId? ParentId, TreePath Path, DateOnly FoundedOn, DateOnly? ClosedOn);

/// <summary>Where a unit stood on one day; for joins in other modules' queries.</summary>
public sealed class UnitPlace
{
    public UnitId UnitId { get; init; }

    public UnitId? ParentId { get; init; }

    /// <summary>The text of the tree path: narrow with <c>Under</c> and <c>Within</c>.</summary>
    public string Path { get; init; } = string.Empty;

    public int Level { get; init; }
}

/// <summary>Every place a unit ever had, for joins that judge each row on its own day. <see cref="ClosedOn"/>: of the unit.</summary>
public sealed class DatedPlace
{
    public UnitId UnitId { get; init; }

    public string Code { get; init; } = string.Empty;

    public UnitId? ParentId { get; init; }

    public string Path { get; init; } = string.Empty;

    public int Level { get; init; }

    public DateOnly From { get; init; }

    /// <summary>First day no longer there; null while it stands there.</summary>
    public DateOnly? To { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>On the day that names were asked for; empty when they were not, and on days the unit had none.</summary>
    public string Name { get; init; } = string.Empty;
}

/// <summary>A unit by code and life, whatever its place. <paramref name="ClosedOn"/>: first day it no longer exists; null while it does.</summary>
public sealed record UnitLife(UnitId Id, string Code, DateOnly FoundedOn, DateOnly? ClosedOn);

/// <summary>A unit that stands or stood directly below another; <paramref name="Path"/>: its place there.</summary>
public sealed record UnitBelow(UnitId UnitId, string Path, string Name);

/// <summary>A name of a unit and since when it bears it.</summary>
public sealed class DatedName
{
    public UnitId UnitId { get; init; }

    public string Name { get; init; } = string.Empty;

    public DateOnly From { get; init; }
}

/// <summary>What a unit was called on a day, for joins.</summary>
public sealed class UnitCalled
{
    public UnitId UnitId { get; init; }

    public string Name { get; init; } = string.Empty;
}
