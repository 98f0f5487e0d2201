namespace ThenChot.Domain.Members.Procedures;

/// <summary>Các việc làm với một thủ tục: each either goes by the rule or is refused and changes nothing.</summary>
public sealed partial class MemberCase
{
    /// <summary>Ghi xong bước: goes on to the next one; a vote that fails stays, and after so many goes to the level that decides.</summary>
    public Refusal? Record(StepRecord record, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        if ((At(record.Step, record.On, today) ?? CheckDays(record, rule, calendar) ?? CheckContent(record, rule)) is { } refusal)
        {
            return refusal;
        }

        var step = rule.Step(Step)!;
        var passed = step.Threshold is not { } threshold || record.Vote!.PassesBy(threshold);
        (RuleId, Finding) = (rule.Id, step.AsksFinding ? record.Finding : Finding);
        entries.Add(new CaseEntry(Id, entries.Count + 1, passed ? CaseDeed.Done : CaseDeed.VotedDown, step.Code, step.Name, record.On, HolderId, rule.Id)
        {
            Paper = VietnameseText.NfcOrNull(record.Paper), Note = VietnameseText.NfcOrNull(record.Note), ByName = record.ByName, EnteredAbove = record.EnteredAbove,
            VoteBase = step.Threshold is { } by ? record.Vote!.BaseBy(by) : null, VotesYes = record.Vote?.Yes, VotesNo = record.Vote?.No,
        });
        if (passed)
        {
            Pass(step, rule, route, calendar, record.On);
        }
        else if (step.Work == StepWork.Decide)
        {
            DecidedOn = record.On;
            Close(CaseOutcome.NotApproved, record.On);
        }
        else
        {
            Deadlock(step, rule, route, calendar, record.On);
        }

        return null;
    }

    /// <summary>Trả lại để làm lại, bổ sung.</summary>
    public Refusal? Return(string? reason, DateOnly on, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly today, string byName)
    {
        if ((At(Step, on, today) ?? Explained(reason)) is { } refusal)
        {
            return refusal;
        }

        var step = rule.Step(Step);
        if (step?.ReturnsTo is not { } back)
        {
            return ProcedureRefusals.NotReturnable(step?.Name ?? Step);
        }

        Log(CaseDeed.Returned, step, on, HolderId, byName, reason);
        Enter(rule, IndexOf(rule, back), route, calendar, on);
        return null;
    }

    /// <summary>Gia hạn: once for a step, by what the rule gives, before the time has run out.</summary>
    public Refusal? Extend(string? reason, DateOnly on, ProcedureRule rule, WorkingCalendar calendar, DateOnly today, string byName)
    {
        if ((At(Step, on, today) ?? Explained(reason)) is { } refusal)
        {
            return refusal;
        }

        var step = rule.Step(Step);
        if (step is not { ExtensionDays: > 0 } || DueOn is not { } due)
        {
            return ProcedureRefusals.NotExtendable(step?.Name ?? Step);
        }

        if (IsExtended)
        {
            return ProcedureRefusals.ExtendedAlready;
        }

        if (on > due)
        {
            return ProcedureRefusals.ExtendedTooLate(due);
        }

        Log(CaseDeed.Extended, step, on, HolderId, byName, reason);
        (DueOn, IsExtended) = (calendar.AddWorkingDays(due, step.ExtensionDays), true);
        return null;
    }

    /// <summary>Kéo dài thời gian dự bị: once, before anything was voted through, and probation is then reviewed again.</summary>
    public Refusal? Prolong(int months, string? reason, DateOnly on, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly today, string byName)
    {
        if ((At(Step, on, today) ?? Explained(reason)) is { } refusal)
        {
            return refusal;
        }

        if (rule.MostProlongedMonths is not { } most || ProlongedMonths > 0 || entries.Exists(e => e.Deed == CaseDeed.Done && e.VotesYes is not null))
        {
            return ProcedureRefusals.NotProlongable;
        }

        if (months < 1 || months > most)
        {
            return ProcedureRefusals.ProlongedTooLong(most);
        }

        Log(CaseDeed.Prolonged, rule.Step(Step)!, on, HolderId, byName, $"Kéo dài {VietnameseFormat.Number(months)} tháng. {reason}");
        ProlongedMonths = months;
        Enter(rule, 0, route, calendar, on);
        return null;
    }

    /// <summary>Thôi xem xét: while nothing is decided.</summary>
    public Refusal? Withdraw(string? reason, DateOnly on, ProcedureRule rule, DateOnly today, string byName)
    {
        if ((At(Step, on, today) ?? Explained(reason)) is { } refusal)
        {
            return refusal;
        }

        if (DecidedOn is { } decided)
        {
            return ProcedureRefusals.DecidedAlready(decided);
        }

        Log(CaseDeed.Withdrawn, rule.Step(Step)!, on, HolderId, byName, reason);
        Close(CaseOutcome.Withdrawn, on);
        return null;
    }

    /// <summary>Hết hạn nộp giấy: only where the rule says that papers lapse, and after that day.</summary>
    public Refusal? Lapse(DateOnly on, ProcedureRule rule, WorkingCalendar calendar, DateOnly today, string byName)
    {
        if (At(Step, on, today) is { } refusal)
        {
            return refusal;
        }

        var step = rule.Step(Step);
        if (step?.Lapses is not { } clock || clock.After(BaseOf(clock, step), calendar) is var last && on <= last)
        {
            return ProcedureRefusals.NotLapsed;
        }

        Log(CaseDeed.Lapsed, step, on, HolderId, byName, null);
        Close(CaseOutcome.Lapsed, on);
        return null;
    }

