using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module says which open work lies with a unit or a person, for Bàn giao.</summary>
public interface IOpenWork
{
    Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel);

    Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel);
}

/// <summary>
/// Một việc còn dở. <see cref="Kind"/> is what people call it ("Báo cáo kỳ"); <see cref="Key"/> names it among all work and
/// stays the same while it is open. A null due date: chưa xác định thời hạn.
/// </summary>
public sealed record OpenWork(string Key, string Kind, string Title, string State, DateOnly? DueOn, string? Url);
