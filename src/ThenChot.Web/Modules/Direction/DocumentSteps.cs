using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>From the page of a document to its points and the work given from it.</summary>
internal sealed class DocumentSteps(Actor actor) : IDocumentSteps
{
    public IEnumerable<DocumentStep> StepsOf(DocumentId document) =>
        actor.Can(DirectionPermissions.Read) ? [new("Từ văn bản đến nhiệm vụ", $"/nhiem-vu/van-ban/{document}")] : [];
}
