namespace ThenChot.Domain.Direction;

/// <content>What the unit does with the work, and what the assigner decides.</content>
public sealed partial class WorkItem
{
    /// <summary>The unit acknowledges the work and names the person who answers for it. The clock has run since it was given.</summary>
    public Refusal? Acknowledge(WorkLead lead, DateOnly today, DateTimeOffset now)
    {
        if (AcknowledgedOn is { } on)
        {
            return DirectionRefusals.AlreadyAcknowledged(on);
        }

        if (Charged(lead, null, today, now) is { } refusal)
        {
            return refusal;
        }

        AcknowledgedOn = today;
        return null;
    }

    /// <summary>Another person of the lead unit answers for the work from today; forwarding never stops the clock.</summary>
    public Refusal? HandTo(WorkLead lead, string? note, DateOnly today, DateTimeOffset now) => Charged(lead, note, today, now);

    /// <summary>Bàn giao: another unit leads from today, acknowledges the work anew and names its person; the clock runs on.</summary>
    public Refusal? MoveTo(WorkLead lead, DateOnly today)
    {
        if ((OpenOnly() ?? lead.RefusedOn(today)) is { } refusal)
        {
            return refusal;
        }

        (LeadUnit, Accountable, AcknowledgedOn) = (lead.Unit, null, null);
        return null;
    }

    public Refusal? Report(string text, int? percent, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (OpenOnly() is { } closed)
        {
            return closed;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return DirectionRefusals.TextMissing("Tiến độ");
        }

        if (percent is < 0 or > 100)
        {
            return DirectionRefusals.PercentOutside(percent.Value);
        }

        progress.Add(ProgressNote.Of(Id, today, by, percent, text, now));
        return null;
    }

    /// <summary>The unit asks for a later day; <paramref name="parentDueOn"/> is the deadline in force of the work above, null when it has none.</summary>
    public Refusal? AskExtension(DateOnly newDueOn, string reason, DateOnly? parentDueOn, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (OpenOnly() is { } closed)
        {
            return closed;
        }

        if (PendingExtension is not null)
        {
            return DirectionRefusals.ExtensionPending();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DirectionRefusals.TextMissing("Lý do gia hạn");
        }

        if (CurrentDueOn is not { } old)
        {
            return DirectionRefusals.NothingToExtend();
        }

        if (newDueOn <= old)
        {
            return DirectionRefusals.ExtensionNotLater(old, newDueOn);
        }

        if (newDueOn < today)
        {
            return DirectionRefusals.DueBeforeToday(newDueOn, today);
        }

        if (newDueOn > parentDueOn)
        {
            return DirectionRefusals.ExtensionPastParent(parentDueOn.Value, newDueOn);
        }

        extensions.Add(ExtensionRequest.Of(Id, old, newDueOn, reason, by, today, now));
        return null;
    }

    /// <summary>The assigner grants or refuses; the old day is kept either way, and a refusal says why.</summary>
    public Refusal? DecideExtension(bool granted, string? remark, PersonId? by, DateOnly today)
    {
        if (PendingExtension is not { } pending)
        {
            return DirectionRefusals.NoExtensionAsked();
        }

        if (!granted && string.IsNullOrWhiteSpace(remark))
        {
            return DirectionRefusals.TextMissing("Lý do không gia hạn");
        }

        pending.Decide(granted, remark, by, today);
        return null;
    }

    /// <summary>The assigner moves the day without being asked; a request that waits is decided with it.</summary>
    public Refusal? Extend(DateOnly newDueOn, string reason, DateOnly? parentDueOn, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (PendingExtension is not null)
        {
            return DirectionRefusals.ExtensionPending();
        }

        return AskExtension(newDueOn, reason, parentDueOn, by, today, now) ?? DecideExtension(granted: true, null, by, today);
    }

    /// <summary>Ấn định hạn: work without a day gets one from today on; why it had none is kept, and where it began to wait.</summary>
    public Refusal? SetDue(DateOnly dueOn, string reason, DateOnly? parentDueOn, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if ((OpenOnly() ?? UndatedOnly(reason)) is { } refusal)
        {
            return refusal;
        }

        if (dueOn < today)
        {
            return DirectionRefusals.DueBeforeToday(dueOn, today);
        }

        if (dueOn > parentDueOn)
        {
            return DirectionRefusals.DuePastParent(dueOn, parentDueOn.Value);
        }

        var set = ExtensionRequest.Of(Id, LookAgainOn ?? AssignedOn, dueOn, reason, by, today, now);
        set.Decide(granted: true, null, by, today);
        extensions.Add(set);
        return null;
    }

