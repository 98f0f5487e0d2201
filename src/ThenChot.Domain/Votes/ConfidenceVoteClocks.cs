namespace ThenChot.Domain.Votes;

/// <summary>The opening of a vote and the clocks that count back from it.</summary>
public sealed partial class ConfidenceVote
{
    /// <summary>
    /// Moves the opening; the clocks count back from the new day, and the rule must stand on it. A move after which a clock of <paramref name="clocks"/> is no longer
    /// kept goes through only when <paramref name="inspiteOfClocks"/> says that this was seen.
    /// </summary>
    public Refusal? Move(DateOnly heldOn, bool ruleInForce, string ruleDocument, IReadOnlyList<ClockStep> clocks, bool inspiteOfClocks, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        if (Stage > VoteStage.ListApproved)
        {
            return VotesRefusals.WrongStage(Stage);
        }

        if (!ruleInForce)
        {
            return VotesRefusals.RuleNotInForce(ruleDocument, heldOn);
        }

        if (!inspiteOfClocks && clocks.Any(clock => IsLate(clock, heldOn, today) && !IsLate(clock, today)))
        {
            return VotesRefusals.MoveShortensClocks(Moved(heldOn, clocks, today));
        }

        HeldOn = heldOn;
        return null;
    }

    /// <summary>Each clock with its last day now and after a move, and whether it can still be kept then.</summary>
    public string Moved(DateOnly heldOn, IReadOnlyList<ClockStep> clocks, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        return string.Join("; ", clocks.Select(clock =>
            $"{clock.Name}: {VietnameseFormat.Date(clock.LastDay(HeldOn))} thành {VietnameseFormat.Date(clock.LastDay(heldOn))}{(!IsLate(clock, heldOn, today) ? "" : DoneOn(clock) is null ? " (không còn kịp)" : " (đã xong sau hạn mới)")}"));
    }

    public Refusal? MarkStep(string code, DateOnly doneOn, DateOnly today)
    {
        if (doneOn > today)
        {
            return VotesRefusals.FutureDay(today);
        }

        if (steps.Find(step => step.Code == code) is { } known)
        {
            known.DoneOn = doneOn;
        }
        else
        {
            steps.Add(StepMark.Of(Id, code, doneOn));
        }

        return null;
    }

    /// <summary>A clock that the opening does not leave time for: done after its last day, or not done and the last day is over.</summary>
    public bool IsLate(ClockStep clock, DateOnly today) => IsLate(clock, HeldOn, today);

    /// <summary>The same if the vote were opened on another day.</summary>
    public bool IsLate(ClockStep clock, DateOnly heldOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return (DoneOn(clock) ?? today) > clock.LastDay(heldOn);
    }

    /// <summary>When a step before the opening was done; null: not yet.</summary>
    public DateOnly? DoneOn(ClockStep clock) => steps.Find(mark => mark.Code == clock.Code)?.DoneOn;
}
