using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Một việc được giao: ai, việc gì, đến bao giờ, đang ở đâu, mốc, gia hạn, minh chứng.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowDeliverableModel(AppDb db, ProgrammeAccess access, DeliverableRows works, UnitDirectory units, DocumentRegister documents) : OfficePage
{
    public DeliverableRow Row { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<string> Coordinating { get; private set; } = [];

    public DocumentRef? Evidence { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayWork { get; private set; }

    public bool MayExtend { get; private set; }

    public async Task<IActionResult> OnGetAsync(DeliverableId id, CancellationToken cancel)
    {
        // A piece of work given later than the working day is shown as it was on the day it was given.
        var assignedOn = await db.Set<Deliverable>().Where(d => d.Id == id).Select(d => (DateOnly?)d.AssignedOn).FirstOrDefaultAsync(cancel);
        if (assignedOn is not { } given)
        {
            return Gone();
        }

        Row = (await works.ReadAsync(db.Set<Deliverable>().Where(d => d.Id == id), given > Day ? given : Day, cancel))[0];
        Programme = (await access.FindAsync(Row.Work.Programme, cancel))!;
        var coordinating = await db.Set<CoordinatingUnit>().Where(c => c.Deliverable == id).Select(c => c.Unit).ToListAsync(cancel);
        Coordinating = [.. (await units.NamesAsync(coordinating, Day, cancel)).Values.Order(StringComparer.CurrentCulture)];
        Evidence = Row.Work.Evidence is { } document && Row.Work.EvidenceOn <= Day ? await documents.FindAsync(document, cancel) : null;
        MayEdit = await access.MayAsync(ProgrammePermissions.Edit, Programme.Issuer, cancel);
        MayWork = await access.MayReportAsync(Row.Work, cancel);
        MayExtend = await access.MayAsync(ProgrammePermissions.Extend, Programme.Issuer, cancel);
        return Page();
    }
}
