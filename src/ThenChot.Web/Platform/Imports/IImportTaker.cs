namespace ThenChot.Web.Platform.Imports;

/// <summary>Reads and stores the rows of one run. The platform calls it batch by batch, in file order, with the actor's rights.</summary>
public interface IImportTaker
{
    /// <summary>Says every fault of the batch; look-ups for the whole batch at once. Stores nothing.</summary>
    Task CheckAsync(ImportBatch batch, CancellationToken cancel);

    /// <summary>Adds the good rows of the batch just checked to the open act; gives how many records that made.</summary>
    Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel);

    /// <summary>After the last batch, for kinds that store at the end.</summary>
    Task<int> EndAsync(CancellationToken cancel) => Task.FromResult(0);
}
