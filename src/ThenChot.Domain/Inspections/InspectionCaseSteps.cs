namespace ThenChot.Domain.Inspections;

/// <summary>Đối tượng, đoàn, giấy tờ, các bước và kết luận của một cuộc.</summary>
public sealed partial class InspectionCase
{
    /// <summary>Thêm đối tượng: exactly one of unit and person by its kind. <paramref name="kin"/>: declared relatives of a person.</summary>
    public Refusal? AddSubject(SubjectKind kind, UnitId? unit, PersonId? person, IReadOnlySet<PersonId> kin, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(kin);
        if (Phase > CasePhase.Conducting)
        {
            return InspectionsRefusals.PhasePassed(Phase);
        }

        if ((kind == SubjectKind.Organisation) != (unit is not null) || (unit is null) == (person is null))
        {
            return InspectionsRefusals.SubjectMissing;
        }

        if (subjects.Exists(s => (unit is not null && s.UnitId == unit) || (person is not null && s.PersonId == person)))
        {
            return InspectionsRefusals.SubjectTwice;
        }

        if (person is { } id && team.Exists(seat => seat.OutOn is null && (seat.PersonId == id || kin.Contains(seat.PersonId))))
        {
            return InspectionsRefusals.TeamIsSubject;
        }

        subjects.Add(new CaseSubject(Id, kind, unit, person, now));
        return null;
    }

    /// <summary>Cử vào đoàn, tổ: never a subject or the declared relative of one; one head at a time.</summary>
    public Refusal? Appoint(PersonId person, TeamRole role, IReadOnlySet<PersonId> kin, DateOnly on, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(kin);
        if (Phase == CasePhase.Archived)
        {
            return InspectionsRefusals.PhasePassed(Phase);
        }

        if (on > today || on < DecidedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày cử", on, DecidedOn);
        }

        if (subjects.Exists(s => s.PersonId is { } subject && (subject == person || kin.Contains(subject))))
        {
            return InspectionsRefusals.TeamIsSubject;
        }

        if (team.Exists(seat => seat.OutOn is null && seat.PersonId == person))
        {
            return InspectionsRefusals.InTeamAlready;
        }

        if (role == TeamRole.Head && team.Exists(seat => seat.OutOn is null && seat.Role == TeamRole.Head))
        {
            return InspectionsRefusals.HeadAlready;
        }

        team.Add(new TeamSeat(Id, person, role, on, now));
        return null;
    }

    /// <summary>Thôi tham gia đoàn, tổ: a recusal or a change, with its reason.</summary>
    public Refusal? Recuse(TeamSeatId seat, DateOnly on, string? because, DateOnly today)
    {
        if (team.Find(s => s.Id == seat && s.OutOn is null) is not { } found)
        {
            return InspectionsRefusals.NotInTeam;
        }

        if (on > today || on < found.From)
        {
            return InspectionsRefusals.DayOutside("Ngày thôi", on, found.From);
        }

        if (VietnameseText.NfcOrNull(because) is not { } why)
        {
            return InspectionsRefusals.TextMissing("Lý do", CaseSubject.MaxLength);
        }

        found.Leave(on, why);
        return null;
    }

    /// <summary>Ghi giấy tờ đã có; with no paper of the list given, one more of the present phase.</summary>
    public Refusal? RecordPaper(CasePaperId? paper, string? name, string? symbol, DateOnly on, string? signer, DateOnly today, DateTimeOffset now, FileId? file = null)
    {
        if (Phase == CasePhase.Archived)
        {
            return InspectionsRefusals.PhasePassed(Phase);
        }

        if (on > today || on < (LooksFrom is { } from && from < DecidedOn ? from : DecidedOn))
        {
            return InspectionsRefusals.DayOutside("Ngày của giấy tờ", on, DecidedOn);
        }

        if (VietnameseText.NfcOrNull(signer) is not { } by)
        {
            return InspectionsRefusals.TextMissing("Người ký", CaseSubject.MaxLength);
        }

        var found = paper is { } id ? papers.Find(p => p.Id == id) : null;
        if (found is null)
        {
            if (VietnameseText.NfcOrNull(name) is not { } title)
            {
                return InspectionsRefusals.TextMissing("Tên giấy tờ", CaseSubject.MaxLength);
            }

            papers.Add(found = new CasePaper(Id, new PaperTemplate("", Phase, title, IsRequired: false), now));
        }

        found.Record(VietnameseText.NfcOrNull(symbol), on, by, file);
        return null;
    }

