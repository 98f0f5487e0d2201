namespace ThenChot.Domain.Notices;

/// <summary>Gói chuyển.</summary>
public readonly record struct PackageId(Guid Value) : IId<PackageId>
{
    public static PackageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chiều của gói: made here, or taken from the other zone.</summary>
public enum PackageWay
{
    /// <summary>Đã lập.</summary>
    Made,

    /// <summary>Đã nhận.</summary>
    Taken,
}

/// <summary>Gói chuyển giữa hai vùng: its number, the key that signed it, its digest, and how many notices it holds.</summary>
public sealed class Package
{
    private Package()
    {
    }

    public PackageId Id { get; private set; }

    public PackageWay Way { get; private set; }

    public int Number { get; private set; }

    /// <summary>SHA-256 of the public key.</summary>
    public string KeySha256 { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public int Notices { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Lập gói: the number after the last one made here.</summary>
    public static Package Make(PackageId id, int last, string key, string digest, int notices, DateTimeOffset now) =>
        new() { Id = id, Way = PackageWay.Made, Number = last + 1, KeySha256 = key, Sha256 = digest, Notices = notices, At = now };

    /// <summary>Nhận gói: only a younger one than the last taken, so that nobody brings an older state back.</summary>
    public static Outcome<Package> Take(PackageId id, int number, int last, string key, string digest, int notices, DateTimeOffset now) => number <= last
        ? NoticesRefusals.Replayed(number, last)
        : new Package { Id = id, Way = PackageWay.Taken, Number = number, KeySha256 = key, Sha256 = digest, Notices = notices, At = now };
}
