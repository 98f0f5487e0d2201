namespace ThenChot.Domain.Members.Procedures;

/// <summary>
/// Thủ tục về một đảng viên: a walk over the steps of a rule row, each done by a level. Its rule is the version in force when it was last
/// acted on until it is decided, and after that the one it was decided under. A null closing day: in progress; a null due day: no clock runs.
/// </summary>
public sealed partial class MemberCase : IVersioned
{
    /// <summary>The step of a transfer that issues its slip.</summary>
    public const string IssueStep = "issue";

    private readonly List<CaseEntry> entries = [];
    private readonly List<CasePaper> papers = [];

    private MemberCase()
    {
    }

    public CaseId Id { get; private set; }

    public ProcedureKind Kind { get; private set; }

    /// <summary>The version of the rules the case stands under.</summary>
    public string RuleId { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    public MemberId? MemberId { get; private set; }

    public UnitId CellId { get; private set; }

    public UnitId? ToCellId { get; private set; }

    /// <summary>Nơi đến, where it is no cell of the city.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>Căn cứ, lý do.</summary>
    public string? Ground { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly CountsFrom { get; private set; }

    /// <summary>To which day the paper itself runs: a temporary stay, an exemption.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The step that is due next; of a closed case the last one.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The unit whose step it is.</summary>
    public UnitId HolderId { get; private set; }

    /// <summary>Since when it lies there.</summary>
    public DateOnly Since { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public bool IsExtended { get; private set; }

    /// <summary>Số tháng kéo dài thời gian dự bị.</summary>
    public int ProlongedMonths { get; private set; }

    /// <summary>Chi bộ biểu quyết nhiều lần không đạt: the level that decides takes it over.</summary>
    public bool IsDeadlocked { get; private set; }

    /// <summary>The day of the decision; null: not decided.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The day from which what was decided holds; null: not yet.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public CaseOutcome? Outcome { get; private set; }

    /// <summary>The case out of which it arose; null: opened by itself.</summary>
    public CaseId? CameFromId { get; private set; }

    /// <summary>What a screening found; null: nothing yet, or no screening.</summary>
    public ScreeningFinding? Finding { get; private set; }

    /// <summary>Quyết định kết nạp as the papers of an arrival carry it; null for every other kind.</summary>
    public PartialDate? CarriedDecidedOn { get; private set; }

    public PartialDate? CarriedCeremonyOn { get; private set; }

    public PartialDate? CarriedOfficialOn { get; private set; }

    /// <summary>The dates of membership that an arrival carries; null for every other kind.</summary>
    public MemberDates? Carried => CarriedDecidedOn is { } decided ? new MemberDates(decided, CarriedCeremonyOn, CarriedOfficialOn) : null;

    public int Version { get; private set; }

    public IReadOnlyList<CaseEntry> Entries => entries;

    public IReadOnlyList<CasePaper> Papers => papers;

    public static Outcome<MemberCase> Open(CaseStart start, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly today, DateTimeOffset now, string byName)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (start.Check(rule, today) is { } refusal)
        {
            return refusal;
        }

        var made = new MemberCase
        {
            Id = Kernel.Id.New<CaseId>(now), Kind = start.Kind, RuleId = rule.Id, PersonId = start.Person, MemberId = start.Member, CellId = start.Cell, ToCellId = start.ToCell,
            Elsewhere = VietnameseText.NfcOrNull(start.Elsewhere), Ground = VietnameseText.NfcOrNull(start.Ground), OpenedOn = start.On, CountsFrom = start.CountsFrom, Until = start.Until,
            CameFromId = start.CameFrom, CarriedDecidedOn = start.Carried?.DecidedOn, CarriedCeremonyOn = start.Carried?.CeremonyOn, CarriedOfficialOn = start.Carried?.OfficialOn,
        };
        made.Log(CaseDeed.Opened, rule.Steps[0], start.On, start.Cell, byName, null);
        made.Enter(rule, 0, route, calendar, start.On);
        return made;
    }

    /// <summary>Đã có giấy: a scan, or the paper itself. An ageing paper needs its day.</summary>
    public Refusal? Give(string code, DateOnly? issuedOn, FileId? file, ProcedureRule rule, DateOnly today)
    {
        if (ClosedOn is { } closed)
        {
            return ProcedureRefusals.Closed(closed);
        }

        if (rule.Papers.FirstOrDefault(p => p.Code == code) is not { } kind)
        {
            return ProcedureRefusals.PaperUnknown;
        }

        if (issuedOn > today)
        {
            return ProcedureRefusals.Ahead(issuedOn.Value);
        }

        if (kind.ValidMonths is not null && issuedOn is null)
        {
            return ProcedureRefusals.PaperDateMissing(kind.Name);
        }

        if (papers.Find(p => p.Code == code) is { } there)
        {
            there.Replace(issuedOn, file);
        }
        else
        {
            papers.Add(new CasePaper(Id, code, issuedOn, file));
        }

        return null;
    }

    /// <summary>Hồ sơ đảng viên that the case made.</summary>
    public void Names(MemberId member) => MemberId = member;

    /// <summary>Đi theo chi bộ: a unit of the route ended and one took over.</summary>
    public void Follow(UnitId ended, UnitId heir)
    {
        CellId = CellId == ended ? heir : CellId;
        ToCellId = ToCellId == ended ? heir : ToCellId;
        HolderId = HolderId == ended ? heir : HolderId;
    }

    /// <summary>The last day the step was done; null: not yet.</summary>
    public DateOnly? DoneOn(string step) => entries.FindLast(e => e.Deed == CaseDeed.Done && e.Step == step)?.On;

    /// <summary>Hạn nộp giấy giới thiệu ở nơi đến: when the first step that counts from its issue is due; null: not issued, or nothing counts from it.</summary>
    public DateOnly? PresentBy(ProcedureRule rule, WorkingCalendar calendar) =>
        rule.Steps.FirstOrDefault(s => s.Due?.From == IssueStep) is { Due: { } clock } step && DoneOn(IssueStep) is not null ? clock.After(BaseOf(clock, step), calendar) : null;

    private DateOnly LastDay => entries.Max(e => e.On);

    private void Log(CaseDeed deed, ProcedureStep step, DateOnly on, UnitId? unit, string byName, string? note) =>
        entries.Add(new CaseEntry(Id, entries.Count + 1, deed, step.Code, step.Name, on, unit, RuleId) { ByName = byName, Note = VietnameseText.NfcOrNull(note) });

    /// <summary>The next step, from this place on, whose level is there; none: done.</summary>
    private void Enter(ProcedureRule rule, int index, CaseRoute route, WorkingCalendar calendar, DateOnly on)
    {
        for (; index < rule.Steps.Count; index++)
        {
            if (route.At(rule.Steps[index]) is { } unit)
            {
                var step = rule.Steps[index];
                (Step, HolderId, Since, IsExtended) = (step.Code, unit, on, false);
                DueOn = step.Due is { } clock ? clock.After(BaseOf(clock, step), calendar) : null;
                return;
            }
        }

        Close(CaseOutcome.Done, on);
    }

    /// <summary>Where a clock begins. Probation that was prolonged moves what counts from its beginning.</summary>
    private DateOnly BaseOf(StepClock clock, ProcedureStep step) => clock.From switch
    {
        null => CountsFrom.AddMonths(ProlongedMonths),
        StepClock.Until => Until ?? CountsFrom,
        var from when from == step.Code => LastDay,
        var from => DoneOn(from) ?? LastDay,
    };

    private void Close(CaseOutcome outcome, DateOnly on) => (Outcome, ClosedOn, DueOn) = (outcome, on, null);
}
