using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace ThenChot.Web.Platform.Security;

/// <summary>Quyền: a code that pages demand, and the name an administrator reads.</summary>
public sealed record Permission(string Code, string Name)
{
    /// <summary>Opens what must not be read with a password that was overheard: a role that has it asks for a second factor.</summary>
    public bool IsSensitive { get; init; }
}

/// <summary>The page demands this permission somewhere in the tree; its queries narrow to the actor's scope.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemandAttribute : AuthorizeAttribute
{
    public const string Prefix = "demand:";

    public DemandAttribute(string permission)
        : base(Prefix + permission) => Permission = permission;

    public string Permission { get; }
}

/// <summary>Signed in is enough: a person's own desk, own account, the working day.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : AuthorizeAttribute;

internal sealed record DemandRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Turns "demand:x" into a requirement; an endpoint that demands nothing is refused.</summary>
internal sealed class DemandPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(DemandAttribute.Prefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new DemandRequirement(policyName[DemandAttribute.Prefix.Length..]))
                .Build()
            : await base.GetPolicyAsync(policyName);
}

internal sealed class DemandHandler(Actor actor) : AuthorizationHandler<DemandRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DemandRequirement requirement)
    {
        if (actor.Can(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
