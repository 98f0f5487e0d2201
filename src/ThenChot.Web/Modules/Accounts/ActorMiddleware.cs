using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Turns the cookie into the actor, in one query. Session and security stamp are looked up at every request, so ending a
/// session, signing out everywhere, a new password or a withdrawn account works at once. A session that rested too long is
/// answered 423 until it is unlocked; who must first set a password or a second factor is led there.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ActorReader reader, Actor actor, WorkingDay day, LockedSession locked)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null || (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsPage(endpoint)))
        {
            await next(http); // styles, scripts and icons are for everybody
            return;
        }

        var detour = default(string);
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var read = await reader.ReadAsync(http, day.Today);
            detour = read.Detour;
            if (!read.IsKnown)
            {
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                http.User = new();
            }
        }

        var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (locked.Account is not null)
        {
            if (open)
            {
                await next(http);
                return;
            }

            http.Items[LockedForm.MayCarry] = endpoint.Metadata.GetMetadata<HoldsSecretsAttribute>() is null;
            http.Response.StatusCode = StatusCodes.Status423Locked;
            return;
        }

        if (!actor.IsSignedIn && endpoint.Metadata.GetMetadata<SignedInAttribute>() is null && await DemoAccess.IsOpenAsync(http))
        {
            await DemoVisit.BeginAsync(http, reader.Db, actor, reader.Units, reader.Roles, day.Today);
        }

        if (detour is not null && !open && !http.Request.Path.StartsWithSegments("/tai-khoan", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Redirect(detour);
            return;
        }

        await next(http);
    }

    private static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null;
}