    /// <summary>The first day the present step may be done; null: at once.</summary>
    public DateOnly? SoonestOn(ProcedureRule rule, WorkingCalendar calendar) => rule.Step(Step) is { Soonest: { } clock } step ? clock.After(BaseOf(clock, step), calendar) : null;

    private void Pass(ProcedureStep step, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly on)
    {
        DecidedOn = step.Work == StepWork.Decide ? on : DecidedOn;
        EffectiveOn = step.Effect == CaseEffect.None ? EffectiveOn : on;
        Enter(rule, IndexOf(rule, step.Code) + 1, route, calendar, on);
    }

    private void Deadlock(ProcedureStep step, ProcedureRule rule, CaseRoute route, WorkingCalendar calendar, DateOnly on)
    {
        var since = entries.FindLastIndex(e => e.Deed is CaseDeed.Returned or CaseDeed.Prolonged);
        var failed = entries.Skip(since + 1).Count(e => e.Deed == CaseDeed.VotedDown && e.Step == step.Code);
        var decides = rule.Steps.Select((s, i) => (s, i)).FirstOrDefault(x => x.s.Work == StepWork.Decide && route.At(x.s) is not null);
        if (rule.DeadlockAfter > 0 && failed >= rule.DeadlockAfter && decides.s is not null)
        {
            IsDeadlocked = true;
            Enter(rule, decides.i, route, calendar, on);
        }
    }

    private Refusal? At(string step, DateOnly on, DateOnly today) =>
        ClosedOn is { } closed ? ProcedureRefusals.Closed(closed)
        : step != Step ? ProcedureRefusals.NotAtStep
        : on > today ? ProcedureRefusals.Ahead(on)
        : on < LastDay ? ProcedureRefusals.BeforeLast(LastDay)
        : null;

    private Refusal? CheckDays(StepRecord record, ProcedureRule rule, WorkingCalendar calendar)
    {
        var step = rule.Step(Step);
        if (step is null)
        {
            return ProcedureRefusals.NotAtStep;
        }

        if (SoonestOn(rule, calendar) is { } soonest && record.On < soonest)
        {
            return ProcedureRefusals.TooSoon(step.Name, soonest, rule);
        }

        if (step.Lapses is { } lapses && lapses.After(BaseOf(lapses, step), calendar) is var last && record.On > last)
        {
            return ProcedureRefusals.SlipLapsed(last, rule);
        }

        return step.ExplainsLate && record.On > DueOn && VietnameseText.Nfc(record.Note).Length == 0 ? ProcedureRefusals.LateUnexplained(DueOn.Value, rule) : null;
    }

    private Refusal? CheckContent(StepRecord record, ProcedureRule rule)
    {
        var step = rule.Step(Step)!;
        var missing = step.Papers.Where(code => papers.TrueForAll(p => p.Code != code)).Select(code => rule.Papers.First(p => p.Code == code).Name).ToList();
        if (missing.Count > 0)
        {
            return ProcedureRefusals.PapersMissing(missing);
        }

        var old = rule.Papers.FirstOrDefault(kind => step.Papers.Contains(kind.Code, StringComparer.Ordinal) && kind.ValidMonths is { } months && papers.Find(p => p.Code == kind.Code)?.IssuedOn?.AddMonths(months) < record.On);
        if (old is not null)
        {
            return ProcedureRefusals.PaperTooOld(old.Name, old.ValidMonths!.Value, rule);
        }

        if (step.ChecksAge && record.BornOn is { } born && (CheckAge(born, record, rule) is { } age))
        {
            return age;
        }

        if ((step.AsksFinding && record.Finding is null) || (step.AsksNote && VietnameseText.Nfc(record.Note).Length == 0))
        {
            return step.AsksFinding && record.Finding is null ? ProcedureRefusals.FindingMissing : ProcedureRefusals.NoteMissing(step.Name, rule);
        }

        return step.AsksNumber && VietnameseText.Nfc(record.Paper).Length == 0 ? ProcedureRefusals.NumberMissing
            : record.Note?.Length > CaseStart.MaxLength || record.Paper?.Length > CaseStart.MaxLength ? ProcedureRefusals.TooLong(CaseStart.MaxLength)
            : step.Threshold is not { } threshold ? null
            : record.Vote is null ? ProcedureRefusals.VoteIncomplete
            : record.Vote.Check(threshold);
    }

    private static Refusal? CheckAge(PartialDate born, StepRecord record, ProcedureRule rule) =>
        rule.AgeFrom is { } from && born.Earliest.AddYears(from) > record.On ? ProcedureRefusals.TooYoung(from, rule)
        : rule.AgeTo is { } to && born.Latest.AddYears(to).AddMonths(1) <= record.On && VietnameseText.Nfc(record.Note).Length == 0 ? ProcedureRefusals.TooOld(to, rule)
        : null;

    private static Refusal? Explained(string? reason) => VietnameseText.Nfc(reason) is { Length: > 0 and <= CaseStart.MaxLength } ? null : ProcedureRefusals.ReasonMissing;

    private static int IndexOf(ProcedureRule rule, string code) => rule.Steps.TakeWhile(s => s.Code != code).Count();
}
