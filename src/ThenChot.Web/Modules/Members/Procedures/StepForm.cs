using ThenChot.Domain.Members.Procedures;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>What the form of a step posts; counts of a vote are empty where none is held.</summary>
public sealed class StepForm
{
    public string Step { get; set; } = "";

    public DateOnly? On { get; set; }

    public string? Paper { get; set; }

    public string? Note { get; set; }

    public ScreeningFinding? Finding { get; set; }

    public int? Convened { get; set; }

    public int? Away { get; set; }

    public int? Exempt { get; set; }

    public int? Suspended { get; set; }

    public int? Detained { get; set; }

    public int? WithReason { get; set; }

    public int? Yes { get; set; }

    public int? No { get; set; }

    public int Version { get; set; }

    internal StepRecord Read(DateOnly on) => new(Step, on)
    {
        Paper = Paper, Note = Note, Finding = Finding,
        Vote = Convened is null || Yes is null ? null : new MeetingVote(Convened.Value, Away ?? 0, Exempt ?? 0, Suspended ?? 0, Detained ?? 0, WithReason ?? 0, Yes.Value, No ?? 0),
    };

    /// <summary>The field at which a refusal is shown; null: above the form.</summary>
    internal static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "members.case-ahead" or "members.case-before-last" or "members.case-too-soon" or "members.case-slip-lapsed" or "members.case-rule-unknown" => "In.On",
        "members.case-number-missing" => "In.Paper",
        "members.case-note-missing" or "members.case-late-unexplained" or "members.case-too-old" or "members.case-too-long" => "In.Note",
        "members.case-vote-incomplete" or "members.case-more-absent" => "In.Convened",
        "members.case-finding-missing" => "In.Finding",
        "members.case-more-votes" => "In.Yes",
        _ => null,
    };
}
