namespace ThenChot.Domain.Kernel;

/// <summary>Trạng thái của một bản báo cáo kỳ.</summary>
public enum SubmissionState
{
    Draft,
    AwaitingSignature,
    Sent,
    Returned,
    Received,
    Reopened,
}

/// <summary>What each state is called and which steps it allows (vòng đời bản báo cáo).</summary>
public static class SubmissionStates
{
    public static string Name(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "nháp",
        SubmissionState.AwaitingSignature => "chờ duyệt gửi",
        SubmissionState.Sent => "đã gửi",
        SubmissionState.Returned => "trả lại",
        SubmissionState.Received => "đã tiếp nhận",
        SubmissionState.Reopened => "mở lại để điều chỉnh",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>True while the unit may change its values.</summary>
    public static bool IsEditable(SubmissionState state) =>
        state is SubmissionState.Draft or SubmissionState.Returned or SubmissionState.Reopened;

    /// <summary>The states that may follow; a received report is followed only by a new version.</summary>
    public static IReadOnlyList<SubmissionState> After(SubmissionState state) => state switch
    {
        SubmissionState.Draft or SubmissionState.Returned or SubmissionState.Reopened => [SubmissionState.AwaitingSignature],
        SubmissionState.AwaitingSignature => [SubmissionState.Draft, SubmissionState.Reopened, SubmissionState.Sent],
        SubmissionState.Sent =>
            [SubmissionState.Draft, SubmissionState.Reopened, SubmissionState.Returned, SubmissionState.Received],
        _ => [],
    };
}
