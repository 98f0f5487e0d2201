namespace ThenChot.Domain.Inspections;

/// <summary>Một lần đình chỉ trong khi xem xét.</summary>
public readonly record struct SuspensionId(Guid Value) : IId<SuspensionId>
{
    public static SuspensionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Đình chỉ sinh hoạt đảng, or đình chỉ chức vụ trong Đảng; it is no form of discipline.</summary>
public enum SuspensionKind
{
    PartyLife,
    PartyOffice,
}

/// <summary>A decision that suspends. <c>EndsOn</c> null: as long as the rule gives; <c>SeriesMark</c> and <c>ForeignMark</c> as of a case.</summary>
public sealed record SuspensionTerms(SuspensionKind Kind, string? Symbol, DateOnly DecidedOn, DateOnly? EndsOn)
{
    public string? SeriesMark { get; init; }

    public string? ForeignMark { get; init; }
}

/// <summary>
/// Đình chỉ đảng viên là đối tượng của một cuộc: from the day of its decision through <see cref="EndsOn"/>, never longer than the rule gives, prolonged once and within the
/// rule, ended earlier by the body. Fees are due meanwhile.
/// </summary>
public sealed class Suspension : IVersioned
{
    private Suspension()
    {
    }

    public SuspensionId Id { get; private set; }

    public CaseSubjectId SubjectId { get; private set; }

    public SuspensionKind Kind { get; private set; }

    public string Symbol { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    /// <summary>Ngày cuối cùng bị đình chỉ, with the extension.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Null: not prolonged.</summary>
    public string? ExtensionSymbol { get; private set; }

    public DateOnly? ExtendedOn { get; private set; }

    public string? ExtendedBecause { get; private set; }

    /// <summary>Ngày đầu tiên không còn bị đình chỉ, as the body wrote it down; null: not written down.</summary>
    public DateOnly? LiftedOn { get; private set; }

    public string? LiftedBecause { get; private set; }

    public string RuleId { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Quyết định đình chỉ a member who is the subject of a case; one of each kind at a time. <paramref name="clock"/> null: the rule of that day gives no length.</summary>
    public static Outcome<Suspension> Decide(InspectionCase inspection, CaseSubject subject, SuspensionTerms terms, ClockRule? clock, WorkingCalendar calendar, IEnumerable<Suspension> earlier, string ruleId, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(terms);
        if (subject.PersonId is null)
        {
            return InspectionsRefusals.SuspendsMembersOnly;
        }

        if (inspection.Phase == CasePhase.Archived)
        {
            return InspectionsRefusals.PhasePassed(inspection.Phase);
        }

        var symbol = VietnameseText.Nfc(terms.Symbol);
        if (InspectionCase.SeriesRefusal(symbol, inspection.BodyKind, terms.SeriesMark, terms.ForeignMark) is { } series)
        {
            return series;
        }

        if (terms.DecidedOn > today || terms.DecidedOn < inspection.DecidedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày quyết định đình chỉ", terms.DecidedOn, inspection.DecidedOn);
        }

        if (earlier.FirstOrDefault(one => one.Kind == terms.Kind && terms.DecidedOn <= one.LastDay) is { } running)
        {
            return InspectionsRefusals.SuspendedAlready(terms.Kind, running.LastDay);
        }

        var most = clock?.DueOn(terms.DecidedOn, calendar);
        if ((terms.EndsOn ?? most) is not { } ends)
        {
            return InspectionsRefusals.SuspensionEndMissing;
        }

        return ends < terms.DecidedOn || ends > most
            ? InspectionsRefusals.SuspensionTooLong(ends, terms.DecidedOn, most)
            : new Suspension { Id = Kernel.Id.New<SuspensionId>(now), SubjectId = subject.Id, Kind = terms.Kind, Symbol = symbol, DecidedOn = terms.DecidedOn, EndsOn = ends, RuleId = ruleId };
    }

    /// <summary>Ngày cuối cùng: earlier where it was lifted.</summary>
    public DateOnly LastDay => LiftedOn is { } lifted && lifted <= EndsOn ? lifted.AddDays(-1) : EndsOn;

    public bool RunsOn(DateOnly day) => DecidedOn <= day && day <= LastDay;

    /// <summary>Gia hạn một lần, before the last day has passed and within what the rule of the decision allows.</summary>
    public Refusal? Extend(string? symbol, DateOnly on, DateOnly until, string? because, BodyKind body, (string? Mark, string? Foreign) series, ClockRule? clock, WorkingCalendar calendar, DateOnly today)
    {
        if (ExtendedOn is { } done)
        {
            return InspectionsRefusals.ExtendedOnce(done);
        }

        if (LiftedOn is { } lifted)
        {
            return InspectionsRefusals.SuspensionLifted(lifted);
        }

        if (clock is not { MostExtra: > 0 })
        {
            return InspectionsRefusals.ExtensionNotStated;
        }

        var written = VietnameseText.Nfc(symbol);
        if (InspectionCase.SeriesRefusal(written, body, series.Mark, series.Foreign) is { } foreign)
        {
            return foreign;
        }

        if (on > today || on < DecidedOn || on > EndsOn)
        {
            return InspectionsRefusals.ExtendedTooLate(on, DecidedOn, EndsOn);
        }

        var most = (clock with { Length = 0 }).DueOn(EndsOn, calendar, clock.MostExtra);
        if (until <= EndsOn || until > most)
        {
            return InspectionsRefusals.SuspensionTooLong(until, EndsOn.AddDays(1), most);
        }

        if (VietnameseText.NfcOrNull(because) is not { Length: <= CaseSubject.MaxLength } why)
        {
            return InspectionsRefusals.TextMissing("Lý do gia hạn", CaseSubject.MaxLength);
        }

        (ExtensionSymbol, ExtendedOn, ExtendedBecause, EndsOn) = (written, on, why, until);
        return null;
    }

    /// <summary>Ghi kết thúc đình chỉ: lifted before its end, or ended with it. <paramref name="on"/>: the first day without.</summary>
    public Refusal? Lift(DateOnly on, string? because, DateOnly today)
    {
        if (LiftedOn is { } done)
        {
            return InspectionsRefusals.SuspensionLifted(done);
        }

        if (on > today || on < DecidedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày kết thúc đình chỉ", on, DecidedOn);
        }

        if (VietnameseText.NfcOrNull(because) is not { Length: <= CaseSubject.MaxLength } why)
        {
            return InspectionsRefusals.TextMissing("Căn cứ kết thúc", CaseSubject.MaxLength);
        }

        (LiftedOn, LiftedBecause) = (on, why);
        return null;
    }

    public static string Label(SuspensionKind kind) => kind == SuspensionKind.PartyLife ? "đình chỉ sinh hoạt đảng" : "đình chỉ chức vụ trong Đảng";
}
