using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Votes;

/// <summary>How stages and circles are coloured.</summary>
public static class VoteWords
{
    public static Tone ToneOf(VoteStage stage) => stage switch
    {
        VoteStage.Planned => Tone.Quiet,
        VoteStage.CountClosed => Tone.Good,
        _ => Tone.Waiting,
    };

    public static Tone ToneOf(DisclosureState state) => state switch
    {
        DisclosureState.Sealed => Tone.Quiet,
        DisclosureState.MadePublic => Tone.Good,
        _ => Tone.Waiting,
    };
}
