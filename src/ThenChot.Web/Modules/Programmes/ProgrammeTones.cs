using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>The colour that goes with a word; the word always stands beside it.</summary>
public static class ProgrammeTones
{
    public static Tone Of(JudgementWord? word) => word switch
    {
        JudgementWord.Exceeded => Tone.Best,
        JudgementWord.Met or JudgementWord.BasicallyMet or JudgementWord.ExpectedToBeMet => Tone.Good,
        JudgementWord.NotYetMet => Tone.Waiting,
        JudgementWord.HardToMeet or JudgementWord.NotMet => Tone.Bad,
        _ => Tone.Quiet,
    };
}
