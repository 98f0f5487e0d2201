using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Một lần mở hồ sơ: who read a file and when. Only ever added to; the member sees it.</summary>
public sealed class FileOpening : Opening
{
    public MemberId MemberId { get; init; }

    /// <summary>The restricted blocks were shown too.</summary>
    public bool WithFamily { get; init; }
}

/// <summary>Một lần mở số giữ kín: the record of the act, which says who and why.</summary>
public sealed class NumberReveal
{
    public Guid Id { get; init; }

    public MemberId MemberId { get; init; }

    public NumberKind Kind { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string Reason { get; init; } = "";
}
