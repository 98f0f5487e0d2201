using ThenChot.Web.Platform.Trust;

namespace ThenChot.Tests.Harness;

/// <summary>Derives the chain of acts and every record again, and forges them as somebody with the database's password could.</summary>
public static class Chain
{
    /// <summary>Nothing when all holds; otherwise what is broken.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(this RunningOffice office) => [.. (await office.VerifiedAsync()).Broken.Select(b => $"{b.Kind}: {b.Sentence}")];

    public static Task<Verification> VerifiedAsync(this RunningOffice office, Checkpoint? against = null, CheckpointCode? code = null) =>
        office.RunAsync(services => services.GetRequiredService<Verifier>().VerifyAsync(against, code));

    /// <summary>A statement past the office, foreign keys not looked at.</summary>
    public static Task<bool> SqlAsync(this RunningOffice office, params string[] statements) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }

        await db.Database.CloseConnectionAsync();
        return true;
    });

    /// <summary>Links all acts anew after a forgery, so that the chain proves itself again.</summary>
    public static Task<bool> HashAnewAsync(this RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var changes = (await db.Set<ActChange>().AsNoTracking().ToListAsync()).ToLookup(c => c.ActId);
        var previous = "";
        foreach (var act in await db.Set<Act>().OrderBy(a => a.Sequence).ToListAsync())
        {
            act.PreviousHash = previous;
            act.Hash = previous = Acts.HashOf(act, changes[act.Id]);
        }

        await db.SaveChangesAsync();
        return true;
    });
}
