namespace ThenChot.Domain.Accounts;

/// <summary>
/// Vai trò: what an account with it may do in its unit and beneath. Data of the customer (rules/roles.yaml).
/// <paramref name="MayGive"/>: the roles that who has this one and may manage accounts may give to others.
/// <paramref name="NeedsSecondFactor"/>: opens nothing to an account without a second factor.
/// </summary>
public sealed record Role(string Code, string Name, IReadOnlySet<string> Permissions, IReadOnlySet<string> MayGive, bool NeedsSecondFactor);