    /// <summary>Xem lại lần nữa: what waits goes on waiting until a later day, with the reason of today.</summary>
    public Refusal? LookAgain(DateOnly on, string reason, DateOnly today)
    {
        if ((OpenOnly() ?? UndatedOnly(reason) ?? (DeadlineKind == DeadlineKind.Waiting ? null : DirectionRefusals.NothingToExtend())) is { } refusal)
        {
            return refusal;
        }

        if (on <= today)
        {
            return DirectionRefusals.DueBeforeToday(on, today.AddDays(1));
        }

        (LookAgainOn, DeadlineReason) = (on, VietnameseText.Nfc(reason).Trim());
        return null;
    }

    /// <summary>The unit proposes completion with its product in the register; <paramref name="evidenceOn"/> null: its day is not known in full.</summary>
    public Refusal? ProposeCompletion(DocumentId? evidence, DateOnly? evidenceOn, string? note, PersonId? by, DateOnly today, DateTimeOffset now)
    {
        if (OpenOnly() is { } closed)
        {
            return closed;
        }

        if (IsGroup)
        {
            return DirectionRefusals.GroupItself();
        }

        if (PendingCompletion is not null)
        {
            return DirectionRefusals.CompletionPending();
        }

        if (evidence is not { } paper || evidenceOn is not { } on)
        {
            return DirectionRefusals.EvidenceMissing();
        }

        if (on > today)
        {
            return DirectionRefusals.FutureDate("Ngày của minh chứng", on, today);
        }

        if (on < AssignedOn)
        {
            return DirectionRefusals.EvidenceBeforeAssignment(on, AssignedOn);
        }

        completions.Add(Completion.Of(Id, paper, on, note, by, today, now));
        return null;
    }

    /// <summary>Only the assigner confirms, or returns the work with a remark; nobody confirms what they proposed themselves.</summary>
    public Refusal? DecideCompletion(bool confirmed, string? remark, PersonId? by, DateOnly today)
    {
        if (PendingCompletion is not { } pending)
        {
            return DirectionRefusals.CompletionNotProposed();
        }

        if (by is not null && pending.ProposedBy == by)
        {
            return DirectionRefusals.OwnCompletion();
        }

        if (!confirmed && string.IsNullOrWhiteSpace(remark))
        {
            return DirectionRefusals.TextMissing("Ý kiến trả lại");
        }

        pending.Decide(confirmed, remark, by, today);
        FinishedOn = confirmed ? today : null;
        return null;
    }

    /// <summary>Mở lại: the assigner takes a confirmation back with a reason; the work goes on with its unit and its deadline, what was confirmed is kept.</summary>
    public Refusal? Reopen(string? reason, DateOnly today)
    {
        if (FinishedOn is null || completions.Find(c => c.Confirmed == true && c.ReopenedOn is null) is not { } confirmed)
        {
            return DirectionRefusals.NotFinished();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DirectionRefusals.TextMissing("Lý do mở lại");
        }

        confirmed.Reopen(reason, today);
        FinishedOn = null;
        return null;
    }

    private Refusal? Charged(WorkLead lead, string? note, DateOnly today, DateTimeOffset now)
    {
        if ((OpenOnly() ?? (IsGroup ? DirectionRefusals.GroupItself() : null) ?? lead.RefusedOn(today)) is { } refusal)
        {
            return refusal;
        }

        if (lead.Person is not { } person)
        {
            return DirectionRefusals.TextMissing("Người chịu trách nhiệm");
        }

        if (person != Accountable)
        {
            Accountable = person;
            charges.Add(Charge.Of(Id, person, today, note, now));
        }

        return null;
    }

    private Refusal? UndatedOnly(string reason) =>
        CurrentDueOn is not null || DeadlineKind == DeadlineKind.Continuing ? DirectionRefusals.NothingToExtend()
        : string.IsNullOrWhiteSpace(reason) ? DirectionRefusals.TextMissing("Lý do")
        : null;

    private Refusal? OpenOnly() => FinishedOn is { } on ? DirectionRefusals.AlreadyConfirmed(on) : null;
}
