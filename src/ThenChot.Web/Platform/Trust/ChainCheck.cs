namespace ThenChot.Web.Platform.Trust;

/// <summary>Holds the chain of acts against itself, and against what an outside checkpoint kept of each act.</summary>
internal sealed class ChainCheck(Breaches breaches, Checkpoint? against, IReadOnlyCollection<long> marks)
{
    private readonly KeptActs? kept = against is null ? null : new KeptActs(against, breaches);
    private readonly List<byte> contents = [];
    private string previous = "";

    /// <summary>The last act seen; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>The hash of the act at each mark that was reached.</summary>
    public Dictionary<long, string> Heads { get; } = new() { [0] = "" };

    /// <summary>The contents of the acts up to a number.</summary>
    public byte[] ContentsTo(long sequence) => [.. contents.Take((int)Math.Min(contents.Count, sequence * Checkpoint.BytesOfAnAct))];

    public void Add(WalkedAct walked)
    {
        var act = walked.Act;
        if (act.Sequence > Last + 1)
        {
            Missing(Last + 1, act.Sequence - 1);
        }

        var moved = kept?.Find(walked) ?? KeptAct.Unknown;
        if (act.Hash != walked.Hash && moved != KeptAct.Elsewhere)
        {
            breaches.Add(new Breach("act-changed", $"{Name(walked)} đã bị sửa: nội dung không còn cho mã đã ghi. Thao tác này ghi {Records(walked)}.", act.Sequence));
        }
        else if (moved == KeptAct.Foreign)
        {
            breaches.Add(new Breach("act-changed", $"{Name(walked)} không phải là thao tác mà mốc kiểm tra đã giữ ở vị trí này, dù các mã đã được tính lại. Thao tác này ghi {Records(walked)}.", act.Sequence));
        }
        else if (act.PreviousHash != previous && act.Sequence == Last + 1 && moved != KeptAct.Elsewhere)
        {
            breaches.Add(new Breach("act-unlinked", $"{Name(walked)} không nối tiếp thao tác đứng trước nó.", act.Sequence));
        }

        previous = act.Hash;
        Last = act.Sequence;
        contents.AddRange(walked.Content.AsSpan(0, Checkpoint.BytesOfAnAct));
        if (marks.Contains(Last))
        {
            Heads[Last] = previous;
        }
    }

    /// <summary>After the last act: what the checkpoint kept and nobody found.</summary>
    public void End(long? sequence)
    {
        if (kept is null && sequence > Last)
        {
            Missing(Last + 1, sequence.Value);
        }

        kept?.End();
        Heads[Last] = previous;
    }

    private void Missing(long from, long to)
    {
        kept?.Told(from, to);
        breaches.Add(KeptActs.Missing(from, to));
    }

    private static string Name(WalkedAct walked) =>
        $"Thao tác {Text(walked.Act.Sequence)} ({walked.Act.Kind}, {WorkingDay.LocalOf(walked.Act.At).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)})";

    private static string Records(WalkedAct walked) => walked.Records.Count == 0 ? "không bản ghi nào" : string.Join(", ", walked.Records);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
