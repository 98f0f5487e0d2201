namespace ThenChot.Domain.Members;

/// <summary>
/// Các ngày vào Đảng, kept apart because they feed different rules: Party age counts from the decision, probation from the ceremony.
/// Old files may know a year alone. A null ceremony: not held yet, or unknown; a null official date: still on probation, or unknown.
/// </summary>
public sealed record MemberDates(PartialDate DecidedOn, PartialDate? CeremonyOn, PartialDate? OfficialOn)
{
    /// <summary>Ngày vào Đảng on card and sheet: the ceremony; the decision where the ceremony is unknown.</summary>
    public PartialDate JoinedOn => CeremonyOn ?? DecidedOn;

    /// <summary>What is wrong with the dates: they follow one another, none lies ahead, and probation has its length where the rule of its day set one.</summary>
    /// <param name="probationMonths">Of the rule in force at the ceremony; null where none is known.</param>
    public Refusal? Check(PartialDate? bornOn, int? probationMonths, DateOnly today)
    {
        if (DecidedOn.Earliest > today)
        {
            return MembersRefusals.DateAhead("Quyết định kết nạp", DecidedOn);
        }

        if (bornOn is { } born && DecidedOn.Latest <= born.Earliest)
        {
            return MembersRefusals.DecidedBeforeBirth(DecidedOn, born);
        }

        if (CeremonyOn is { } ceremony)
        {
            if (ceremony.Earliest > today)
            {
                return MembersRefusals.DateAhead("Lễ kết nạp", ceremony);
            }

            if (ceremony.Latest < DecidedOn.Earliest)
            {
                return MembersRefusals.CeremonyBeforeDecision(DecidedOn, ceremony);
            }
        }

        return CheckOfficial(probationMonths, today);
    }

    private Refusal? CheckOfficial(int? probationMonths, DateOnly today)
    {
        if (OfficialOn is not { } official)
        {
            return null;
        }

        if (official.Earliest > today)
        {
            return MembersRefusals.DateAhead("Ngày chính thức", official);
        }

        var soonest = probationMonths is { } months && CeremonyOn is { } ceremony ? ceremony.Earliest.AddMonths(months) : JoinedOn.Earliest;
        return official.Latest >= soonest ? null
            : probationMonths is { } set && CeremonyOn is not null ? MembersRefusals.ProbationTooShort(set, soonest)
            : MembersRefusals.OfficialBeforeJoining(JoinedOn, official);
    }
}
