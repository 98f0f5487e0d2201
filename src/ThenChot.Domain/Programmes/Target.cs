namespace ThenChot.Domain.Programmes;

/// <summary>Chỉ tiêu đo cái gì: số đếm, tỷ lệ, giá trị, thứ hạng hay nhóm của chỉ số bên ngoài, hoặc gồm các chỉ tiêu thành phần.</summary>
public enum TargetMeasure
{
    Count,
    Percent,
    IndexValue,
    IndexRank,
    IndexGroup,
    SubTargets,
}

/// <summary>Kỳ đánh giá của chỉ tiêu: hằng năm, đến một ngày, cả giai đoạn.</summary>
public enum TargetBasis
{
    Yearly,
    ByDate,
    WholeTerm,
}

/// <summary>Nhóm chỉ tiêu đạt khi mọi chỉ tiêu thành phần đạt, hoặc khi đủ số lượng.</summary>
public enum SubTargetRule
{
    All,
    AtLeastCount,
}

/// <summary>What a person enters about a target; every null says “chưa nhập”.</summary>
public sealed record TargetTerms(
    int Number,
    string? Name,
    string? UnitOfMeasure,
    TargetMeasure Measure,
    TargetBasis Basis,
    DateOnly? DueOn,
    TargetOperator Operator,
    TargetDirection Direction,
    decimal? Low,
    decimal? High,
    string? Numerator,
    string? Denominator,
    string? FigureCode,
    string? IndexName,
    UnitId? Monitor,
    DocumentId? Source,
    SubTargetRule? GroupRule,
    int? GroupCount);

/// <summary>
/// Chỉ tiêu hoặc nhóm chỉ tiêu của chương trình. A target without a name or without bounds is known by its number only
/// (“chưa nhập nội dung”) and is never judged automatically. <c>Group</c> null means it counts by itself.
/// </summary>
public sealed class Target : IVersioned
{
    private Target()
    {
    }

    public TargetId Id { get; private set; }

    public ProgrammeId Programme { get; private set; }

    public TargetId? Group { get; private set; }

    public int Number { get; private set; }

    public string? Name { get; private set; }

    public string? UnitOfMeasure { get; private set; }

    public TargetMeasure Measure { get; private set; }

    public TargetBasis Basis { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public TargetOperator Operator { get; private set; }

    public TargetDirection Direction { get; private set; }

    public decimal? Low { get; private set; }

    public decimal? High { get; private set; }

    public string? Numerator { get; private set; }

    public string? Denominator { get; private set; }

    public string? FigureCode { get; private set; }

    public string? IndexName { get; private set; }

    public UnitId? Monitor { get; private set; }

    public DocumentId? Source { get; private set; }

    public SubTargetRule? GroupRule { get; private set; }

    public int? GroupCount { get; private set; }

    public int Version { get; private set; }

    /// <summary>The bar, or null while its value was not entered: nothing is judged against nothing.</summary>
    public TargetBar? Bar => Measure == TargetMeasure.SubTargets || (Low is null && High is null) ? null : new(Operator, Direction, Low, High);

    public bool IsIndex => Measure is TargetMeasure.IndexValue or TargetMeasure.IndexRank or TargetMeasure.IndexGroup;

    /// <summary>True when the value grows within its span (a count of things done), so that pace says something.</summary>
    public bool Accumulates => Measure == TargetMeasure.Count && Basis != TargetBasis.ByDate;

    public static Outcome<Target> Enter(Programme programme, Target? group, TargetTerms terms, DateTimeOffset now)
    {
        if (group is not null && group.Measure != TargetMeasure.SubTargets)
        {
            return ProgrammesRefusals.NotAGroup();
        }

        var target = new Target { Id = Kernel.Id.New<TargetId>(now), Programme = programme.Id, Group = group?.Id };
        return target.Amend(terms) is { } refusal ? refusal : target;
    }

    public Refusal? Amend(TargetTerms terms)
    {
        if (Check(terms) is { } refusal)
        {
            return refusal;
        }

        var grouped = terms.Measure == TargetMeasure.SubTargets;
        Number = terms.Number;
        Name = Tidy(terms.Name);
        UnitOfMeasure = Tidy(terms.UnitOfMeasure);
        Measure = terms.Measure;
        Basis = terms.Basis;
        DueOn = terms.Basis == TargetBasis.ByDate ? terms.DueOn : null;
        Operator = terms.Operator;
        Direction = terms.Direction;
        Low = grouped ? null : terms.Low;
        High = grouped ? null : terms.High;
        Numerator = Tidy(terms.Numerator);
        Denominator = Tidy(terms.Denominator);
        FigureCode = Tidy(terms.FigureCode);
        IndexName = IsIndex ? Tidy(terms.IndexName) : null;
        Monitor = terms.Monitor;
        Source = terms.Source;
        GroupRule = grouped ? terms.GroupRule ?? SubTargetRule.All : null;
        GroupCount = GroupRule == SubTargetRule.AtLeastCount ? terms.GroupCount : null;
        return null;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text).Trim();

    private Refusal? Check(TargetTerms terms)
    {
        if (terms.Basis == TargetBasis.ByDate && terms.DueOn is null)
        {
            return ProgrammesRefusals.DueDateMissing();
        }

        if (terms.Measure == TargetMeasure.SubTargets)
        {
            return Group is not null ? ProgrammesRefusals.GroupWithinGroup()
                : terms.GroupRule == SubTargetRule.AtLeastCount && terms.GroupCount is null or < 1 ? ProgrammesRefusals.GroupCountMissing()
                : null;
        }

        var ranked = terms.Measure is TargetMeasure.IndexRank or TargetMeasure.IndexGroup;
        if (ranked && (terms.Operator is TargetOperator.Above or TargetOperator.AtLeast || terms.Direction == TargetDirection.MoreIsBetter))
        {
            return ProgrammesRefusals.RankCountsDown();
        }

        return CheckBounds(terms);
    }

    private static Refusal? CheckBounds(TargetTerms terms)
    {
        var (lower, upper) = (terms.Operator is TargetOperator.Above or TargetOperator.AtLeast, terms.Operator is TargetOperator.Below or TargetOperator.AtMost);
        if ((lower && terms.Direction == TargetDirection.LessIsBetter) || (upper && terms.Direction == TargetDirection.MoreIsBetter))
        {
            return ProgrammesRefusals.DirectionContradicts();
        }

        return (terms.Low, terms.High) switch
        {
            (null, null) => null,
            (_, not null) when lower => ProgrammesRefusals.BoundUnused("cận trên"),
            (not null, _) when upper => ProgrammesRefusals.BoundUnused("cận dưới"),
            (null, _) when !upper => ProgrammesRefusals.BoundMissing("cận dưới"),
            (_, null) when !lower => ProgrammesRefusals.BoundMissing("cận trên"),
            ({ } low, { } high) when low > high => ProgrammesRefusals.BoundsReversed(low, high),
            _ => null,
        };
    }
}
