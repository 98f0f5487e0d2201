using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What rules/inspection-kinds.yaml holds.</summary>
public sealed class KindSettings
{
    public List<BodySetting> Bodies { get; set; } = [];

    public List<KindSetting> Kinds { get; set; } = [];
}

/// <summary>Which kinds of unit have such a body.</summary>
public sealed class BodySetting
{
    public string Body { get; set; } = "";

    public List<string> UnitKinds { get; set; } = [];

    /// <summary>What the issuer in its decisions' numbers holds.</summary>
    public string? Series { get; set; }

    /// <summary>What it never holds.</summary>
    public string? NotSeries { get; set; }
}

/// <summary>One kind of case as the file writes it.</summary>
public sealed class KindSetting
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Nature { get; set; } = "";

    public List<PowerSetting> Powers { get; set; } = [];

    public List<PaperSetting> Papers { get; set; } = [];
}

/// <summary>What a body may do, as the file writes it.</summary>
public sealed class PowerSetting
{
    public string Body { get; set; } = "";

    public bool No { get; set; }

    public string? Condition { get; set; }

    public bool Verified { get; set; }
}

/// <summary>A paper that a phase asks for.</summary>
public sealed class PaperSetting
{
    public string Code { get; set; } = "";

    public string Phase { get; set; } = "";

    public string Name { get; set; } = "";

    public bool Required { get; set; }
}

/// <summary>What rules/inspection-contents.yaml holds.</summary>
public sealed class ContentSettings
{
    public List<ContentSetting> Contents { get; set; } = [];
}

/// <summary>One content of the statistics forms.</summary>
public sealed class ContentSetting
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>True: of organisations; else of members.</summary>
    public bool Organisation { get; set; }
}

/// <summary>What rules/inspection-clocks.yaml holds.</summary>
public sealed class ClockSettings
{
    public List<ClockSetting> Clocks { get; set; } = [];
}

/// <summary>One clock as the file writes it.</summary>
public sealed class ClockSetting
{
    public string Matter { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Level { get; set; }

    public string Starts { get; set; } = "";

    public int Length { get; set; }

    public string Unit { get; set; } = "";

    public int? ExtraLength { get; set; }

    public string? ExtraShare { get; set; }
}

/// <summary>What rules/discipline.yaml holds.</summary>
public sealed class DisciplineSettings
{
    public List<NeedSetting> Needs { get; set; } = [];

    public List<string> Cumulates { get; set; } = [];

    public LimitationSetting? Limitation { get; set; }

    public int? EffectMonths { get; set; }
}

/// <summary>What rules/post-bars.yaml holds.</summary>
public sealed class PostBarSettings
{
    public List<PostBarSetting> Bars { get; set; } = [];

    public int? MonthsOf(DisciplineForm form) => Bars.Find(bar => InspectionRules.Word<DisciplineForm>(bar.Form) == form)?.Months;
}

/// <summary>One form of discipline with its months.</summary>
public sealed class PostBarSetting
{
    public string Form { get; set; } = "";

    public int Months { get; set; }
}

/// <summary>One share of votes as the file writes it.</summary>
public sealed class NeedSetting
{
    public string Subject { get; set; } = "";

    public string Purpose { get; set; } = "";

    public string Form { get; set; } = "";

    public string Share { get; set; } = "";

    public bool Inclusive { get; set; }
}

/// <summary>Limitation as the file writes it.</summary>
public sealed class LimitationSetting
{
    public string End { get; set; } = "";

    public bool? LastDayCounts { get; set; }

    public List<TermSetting> Terms { get; set; } = [];
}

/// <summary>One term of limitation as the file writes it.</summary>
public sealed class TermSetting
{
    public string Subject { get; set; } = "";

    public string Form { get; set; } = "";

    public int? Months { get; set; }
}
