using System.Security.Cryptography;
using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Records;

/// <summary>An invented vote of any size, closed by the rules of the domain; the same seed gives the same vote.</summary>
internal static class VoteSimulation
{
    /// <summary>The day of every invented vote.</summary>
    public static readonly DateOnly HeldOn = new(2026, 11, 20);

    private static readonly string[] Posts = ["Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư", "Ủy viên Ban Thường vụ", "Trưởng ban", "Giám đốc Sở", "Chủ tịch Hội đồng nhân dân", "Chủ tịch Ủy ban nhân dân"];

    public static Outcome<VoteRecord> Make(ConfidenceRule rule, int voters, int names, int seed)
    {
        if (voters <= 0)
        {
            return VotesRefusals.NobodyConvened();
        }

        var random = new Random(seed);
        string NewId() => Convert.ToHexStringLower(Bytes(random, 16));
        var present = voters - random.Next((voters / 20) + 1);
        if (!Electorate.Of(voters, voters, present).TryGet(out var electorate, out var why)
            || !SlipCount.Of(electorate, present, present - random.Next((present / 50) + 1), random.Next(2)).TryGet(out var slips, out why))
        {
            return why;
        }

        var piles = new List<RowCount>();
        for (var row = 0; row < names; row++)
        {
            var own = slips;
            if ((rule.SlipsPerPerson && random.Next(8) == 0 && !SlipCount.Of(electorate, slips.Issued, slips.Returned, Math.Min(slips.Returned, slips.Invalid + 1)).TryGet(out own, out why)) || !Pile(random, own!).TryGet(out var pile, out why))
            {
                return why;
            }

            piles.Add(pile);
        }

        if (!ClosedCount.Close(rule, rule.Base ?? BaseKind.Present, ShareRounding.Rounded, electorate, slips, piles).TryGet(out var count, out why))
        {
            return why;
        }

        var board = Enumerable.Range(0, 5).Select(_ => NewId()).ToList();
        var rated = Enumerable.Range(1, names).Select(n => new RatedPerson(NewId(), $"Đồng chí minh họa {n.ToString("00", CultureInfo.InvariantCulture)}", [Posts[random.Next(Posts.Length)]])).ToList();
        var head = new VoteHead(NewId(), "Lấy phiếu tín nhiệm (dữ liệu minh họa)", "Đơn vị minh họa", HeldOn);
        return new VoteRecord(head, count, rated, board, Convert.ToHexStringLower(SHA256.HashData(Bytes(random, 32))), Log(random, board, names), NewId());
    }

    private static Outcome<RowCount> Pile(Random random, SlipCount slips)
    {
        var (trust, doubt) = (0.6 + (random.NextDouble() * 0.39), random.NextDouble());
        Span<int> marks = stackalloc int[4];
        for (var slip = 0; slip < slips.Valid; slip++)
        {
            marks[random.NextDouble() < 0.01 ? 3 : random.NextDouble() < trust ? 0 : random.NextDouble() < doubt ? 2 : 1]++;
        }

        return RowCount.Of(slips, marks[0], marks[1], marks[2], marks[3]);
    }

    /// <summary>Two members enter each pile; now and then they differ and count again.</summary>
    private static VoteLog Log(Random random, List<string> board, int names)
    {
        var log = new VoteLog();
        foreach (var kind in new[] { VoteLog.RollFrozen, VoteLog.BoardFormed, VoteLog.Opened, VoteLog.BoxesMerged })
        {
            log.Add(kind);
        }

        for (var row = 1; row <= names; row++)
        {
            var again = random.Next(10) == 0 ? 2 : 1;
            for (var time = 1; time <= again; time++)
            {
                log.Add(VoteLog.Entered, board[0], row);
                log.Add(VoteLog.Entered, board[1], row);
                log.Add(time < again ? VoteLog.Differs : VoteLog.Agreed, null, row);
            }
        }

        log.Add(VoteLog.Closed, board[0]);
        log.Add(VoteLog.Closed, board[1]);
        return log;
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
