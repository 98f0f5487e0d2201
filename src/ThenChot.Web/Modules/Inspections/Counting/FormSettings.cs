using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections.Counting;

/// <summary>What rules/inspection-forms.yaml holds.</summary>
public sealed class FormSettings
{
    public List<FormSetting> Forms { get; set; } = [];
}

/// <summary>One statistics form as the file writes it; empty lists narrow nothing.</summary>
public sealed class FormSetting
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public CountedThing Counts { get; set; }

    /// <summary>Null: organisations and members.</summary>
    public CountedSubject? Subject { get; set; }

    public List<string> Kinds { get; set; } = [];

    public List<CaseNature> Natures { get; set; } = [];

    public List<FormGroup> Groups { get; set; } = [];
}

/// <summary>What a form counts.</summary>
public enum CountedThing
{
    Turns,
    Disciplines,
    Complaints,
    Suspensions,
}

/// <summary>About whom.</summary>
public enum CountedSubject
{
    Organisation,
    Member,
}

/// <summary>By what the rows of a form are grouped.</summary>
public enum FormGroup
{
    Kind,
    Body,
    Level,
    Content,
    Result,
    Due,
    Form,
    Stage,
    Outcome,
    About,
    Suspension,
    Quarter,
}
