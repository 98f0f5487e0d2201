namespace ThenChot.Domain.Programmes;

/// <summary>Khoảng thời gian mà một giá trị của chỉ tiêu nói tới; both days belong to it.</summary>
public readonly record struct TargetWindow(DateOnly From, DateOnly Through)
{
    /// <summary>Share of the window gone by on a day, between 0 and 1.</summary>
    public decimal ElapsedBy(DateOnly day)
    {
        var whole = Through.DayNumber - From.DayNumber + 1;
        return Math.Clamp((day.DayNumber - From.DayNumber + 1) / (decimal)whole, 0, 1);
    }

    /// <summary>The window of a target on a day: the given year, the time up to its due day, or the programme's action period.</summary>
    public static TargetWindow Of(Target target, Programme programme, int year) => target.Basis switch
    {
        TargetBasis.Yearly => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        TargetBasis.ByDate => new(programme.ActiveFrom, target.DueOn ?? programme.ActiveThrough),
        _ => new(programme.ActiveFrom, programme.ActiveThrough),
    };

    /// <summary>The year a yearly target is read for on a day: the last one that ended, or the running first one.</summary>
    public static int YearOf(Programme programme, DateOnly day)
    {
        var ended = day is { Month: 12, Day: 31 } ? day.Year : day.Year - 1;
        return Math.Clamp(ended, programme.ActiveFrom.Year, programme.ActiveThrough.Year);
    }
}

/// <summary>Đề xuất của máy: a word with the arithmetic behind it. <c>Word</c> null: no proposal can be made, and <c>Because</c> says why.</summary>
public sealed record WordProposal(JudgementWord? Word, string Because);

/// <summary>
/// Dải đánh giá (rules/target-bands.yaml): the customer's own thresholds, because “cơ bản đạt” has no published one.
/// All are percent: of the bar, or of what the elapsed time would ask.
/// </summary>
public sealed class TargetBands
{
    public decimal ExceededMarginPercent { get; init; }

    public decimal BasicallyMetFromPercent { get; init; }

    public decimal ExpectedFromPacePercent { get; init; }

    public decimal HardBelowPacePercent { get; init; }

    /// <summary>Proposes a word for a value; it never looks at the direction of change, only at the bar and the day.</summary>
    public WordProposal Propose(Target target, decimal? value, TargetWindow window, DateOnly asOf)
    {
        if (target.Bar is not { } bar)
        {
            return new(null, "Chỉ tiêu chưa nhập giá trị nên không tự đề xuất được.");
        }

        var due = asOf >= window.Through;
        if (value is not { } v)
        {
            return due
                ? new(null, "Đã đến kỳ đánh giá nhưng chưa có số liệu.")
                : new(JudgementWord.NotYetDue, $"Chưa có số liệu; kỳ đánh giá kết thúc ngày {VietnameseFormat.Date(window.Through)}.");
        }

        var reached = bar.PercentReached(v);
        var arithmetic = $"{VietnameseFormat.Number(v)} so với ngưỡng {VietnameseFormat.Number(bar.Threshold)}: đạt {VietnameseFormat.Number(Math.Round(reached, 1))}% ngưỡng";
        if (bar.IsSurpassedBy(v, ExceededMarginPercent))
        {
            return new(JudgementWord.Exceeded, arithmetic + ", vượt ngưỡng.");
        }

        if (bar.IsReachedBy(v))
        {
            return new(JudgementWord.Met, arithmetic + ".");
        }

        if (due || !target.Accumulates)
        {
            return reached >= BasicallyMetFromPercent
                ? new(JudgementWord.BasicallyMet, $"{arithmetic}; từ {VietnameseFormat.Number(BasicallyMetFromPercent)}% là cơ bản đạt.")
                : new(due ? JudgementWord.NotMet : JudgementWord.NotYetMet, $"{arithmetic}; dưới {VietnameseFormat.Number(BasicallyMetFromPercent)}%.");
        }

        return ByPace(arithmetic, reached, window.ElapsedBy(asOf));
    }

    /// <summary>The word of a group of sub-targets from its children's words; a child without a word blocks “all”.</summary>
    public static WordProposal Combine(SubTargetRule rule, int? count, IReadOnlyList<JudgementWord?> children)
    {
        if (children.Count == 0)
        {
            return new(null, "Nhóm chỉ tiêu chưa có chỉ tiêu thành phần.");
        }

        var reached = children.Count(c => c is { } w && w.IsReached());
        var needed = rule == SubTargetRule.All ? children.Count : count ?? children.Count;
        var arithmetic = $"{reached} trên {children.Count} chỉ tiêu thành phần đạt hoặc vượt, cần {needed}";
        if (reached >= needed)
        {
            var all = children.All(c => c == JudgementWord.Exceeded);
            return new(all ? JudgementWord.Exceeded : JudgementWord.Met, arithmetic + ".");
        }

        if (children.Any(c => c is null))
        {
            return new(null, arithmetic + "; còn chỉ tiêu thành phần chưa đánh giá.");
        }

        var close = children.Count(c => c!.Value.IsReached() || c == JudgementWord.BasicallyMet);
        return close >= needed
            ? new(JudgementWord.BasicallyMet, arithmetic + "; phần còn lại cơ bản đạt.")
            : new(children.OfType<JudgementWord>().OrderBy(w => w.Rank()).First(), arithmetic + ".");
    }

    private WordProposal ByPace(string arithmetic, decimal reached, decimal elapsed)
    {
        var pace = elapsed == 0 ? reached : reached / elapsed;
        var text = $"{arithmetic}; đã qua {VietnameseFormat.Number(Math.Round(elapsed * 100, 1))}% thời gian, tiến độ {VietnameseFormat.Number(Math.Round(pace, 1))}%.";
        return pace >= ExpectedFromPacePercent ? new(JudgementWord.ExpectedToBeMet, text)
            : pace < HardBelowPacePercent ? new(JudgementWord.HardToMeet, text)
            : new(JudgementWord.NotYetMet, text);
    }
}
