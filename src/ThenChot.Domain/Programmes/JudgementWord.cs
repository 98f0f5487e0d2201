namespace ThenChot.Domain.Programmes;

/// <summary>Mức đánh giá chỉ tiêu: vượt, đạt, cơ bản đạt, dự kiến đạt, chưa đạt, khó đạt, không đạt, chưa đến kỳ đánh giá.</summary>
public enum JudgementWord
{
    Exceeded,
    Met,
    BasicallyMet,
    ExpectedToBeMet,
    NotYetMet,
    HardToMeet,
    NotMet,
    NotYetDue,
}

/// <summary>How the words are read and how they compare.</summary>
public static class JudgementWords
{
    public static string Label(this JudgementWord word) => word switch
    {
        JudgementWord.Exceeded => "vượt",
        JudgementWord.Met => "đạt",
        JudgementWord.BasicallyMet => "cơ bản đạt",
        JudgementWord.ExpectedToBeMet => "dự kiến đạt",
        JudgementWord.NotYetMet => "chưa đạt",
        JudgementWord.HardToMeet => "khó đạt",
        JudgementWord.NotMet => "không đạt",
        _ => "chưa đến kỳ đánh giá",
    };

    /// <summary>True for vượt and đạt: the bar itself is reached.</summary>
    public static bool IsReached(this JudgementWord word) => word is JudgementWord.Exceeded or JudgementWord.Met;

    /// <summary>True for không đạt, khó đạt and chưa đạt.</summary>
    public static bool IsAtRisk(this JudgementWord word) => word is JudgementWord.NotMet or JudgementWord.HardToMeet or JudgementWord.NotYetMet;

    /// <summary>Order from the worst word up; “chưa đến kỳ đánh giá” says nothing bad and stands in the middle.</summary>
    public static int Rank(this JudgementWord word) => word switch
    {
        JudgementWord.NotMet => 0,
        JudgementWord.HardToMeet => 1,
        JudgementWord.NotYetMet => 2,
        JudgementWord.NotYetDue => 3,
        JudgementWord.ExpectedToBeMet => 4,
        JudgementWord.BasicallyMet => 5,
        JudgementWord.Met => 6,
        _ => 7,
    };
}
