namespace ThenChot.Domain.Inspections;

/// <summary>Quyết định kỷ luật đã ban hành trên giấy, brought into the register as it stands.</summary>
public sealed record PastDecision(DisciplineForm Form, string Symbol, DateOnly DecidedOn, DateOnly AnnouncedOn);

/// <summary>
/// Trường hợp kỷ luật: what follows a conclusion that discipline is due. The form is voted first and only then compared with limitation: voted out of time the
/// outcome stands ("kết luận, không thi hành kỷ luật do hết thời hiệu") and no decision carries it out.
/// </summary>
public sealed class DisciplineFile : IVersioned
{
    private readonly List<DisciplineVote> votes = [];

    private DisciplineFile()
    {
    }

    public DisciplineFileId Id { get; private set; }

    /// <summary>The subject of the case, concluded to be disciplined; one file each.</summary>
    public CaseSubjectId SubjectId { get; private set; }

    public SubjectKind Kind { get; private set; }

    /// <summary>Ngày kết luận.</summary>
    public DateOnly ConcludedOn { get; private set; }

    /// <summary>Ngày quyết định kiểm tra: where the regime ends limitation there.</summary>
    public DateOnly InspectedOn { get; private set; }

    public DateOnly ActedOn { get; private set; }

    /// <summary>Of an act that lasted; null: it did not.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Days of new violations, in order, as yyyy-MM-dd; empty: none.</summary>
    public string LaterDays { get; private set; } = "";

    public bool NeverLapses { get; private set; }

    public bool HoldsOffice { get; private set; }

    public bool WarrantsExpulsion { get; private set; }

    /// <summary>When a representative heard the member or organisation; null: not yet, or <see cref="AbsentBecause"/>.</summary>
    public DateOnly? HeardOn { get; private set; }

    /// <summary>Summoned more than once and did not come: how; null otherwise.</summary>
    public string? AbsentBecause { get; private set; }

    public string? Symbol { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The form that the decision carries out; null without one.</summary>
    public DisciplineForm? DecidedForm { get; private set; }

    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>First day on which the decision has no effect any more; null: not announced, or a form that does not end by itself.</summary>
    public DateOnly? EffectEndsOn { get; private set; }

    /// <summary>The form that stands after the complaints so far; null: not decided, or annulled.</summary>
    public DisciplineForm? StandingForm { get; private set; }

    public string RuleId { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<DisciplineVote> Votes => votes;

    public Violation Violation => new(ActedOn, EndedOn) { NeverLapses = NeverLapses, Later = [.. LaterDays.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))] };

    /// <summary>The last vote to decide that has a form; null: none yet.</summary>
    public DisciplineVote? Deciding => votes.FindLast(v => v is { Purpose: BallotPurpose.Decide, Form: not null });

    /// <summary>Lập trường hợp from a conclusion: nobody is disciplined who was not concluded to be.</summary>
    public static Outcome<DisciplineFile> Prepare(CaseSubject subject, DateOnly inspectedOn, ViolationTerms terms, string ruleId, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject is not { DisciplineDue: true, ConcludedOn: { } concluded })
        {
            return InspectionsRefusals.NotConcludedForDiscipline;
        }

