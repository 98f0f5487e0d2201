using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>Accounts with roles for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class AccountSeeds(AppDb db, UserManager<Account> users, RoleBook roles, TimeProvider clock)
{
    private static readonly DateOnly Ever = new(2000, 1, 1);

    /// <summary>Without password the account signs in by the demo cards alone, if it is a demo account.</summary>
    public async Task<Guid> CreateAsync(
        string userName, string? password, PersonId person, IReadOnlyList<(string Role, UnitId Unit)> grants, bool isDemo = false)
    {
        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = userName, PersonId = person, CreatedAt = now, IsDemo = isDemo };
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"{userName}: {string.Join(", ", result.Errors.Select(e => e.Code))}");
        }

        foreach (var (code, unit) in grants)
        {
            var role = roles.Find(code, VietnameseFormat.DayOf(now)) ?? throw new InvalidOperationException($"No role {code}.");
            if (!RoleGrant.Give(account.Id, role, unit, new DateSpan(Ever, null), now).TryGet(out var grant, out var why))
            {
                throw new InvalidOperationException(why.Sentence);
            }

            db.Add(grant);
        }

        await db.SaveChangesAsync();
        return account.Id;
    }
}
