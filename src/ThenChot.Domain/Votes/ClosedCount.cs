namespace ThenChot.Domain.Votes;

/// <summary>Kết quả kiểm phiếu đã đóng: counts that reconcile, under one rule, one base and one rounding. Nothing partial becomes one.</summary>
public sealed record ClosedCount
{
    private ClosedCount(ConfidenceRule rule, BaseKind kind, ShareRounding rounding, Electorate electorate, SlipCount slips, IReadOnlyList<CountedRow> rows) =>
        (Rule, BaseKind, Rounding, Electorate, Slips, Rows) = (rule, kind, rounding, electorate, slips, rows);

    public ConfidenceRule Rule { get; }

    public BaseKind BaseKind { get; }

    public ShareRounding Rounding { get; }

    public Electorate Electorate { get; }

    public SlipCount Slips { get; }

    public IReadOnlyList<CountedRow> Rows { get; }

    /// <summary>Refuses a count without quorum or rows, under another base than the rule's, with an unknown rounding, of a base of zero, or of slips counted otherwise than the rule does.</summary>
    public static Outcome<ClosedCount> Close(ConfidenceRule rule, BaseKind kind, ShareRounding rounding, Electorate electorate, SlipCount slips, IReadOnlyList<RowCount> rows)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(electorate);
        ArgumentNullException.ThrowIfNull(slips);
        ArgumentNullException.ThrowIfNull(rows);
        if (!electorate.HasQuorum)
        {
            return VotesRefusals.NoQuorum(electorate.Present, Electorate.LeastPresent(electorate.Convened));
        }

        if (rows.Count == 0 || rounding == ShareRounding.Unknown || (rule.Base is { } asked && asked != kind)
            || (!rule.SlipsPerPerson && rows.Any(row => row.Slips != slips)))
        {
            return VotesRefusals.CannotClose(rule.Document);
        }

        var counted = new List<CountedRow>(rows.Count);
        foreach (var row in rows)
        {
            if (rule.VoidSpoilsSlip && row.Void > 0)
            {
                return VotesRefusals.VoidOnValidSlip(rule.Document);
            }

            if (kind == BaseKind.ValidRowMarks && row.High + row.Medium + row.Low == 0)
            {
                counted.Add(new CountedRow(row, ConfidenceCount.Unmarked, null));
                continue;
            }

            var counts = kind switch
            {
                BaseKind.AllMembers => electorate.AllMembers,
                BaseKind.Present => electorate.Present,
                BaseKind.BallotsReturned => row.Slips.Returned,
                _ => row.High + row.Medium + row.Low,
            };
            if (!ConfidenceCount.Of(row.High, row.Medium, row.Low, counts).TryGet(out var count, out var why))
            {
                return why;
            }

            counted.Add(new CountedRow(row, count, rule.Reached(row.Low, counts)));
        }

        return new ClosedCount(rule, kind, rounding, electorate, slips, counted);
    }
}

/// <summary>Một dòng của kết quả: the pile, its count against the base, and the threshold it reached (null: none).</summary>
public sealed record CountedRow(RowCount Pile, ConfidenceCount Count, Threshold? Reached);
