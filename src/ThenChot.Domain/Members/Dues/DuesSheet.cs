namespace ThenChot.Domain.Members.Dues;

/// <summary>Bảng thu đảng phí.</summary>
public readonly record struct DuesSheetId(Guid Value) : IId<DuesSheetId>
{
    public static DuesSheetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Why nothing or less is due on a line.</summary>
public enum DuesReason
{
    /// <summary>Đóng theo mức.</summary>
    Pays,

    /// <summary>Được miễn, giảm theo mức đã ghi.</summary>
    Relieved,

    /// <summary>Được miễn vì tuổi đảng.</summary>
    PartyAge,

    /// <summary>Đóng ở nơi sinh hoạt tạm thời.</summary>
    PaysElsewhere,

    /// <summary>Chưa ghi mức đóng.</summary>
    NotSet,
}

/// <summary>Who is in the cell in the month: Party age in whole years, the term that holds (null: none entered), and whether dues are paid at a temporary cell.</summary>
public sealed record DuesPayer(MemberId Member, int PartyYears, DuesTerm? Term, bool IsAway);

/// <summary>
/// Bảng thu đảng phí tháng của một chi bộ: one line a member, drawn up from the terms, then what was paid. Totals stand on the sheet, so that
/// every level above adds up sheets, not lines. A null closing day: still open.
/// </summary>
public sealed class DuesSheet : IVersioned
{
    private readonly List<DuesLine> lines = [];

    private DuesSheet()
    {
    }

    public DuesSheetId Id { get; private set; }

    public UnitId CellId { get; private set; }

    public Period Month { get; private set; }

    /// <summary>The version of the rules it was drawn up by.</summary>
    public string RuleId { get; private set; } = "";

    public DateOnly DrawnOn { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public int People { get; private set; }

    public int PeoplePaid { get; private set; }

    public long DueVnd { get; private set; }

    public long PaidVnd { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<DuesLine> Lines => lines;

    public static Outcome<DuesSheet> Draw(UnitId cell, Period month, IEnumerable<DuesPayer> payers, DuesRule rule, DateOnly today, DateTimeOffset now)
    {
        if (month.Kind != PeriodKind.Month || month.Start > today)
        {
            return DuesRefusals.MonthAhead;
        }

        var sheet = new DuesSheet { Id = Kernel.Id.New<DuesSheetId>(now), CellId = cell, Month = month };
        return sheet.Redraw(payers, rule, today) is { } refusal ? refusal : sheet;
    }

    /// <summary>Lập lại theo mức mới: what was paid stays; who is no longer in the cell goes, unless they paid.</summary>
    public Refusal? Redraw(IEnumerable<DuesPayer> payers, DuesRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(rule);
        if (SettledOn is { } settled)
        {
            return DuesRefusals.Settled(settled);
        }

        var there = payers.ToDictionary(p => p.Member);
        lines.RemoveAll(line => !there.ContainsKey(line.MemberId) && line.PaidVnd == 0);
        foreach (var payer in there.Values)
        {
            var line = lines.Find(l => l.MemberId == payer.Member);
            if (line is null)
            {
                lines.Add(line = new DuesLine(Id, payer.Member));
            }

            line.Set(payer, rule, Month);
        }

        (RuleId, DrawnOn) = (rule.Id, today);
        Count();
        return null;
    }

    /// <summary>Ghi đã thu: the whole sum of the month so far; paying more is welcome. A receipt number is given with the first payment.</summary>
    public Refusal? Pay(MemberId member, long vnd, DateOnly on, DateOnly today)
    {
        if (SettledOn is { } settled)
        {
            return DuesRefusals.Settled(settled);
        }

        if (lines.Find(l => l.MemberId == member) is not { } line || vnd is < 0 or > DuesTerm.MostVnd)
        {
            return DuesRefusals.SumMalformed;
        }

        if (on > today || on < Month.Start)
        {
            return DuesRefusals.PaidOutside(Month);
        }

        line.Pay(vnd, vnd == 0 ? null : on, vnd == 0 ? null : line.Receipt ?? lines.Max(l => l.Receipt ?? 0) + 1);
        Count();
        return null;
    }

    /// <summary>Chốt bảng: nothing on it changes any more.</summary>
    public Refusal? Settle(DateOnly today)
    {
        if (SettledOn is { } settled)
        {
            return DuesRefusals.Settled(settled);
        }

        if (lines.Count(l => l.Reason == DuesReason.NotSet) is > 0 and var open)
        {
            return DuesRefusals.TermsMissing(open);
        }

        SettledOn = today;
        return null;
    }

    private void Count() => (People, PeoplePaid, DueVnd, PaidVnd) = (lines.Count(l => l.DueVnd > 0), lines.Count(l => l.DueVnd > 0 && l.PaidVnd >= l.DueVnd), lines.Sum(l => l.DueVnd), lines.Sum(l => l.PaidVnd));
}

/// <summary>Một dòng của bảng thu. Null day and receipt: nothing paid yet; the sum due stays as it was when the sheet was drawn up.</summary>
public sealed class DuesLine
{
    private DuesLine()
    {
    }

    internal DuesLine(DuesSheetId sheet, MemberId member) => (SheetId, MemberId) = (sheet, member);

    public DuesSheetId SheetId { get; private set; }

    public MemberId MemberId { get; private set; }

    public DuesReason Reason { get; private set; }

    public string? GroupCode { get; private set; }

    public string? ReliefCode { get; private set; }

    public long BaseVnd { get; private set; }

    public long DueVnd { get; private set; }

    public long PaidVnd { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public int? Receipt { get; private set; }

    public bool IsOwed => DueVnd > PaidVnd;

    internal void Set(DuesPayer payer, DuesRule rule, Period month)
    {
        var group = rule.Group(payer.Term?.GroupCode);
        var relief = payer.Term?.ReliefIn(month, rule);
        Reason = payer.IsAway ? DuesReason.PaysElsewhere
            : rule.ExemptFromPartyYears <= payer.PartyYears ? DuesReason.PartyAge
            : group is null ? DuesReason.NotSet
            : relief is not null ? DuesReason.Relieved
            : DuesReason.Pays;
        (GroupCode, ReliefCode, BaseVnd) = (group?.Code, relief?.Code, payer.Term?.BaseVnd ?? 0);
        DueVnd = group is not null && Reason is DuesReason.Pays or DuesReason.Relieved ? rule.DueOf(group!, BaseVnd, relief) : 0;
    }

    internal void Pay(long vnd, DateOnly? on, int? receipt) => (PaidVnd, PaidOn, Receipt) = (vnd, on, receipt);
}
