using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes;

/// <summary>The settings of rules/vote-steps.yaml: clocks counted back from the opening, sizes of small crowds, the key.</summary>
public sealed class VoteSettings
{
    private const string Name = "vote-steps";

    public List<StepSetting> PartyTrack { get; set; } = [];

    public List<StepSetting> ElectedBody { get; set; } = [];

    /// <summary>Below this many voters the page warns what a unanimous row says of everybody.</summary>
    public int LeastElectorate { get; set; }

    /// <summary>Groups of fewer units than this are counted together.</summary>
    public int LeastGroup { get; set; }

    /// <summary>Characters that the key of a board has at least.</summary>
    public int LeastKey { get; set; }

    public string Place { get; set; } = "";

    public static VoteSettings On(RuleBook book, DateOnly day) => book.InForce<VoteSettings>(Name, day).Settings;

    public IReadOnlyList<ClockStep> StepsOf(VoteTrack track) => [.. (track == VoteTrack.PartyTrack ? PartyTrack : ElectedBody).Select(step => new ClockStep(step.Code, step.Name, step.DaysBefore))];

    /// <summary>A step as the file writes it.</summary>
    public sealed class StepSetting
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public int DaysBefore { get; set; }
    }
}
