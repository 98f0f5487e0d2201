using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Modules.Direction.Contract;

/// <summary>A work item as later modules show it, read on a day. <c>DueOn</c> null: no clock runs.</summary>
public sealed record WorkRef(Guid Id, string Title, string Lead, DateOnly? DueOn, string State, bool IsDone, bool IsLate, string Url);

/// <summary>Work items within the reader's reach, for pages of later modules.</summary>
public sealed class WorkReader(DirectionAccess access, WorkItemRows items)
{
    /// <summary>What was given from a document by the day; a group stands once.</summary>
    public async Task<IReadOnlyList<WorkRef>> OfDocumentAsync(DocumentId document, DateOnly day, CancellationToken cancel = default) =>
        [.. (await items.ReadAsync(access.Readable().Where(i => i.Document == document && i.Parent == null), day, cancel)).OrderBy(r => r.Item.AssignedOn).ThenBy(r => r.Title, StringComparer.CurrentCulture)
            .Select(r => new WorkRef(r.Item.Id.Value, r.Title, r.Whose, r.Reading.DueOn, r.StateLabel, r.Reading.IsDone, r.Reading.IsLate, r.Url))];
}
