using System.Buffers.Binary;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Where an act of today stands in the checkpoint.</summary>
internal enum KeptAct
{
    /// <summary>No checkpoint, or the act is younger than it.</summary>
    Unknown,

    /// <summary>At its place.</summary>
    InPlace,

    /// <summary>Kept, but after an act that followed it then.</summary>
    Elsewhere,

    /// <summary>Not among those kept, in a place where one was.</summary>
    Foreign,
}

/// <summary>The acts a checkpoint kept, in their order; finds those that changed, moved or went. Sixteen bytes an act and its place.</summary>
internal sealed class KeptActs
{
    private readonly Breaches breaches;
    private readonly Checkpoint checkpoint;
    private readonly Dictionary<UInt128, int> places;
    private readonly bool[] seen;
    private int furthest;

    public KeptActs(Checkpoint against, Breaches found)
    {
        (checkpoint, breaches) = (against, found);
        seen = new bool[against.Sequence + 1];
        places = new Dictionary<UInt128, int>((int)against.Sequence);
        for (var place = 1; place <= against.Sequence; place++)
        {
            places[Key(against.Acts.AsSpan((place - 1) * Checkpoint.BytesOfAnAct))] = place;
        }
    }

    public KeptAct Find(WalkedAct walked)
    {
        var sequence = walked.Act.Sequence;
        if (!places.TryGetValue(Key(walked.Content), out var place))
        {
            if (sequence > checkpoint.Sequence)
            {
                return KeptAct.Unknown;
            }

            seen[sequence] = true;
            furthest = Math.Max(furthest, (int)sequence);
            return KeptAct.Foreign;
        }

        seen[place] = true;
        if (place < furthest)
        {
            breaches.Add(new Breach("act-moved", $"Thao tác {Text(place)} ({walked.Act.Kind}) nay đứng ở vị trí {Text(sequence)}: thứ tự đã bị đổi.", place));
            return KeptAct.Elsewhere;
        }

        furthest = place;
        if (sequence == checkpoint.Sequence && place == sequence && walked.Act.Hash != checkpoint.Head)
        {
            breaches.Add(new Breach("head-changed", $"Mã của thao tác {Text(sequence)} khác mã mà mốc kiểm tra đã giữ: phần trước đó của chuỗi đã bị viết lại.", sequence));
        }

        return place == sequence ? KeptAct.InPlace : walked.Hash == walked.Act.Hash ? KeptAct.InPlace : KeptAct.Elsewhere;
    }

    /// <summary>These are named already.</summary>
    public void Told(long from, long to) => Array.Fill(seen, true, (int)Math.Min(from, seen.Length), (int)Math.Max(0, Math.Min(to + 1, seen.Length) - Math.Min(from, seen.Length)));

    public void End()
    {
        for (var from = 1L; from <= checkpoint.Sequence; from++)
        {
            if (seen[from])
            {
                continue;
            }

            var to = from;
            while (to < checkpoint.Sequence && !seen[to + 1])
            {
                to++;
            }

            breaches.Add(Missing(from, to));
            from = to;
        }
    }

    /// <summary>Acts from one number to another, both gone.</summary>
    public static Breach Missing(long from, long to) => new(
        "act-missing",
        from == to ? $"Thao tác {Text(from)} không còn." : $"Các thao tác từ {Text(from)} đến {Text(to)} không còn.",
        from);

    private static UInt128 Key(ReadOnlySpan<byte> content) => BinaryPrimitives.ReadUInt128BigEndian(content);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
