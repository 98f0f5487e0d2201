namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>A member to seed, in one cell from a day on; the person is there already.</summary>
public sealed record MemberSeed(PersonId Person, PartialDate? BornOn, PartialDate DecidedOn, PartialDate? CeremonyOn, PartialDate? OfficialOn, UnitId Cell, DateOnly From)
{
    /// <summary>Null: not entered.</summary>
    public bool? IsWoman { get; init; }

    public string? Card { get; init; }

    public string? HomePlace { get; init; }

    public string? Occupation { get; init; }

    public string? Schooling { get; init; }

    public string? Profession { get; init; }

    public string? Theory { get; init; }

    /// <summary>Vào Đoàn từ; null: no entry of the Youth Union.</summary>
    public PartialDate? YouthUnionSince { get; init; }

    /// <summary>First day no longer in the register; null: still in it.</summary>
    public DateOnly? DiedOn { get; init; }
}
