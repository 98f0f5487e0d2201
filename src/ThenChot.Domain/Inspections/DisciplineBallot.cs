namespace ThenChot.Domain.Inspections;

/// <summary>
/// Kết quả bỏ phiếu kỷ luật. <c>Form</c> null: not enough votes for any form, and the competent level is told; then <c>GoesUp</c> says that the act warrants
/// expulsion which was not reached. <c>Votes</c>: those of the form, or what adds up to it from the heaviest form.
/// </summary>
public sealed record DisciplineResult(DisciplineForm? Form, int Votes, bool IsCumulated, bool GoesUp);

/// <summary>
/// Một lần bỏ phiếu kín về kỷ luật: one slip, once. The base is <c>Members</c>, the official members of the cell or the members of the body, present or not;
/// only counts are known here.
/// </summary>
public sealed record DisciplineBallot(SubjectKind Subject, BallotPurpose Purpose, int Members, int Present, IReadOnlyDictionary<DisciplineForm, int> Votes)
{
    /// <summary>Phiếu không kỷ luật: never added to a form.</summary>
    public int Against { get; init; }

    public int Invalid { get; init; }

    /// <summary>The member holds an office, so that cách chức is possible.</summary>
    public bool HoldsOffice { get; init; }

    /// <summary>Vi phạm đến mức phải khai trừ, as the conclusion says.</summary>
    public bool WarrantsExpulsion { get; init; }

    /// <summary>The form that alone has enough votes, else the votes added up from the heaviest form until one has.</summary>
    public Outcome<DisciplineResult> Count(DisciplineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (Check(rule) is { } refusal)
        {
            return refusal;
        }

        var forms = DisciplineForms.HeaviestFirst(Subject);
        if (WarrantsExpulsion && Purpose == BallotPurpose.Propose && !Meets(rule, DisciplineForm.Expulsion, VotesFor(DisciplineForm.Expulsion)))
        {
            return new DisciplineResult(null, VotesFor(DisciplineForm.Expulsion), IsCumulated: false, GoesUp: true);
        }

        foreach (var form in forms)
        {
            if (Meets(rule, form, VotesFor(form)))
            {
                return new DisciplineResult(form, VotesFor(form), IsCumulated: false, GoesUp: false);
            }
        }

        var sum = 0;
        foreach (var form in rule.Cumulates.Contains(Purpose) ? forms : [])
        {
            sum += VotesFor(form);
            if (Meets(rule, form, sum))
            {
                return new DisciplineResult(form, sum, IsCumulated: true, GoesUp: false);
            }
        }

        return new DisciplineResult(null, sum, IsCumulated: false, GoesUp: false);
    }

    private int VotesFor(DisciplineForm form) => Votes.GetValueOrDefault(form);

    private bool Meets(DisciplineRule rule, DisciplineForm form, int votes) => rule.NeedOf(Subject, Purpose, form)?.IsMetBy(votes, Members) == true;

    private Refusal? Check(DisciplineRule rule)
    {
        if (Members <= 0 || Votes.Values.Append(Against).Append(Invalid).Append(Present).Any(static count => count < 0))
        {
            return InspectionsRefusals.BaseNotPositive(Members);
        }

        if (Present > Members)
        {
            return InspectionsRefusals.PresentAboveBase(Present, Members);
        }

        var slips = Votes.Values.Sum(static v => (long)v) + Against + Invalid;
        if (slips > Present)
        {
            return InspectionsRefusals.VotesAbovePresent(slips, Present);
        }

        foreach (var (form, votes) in Votes.Where(static v => v.Value > 0).OrderByDescending(static v => v.Key))
        {
            if (!DisciplineForms.HeaviestFirst(Subject).Contains(form))
            {
                return InspectionsRefusals.FormNotForSubject(form, Subject);
            }

            if (form == DisciplineForm.Removal && !HoldsOffice)
            {
                return InspectionsRefusals.RemovalWithoutOffice(votes);
            }

            if (rule.NeedOf(Subject, Purpose, form) is null)
            {
                return InspectionsRefusals.NeedUnknown(form, rule.Document);
            }
        }

        return null;
    }
}
