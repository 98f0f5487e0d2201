using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Checks uploads and takes them, one after the other, whoever watches.</summary>
public sealed class ImportRunner(IServiceScopeFactory scopes, DatabaseChoice database, TimeProvider clock, ILogger<ImportRunner> log) : StepRunner<ImportId>(scopes, database, clock, log)
{
    protected override Task<List<ImportId>> LeftAsync(AppDb db, CancellationToken cancel)
    {
        var (now, alone) = (Now, Alone);
        return db.Set<Import>().AsNoTracking()
            .Where(i => (i.State == ImportState.Checking || i.State == ImportState.Taking) && (alone || i.LeaseUntil == null || i.LeaseUntil < now))
            .OrderBy(i => i.UploadedAt).Select(i => i.Id).ToListAsync(cancel);
    }

    protected override async Task StepAsync(ImportId id, Pulse pulse, IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await ClaimAsync(db, id, cancel) is not { } import)
        {
            return;
        }

        var actor = services.GetRequiredService<Actor>();
        if (services.GetRequiredService<ImportKinds>().Find(import.Kind) is not { } kind
            || !await services.GetRequiredService<IActorSource>().FillAsync(actor, import.UploadedBy, cancel) || !kind.IsFor(actor))
        {
            await GiveUpAsync(db, id, cancel);
            return;
        }

        void Progress(double share, int rows) => (pulse.Share, pulse.Rows) = (share, rows);
        await BeatingAsync(
            id,
            (own, over) => SayAsync(own, import, pulse, over),
            () =>
            {
                var work = ActivatorUtilities.CreateInstance<ImportWork>(services);
                return import.State == ImportState.Checking ? work.CheckAsync(import, kind, Progress, cancel) : work.TakeAsync(import, kind, Progress, cancel);
            },
            cancel);
    }

    protected override Task GiveUpAsync(AppDb db, ImportId id, CancellationToken cancel) =>
        db.Set<Import>().Where(i => i.Id == id && (i.State == ImportState.Checking || i.State == ImportState.Taking) && i.LeaseHolder == Node).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Dropped).SetProperty(i => i.Refusal, ImportRefusals.Interrupted.Sentence).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);

    private async Task<Import?> ClaimAsync(AppDb db, ImportId id, CancellationToken cancel)
    {
        var (now, alone) = (Now, Alone);
        var claimed = await db.Set<Import>()
            .Where(i => i.Id == id && (i.State == ImportState.Checking || i.State == ImportState.Taking) && (alone || i.LeaseUntil == null || i.LeaseUntil < now || i.LeaseHolder == Node))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseHolder, Node).SetProperty(i => i.LeaseUntil, now + Lease), cancel);
        return claimed == 0 ? null : await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == id, cancel);
    }

    /// <summary>SQLite has one writer: while rows are stored, memory must do.</summary>
    private Task SayAsync(AppDb db, Import import, Pulse pulse, CancellationToken cancel)
    {
        var until = Now + Lease;
        return Alone && import.State == ImportState.Taking ? Task.CompletedTask : db.Set<Import>().Where(i => i.Id == import.Id && i.LeaseHolder == Node && i.LeaseUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Progress, (int)(pulse.Share * 1000)).SetProperty(i => i.LeaseUntil, until), cancel);
    }
}
