namespace ThenChot.Web.Platform.Security;

/// <summary>Một lần mở hồ sơ kín: who read it and when. Each module keeps its own; only ever added to.</summary>
public abstract class Opening : IOutsideActs
{
    public Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
