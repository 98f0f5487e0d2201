namespace ThenChot.Web.Modules.Programmes.Contract;

/// <summary>A programme to seed; what is null was not given by any source.</summary>
public sealed record ProgrammeSeed(
    UnitId Issuer, int Number, string Symbol, string Subject, DateOnly IssuedOn, string Congress, int TermFrom, int TermTo, DateOnly ActiveFrom, DateOnly ActiveThrough, string SignerPost)
{
    public PersonId? Signer { get; init; }

    public DocumentId? Document { get; init; }

    public string? CommitteeName { get; init; }

    public DocumentId? CommitteeDecision { get; init; }
}

/// <summary>A seat in the steering committee; <paramref name="Role"/>: head, standing_deputy, deputy, member, secretary.</summary>
public sealed record SeatSeed(PersonId? Person, string Post, string Role, string? Fields, string? Areas, DateOnly From, DateOnly? To = null);

/// <summary>
/// A target to seed. Measure: count, percent, index_value, index_rank, index_group, sub_targets. Operator: above, at_least,
/// below, at_most, between. Basis: yearly, by_date, whole_term.
/// </summary>
public sealed record TargetSeed(int Number, string? Name, string? Unit, string Measure, string Operator, decimal? Low, decimal? High, string Basis)
{
    public DateOnly? DueOn { get; init; }

    public bool LessIsBetter { get; init; }

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public string? FigureCode { get; init; }

    public string? IndexName { get; init; }

    public UnitId? Monitor { get; init; }

    public DocumentId? Source { get; init; }
}

/// <summary>A published number of an index; <c>AdoptedBecause</c> makes it the adopted one of its year.</summary>
public sealed record ClaimSeed(string Index, int Year, string Publisher, DateOnly? PublishedOn, decimal? Value, int? Rank, int? Group)
{
    public int? RankedAmong { get; init; }

    public DocumentId? Document { get; init; }

    public string? Note { get; init; }

    public string? AdoptedBecause { get; init; }

    public DateOnly? AdoptedOn { get; init; }

    public PersonId? AdoptedBy { get; init; }
}

/// <summary>A judgement by the number of its target. Word: exceeded, met, basically_met, ...; <c>Step</c>: proposed, checked, confirmed.</summary>
public sealed record JudgementSeed(int TargetNumber, string Word, DateOnly JudgedOn, string Reason)
{
    public int? Year { get; init; }

    public decimal? Value { get; init; }

    public string Step { get; init; } = "confirmed";

    public PersonId? ProposedBy { get; init; }

    public PersonId? CheckedBy { get; init; }

    public PersonId? ConfirmedBy { get; init; }

    public DocumentId? ConfirmedIn { get; init; }
}

/// <summary>An extension to seed, in the order they were decided.</summary>
public sealed record ExtensionSeed(DateOnly NewDueOn, DateOnly DecidedOn, string Reason, PersonId? By = null);

/// <summary>
/// Assigned work to seed. <c>Kind</c> by code or name; <c>Reached</c>: days of milestones by their code (de_cuong, du_thao,
/// lay_y_kien, trinh, ban_hanh, trien_khai, so_ket); with <c>Evidence</c> it is closed.
/// </summary>
public sealed record DeliverableSeed(int Number, string Kind, string? Title, DateOnly AssignedOn, UnitId LeadUnit)
{
    public string? Product { get; init; }

    public string? Field { get; init; }

    public PersonId? Accountable { get; init; }

    public IReadOnlyCollection<UnitId>? Coordinating { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Continuing { get; init; }

    public string? NoDeadlineBecause { get; init; }

    public IReadOnlyDictionary<string, DateOnly>? Reached { get; init; }

    public IReadOnlyList<(string HeldBy, DateOnly Since)>? Handings { get; init; }

    public IReadOnlyList<ExtensionSeed>? Extensions { get; init; }

    public DocumentId? Evidence { get; init; }

    public DateOnly? EvidenceOn { get; init; }

    public string? ReceivedBy { get; init; }
}

/// <summary>A target in a local plan, by programme and number; a lower one needs a reason.</summary>
public sealed record LocalTargetSeed(ProgrammeId Programme, int TargetNumber, decimal Value, string? Reason = null);

/// <summary>A local plan to seed.</summary>
public sealed record LocalPlanSeed(UnitId Issuer, string Number, DateOnly IssuedOn, string Kind, string? Title, IReadOnlyCollection<ProgrammeId> Programmes)
{
    public DocumentId? Document { get; init; }

    public IReadOnlyList<LocalTargetSeed>? Targets { get; init; }
}
