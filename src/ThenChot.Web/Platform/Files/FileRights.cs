namespace ThenChot.Web.Platform.Files;

/// <summary>
/// Records of one table that hold files: who may read the history of such a record opens its files. <paramref name="Of"/>: the records that hold one file.
/// <c>Opened</c> notes the opening where the record asks for it; null: it does not.
/// </summary>
public sealed record FileHolder(string Table, Func<AppDb, FileId, IQueryable<Guid>> Of)
{
    public Func<Guid, IServiceProvider, CancellationToken, Task>? Opened { get; init; }
}

/// <summary>Who opens a stored file: whoever may read a record that holds it. What no record holds any more opens for nobody but who uploaded it.</summary>
public sealed class FileRights(AppDb db, ModuleList modules, HistoryScopes scopes, Actor actor, IServiceProvider services)
{
    public async Task<bool> OpensAsync(StoredFile file, CancellationToken cancel)
    {
        var held = false;
        foreach (var holder in modules.All.SelectMany(static module => module.Files))
        {
            foreach (var record in await holder.Of(db, file.Id).ToListAsync(cancel))
            {
                held = true;
                if (await scopes.AllowsAsync(holder.Table, record.ToString(), services, cancel))
                {
                    await (holder.Opened?.Invoke(record, services, cancel) ?? Task.CompletedTask);
                    return true;
                }
            }
        }

        return !held && actor.AccountId is { } account && file.UploadedBy == account;
    }
}
