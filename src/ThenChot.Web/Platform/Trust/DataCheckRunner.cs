using System.Text.Json;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Checks everything, one request after the other, whoever watches; the result stays in the row.</summary>
public sealed class DataCheckRunner(IServiceScopeFactory scopes, DatabaseChoice database, TimeProvider clock, ILogger<DataCheckRunner> log) : StepRunner<DataCheckId>(scopes, database, clock, log)
{
    protected override Task<List<DataCheckId>> LeftAsync(AppDb db, CancellationToken cancel)
    {
        var (now, alone) = (Now, Alone);
        return db.Set<DataCheck>().AsNoTracking().Where(c => c.State == DataCheckState.Running && (alone || c.LeaseUntil == null || c.LeaseUntil < now))
            .OrderBy(c => c.AskedAt).Select(c => c.Id).ToListAsync(cancel);
    }

    protected override async Task StepAsync(DataCheckId id, Pulse pulse, IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var (now, alone) = (Now, Alone);
        var claimed = await Mine(db, id, held: false).Where(c => alone || c.LeaseUntil == null || c.LeaseUntil < now || c.LeaseHolder == Node)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseHolder, Node).SetProperty(c => c.LeaseUntil, now + Lease), cancel);
        if (claimed == 0)
        {
            return;
        }

        var asked = await db.Set<DataCheck>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var kept = asked.AgainstFile is { } file && Checkpoint.Read(file, "").TryGet(out var read, out _) ? read : null;
        var code = kept is null && asked.Against is { } text && CheckpointCode.TryParse(text, out var typed) ? typed : null;
        Verification found = null!;
        await BeatingAsync(id, (own, over) => SayAsync(own, id, pulse, over), async () => found = await services.GetRequiredService<Verifier>().VerifyAsync(kept, code, share: share => pulse.Share = share, cancel: cancel), cancel);
        var (broken, checkpoint) = (found.IsValid ? null : JsonSerializer.Serialize(found.Broken, DataCheck.Json), found.IsValid ? found.Checkpoint.ToJson() : null);
        var (state, made, records) = (found.IsValid ? DataCheckState.Valid : DataCheckState.Broken, found.Checkpoint.Code.ToString(), found.Checkpoint.Tables.Sum(table => table.Records));
        await Mine(db, id, held: true).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.State, state).SetProperty(c => c.FinishedAt, Now).SetProperty(c => c.AgainstFile, (byte[]?)null).SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(c => c.Code, made).SetProperty(c => c.Records, records).SetProperty(c => c.Tables, found.Checkpoint.Tables.Count)
                .SetProperty(c => c.Checkpoint, checkpoint).SetProperty(c => c.Breaches, found.Count).SetProperty(c => c.Broken, broken),
            cancel);
    }

    protected override Task GiveUpAsync(AppDb db, DataCheckId id, CancellationToken cancel) => Mine(db, id, held: true).ExecuteUpdateAsync(
        set => set.SetProperty(c => c.State, DataCheckState.Interrupted).SetProperty(c => c.FinishedAt, Now).SetProperty(c => c.AgainstFile, (byte[]?)null).SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null), cancel);

    private Task<int> SayAsync(AppDb db, DataCheckId id, Pulse pulse, CancellationToken cancel)
    {
        var until = Now + Lease;
        return Mine(db, id, held: true).ExecuteUpdateAsync(set => set.SetProperty(c => c.Progress, (int)(pulse.Share * 1000)).SetProperty(c => c.LeaseUntil, until), cancel);
    }

    private IQueryable<DataCheck> Mine(AppDb db, DataCheckId id, bool held) =>
        db.Set<DataCheck>().Where(c => c.Id == id && c.State == DataCheckState.Running && (!held || c.LeaseHolder == Node));
}
