using Microsoft.EntityFrameworkCore.Storage;

namespace ThenChot.Web.Platform.Acts;

/// <summary>Who did it and when, where that is not simply "this actor, now": seeded and imported acts.</summary>
public sealed record ActStamp(DateTimeOffset? At = null, Guid? AccountId = null, string? ActorName = null);

/// <summary>What follows from the changes of an act and is kept with them (số tổng), brought up to date in the act itself: the last step before it joins the chain.</summary>
public interface IActCloser
{
    /// <summary>Runs while no other act can close. Stores what no act records.</summary>
    Task CloseAsync(IReadOnlyList<ActChange> changes, CancellationToken cancel);
}

/// <summary>Opens and closes acts. One transaction holds one act and everything it stored.</summary>
public sealed class Acts(AppDb db, TimeProvider clock, Actor actor, IEnumerable<IActCloser> closers, Erasure erasure)
{
    /// <summary>An advisory lock of PostgreSQL: the chain of acts has one last link at a time.</summary>
    private const long ChainLock = 7_301_945;

    public Act Current => db.OpenAct ?? throw new InvalidOperationException("No act is open here.");

    /// <summary>Runs <paramref name="work"/> as one act; a refusal (or an exception) leaves nothing behind.</summary>
    public async Task<Refusal?> RunAsync(string kind, Func<Task<Refusal?>> work, ActStamp? stamp = null, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        Begin(kind, stamp);
        try
        {
            var refusal = await work();
            if (refusal is null)
            {
                await CompleteAsync(cancel);
                await StandAsync(transaction, cancel);
            }

            return refusal;
        }
        finally
        {
            db.ForgetAct();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>As above, for work that cannot be refused.</summary>
    public Task RunAsync(string kind, Func<Task> work, ActStamp? stamp = null, CancellationToken cancel = default) =>
        RunAsync(
            kind,
            async () =>
            {
                await work();
                return null;
            },
            stamp,
            cancel);

    /// <summary>Stores what no act records (số tổng), while no act can close.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await HoldChainAsync(cancel);
        await work();
        await transaction.CommitAsync(cancel);
    }

    internal void Begin(string kind, ActStamp? stamp = null)
    {
        if (db.OpenAct is not null)
        {
            throw new InvalidOperationException("An act is open already: one transaction, one act.");
        }

        var at = Instants.Truncate(stamp?.At ?? clock.GetUtcNow());
        db.OpenAct = new Act
        {
            Id = Id.New<ActId>(at),
            At = at,
            Kind = kind,
            AccountId = stamp is { ActorName: not null } ? stamp.AccountId : actor.AccountId,
            ActorName = stamp?.ActorName ?? actor.Name,
            OnBehalfOf = stamp is { ActorName: not null } ? null : actor.OnBehalfOf,
        };
    }

    /// <summary>Saves what is left, links the act to the chain and stores it; stores no act when nothing changed.</summary>
    internal async Task CompleteAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (db.PendingChanges.Count == 0)
        {
            return;
        }

        await HoldChainAsync(cancel);
        foreach (var closer in closers)
        {
            await closer.CloseAsync(db.PendingChanges, cancel);
        }

        var last = await db.Set<Act>().AsNoTracking().OrderByDescending(a => a.Sequence).Select(a => new { a.Sequence, a.Hash }).FirstOrDefaultAsync(cancel);
        var act = Current;
        act.Sequence = (last?.Sequence ?? 0) + 1;
        act.PreviousHash = last?.Hash ?? "";
        act.Hash = HashOf(act, db.PendingChanges);
        db.Add(act);
        db.AddRange(db.PendingChanges);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The act stands from here on; what it took away for good then leaves the files of the database.</summary>
    internal async Task StandAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        await transaction.CommitAsync(cancel);
        await erasure.AfterActAsync(Current.Erased);
    }

    private async Task HoldChainAsync(CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ChainLock})", cancel);
        }
    }

    /// <summary>SHA-256 (hex) over the act's own fields, the previous hash and the digest of every record it changed.</summary>
    public static string HashOf(Act act, IEnumerable<ActChange> changes)
    {
        using var hash = new ActHash();
        hash.Begin(act);
        foreach (var change in changes.OrderBy(c => c.Number))
        {
            hash.Add(change);
        }

        return hash.Finish().Hash;
    }
}
