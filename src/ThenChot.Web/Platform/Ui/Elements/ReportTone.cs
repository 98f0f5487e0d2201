namespace ThenChot.Web.Platform.Ui.Elements;

/// <summary>The colour beside the word of a report's state.</summary>
public static class ReportTone
{
    public static Tone Of(SubmissionState state, bool begun) => state switch
    {
        SubmissionState.Received => Tone.Good,
        SubmissionState.Sent => Tone.Best,
        SubmissionState.Returned => Tone.Bad,
        SubmissionState.AwaitingSignature => Tone.Waiting,
        SubmissionState.Reopened => Tone.Waiting,
        _ => begun ? Tone.Waiting : Tone.Quiet,
    };

    public static string Word(SubmissionState? state) => state is { } known ? SubmissionStates.Name(known) : "chưa nhập";
}
