namespace ThenChot.Domain.Members;

/// <summary>
/// Hồ sơ đảng viên: a person as a member of the Party. Its present cell follows the person; where the member was on any other day stands in
/// <see cref="Stays"/>. A null leaving day: still in the register.
/// </summary>
public sealed partial class MemberFile : IVersioned
{
    private readonly List<CellStay> stays = [];

    private MemberFile()
    {
    }

    public MemberId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public PartialDate DecidedOn { get; private set; }

    public PartialDate? CeremonyOn { get; private set; }

    public PartialDate? OfficialOn { get; private set; }

    /// <summary>Thời gian không tính vào tuổi đảng.</summary>
    public int DeductedMonths { get; private set; }

    public string? DeductionReason { get; private set; }

    /// <summary>The day Party age counts from: the decision, later by what is deducted. Kept so that lists can narrow by Party age.</summary>
    public PartialDate AgeFrom { get; private set; }

    /// <summary>First day no longer in the register.</summary>
    public DateOnly? LeftOn { get; private set; }

    public LeavingKind? LeftAs { get; private set; }

    /// <summary>The cell of the last stay: rights to the file follow it.</summary>
    public UnitId CellId { get; private set; }

    public Sex? Sex { get; private set; }

    public string? OtherName { get; private set; }

    public string? BirthPlace { get; private set; }

    public string? HomePlace { get; private set; }

    public string? Residence { get; private set; }

    public string? Occupation { get; private set; }

    public string? Schooling { get; private set; }

    public string? Profession { get; private set; }

    public string? Theory { get; private set; }

    /// <summary>Ciphertext of the card number; null: not entered.</summary>
    public string? CardSealed { get; private set; }

    /// <summary>Keyed digest of the card number: two files never hold one card, and a card is found by this alone.</summary>
    public string? CardKey { get; private set; }

    /// <summary>Ciphertext of the citizen's number; null: not entered.</summary>
    public string? CitizenSealed { get; private set; }

    /// <summary>Keyed digest of the citizen's number.</summary>
    public string? CitizenKey { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<CellStay> Stays => stays;

    public MemberDates Dates => new(DecidedOn, CeremonyOn, OfficialOn);

    public MemberParticulars Particulars => new(Sex)
    {
        OtherName = OtherName, BirthPlace = BirthPlace, HomePlace = HomePlace, Residence = Residence, Occupation = Occupation, Schooling = Schooling, Profession = Profession, Theory = Theory,
    };

    /// <summary>Lập hồ sơ: the dates, and the cell the member is in from a day on. Null way: admitted where the stay begins with the joining, otherwise not said.</summary>
    public static Outcome<MemberFile> Open(PersonId person, PartialDate? bornOn, MemberDates dates, MemberTerms terms, CellPlace cell, DateOnly from, DateOnly today, DateTimeOffset now, EntryWay? cameAs = null)
    {
        var file = new MemberFile { Id = Kernel.Id.New<MemberId>(now), PersonId = person };
        cameAs ??= PartialDate.On(from) == dates.JoinedOn ? EntryWay.Admitted : null;
        return (file.Correct(dates, bornOn, 0, null, terms, today) ?? file.CheckPlace(cell, from, terms, today) ?? file.Stay(cell.Unit, from, cameAs)) is { } refusal ? refusal : file;
    }

    public MemberStatus StatusOn(DateOnly day) =>
        LeftOn <= day ? (LeftAs == LeavingKind.Died ? MemberStatus.Died : MemberStatus.Left)
        : stays.Exists(s => s.LeftAs is not null && s.To <= day) && StayOn(day) is null ? MemberStatus.Left
        : Dates.JoinedOn.Earliest > day ? MemberStatus.NotYet
        : OfficialOn?.Earliest <= day ? MemberStatus.Official
        : MemberStatus.Probationary;

    /// <summary>The stay of that day; null before the first and after the member left.</summary>
    public CellStay? StayOn(DateOnly day) => stays.Find(s => s.Span.Contains(day));

    public PartyAge? PartyAgeOn(DateOnly day) => PartyAge.On(day, DecidedOn, DeductedMonths, LeftOn);

    /// <summary>Sửa các ngày vào Đảng and what is deducted: facts that may have been recorded wrongly, so corrected, not dated.</summary>
    public Refusal? Correct(MemberDates dates, PartialDate? bornOn, int deductedMonths, string? deductionReason, MemberTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Check(bornOn, dates.CeremonyOn is null ? null : terms.ProbationMonths, today) is { } refusal)
        {
            return refusal;
        }

        if (stays.Count > 0 && stays.Min(s => s.From) is var first && first < dates.JoinedOn.Earliest)
        {
            return MembersRefusals.StayBeforeJoining(first, dates.JoinedOn);
        }

        if (LeftOn is { } left && dates.OfficialOn?.Earliest > left)
        {
            return MembersRefusals.OfficialAfterLeaving(left);
        }

        if (deductedMonths < 0 || (deductedMonths > 0 && VietnameseText.Nfc(deductionReason).Length == 0))
        {
            return MembersRefusals.DeductionUnexplained;
        }

        (DecidedOn, CeremonyOn, OfficialOn) = (dates.DecidedOn, dates.CeremonyOn, dates.OfficialOn);
        (DeductedMonths, DeductionReason) = (deductedMonths, deductedMonths == 0 ? null : VietnameseText.NfcOrNull(deductionReason));
        AgeFrom = DeductedMonths == 0 ? DecidedOn : PartialDate.On(DecidedOn.Earliest.AddMonths(DeductedMonths));
        return null;
    }

    public Refusal? Describe(MemberParticulars particulars)
    {
        var kept = particulars.Kept();
        if (kept.IsTooLong)
        {
            return MembersRefusals.TextTooLong(MemberParticulars.MaxLength);
        }

        (Sex, OtherName, BirthPlace, HomePlace) = (kept.Sex, kept.OtherName, kept.BirthPlace, kept.HomePlace);
        (Residence, Occupation, Schooling, Profession, Theory) = (kept.Residence, kept.Occupation, kept.Schooling, kept.Profession, kept.Theory);
        return null;
    }

    /// <summary>Keeps a number that was sealed outside the domain; nulls take it away.</summary>
    public void Number(NumberKind kind, string? sealedText, string? key)
    {
        if (kind == NumberKind.Card)
        {
            (CardSealed, CardKey) = (sealedText, key);
        }
        else
        {
            (CitizenSealed, CitizenKey) = (sealedText, key);
        }
    }
}
