namespace ThenChot.Domain.Inspections;

/// <summary>Phiếu đề nghị kỷ luật, or phiếu quyết định kỷ luật.</summary>
public enum BallotPurpose
{
    Propose,
    Decide,
}

/// <summary>Tỷ lệ phiếu phải có: how much of the base a form needs. <paramref name="Inclusive"/>: exactly that share is enough ("từ 2/3 trở lên").</summary>
public sealed record VoteNeed(SubjectKind Subject, BallotPurpose Purpose, DisciplineForm Form, Fraction Share, bool Inclusive)
{
    public string Text => $"{(Inclusive ? "từ" : "trên")} {Share}{(Inclusive ? " trở lên" : "")}";

    /// <summary>Compared as integers: no percentage, no division.</summary>
    public bool IsMetBy(int votes, int members)
    {
        var (given, asked) = ((long)votes * Share.Denominator, Share.Numerator * members);
        return Inclusive ? given >= asked : given > asked;
    }
}

/// <summary>
/// Quy định kỷ luật của một văn bản. <c>Cumulates</c>: the ballots whose votes are added up from the heaviest form; <c>Limitation</c> null, or months of
/// effect null: the text is not entered, so nothing is computed from it.
/// </summary>
public sealed record DisciplineRule(string Id, string Document, IReadOnlyList<VoteNeed> Needs, IReadOnlyList<BallotPurpose> Cumulates, LimitationRule? Limitation)
{
    /// <summary>Hiệu lực của quyết định kỷ luật ends by itself after so many months.</summary>
    public int? EffectMonths { get; init; }

    public VoteNeed? NeedOf(SubjectKind subject, BallotPurpose purpose, DisciplineForm form) => Needs.FirstOrDefault(need => need.Subject == subject && need.Purpose == purpose && need.Form == form);
}
