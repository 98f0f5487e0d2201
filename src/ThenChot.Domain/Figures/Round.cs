namespace ThenChot.Domain.Figures;

/// <summary>Ngày tháng của một kỳ báo cáo: chốt số liệu, hạn gửi, số ngày gia hạn chung.</summary>
public sealed record RoundDates(DateOnly CutOffOn, DateOnly DueOn, int GraceDays);

/// <summary>Một số liệu được hỏi trong kỳ, theo thứ tự trên biểu.</summary>
public sealed class RoundFigure
{
    internal RoundFigure(FigureRowId id, RoundId round, string code, int position)
    {
        Id = id;
        RoundId = round;
        FigureCode = code;
        Position = position;
    }

    private RoundFigure()
    {
    }

    public FigureRowId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public string FigureCode { get; private set; } = string.Empty;

    public int Position { get; private set; }
}

/// <summary>Một phần lời của báo cáo được hỏi trong kỳ.</summary>
public sealed class RoundPart
{
    internal RoundPart(FigureRowId id, RoundId round, string title, int position)
    {
        Id = id;
        RoundId = round;
        Title = title;
        Position = position;
    }

    private RoundPart()
    {
    }

    public FigureRowId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public int Position { get; private set; }
}

/// <summary>Một đơn vị được hỏi trong kỳ.</summary>
public sealed class RoundUnit
{
    internal RoundUnit(FigureRowId id, RoundId round, UnitId unit)
    {
        Id = id;
        RoundId = round;
        UnitId = unit;
    }

    private RoundUnit()
    {
    }

    public FigureRowId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>Bàn giao: another unit answers instead.</summary>
    public void HandTo(UnitId unit) => UnitId = unit;
}

/// <summary>
/// Kỳ báo cáo: cấp trên hỏi những đơn vị nào, số liệu và phần lời nào, của kỳ nào, ở phạm vi nào, chốt và gửi đến ngày nào.
/// </summary>
public sealed class Round : IVersioned
{
    private Round()
    {
    }

    public RoundId Id { get; private set; }

    /// <summary>Đơn vị mở kỳ và tiếp nhận báo cáo.</summary>
    public UnitId AskedBy { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public Period Period { get; private set; }

    public DateOnly PeriodStart { get; private set; }

    public DateOnly PeriodEnd { get; private set; }

    public EntryScope Scope { get; private set; }

    public DateOnly CutOffOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public int GraceDays { get; private set; }

    /// <summary>True when a file brought it in instead of the units' own forms.</summary>
    public bool Imported { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public int Version { get; private set; }

    public List<RoundFigure> Figures { get; } = [];

    public List<RoundPart> Parts { get; } = [];

    public List<RoundUnit> Units { get; } = [];

    /// <summary>Ngày cuối còn đúng hạn: hạn gửi cộng số ngày gia hạn.</summary>
    public DateOnly LastDayInTime => DueOn.AddDays(GraceDays);

    public string ScopeText => Scope == EntryScope.OwnLevel ? "riêng cấp mình" : "toàn đảng bộ (đã gồm cấp dưới)";

    /// <summary>Opens a round; imported rounds may ask nothing in words and carry the dates of the import.</summary>
    public static Outcome<Round> Open(
        RoundId id,
        UnitId askedBy,
        string? name,
        Period period,
        EntryScope scope,
        RoundDates dates,
        IReadOnlyCollection<Figure> figures,
        IReadOnlyCollection<string> parts,
        IReadOnlyCollection<UnitId> units,
        bool imported,
        DateTimeOffset now)
    {
        if (Objection(period, dates, figures, parts, units) is { } refusal)
        {
            return refusal;
        }

        var round = new Round
        {
            Id = id,
            AskedBy = askedBy,
            Name = string.IsNullOrWhiteSpace(name) ? $"Báo cáo {period.Name}" : VietnameseText.Nfc(name),
            Period = period,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Scope = scope,
            CutOffOn = dates.CutOffOn,
            DueOn = dates.DueOn,
            GraceDays = dates.GraceDays,
            Imported = imported,
            OpenedAt = now,
        };
        round.Figures.AddRange(figures.Select((figure, n) => new RoundFigure(Kernel.Id.New<FigureRowId>(now), id, figure.Code, n + 1)));
        round.Parts.AddRange(parts.Select((part, n) => new RoundPart(Kernel.Id.New<FigureRowId>(now), id, VietnameseText.Nfc(part), n + 1)));
        round.Units.AddRange(units.Distinct().Select(unit => new RoundUnit(Kernel.Id.New<FigureRowId>(now), id, unit)));
        return round;
    }

    /// <summary>Changes the days while the round runs.</summary>
    public Refusal? Reschedule(RoundDates dates)
    {
        if (Objection(Period, dates) is { } refusal)
        {
            return refusal;
        }

        CutOffOn = dates.CutOffOn;
        DueOn = dates.DueOn;
        GraceDays = dates.GraceDays;
        return null;
    }

    /// <summary>True when nothing was sent by the last day in time, or what was sent came after it.</summary>
    public bool IsLate(DateOnly? sentOn, DateOnly day) => (sentOn ?? day) > LastDayInTime;

    private static Refusal? Objection(
        Period period,
        RoundDates dates,
        IReadOnlyCollection<Figure> figures,
        IReadOnlyCollection<string> parts,
        IReadOnlyCollection<UnitId> units)
    {
        if (figures.Count + parts.Count == 0 || units.Count == 0)
        {
            return FiguresRefusals.RoundEmpty();
        }

        if (figures.FirstOrDefault(figure => figure.Frequency != period.Kind) is { } other)
        {
            return FiguresRefusals.FrequencyDiffers(other.Name, period.Name);
        }

        return figures.FirstOrDefault(figure => figure.IsComputed) is { } computed
            ? FiguresRefusals.FigureComputed(computed.Name)
            : Objection(period, dates);
    }

    private static Refusal? Objection(Period period, RoundDates dates)
    {
        if (dates.CutOffOn < period.Start)
        {
            return FiguresRefusals.CutOffBeforePeriod(VietnameseFormat.Date(dates.CutOffOn), VietnameseFormat.Date(period.Start));
        }

        if (dates.DueOn < dates.CutOffOn)
        {
            return FiguresRefusals.DueBeforeCutOff(VietnameseFormat.Date(dates.DueOn), VietnameseFormat.Date(dates.CutOffOn));
        }

        return dates.GraceDays < 0 ? FiguresRefusals.GraceNegative() : null;
    }
}
