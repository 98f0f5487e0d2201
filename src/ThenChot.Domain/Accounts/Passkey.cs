namespace ThenChot.Domain.Accounts;

/// <summary>Mã khóa truy cập.</summary>
public readonly record struct PasskeyId(Guid Value) : IId<PasskeyId>
{
    public static PasskeyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Khóa truy cập: a key pair on a person's device, unlocked there by finger, face or PIN. The office keeps the public half, so
/// nothing here can be stolen and used; who holds the device and unlocks it has shown both factors at once.
/// </summary>
public sealed class Passkey
{
    public const int LongestName = 60;

    /// <summary>More devices than anybody carries.</summary>
    public const int Most = 10;

    private Passkey()
    {
    }

    public PasskeyId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>What the device calls it.</summary>
    public byte[] CredentialId { get; private set; } = [];

    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Tên khóa, as its owner calls it: the computer of the office, a phone.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>How often the device signed, as far as it counts; a count that does not rise speaks of a copy.</summary>
    public long SignCount { get; private set; }

    /// <summary>How the device is reached (usb, internal, hybrid), with commas between.</summary>
    public string Transports { get; private set; } = string.Empty;

    /// <summary>The device may copy the key to the owner's other devices.</summary>
    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null until it opened the door for the first time.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>What a device made for this account.</summary>
    public static Passkey Of(Guid account, string name, byte[] credentialId, byte[] publicKey, string transports, bool isBackupEligible, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<PasskeyId>(now), AccountId = account, Name = name, CredentialId = credentialId, PublicKey = publicKey, Transports = transports,
        IsBackupEligible = isBackupEligible, CreatedAt = now,
    };

    /// <summary>The name as it is kept, or why it cannot be one.</summary>
    public static Outcome<string> ReadName(string? typed)
    {
        var name = VietnameseText.Nfc(typed).Trim();
        return name.Length is 0 or > LongestName ? AccountRefusals.PasskeyNameMalformed : name;
    }

    /// <summary>The device signed: its count and whether it keeps a copy elsewhere are as it says now.</summary>
    public void Note(long signCount, bool isBackedUp, DateTimeOffset? usedAt) => (SignCount, IsBackedUp, UsedAt) = (signCount, isBackedUp, usedAt);
}
