using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Accounts.SecondFactors;

namespace ThenChot.Tests.Harness;

/// <summary>The phones of people whose role asks for a second factor: one secret for all of them.</summary>
public static class Phones
{
    public static readonly byte[] Secret = [.. Enumerable.Range(1, Totp.SecretLength).Select(n => (byte)n)];

    /// <summary>Inside an act: the account has codes from now on, none of them spent.</summary>
    public static async Task GiveAsync(IServiceProvider services, Guid account)
    {
        var db = services.GetRequiredService<AppDb>();
        db.Add(new SecondFactor(account, services.GetRequiredService<SecondFactorDesk>().Hide(Secret), 0, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await db.SaveChangesAsync();
    }

    /// <summary>The present code. The clock of a test stands still: a spent code becomes fresh again, as half a minute later.</summary>
    /// <param name="at">The time of another process; null: that of the test.</param>
    public static async Task<string> CodeAsync(RunningOffice office, string userName, DateTimeOffset? at = null)
    {
        var step = Totp.StepOf(at ?? office.Clock.GetUtcNow());
        var spent = await office.RunAsync(services => FactorsOf(services, userName).AnyAsync(f => f.LastStep >= step));
        if (spent)
        {
            await office.ActAsync(async services => (await FactorsOf(services, userName).SingleAsync()).Spend(0));
        }

        return Totp.Code(Secret, step);
    }

    private static IQueryable<SecondFactor> FactorsOf(IServiceProvider services, string userName)
    {
        var db = services.GetRequiredService<AppDb>();
        return db.Set<SecondFactor>().Where(f => db.Set<Account>().Any(a => a.Id == f.AccountId && a.UserName == userName));
    }
}
