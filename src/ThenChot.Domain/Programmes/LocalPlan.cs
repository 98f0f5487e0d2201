namespace ThenChot.Domain.Programmes;

/// <summary>What a unit enters about its own plan.</summary>
public sealed record LocalPlanTerms(
    UnitId Issuer, string Number, DateOnly IssuedOn, string Kind, string? Title, DocumentId? Document, IReadOnlyCollection<ProgrammeId> Programmes);

/// <summary>
/// Đề án, chương trình, chuyên đề, kế hoạch của cấp ủy trực thuộc. One plan may serve several programmes and a
/// programme is served by many plans. <c>Title</c> null: “chưa nhập nội dung”.
/// </summary>
public sealed class LocalPlan : IVersioned
{
    private readonly List<ServedProgramme> serves = [];

    private LocalPlan()
    {
    }

    public LocalPlanId Id { get; private set; }

    public UnitId Issuer { get; private set; }

    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string Kind { get; private set; } = "";

    public string? Title { get; private set; }

    public DocumentId? Document { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ServedProgramme> Serves => serves;

    public static Outcome<LocalPlan> Enter(LocalPlanTerms terms, DateOnly today, DateTimeOffset now)
    {
        var plan = new LocalPlan { Id = Kernel.Id.New<LocalPlanId>(now) };
        return plan.Amend(terms, today) is { } refusal ? refusal : plan;
    }

    public Refusal? Amend(LocalPlanTerms terms, DateOnly today)
    {
        if (terms.IssuedOn > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày ban hành", terms.IssuedOn, today);
        }

        if (terms.Programmes.Count == 0)
        {
            return ProgrammesRefusals.NoProgrammeServed();
        }

        Issuer = terms.Issuer;
        Number = VietnameseText.Nfc(terms.Number).Trim();
        IssuedOn = terms.IssuedOn;
        Kind = VietnameseText.Nfc(terms.Kind).Trim();
        Title = string.IsNullOrWhiteSpace(terms.Title) ? null : VietnameseText.Nfc(terms.Title).Trim();
        Document = terms.Document;
        var wanted = terms.Programmes.Distinct().ToList();
        serves.RemoveAll(s => !wanted.Contains(s.Programme));
        serves.AddRange(wanted.Where(p => serves.TrueForAll(s => s.Programme != p)).Select(p => ServedProgramme.Of(Id, p)));
        return null;
    }
}

/// <summary>Chương trình mà một kế hoạch thực hiện.</summary>
public sealed class ServedProgramme
{
    private ServedProgramme()
    {
    }

    public LocalPlanId Plan { get; private set; }

    public ProgrammeId Programme { get; private set; }

    internal static ServedProgramme Of(LocalPlanId plan, ProgrammeId programme) => new() { Plan = plan, Programme = programme };
}

/// <summary>
/// Chỉ tiêu của đơn vị trong kế hoạch của mình: equal to the city's or higher by the target's direction; a lower one
/// needs a reason. <c>Reason</c> null: none was needed.
/// </summary>
public sealed class LocalTarget : IVersioned
{
    private LocalTarget()
    {
    }

    public LocalTargetId Id { get; private set; }

    public LocalPlanId Plan { get; private set; }

    public TargetId Target { get; private set; }

    public decimal Value { get; private set; }

    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public static Outcome<LocalTarget> Set(LocalPlanId plan, Target city, decimal value, string? reason, DateTimeOffset now)
    {
        var local = new LocalTarget { Id = Kernel.Id.New<LocalTargetId>(now), Plan = plan, Target = city.Id };
        return local.Change(city, value, reason) is { } refusal ? refusal : local;
    }

    public Refusal? Change(Target city, decimal value, string? reason)
    {
        var lower = city.Bar is { } bar && !bar.IsMatchedBy(value);
        if (lower && string.IsNullOrWhiteSpace(reason))
        {
            return ProgrammesRefusals.LocalBelowCity(TargetText.Bar(city));
        }

        Value = value;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Nfc(reason).Trim();
        return null;
    }
}
