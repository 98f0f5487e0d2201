namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>The colour that goes with the status of assigned work; the word always stands beside it.</summary>
public static class WorkTones
{
    public static Tone Of(WorkState state) => state switch
    {
        WorkState.DoneOnTime or WorkState.DoneUndated => Tone.Good,
        WorkState.DueSoon or WorkState.Waiting or WorkState.DoneLate => Tone.Waiting,
        WorkState.Late or WorkState.SeriouslyLate => Tone.Bad,
        WorkState.NeedsDeadline => Tone.Bad,
        _ => Tone.Quiet,
    };
}
