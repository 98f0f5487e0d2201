namespace ThenChot.Domain.Members.Procedures;

/// <summary>Ai được trừ khỏi số đảng viên chính thức làm căn cứ tính kết quả biểu quyết.</summary>
public enum MeetingAbsence
{
    /// <summary>Đang sinh hoạt tạm thời nơi khác.</summary>
    AwayTemporarily,

    /// <summary>Được miễn sinh hoạt, vắng mặt.</summary>
    Exempt,

    /// <summary>Bị đình chỉ sinh hoạt.</summary>
    Suspended,

    /// <summary>Bị khởi tố, tạm giam.</summary>
    Detained,

    /// <summary>Vắng mặt có lý do khác.</summary>
    WithReason,
}

/// <summary>Mức phải đạt: at least, or more than, a share of the base; who is taken out of the base is part of the rule.</summary>
public sealed record VoteThreshold(int Part, int Whole, bool MoreThan, IReadOnlyCollection<MeetingAbsence> TakenOut)
{
    /// <summary>Whole numbers alone, so that nothing is lost to rounding.</summary>
    public bool IsMetBy(int yes, int of) => MoreThan ? (long)Whole * yes > (long)Part * of : (long)Whole * yes >= (long)Part * of;

    public string Text => MoreThan && Part == 1 && Whole == 2 ? "trên một nửa" : $"{(MoreThan ? "trên" : "từ")} {Part}/{Whole}{(MoreThan ? "" : " trở lên")}";
}

/// <summary>Kết quả biểu quyết của một hội nghị: how many were convened, why some were not there, how many said yes and no.</summary>
public sealed record MeetingVote(int Convened, int AwayTemporarily, int Exempt, int Suspended, int Detained, int WithReason, int Yes, int No)
{
    private int Absent => AwayTemporarily + Exempt + Suspended + Detained + WithReason;

    /// <summary>The number that the yes votes are measured against.</summary>
    public int BaseBy(VoteThreshold rule) => Convened - rule.TakenOut.Distinct().Sum(Of);

    public bool PassesBy(VoteThreshold rule) => rule.IsMetBy(Yes, BaseBy(rule));

    /// <summary>What cannot be: negative numbers, more absent than convened, more votes than people there.</summary>
    public Refusal? Check(VoteThreshold rule) =>
        Convened <= 0 || new[] { AwayTemporarily, Exempt, Suspended, Detained, WithReason, Yes, No }.Any(static n => n < 0) ? ProcedureRefusals.VoteIncomplete
        : Absent > Convened || BaseBy(rule) <= 0 ? ProcedureRefusals.MoreAbsentThanConvened(Absent, Convened)
        : Yes + No > Convened - Absent ? ProcedureRefusals.MoreVotesThanPresent(Yes + No, Convened - Absent)
        : null;

    private int Of(MeetingAbsence absence) => absence switch
    {
        MeetingAbsence.AwayTemporarily => AwayTemporarily,
        MeetingAbsence.Exempt => Exempt,
        MeetingAbsence.Suspended => Suspended,
        MeetingAbsence.Detained => Detained,
        _ => WithReason,
    };
}
