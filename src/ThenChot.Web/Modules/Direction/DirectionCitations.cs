using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Where a document of the register is cited here: work it gave, work it proves done; a group stands once.</summary>
internal sealed class DirectionCitations(DirectionAccess access, Actor actor) : ICitationSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<Citation>> CitationsOfAsync(DocumentId document, CancellationToken cancel)
    {
        if (!actor.Can(DirectionPermissions.Read))
        {
            return [];
        }

        var rows = await access.Readable().AsNoTracking()
            .Where(i => (i.Document == document && i.Parent == null) || i.Completions.Any(c => c.Evidence == document))
            .OrderBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Title, Proves = i.Completions.Any(c => c.Evidence == document) }).ToListAsync(cancel);
        return [.. rows.Select(r => new Citation(r.Proves ? "Minh chứng của nhiệm vụ" : "Nhiệm vụ giao từ văn bản", r.Title ?? "chưa nhập nội dung", $"/nhiem-vu/{r.Id}"))];
    }
}
