namespace ThenChot.Domain.Accounts;

/// <summary>Vai trò: what an account with it may do in its unit and beneath. Data of the customer (rules/roles.yaml).</summary>
public sealed record Role(string Code, string Name, IReadOnlySet<string> Permissions);
