using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Where a document of the register is cited here: a programme that it issues, work that it proves done.</summary>
public sealed class ProgrammeCitations(AppDb db, Actor actor) : ICitationSource
{
    public async Task<IReadOnlyList<Citation>> CitationsOfAsync(DocumentId document, CancellationToken cancel)
    {
        if (!actor.Can(ProgrammePermissions.Read))
        {
            return [];
        }

        var programmes = await db.Set<Programme>().AsNoTracking().Where(p => p.Document == document || p.CommitteeDecision == document)
            .Select(p => new { p.Id, p.Symbol }).ToListAsync(cancel);
        var works = await db.Set<Deliverable>().AsNoTracking().Where(d => d.Evidence == document).OrderBy(d => d.Number)
            .Select(d => new { d.Id, d.Number, d.KindName, d.Title }).ToListAsync(cancel);
        return [.. programmes.Select(p => new Citation("Chương trình", p.Symbol, $"/chuong-trinh/{p.Id}")), .. works.Select(w => new Citation("Minh chứng của việc được giao", $"{w.KindName} {w.Number}: {w.Title ?? "chưa nhập nội dung"}", $"/chuong-trinh/viec/{w.Id}"))];
    }
}
