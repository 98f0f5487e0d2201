namespace ThenChot.Domain.Members.Procedures;

/// <summary>
/// Thời hạn của một bước: months, then working days, counted from the day the step <paramref name="From"/> was done; null: from the day the
/// case counts from; <see cref="Until"/>: from the last day the paper itself names.
/// </summary>
public sealed record StepClock(int Months, int WorkingDays, string? From)
{
    public const string Until = "until";

    internal DateOnly After(DateOnly day, WorkingCalendar calendar) => WorkingDays == 0 ? day.AddMonths(Months) : calendar.AddWorkingDays(day.AddMonths(Months), WorkingDays);
}

/// <summary>Giấy tờ trong hồ sơ thủ tục. Null months: it does not age.</summary>
public sealed record PaperKind(string Code, string Name, int? ValidMonths);

/// <summary>Một bước của thủ tục, as a rule row has it.</summary>
public sealed record ProcedureStep(string Code, string Name, StepLevel Level, StepWork Work)
{
    public VoteThreshold? Threshold { get; init; }

    /// <summary>By when; null: no clock runs.</summary>
    public StepClock? Due { get; init; }

    /// <summary>Not before; null: at once.</summary>
    public StepClock? Soonest { get; init; }

    /// <summary>After this the step can no longer be done at all; null: never.</summary>
    public StepClock? Lapses { get; init; }

    /// <summary>Working days that one extension adds; 0: none is given.</summary>
    public int ExtensionDays { get; init; }

    public bool ExplainsLate { get; init; }

    public bool AsksNumber { get; init; }

    public bool ChecksAge { get; init; }

    /// <summary>Nothing is done here without a word: what the member said, why it is concluded so.</summary>
    public bool AsksNote { get; init; }

    /// <summary>The step ends with a finding of the screening.</summary>
    public bool AsksFinding { get; init; }

    /// <summary>The step to which whoever holds the case may send it back; null: nobody may.</summary>
    public string? ReturnsTo { get; init; }

    /// <summary>Papers without which the step is not done.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    public CaseEffect Effect { get; init; }

    /// <summary>The level that does it where <see cref="Level"/> is not on the way; null: the step is left out then.</summary>
    public StepLevel? OrLevel { get; init; }
}

/// <summary>Quy định về một thủ tục trong một thời kỳ: a rule row; null ages: not checked, null prolongation: none.</summary>
public sealed record ProcedureRule(string Id, string Document, bool Verified, ProcedureKind Kind, string Name, IReadOnlyList<PaperKind> Papers, IReadOnlyList<ProcedureStep> Steps)
{
    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    /// <summary>Votes that fail so often go to the level that decides.</summary>
    public int DeadlockAfter { get; init; }

    public int? MostProlongedMonths { get; init; }

    /// <summary>Months after leaving before one may be admitted again.</summary>
    public int? ReadmissionMonths { get; init; }

    /// <summary>How long the paper may run; null: no end is asked of it.</summary>
    public StayLength? Stay { get; init; }

    /// <summary>Mẫu giấy giới thiệu của thủ tục; none: the procedure issues none.</summary>
    public IReadOnlyList<TransferSlip> Slips { get; init; } = [];

    /// <summary>The slip for that way through the tree; null: the procedure issues none.</summary>
    public TransferSlip? SlipFor(CaseRoute route)
    {
        var within = route.At(StepLevel.ReceivingCell) is not null && route.At(StepLevel.ReceivingSuperior) is null;
        return Slips.FirstOrDefault(slip => slip.WithinSuperior is not { } asked || asked == within);
    }

    public ProcedureStep? Step(string code) => Steps.FirstOrDefault(s => s.Code == code);
}

/// <summary>
/// Thời hạn của chính tờ giấy: from so many months to less than so many; with a ground stated (học tập) up to more. Null study: no longer one is given.
/// </summary>
public sealed record StayLength(int LeastMonths, int LessThanMonths, int? WithGroundMonths)
{
    internal bool Allows(DateOnly from, DateOnly until, bool hasGround) => until >= from.AddMonths(LeastMonths)
        && (until < from.AddMonths(LessThanMonths) || (hasGround && WithGroundMonths is { } longer && until <= from.AddMonths(longer)));

    internal string Text => $"{(LeastMonths > 0 ? string.Create(CultureInfo.InvariantCulture, $"từ {LeastMonths} đến ") : "")}dưới {LessThanMonths.ToString(CultureInfo.InvariantCulture)} tháng{(WithGroundMonths is { } more ? string.Create(CultureInfo.InvariantCulture, $"; đi học trong nước đến {more} tháng thì ghi căn cứ") : "")}";
}

/// <summary>Đơn vị ở từng cấp trên đường đi của thủ tục, as the tree stands when a step is done; a level may be missing.</summary>
public sealed record CaseRoute(IReadOnlyDictionary<StepLevel, UnitId> Units)
{
    public UnitId? At(StepLevel level) => Units.TryGetValue(level, out var unit) ? unit : null;

    /// <summary>The unit whose step it is; null: no such level on the way, the step is left out.</summary>
    public UnitId? At(ProcedureStep step) => At(step.Level) ?? (step.OrLevel is { } other ? At(other) : null);
}
