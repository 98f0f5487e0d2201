namespace ThenChot.Domain.Members.Badges;

/// <summary>Một đề nghị tặng Huy hiệu Đảng.</summary>
public readonly record struct BadgeAwardId(Guid Value) : IId<BadgeAwardId>
{
    public static BadgeAwardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Vì sao được đề nghị trong đợt này.</summary>
public enum BadgeKind
{
    /// <summary>Đủ tuổi đảng trong đợt.</summary>
    OnTime,

    /// <summary>Đủ tuổi đảng từ trước, đề nghị trong đợt này.</summary>
    Later,

    /// <summary>Xét sớm do bệnh nặng.</summary>
    Early,

    /// <summary>Truy tặng.</summary>
    Posthumous,
}

/// <summary>Đề nghị đang ở đâu.</summary>
public enum BadgeStage
{
    /// <summary>Trên đường qua các cấp.</summary>
    OnTheWay,

    /// <summary>Đã quyết định tặng.</summary>
    Awarded,

    /// <summary>Thôi đề nghị.</summary>
    Dropped,
}

/// <summary>
/// Đề nghị tặng Huy hiệu Đảng of one member in one round: from the cell up through the levels to the city, which decides and gives decision and
/// badge their numbers. Null numbers: not decided. A null remark: nobody sent it back.
/// </summary>
public sealed class BadgeAward : IVersioned
{
    public const int MaxLength = 500;

    private BadgeAward()
    {
    }

    public BadgeAwardId Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public UnitId CellId { get; private set; }

    public DateOnly RoundOn { get; private set; }

    public int Years { get; private set; }

    public BadgeKind Kind { get; private set; }

    public string? Ground { get; private set; }

    public string RuleId { get; private set; } = "";

    public BadgeStage Stage { get; private set; }

    /// <summary>The unit that has it.</summary>
    public UnitId HolderId { get; private set; }

    public string? Remark { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionNumber { get; private set; }

    public string? BadgeNumber { get; private set; }

    public int Version { get; private set; }

    /// <summary>Đưa vào danh sách của chi bộ; null death: alive.</summary>
    public static Outcome<BadgeAward> Propose(MemberFile file, BadgeRound round, int years, BadgeKind kind, string? ground, BadgeRule rule, IReadOnlyList<BadgeDiscipline> announced, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(rule);
        var kept = VietnameseText.NfcOrNull(ground);
        if (!rule.Years.Contains(years))
        {
            return BadgeRefusals.YearsUnknown;
        }

        if (kind == BadgeKind.Posthumous ? file.LeftAs != LeavingKind.Died : file.LeftOn is not null)
        {
            return BadgeRefusals.NotForThisMember;
        }

        if ((kind is BadgeKind.Early or BadgeKind.Posthumous && kept is null) || kept?.Length > MaxLength)
        {
            return BadgeRefusals.GroundMissing;
        }

        if (rule.SoonestOn(file.AgeFrom, years, kind) is var soonest && soonest > round.To)
        {
            return BadgeRefusals.TooSoon(years, soonest);
        }

        return rule.WaitsUntil(announced, round.On) is { } until ? BadgeRefusals.Waits(until) : new BadgeAward
        {
            Id = Kernel.Id.New<BadgeAwardId>(now), MemberId = file.Id, CellId = file.CellId, HolderId = file.CellId, RoundOn = round.On, Years = years, Kind = kind, Ground = kept, RuleId = rule.Id,
        };
    }

    /// <summary>Chuyển lên cấp trên.</summary>
    public Refusal? Send(UnitId above)
    {
        if (Stage != BadgeStage.OnTheWay)
        {
            return BadgeRefusals.NotOnTheWay;
        }

        (HolderId, Remark) = (above, null);
        return null;
    }

    /// <summary>Trả lại chi bộ, with what is missing.</summary>
    public Refusal? Return(string? remark)
    {
        if (Stage != BadgeStage.OnTheWay || HolderId == CellId)
        {
            return BadgeRefusals.NotOnTheWay;
        }

        if (VietnameseText.Nfc(remark) is not { Length: > 0 and <= MaxLength } kept)
        {
            return BadgeRefusals.RemarkMissing;
        }

        (HolderId, Remark) = (CellId, kept);
        return null;
    }

    public Refusal? Drop(string? remark)
    {
        if (Stage != BadgeStage.OnTheWay)
        {
            return BadgeRefusals.NotOnTheWay;
        }

        if (VietnameseText.Nfc(remark) is not { Length: > 0 and <= MaxLength } kept)
        {
            return BadgeRefusals.RemarkMissing;
        }

        (Stage, Remark) = (BadgeStage.Dropped, kept);
        return null;
    }

    /// <summary>Quyết định tặng: one decision for a list, a badge number for each.</summary>
    public Refusal? Award(DateOnly on, string? decision, string? badge, DateOnly today)
    {
        if (Stage != BadgeStage.OnTheWay)
        {
            return BadgeRefusals.NotOnTheWay;
        }

        if (on > today)
        {
            return BadgeRefusals.DecidedAhead(on);
        }

        if (VietnameseText.Nfc(decision) is not { Length: > 0 and <= 100 } number || VietnameseText.Nfc(badge) is not { Length: > 0 and <= 100 } given)
        {
            return BadgeRefusals.NumberMissing;
        }

        (Stage, DecidedOn, DecisionNumber, BadgeNumber, Remark) = (BadgeStage.Awarded, on, number, given, null);
        return null;
    }
}
