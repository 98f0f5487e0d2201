namespace ThenChot.Domain.Accounts;

/// <summary>Lớp xác thực thứ hai bằng mã theo thời gian, of one account; it exists once its first code was right.</summary>
public sealed class SecondFactor
{
    private SecondFactor()
    {
    }

    /// <param name="account">Whose it is.</param>
    /// <param name="secret">The secret, encrypted by the caller.</param>
    /// <param name="step">The half minute of the code that proved it.</param>
    public SecondFactor(Guid account, string secret, long step, DateTimeOffset now)
    {
        AccountId = account;
        Secret = secret;
        LastStep = step;
        SetUpAt = now;
    }

    public Guid AccountId { get; private set; }

    public string Secret { get; private set; } = string.Empty;

    public DateTimeOffset SetUpAt { get; private set; }

    /// <summary>The half minute of the last code accepted: that code and earlier ones are spent.</summary>
    public long LastStep { get; private set; }

    public void Spend(long step) => LastStep = step;
}

/// <summary>Mã khôi phục: opens the door once when the phone is lost. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    public RecoveryCode(Guid id, Guid account, string hash)
    {
        Id = id;
        AccountId = account;
        Hash = hash;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string Hash { get; private set; } = string.Empty;

    /// <summary>Null while it still opens the door.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public void Use(DateTimeOffset now) => UsedAt = now;
}
