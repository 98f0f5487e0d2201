using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ThenChot.Web.Platform.Data;

/// <summary>The one database context. Modules map their tables; nothing is stored outside an act.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, ModuleList modules) : DbContext(options)
{
    private readonly List<ActChange> pending = [];
    private string? state;

    /// <summary>The act that is open in this unit of work; null while only reading.</summary>
    internal Act? OpenAct { get; set; }

    /// <summary>Where the installation stands; on the Internet the tables of most modules do not exist.</summary>
    internal Zone Zone => modules.Zone;

    /// <summary>The modules of the installation, and those it does without.</summary>
    internal ModuleList Modules => modules;

    internal IReadOnlyList<ActChange> PendingChanges => pending;

    /// <summary>
    /// The hash of the last act, which stands for everything that acts have stored: a reading kept under it is the reading one would make now.
    /// Asked for once in a unit of work. Null while an act is open, whose state is not yet the one its hash will name, and before the first.
    /// </summary>
    public async Task<string?> StateAsync(CancellationToken cancel = default) =>
        OpenAct is not null ? null : state ??= await LastHash.FirstOrDefaultAsync(cancel);

    /// <summary>The state, for a query that is asked anyway at the beginning of a request: give what it found to <see cref="Stands"/>.</summary>
    internal IQueryable<string> LastHash => Set<Act>().AsNoTracking().OrderByDescending(act => act.Sequence).Select(act => act.Hash).Take(1);

    /// <summary>What the state was when the request began.</summary>
    internal void Stands(string? hash) => state ??= hash;

    /// <summary>The form was filled from this version: a newer one in the database answers 409.</summary>
    public void Expect(IVersioned entity, int version) =>
        Entry((object)entity).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>The record counts as changed although only rows beneath it are: its version goes up.</summary>
    public void Touch(IVersioned entity) => Entry((object)entity).Property(nameof(IVersioned.Version)).IsModified = true;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Prepare();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Adds a change that was stored past the change tracker to the open act.</summary>
    internal void Record(ActChange change) => pending.Add(change);

    internal void ForgetAct()
    {
        OpenAct = null;
        state = null;
        pending.Clear();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ReplaceService<IModelCacheKeyFactory, ZoneModelKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.AddConversions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PlatformMap.Map(modelBuilder);
        foreach (var module in modules.All)
        {
            module.Map(modelBuilder);
        }

        Conventions.Finish(modelBuilder, Database.IsNpgsql());
    }

    private void Prepare()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry is { Entity: Opening, State: EntityState.Modified or EntityState.Deleted })
            {
                throw new InvalidOperationException($"{entry.Metadata.DisplayName()}: who opened what is only ever added to.");
            }

            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || entry.Entity is IOutsideActs)
            {
                continue;
            }

            if (OpenAct is null)
            {
                throw new InvalidOperationException($"{entry.Metadata.DisplayName()} would be stored outside an act.");
            }

            if (entry is { State: EntityState.Modified, Entity: IVersioned })
            {
                var version = entry.Property(nameof(IVersioned.Version));
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }

            pending.Add(ChangeRecord.Of(OpenAct.Id, pending.Count + 1, entry));
        }
    }
}

/// <summary>One model for each kind of installation: a process may hold several, as the tests do.</summary>
internal sealed class ZoneModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDb)?.Zone, string.Join(',', (context as AppDb)?.Modules.LeftOut.Select(static m => m.Name) ?? []), designTime);
}
