namespace ThenChot.Domain.Votes;

/// <summary>Ai mở việc bỏ phiếu tín nhiệm hai mức. Which of them a document knows is in its rule row.</summary>
public enum FollowUpOpener
{
    /// <summary>Kết quả tín nhiệm thấp.</summary>
    LowResult,

    /// <summary>Cơ quan thường trực tự đề nghị.</summary>
    StandingBody,

    /// <summary>Đủ số đại biểu Hội đồng nhân dân kiến nghị.</summary>
    Deputies,

    /// <summary>Ủy ban Mặt trận Tổ quốc cùng cấp.</summary>
    FatherlandFront,

    /// <summary>Hội đồng Dân tộc hoặc một Ủy ban của Quốc hội.</summary>
    AssemblyCommittee,

    /// <summary>Đủ số đại biểu Quốc hội kiến nghị.</summary>
    AssemblyDeputies,

    /// <summary>Nơi khác, theo một văn bản nêu rõ.</summary>
    OtherBody,
}

/// <summary>
/// Một nơi được mở bỏ phiếu hai mức theo một văn bản. <c>Share</c>: so many of all members at least must ask (null: no number); <c>Brackets</c>: those in which
/// the low result opens it by itself; <c>NeedsDocument</c>: the document that lets them is named; <c>IsVerified</c> false: no source confirms it.
/// </summary>
public sealed record OpenerTerms(FollowUpOpener Opener, Fraction? Share, IReadOnlyList<string> Brackets, bool NeedsDocument, bool IsVerified)
{
    /// <summary>Whether so many of all members are enough; integers only.</summary>
    public bool IsReachedBy(int movers, int allMembers) => Share is not { } share || (long)movers * share.Denominator >= share.Numerator * allMembers;

    /// <summary>The smallest number of members that is enough; 0 where the document asks for none.</summary>
    public long Least(int allMembers) => Share is { } share ? ((share.Numerator * allMembers) + share.Denominator - 1) / share.Denominator : 0;
}

/// <summary>
/// Nơi đã mở một lần bỏ phiếu hai mức. <c>Movers</c>: how many members asked, null where nobody counts them; <c>Document</c> null: none was named;
/// <c>Bracket</c>: what the person's result reached (null: nothing); <c>IsRunning</c>: it was low in the year before too, where the document looks there.
/// </summary>
public sealed record FollowUpOpening(FollowUpOpener Opener, DateOnly On, int? Movers, DocumentId? Document, string? Bracket, bool IsRunning)
{
    /// <summary>Whether the rule lets this body, on this result, with so many who ask, open the ballot.</summary>
    public Refusal? RefusedBy(ConfidenceRule rule, int allMembers)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Openers.FirstOrDefault(one => one.Opener == Opener) is not { } terms)
        {
            return VotesRefusals.OpenerUnknown(rule.Document);
        }

        if (Opener == FollowUpOpener.LowResult && !IsRunning && (Bracket is null || !terms.Brackets.Contains(Bracket, StringComparer.Ordinal)))
        {
            return VotesRefusals.OpenerNotLow();
        }

        if (terms.NeedsDocument && Document is null)
        {
            return VotesRefusals.OpenerWithoutDocument();
        }

        return Movers is < 0 || Movers > allMembers || !terms.IsReachedBy(Movers ?? 0, allMembers) ? VotesRefusals.MoversTooFew(terms.Least(allMembers), allMembers) : null;
    }
}
