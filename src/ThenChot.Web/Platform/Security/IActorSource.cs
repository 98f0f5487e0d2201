namespace ThenChot.Web.Platform.Security;

/// <summary>Lets work that goes on without a request act with a person's rights as they are today. The module of accounts fills it in.</summary>
public interface IActorSource
{
    /// <summary>False when the account is closed.</summary>
    Task<bool> FillAsync(Actor actor, Guid account, CancellationToken cancel);

    /// <summary>By the name the person signs in with; false when there is no such open account.</summary>
    Task<bool> FillAsync(Actor actor, string userName, CancellationToken cancel);
}
