namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module says which open work lies with a unit or a person, for Bàn giao.</summary>
public interface IOpenWork
{
    Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel);

    Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel);
}

/// <summary>Open work that has an owner, whom a handing over changes at once; other work is recorded in the minutes alone.</summary>
public interface IOwnedWork : IOpenWork
{
    /// <summary>Gives the piece of that key to another unit or person, inside the open act. A refusal leaves the whole handover undone.</summary>
    Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel);
}

/// <summary>Bên nhận: a unit when a unit hands over, a person when a person does; the other is null.</summary>
public sealed record WorkReceiver(UnitId? Unit, PersonId? Person, string Name)
{
    /// <summary>The day of the minutes.</summary>
    public DateOnly On { get; init; }
}

/// <summary>
/// Một việc còn dở. <see cref="Kind"/> is what people call it ("Báo cáo kỳ"); <see cref="Key"/> names it among all work and
/// stays the same while it is open. A null due date: chưa xác định thời hạn.
/// </summary>
public sealed record OpenWork(string Key, string Kind, string Title, string State, DateOnly? DueOn, string? Url)
{
    /// <summary>True when it has an owner whom the handing over changes; see <see cref="IOwnedWork"/>.</summary>
    public bool IsOwned { get; init; }

    /// <summary>The id in <see cref="Key"/>, after its kind.</summary>
    public static Guid IdOf(string key) => Guid.Parse(key.AsSpan(key.IndexOf('/', StringComparison.Ordinal) + 1));
}