        var made = new DisciplineFile { Id = Kernel.Id.New<DisciplineFileId>(now), SubjectId = subject.Id, Kind = subject.Kind, ConcludedOn = concluded, InspectedOn = inspectedOn, RuleId = ruleId };
        return made.Describe(terms, today) is { } refusal ? refusal : made;
    }

    /// <summary>Ghi một quyết định đã có trên giấy, of before this register: its vote stands in the paper and is not counted again.</summary>
    public static Outcome<DisciplineFile> FromPaper(CaseSubject subject, DateOnly inspectedOn, PastDecision paper, DisciplineRule rule, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (!DisciplineForms.HeaviestFirst(subject.Kind).Contains(paper.Form))
        {
            return InspectionsRefusals.FormNotForSubject(paper.Form, subject.Kind);
        }

        if (!Prepare(subject, inspectedOn, new ViolationTerms(inspectedOn, null), rule.Id, today, now).TryGet(out var made, out var why))
        {
            return why;
        }

        if (paper.DecidedOn > today || paper.DecidedOn < made.ConcludedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày quyết định", paper.DecidedOn, made.ConcludedOn);
        }

        (made.Symbol, made.DecidedOn, made.DecidedForm, made.StandingForm) = (VietnameseText.Nfc(paper.Symbol), paper.DecidedOn, paper.Form, paper.Form);
        return made.Announce(paper.AnnouncedOn, rule, today) is { } refusal ? refusal : made;
    }

    /// <summary>Sửa ngày vi phạm và việc nghe trình bày, before the first vote.</summary>
    public Refusal? Describe(ViolationTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (DecidedOn is { } decided)
        {
            return InspectionsRefusals.DecidedAlready(decided);
        }

        if (votes.Count > 0)
        {
            return InspectionsRefusals.VotedAlready;
        }

        if (terms.ActedOn > ConcludedOn)
        {
            return InspectionsRefusals.ConcludedBeforeAct(terms.ActedOn, ConcludedOn);
        }

        if (terms.EndedOn < terms.ActedOn)
        {
            return InspectionsRefusals.EndsBeforeItBegan(terms.ActedOn, terms.EndedOn.Value);
        }

        if (terms.EndedOn is { } ended && ended > ConcludedOn)
        {
            return InspectionsRefusals.EndsAfterConclusion(ended, ConcludedOn);
        }

        if (terms.Later.Where(day => day <= terms.ActedOn || day > ConcludedOn).Order().ToList() is [var stray, ..])
        {
            return InspectionsRefusals.LaterOutside(stray, terms.ActedOn, ConcludedOn);
        }

        if (terms.HeardOn is { } heard && (heard > today || heard < ConcludedOn))
        {
            return InspectionsRefusals.DayOutside("Ngày nghe trình bày", heard, ConcludedOn);
        }

        (ActedOn, EndedOn, NeverLapses, HoldsOffice, WarrantsExpulsion) = (terms.ActedOn, terms.EndedOn, terms.NeverLapses, terms.HoldsOffice, terms.WarrantsExpulsion);
        LaterDays = string.Join(';', terms.Later.Order().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        (HeardOn, AbsentBecause) = (terms.HeardOn, VietnameseText.NfcOrNull(terms.AbsentBecause));
        return null;
    }

    /// <summary>Bỏ phiếu: after the hearing, once by each body for each purpose. A cell decides no more than cảnh cáo; expulsion is decided after it was proposed below.</summary>
    /// <param name="saidInside">Còn thời hiệu, as a person read it in the text: asked only where the rule does not say (its last day, or its terms not entered); null: nobody said.</param>
    public Refusal? Vote(DisciplineRule rule, UnitId unit, BodyKind body, DisciplineBallot ballot, DateOnly heldOn, bool? saidInside, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(ballot);
        if (DecidedOn is not null)
        {
            return InspectionsRefusals.DecidedAlready(DecidedOn.Value);
        }

        if (HeardOn is null && AbsentBecause is null)
        {
            return InspectionsRefusals.NotHeard;
        }

        var since = HeardOn ?? ConcludedOn;
        if (heldOn > today || heldOn < since)
        {
            return InspectionsRefusals.DayOutside("Ngày bỏ phiếu", heldOn, since);
        }

        if (votes.Exists(v => v.UnitId == unit && v.BodyKind == body && v.Purpose == ballot.Purpose))
        {
            return InspectionsRefusals.VotedOnce;
        }

        if (!ballot.Count(rule).TryGet(out var result, out var why))
        {
            return why;
        }

        if (result.Form is { } chosen && ballot.Purpose == BallotPurpose.Decide)
        {
            if (body == BodyKind.PartyCell && chosen > DisciplineForm.Warning)
            {
                return InspectionsRefusals.CellProposesOnly(chosen);
            }

            if (chosen == DisciplineForm.Expulsion && !votes.Exists(v => v is { Purpose: BallotPurpose.Propose, Form: DisciplineForm.Expulsion }))
            {
                return InspectionsRefusals.NotProposedBelow;
            }
        }

        LimitationReading? reading = null;
        if (result.Form is { } form)
        {
            var on = rule.Limitation?.End == LimitationEnd.DecisionToInspect ? InspectedOn : ConcludedOn;
            if (!LimitationReading.Of(rule.Limitation, rule.Document, Kind, form, Violation, on).TryGet(out reading, out var unread))
            {
                if (saidInside is null || unread != InspectionsRefusals.LimitationUnknown(form, rule.Document))
                {
                    return unread;
                }

                reading = new LimitationReading(LimitationStanding.LastDay, null, null);
            }

            if (reading.Standing == LimitationStanding.LastDay)
            {
                if (saidInside is not { } inside)
                {
                    return InspectionsRefusals.LastDayOpen(on);
                }

                reading = reading with { Standing = inside ? LimitationStanding.Inside : LimitationStanding.Out };
            }
        }

        votes.Add(new DisciplineVote(Id, unit, body, ballot, result, reading, heldOn, now));
        return null;
    }

    /// <summary>Ban hành quyết định that carries the voted form out; nothing else may be decided than what was voted.</summary>
    public Refusal? Decide(string? symbol, DateOnly on, string? seriesMark, string? foreignMark, DateOnly today)
    {
        if (DecidedOn is { } done)
        {
            return InspectionsRefusals.DecidedAlready(done);
        }

        if (Deciding is not { } vote)
        {
            return InspectionsRefusals.NothingVoted;
        }

        if (vote.Limitation == LimitationStanding.Out)
        {
            return InspectionsRefusals.OutOfTime(vote.Form!.Value);
        }

        if (on > today || on < vote.HeldOn)
        {
            return InspectionsRefusals.DayOutside("Ngày quyết định", on, vote.HeldOn);
        }

        if (InspectionCase.SeriesRefusal(VietnameseText.Nfc(symbol), vote.BodyKind, seriesMark, foreignMark) is { } foreign)
        {
            return foreign;
        }

        (Symbol, DecidedOn, DecidedForm, StandingForm) = (VietnameseText.Nfc(symbol), on, vote.Form, vote.Form);
        return null;
    }

    /// <summary>Công bố, once: from this day the effect runs, and ends by itself where the form lets it. A second announcement would undo what a complaint changed.</summary>
    public Refusal? Announce(DateOnly on, DisciplineRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (DecidedOn is not { } decided || DecidedForm is not { } form)
        {
            return InspectionsRefusals.NothingVoted;
        }

        if (AnnouncedOn is { } told)
        {
            return InspectionsRefusals.AnnouncedAlready(told);
        }

        if (on > today || on < decided)
        {
            return InspectionsRefusals.DayOutside("Ngày công bố", on, decided);
        }

        (AnnouncedOn, EffectEndsOn) = (on, EndOf(form, on, rule));
        return null;
    }

    /// <summary>What a complaint changed, from its own day on: another form runs anew, annulled (null) it has no effect any more.</summary>
    internal void Change(DisciplineForm? form, DateOnly on, DisciplineRule rule) => (StandingForm, EffectEndsOn) = (form, form is { } other ? EndOf(other, on, rule) : on);

    private static DateOnly? EndOf(DisciplineForm form, DateOnly on, DisciplineRule rule) => form is DisciplineForm.Expulsion or DisciplineForm.Dissolution || rule.EffectMonths is not { } months ? null : on.AddMonths(months);
}
