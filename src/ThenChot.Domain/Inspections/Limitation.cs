namespace ThenChot.Domain.Inspections;

/// <summary>Thời hiệu được tính đến ngày nào: the regimes differ.</summary>
public enum LimitationEnd
{
    Conclusion,
    DecisionToInspect,
}

/// <summary>How a day stands to the limitation period. <c>LastDay</c>: the text does not say whether the last day counts, so a person decides.</summary>
public enum LimitationStanding
{
    NoLimit,
    Inside,
    LastDay,
    Out,
}

/// <summary>Thời hiệu của một hình thức, in calendar months; null: không áp dụng thời hiệu.</summary>
public sealed record LimitationTerm(SubjectKind Subject, DisciplineForm Form, int? Months);

/// <summary>Quy định về thời hiệu kỷ luật. <paramref name="LastDayCounts"/> null: the text does not say.</summary>
public sealed record LimitationRule(LimitationEnd End, bool? LastDayCounts, IReadOnlyList<LimitationTerm> Terms)
{
    /// <summary>Null: the rule has no row for this form and subject.</summary>
    public LimitationTerm? TermOf(SubjectKind subject, DisciplineForm form)
    {
        var row = subject == SubjectKind.ProbationaryMember ? SubjectKind.OfficialMember : subject;
        return Terms.FirstOrDefault(t => t.Subject == row && t.Form == form);
    }
}

/// <summary>
/// Hành vi vi phạm, as far as limitation asks. <c>EndedOn</c>: of an act that lasted, its last day; <c>Later</c>: days of new violations;
/// <c>NeverLapses</c>: internal politics, the national interest, unlawful diplomas.
/// </summary>
public sealed record Violation(DateOnly ActedOn, DateOnly? EndedOn = null)
{
    public IReadOnlyList<DateOnly> Later { get; init; } = [];

    public bool NeverLapses { get; init; }
}

/// <summary>Where a violation stands on a day: since when the period runs (its restarts included) and its last day; nulls when there is no limit.</summary>
public sealed record LimitationReading(LimitationStanding Standing, DateOnly? RunsFrom, DateOnly? LastDay)
{
    /// <summary>Tính thời hiệu of a form on the day that ends the period by <see cref="LimitationRule.End"/>.</summary>
    public static Outcome<LimitationReading> Of(LimitationRule? rule, string document, SubjectKind subject, DisciplineForm form, Violation violation, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(violation);
        if (violation.EndedOn < violation.ActedOn)
        {
            return InspectionsRefusals.EndsBeforeItBegan(violation.ActedOn, violation.EndedOn.Value);
        }

        if (on < violation.ActedOn)
        {
            return InspectionsRefusals.ConcludedBeforeAct(violation.ActedOn, on);
        }

        if (rule?.TermOf(subject, form) is not { } term)
        {
            return InspectionsRefusals.LimitationUnknown(form, document);
        }

        if (term.Months is not { } months || violation.NeverLapses)
        {
            return new LimitationReading(LimitationStanding.NoLimit, null, null);
        }

        var with = Run(violation, months, on, lastDayCounts: true);
        var without = Run(violation, months, on, lastDayCounts: false);
        var known = rule.LastDayCounts == false ? without : with;
        var standing = rule.LastDayCounts is null && with.IsInside != without.IsInside ? LimitationStanding.LastDay
            : known.IsInside ? LimitationStanding.Inside : LimitationStanding.Out;
        return new LimitationReading(standing, known.From, known.From.AddMonths(months));
    }

    /// <summary>Each new violation inside the period starts it again from its own day.</summary>
    private static (DateOnly From, bool IsInside) Run(Violation violation, int months, DateOnly on, bool lastDayCounts)
    {
        var from = violation.EndedOn ?? violation.ActedOn;
        foreach (var later in violation.Later.Where(day => day <= on).Order())
        {
            if (later > from && Inside(later, from))
            {
                from = later;
            }
        }

        return (from, Inside(on, from));

        bool Inside(DateOnly day, DateOnly since) => day < since.AddMonths(months) || (lastDayCounts && day == since.AddMonths(months));
    }
}
