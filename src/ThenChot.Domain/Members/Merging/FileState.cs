namespace ThenChot.Domain.Members.Merging;

/// <summary>Một lần sinh hoạt như đã ghi lại khi gộp.</summary>
public sealed record StayState(Guid Unit, DateOnly From, DateOnly? To, EntryWay? CameAs, LeavingKind? LeftAs);

/// <summary>
/// Hồ sơ như đã ghi lại: everything a merge may change of a file and of its person, in plain values, so that it can be kept and put back
/// exactly. Numbers stand as ciphertext and digest. Null: not entered.
/// </summary>
public sealed record FileState(string FullName, string? BornOn, string DecidedOn, string? CeremonyOn, string? OfficialOn)
{
    public int DeductedMonths { get; init; }

    public string? DeductionReason { get; init; }

    public DateOnly? LeftOn { get; init; }

    public LeavingKind? LeftAs { get; init; }

    public Guid Cell { get; init; }

    /// <summary>In the order of days.</summary>
    public IReadOnlyList<StayState> Stays { get; init; } = [];

    public MemberParticulars Particulars { get; init; } = new((Sex?)null);

    public string? CardSealed { get; init; }

    public string? CardKey { get; init; }

    public string? CitizenSealed { get; init; }

    public string? CitizenKey { get; init; }

    public PartialDate? Born => Date(BornOn);

    internal MemberDates Dates => new(PartialDate.Parse(DecidedOn), Date(CeremonyOn), Date(OfficialOn));

    /// <summary>True when the field says the same in both: numbers by their digest, stays one by one.</summary>
    public bool Agrees(MergeField field, FileState other) => field switch
    {
        MergeField.Name => FullName == other.FullName,
        MergeField.Birth => BornOn == other.BornOn,
        MergeField.Joining => (DecidedOn, CeremonyOn, OfficialOn, DeductedMonths, DeductionReason) == (other.DecidedOn, other.CeremonyOn, other.OfficialOn, other.DeductedMonths, other.DeductionReason),
        MergeField.Life => (LeftOn, LeftAs) == (other.LeftOn, other.LeftAs) && Stays.SequenceEqual(other.Stays),
        MergeField.Card => CardKey == other.CardKey,
        MergeField.Citizen => CitizenKey == other.CitizenKey,
        _ => Said(field) == other.Said(field),
    };

    /// <summary>This file with the field as the other has it.</summary>
    public FileState With(MergeField field, FileState other) => field switch
    {
        MergeField.Name => this with { FullName = other.FullName },
        MergeField.Birth => this with { BornOn = other.BornOn },
        MergeField.Joining => this with { DecidedOn = other.DecidedOn, CeremonyOn = other.CeremonyOn, OfficialOn = other.OfficialOn, DeductedMonths = other.DeductedMonths, DeductionReason = other.DeductionReason },
        MergeField.Life => this with { LeftOn = other.LeftOn, LeftAs = other.LeftAs, Cell = other.Cell, Stays = other.Stays },
        MergeField.Card => this with { CardSealed = other.CardSealed, CardKey = other.CardKey },
        MergeField.Citizen => this with { CitizenSealed = other.CitizenSealed, CitizenKey = other.CitizenKey },
        _ => this with { Particulars = Described(field, other.Particulars) },
    };

    /// <summary>What a descriptive field says; null: not entered, or not a descriptive field.</summary>
    public string? Said(MergeField field) => field switch
    {
        MergeField.Sex => Particulars.Sex?.ToString(),
        MergeField.OtherName => Particulars.OtherName,
        MergeField.BirthPlace => Particulars.BirthPlace,
        MergeField.HomePlace => Particulars.HomePlace,
        MergeField.Residence => Particulars.Residence,
        MergeField.Occupation => Particulars.Occupation,
        MergeField.Schooling => Particulars.Schooling,
        MergeField.Profession => Particulars.Profession,
        MergeField.Theory => Particulars.Theory,
        _ => null,
    };

    private MemberParticulars Described(MergeField field, MemberParticulars other) => field switch
    {
        MergeField.Sex => Particulars with { Sex = other.Sex },
        MergeField.OtherName => Particulars with { OtherName = other.OtherName },
        MergeField.BirthPlace => Particulars with { BirthPlace = other.BirthPlace },
        MergeField.HomePlace => Particulars with { HomePlace = other.HomePlace },
        MergeField.Residence => Particulars with { Residence = other.Residence },
        MergeField.Occupation => Particulars with { Occupation = other.Occupation },
        MergeField.Schooling => Particulars with { Schooling = other.Schooling },
        MergeField.Profession => Particulars with { Profession = other.Profession },
        _ => Particulars with { Theory = other.Theory },
    };

    private static PartialDate? Date(string? code) => code is null ? null : PartialDate.Parse(code);
}
