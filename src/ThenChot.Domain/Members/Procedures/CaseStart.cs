namespace ThenChot.Domain.Members.Procedures;

/// <summary>
/// Mở thủ tục: for whom, in which cell, and what the kind asks for. Null member: not admitted yet; null other cell or place: the member stays;
/// null until: no end is set; <paramref name="CountsFrom"/>: the day the first clock counts from.
/// </summary>
public sealed record CaseStart(ProcedureKind Kind, PersonId Person, MemberId? Member, UnitId Cell, DateOnly On, DateOnly CountsFrom)
{
    public const int MaxLength = 1_000;

    public UnitId? ToCell { get; init; }

    public string? Elsewhere { get; init; }

    public string? Ground { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The case out of which this one arose: a slip that lapsed, a screening; null: opened by itself.</summary>
    public CaseId? CameFrom { get; init; }

    /// <summary>The dates of membership that the papers of an arrival carry; null for every other kind.</summary>
    public MemberDates? Carried { get; init; }

    /// <summary>The day an earlier membership ended; null: there was none.</summary>
    public DateOnly? LeftBefore { get; init; }

    private bool AsksGround => Kind is ProcedureKind.StrikingOff or ProcedureKind.Resignation or ProcedureKind.Exemption or ProcedureKind.Restoration
        or ProcedureKind.Annulment or ProcedureKind.CardIssue or ProcedureKind.Screening;

    internal Refusal? Check(ProcedureRule rule, DateOnly today)
    {
        if (On > today)
        {
            return ProcedureRefusals.Ahead(On);
        }

        if (ToCell == Cell || (Kind == ProcedureKind.TransferWithin && ToCell is null))
        {
            return ProcedureRefusals.ReceivingCellMissing;
        }

        if (Kind == ProcedureKind.Arrival && (Carried is null || VietnameseText.Nfc(Elsewhere).Length == 0))
        {
            return Carried is null ? ProcedureRefusals.CarriedDatesMissing : ProcedureRefusals.OriginMissing;
        }

        if (CountsFrom > On)
        {
            return Kind == ProcedureKind.Arrival ? ProcedureRefusals.SlipAhead(CountsFrom) : ProcedureRefusals.ChangeAhead(CountsFrom);
        }

        if ((Kind is ProcedureKind.TransferOut or ProcedureKind.TransferAbroad || (Kind == ProcedureKind.TransferTemporary && ToCell is null)) && VietnameseText.Nfc(Elsewhere).Length == 0)
        {
            return ProcedureRefusals.PlaceMissing;
        }

        if (Kind == ProcedureKind.TransferTemporary && !(Until > On))
        {
            return ProcedureRefusals.UntilMissing;
        }

        if (Until is { } until && rule.Stay is { } stay && !stay.Allows(On, until, VietnameseText.Nfc(Ground).Length > 0))
        {
            return ProcedureRefusals.StayNotAllowed(stay.Text, rule);
        }

        if (AsksGround && VietnameseText.Nfc(Ground).Length == 0)
        {
            return ProcedureRefusals.GroundMissing;
        }

        return Ground?.Length > MaxLength || Elsewhere?.Length > MaxLength ? ProcedureRefusals.TooLong(MaxLength)
            : LeftBefore is { } left && rule.ReadmissionMonths is { } months && On < left.AddMonths(months) ? ProcedureRefusals.ReadmittedTooSoon(months, left.AddMonths(months), rule)
            : null;
    }
}

/// <summary>
/// Ghi xong một bước: which step the person saw, on what day, the number of its paper, what was noted, the vote. Null birth: not known, so
/// the age is not checked.
/// </summary>
public sealed record StepRecord(string Step, DateOnly On)
{
    public string? Paper { get; init; }

    public string? Note { get; init; }

    public MeetingVote? Vote { get; init; }

    /// <summary>What a screening found; null at every other step.</summary>
    public ScreeningFinding? Finding { get; init; }

    public PartialDate? BornOn { get; init; }

    public string ByName { get; init; } = "";

    public bool EnteredAbove { get; init; }
}
