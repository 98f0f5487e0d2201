using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>The rule rows of rules/member-procedures.yaml.</summary>
public sealed class ProcedureRules(RuleBook book)
{
    private const string Name = "member-procedures";

    /// <summary>The row in force that day; refused where none is entered for it.</summary>
    public Outcome<ProcedureRule> InForce(ProcedureKind kind, DateOnly day) =>
        book.All<Settings>(Name).LastOrDefault(v => v.InForceFrom <= day && !(v.InForceTo <= day)) is { } version && Row(version, kind) is { } row ? row : ProcedureRefusals.RuleUnknown(day);

    /// <summary>The row a case stands under, by its id.</summary>
    public ProcedureRule Of(string id, ProcedureKind kind) =>
        Row(book.All<Settings>(Name).First(v => v.Id == id), kind) ?? throw new InvalidOperationException($"rules/{Name}.yaml: {id} has no row for {kind}.");

    /// <summary>By which row something is done on a day: the one in force then, until the case is decided; a version that does not know the present step never takes over.</summary>
    public ProcedureRule For(MemberCase of, DateOnly on)
    {
        var own = Of(of.RuleId, of.Kind);
        return of.DecidedOn is null && on >= of.OpenedOn && InForce(of.Kind, on).TryGet(out var then, out _) && then.Step(of.Step) is not null ? then : own;
    }

    /// <summary>Which kinds of unit are the grassroots committee and the superior above a cell; the nearest of a kind is meant.</summary>
    public (IReadOnlyCollection<string> Grassroots, IReadOnlyCollection<string> Superior) KindsAbove(DateOnly day)
    {
        var settings = (book.All<Settings>(Name).LastOrDefault(v => v.InForceFrom <= day) ?? book.All<Settings>(Name)[0]).Settings;
        return (settings.GrassrootsKinds, settings.SuperiorKinds);
    }

    private static ProcedureRule? Row(Rule<Settings> version, ProcedureKind kind) => version.Settings.Procedures.Find(p => p.Kind == kind) is { } row
        ? new ProcedureRule(version.Id, version.Document, version.Verified, kind, row.Name, [.. row.Papers.Select(p => new PaperKind(p.Code, p.Name, p.ValidMonths))], [.. row.Steps.Select(s => s.Read())])
        {
            AgeFrom = row.AgeFrom, AgeTo = row.AgeTo, DeadlockAfter = version.Settings.DeadlockAfter, MostProlongedMonths = row.MostProlongedMonths, ReadmissionMonths = row.ReadmissionMonths,
            Stay = row.Stay is { } stay ? new StayLength(stay.LeastMonths, stay.LessThanMonths, stay.WithGroundMonths) : null,
            Slips = [.. version.Settings.Slips.Where(s => s.Kinds.Contains(kind)).Select(s => new TransferSlip(s.Code, s.Name, s.Kinds, s.WithinSuperior, [.. s.Boxes.Select(b => new SlipBox(b.Name, b.Level, b.Step))]))],
        }
        : null;

    public sealed class Settings
    {
        public int DeadlockAfter { get; set; }

        public List<string> GrassrootsKinds { get; set; } = [];

        public List<string> SuperiorKinds { get; set; } = [];

        public List<ProcedureRow> Procedures { get; set; } = [];

        public List<SlipRow> Slips { get; set; } = [];
    }

    public sealed class SlipRow
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public List<ProcedureKind> Kinds { get; set; } = [];

        public bool? WithinSuperior { get; set; }

        public List<BoxRow> Boxes { get; set; } = [];
    }

    public sealed class BoxRow
    {
        public string Name { get; set; } = "";

        public StepLevel? Level { get; set; }

        public string? Step { get; set; }
    }

    public sealed class ProcedureRow
    {
        public ProcedureKind Kind { get; set; }

        public string Name { get; set; } = "";

        public int? AgeFrom { get; set; }

        public int? AgeTo { get; set; }

        public int? MostProlongedMonths { get; set; }

        public int? ReadmissionMonths { get; set; }

        public StayRow? Stay { get; set; }

        public List<PaperRow> Papers { get; set; } = [];

        public List<StepRow> Steps { get; set; } = [];
    }

    public sealed class StayRow
    {
        public int LeastMonths { get; set; }

        public int LessThanMonths { get; set; }

        public int? WithGroundMonths { get; set; }
    }

    public sealed class PaperRow
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public int? ValidMonths { get; set; }
    }

    public sealed class ClockRow
    {
        public int Months { get; set; }

        public int WorkingDays { get; set; }

        public string? From { get; set; }

        internal StepClock Read() => new(Months, WorkingDays, From);
    }

    public sealed class ThresholdRow
    {
        public int Part { get; set; }

        public int Whole { get; set; }

        public bool MoreThan { get; set; }

        public List<MeetingAbsence> TakenOut { get; set; } = [];
    }

    public sealed class StepRow
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public StepLevel Level { get; set; }

        public StepWork Work { get; set; }

        public ThresholdRow? Threshold { get; set; }

        public ClockRow? Due { get; set; }

        public ClockRow? Soonest { get; set; }

        public ClockRow? Lapses { get; set; }

        public int ExtensionDays { get; set; }

        public bool ExplainsLate { get; set; }

        public bool AsksNumber { get; set; }

        public bool ChecksAge { get; set; }

        public bool AsksNote { get; set; }

        public bool AsksFinding { get; set; }

        public string? ReturnsTo { get; set; }

        public List<string> Papers { get; set; } = [];

        public CaseEffect Effect { get; set; }

        public StepLevel? OrLevel { get; set; }

        internal ProcedureStep Read() => new(Code, Name, Level, Work)
        {
            Threshold = Threshold is { } t ? new VoteThreshold(t.Part, t.Whole, t.MoreThan, t.TakenOut) : null,
            Due = Due?.Read(), Soonest = Soonest?.Read(), Lapses = Lapses?.Read(), ExtensionDays = ExtensionDays, ExplainsLate = ExplainsLate, AsksNumber = AsksNumber,
            ChecksAge = ChecksAge, AsksNote = AsksNote, AsksFinding = AsksFinding, ReturnsTo = ReturnsTo, Papers = Papers, Effect = Effect, OrLevel = OrLevel,
        };
    }
}
