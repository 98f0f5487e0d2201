namespace ThenChot.Domain.Votes;

/// <summary>
/// Ngưỡng tín nhiệm thấp: from which part of the base "tín nhiệm thấp" reaches a bracket. Whether exactly that part is enough
/// (<paramref name="Inclusive"/>) differs between documents and belongs to the rule: 96-QĐ/TW says "từ 2/3 trở lên", Decree 170 "trên 2/3".
/// </summary>
/// <param name="Bracket">A or B.</param>
/// <param name="Proposal">What the document lets be proposed; a person decides.</param>
public sealed record Threshold(string Bracket, Fraction Share, bool Inclusive, string Proposal)
{
    /// <summary>As printed beside a result: <c>B: low &gt;= 2/3</c>.</summary>
    public string Operator => $"{Bracket}: low {(Inclusive ? ">=" : ">")} {Share}";

    /// <summary>Compared as integers only: no percentage, no division.</summary>
    public bool IsReachedBy(int low, int countedOf)
    {
        var (given, asked) = ((long)low * Share.Denominator, Share.Numerator * countedOf);
        return Inclusive ? given >= asked : given > asked;
    }
}
