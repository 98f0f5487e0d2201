namespace ThenChot.Domain.Votes;

/// <summary>Bỏ phiếu tín nhiệm hai mức: carried by more than half of all members of the body, not of those present.</summary>
public static class TwoLevelBallot
{
    public static bool Removes(int noConfidence, int allMembers) => 2L * noConfidence > allMembers;
}
