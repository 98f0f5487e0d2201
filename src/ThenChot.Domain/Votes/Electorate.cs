namespace ThenChot.Domain.Votes;

/// <summary>Ba con số chốt khi mở bỏ phiếu: all members of the body, those convened (triệu tập), those present. Later arrivals are events, never edits.</summary>
public sealed record Electorate
{
    private Electorate(int allMembers, int convened, int present) => (AllMembers, Convened, Present) = (allMembers, convened, present);

    public int AllMembers { get; }

    public int Convened { get; }

    public int Present { get; }

    /// <summary>At least two thirds of those convened, as integers.</summary>
    public bool HasQuorum => 3L * Present >= 2L * Convened;

    /// <summary>The smallest number present that makes a quorum of those convened.</summary>
    public static int LeastPresent(int convened) => (int)(((2L * convened) + 2) / 3);

    public static Outcome<Electorate> Of(int allMembers, int convened, int present) =>
        convened <= 0 ? VotesRefusals.NobodyConvened()
        : present < 0 ? VotesRefusals.CountNegative()
        : present > convened || convened > allMembers ? VotesRefusals.ElectorateImpossible(allMembers, convened, present)
        : new Electorate(allMembers, convened, present);
}