    /// <summary>Sang bước sau: what the present phase asks for is there.</summary>
    public Refusal? Advance(DateOnly on, DateOnly today)
    {
        if (Phase == CasePhase.Archived)
        {
            return InspectionsRefusals.PhasePassed(Phase);
        }

        var since = ConcludedOn ?? StartedOn ?? DecidedOn;
        if (on > today || on < since)
        {
            return InspectionsRefusals.DayOutside("Ngày chuyển bước", on, since);
        }

        if (subjects.Count == 0)
        {
            return InspectionsRefusals.NoSubject;
        }

        if (!team.Exists(seat => seat.OutOn is null && seat.Role == TeamRole.Head))
        {
            return InspectionsRefusals.NoHead;
        }

        var missing = papers.Where(p => p.IsRequired && p.MadeOn is null && p.Phase <= Phase).Select(p => p.Name).ToList();
        if (missing.Count > 0)
        {
            return InspectionsRefusals.PapersMissing(Phase, missing);
        }

        if (Phase == CasePhase.Conducting && subjects.Count(s => s.Result is null) is > 0 and var open)
        {
            return InspectionsRefusals.NotConcluded(open);
        }

        switch (Phase)
        {
            case CasePhase.Preparing:
                (Phase, StartedOn) = (CasePhase.Conducting, on);
                break;
            case CasePhase.Conducting:
                (Phase, ConcludedOn) = (CasePhase.Concluding, on);
                break;
            default:
                (Phase, ArchivedOn) = (CasePhase.Archived, on);
                break;
        }

        return null;
    }

    /// <summary>Tính thời hạn from its starting event; an extension only within what the rule allows, and with its reason.</summary>
    public Refusal? RunClock(ClockRule clock, DateOnly from, int extra, string? because, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Phase > CasePhase.Conducting)
        {
            return InspectionsRefusals.PhasePassed(Phase);
        }

        if (from > today || from < DecidedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày bắt đầu tính", from, DecidedOn);
        }

        if (extra < 0 || extra > clock.MostExtra)
        {
            return InspectionsRefusals.ExtensionTooLong(extra, clock);
        }

        if (extra > 0 && VietnameseText.NfcOrNull(because) is null)
        {
            return InspectionsRefusals.TextMissing("Lý do gia hạn", CaseSubject.MaxLength);
        }

        (ClockFrom, ExtraLength, ExtendedBecause, DueOn) = (from, extra, extra > 0 ? VietnameseText.NfcOrNull(because) : null, clock.DueOn(from, calendar, extra));
        return null;
    }

    /// <summary>Kết luận đối với một đối tượng, while the case is carried out; discipline is due only where a violation was found.</summary>
    public Refusal? Conclude(CaseSubjectId subject, SubjectResult result, string content, bool disciplineDue, string? text, DateOnly on, DateOnly today)
    {
        if (subjects.Find(s => s.Id == subject) is not { } found)
        {
            return InspectionsRefusals.SubjectMissing;
        }

        if (StartedOn is not { } started || Phase != CasePhase.Conducting)
        {
            return InspectionsRefusals.NotBeingConducted(Phase);
        }

        if (on > today || on < started)
        {
            return InspectionsRefusals.DayOutside("Ngày kết luận", on, started);
        }

        if (disciplineDue && result != SubjectResult.InViolation)
        {
            return InspectionsRefusals.DisciplineWithoutViolation;
        }

        var kept = VietnameseText.Nfc(text);
        if (kept.Length is 0 or > CaseSubject.MaxLength)
        {
            return InspectionsRefusals.TextMissing("Kết luận", CaseSubject.MaxLength);
        }

        found.Conclude(result, content, disciplineDue, kept, on);
        return null;
    }
}
