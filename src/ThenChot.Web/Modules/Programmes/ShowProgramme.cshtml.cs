using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Một chương trình: tổng quan tính đến ngày làm việc.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowProgrammeModel(AppDb db, ProgrammeAccess access, PersonDirectory people, TargetRows targets, DeliverableRows works) : OfficePage
{
    public Programme Programme { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public string? Agency { get; private set; }

    /// <summary>The person who signed; null when only the post was entered.</summary>
    public string? Signer { get; private set; }

    public ILookup<ProvisionKind, Provision> Provisions { get; private set; } = null!;

    public IReadOnlyList<TargetRow> Targets { get; private set; } = [];

    public IReadOnlyList<DeliverableRow> Open { get; private set; } = [];

    public WorkTally Tally { get; private set; } = null!;

    public int Plans { get; private set; }

    public IReadOnlyList<(JudgementWord? Word, int Count)> Words { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ProgrammeId id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } programme)
        {
            return Gone();
        }

        Programme = programme;
        Signer = programme.Signer is { } signer ? (await people.FindAsync(signer, cancel))?.FullName : null;
        MayEdit = await access.MayAsync(ProgrammePermissions.Edit, programme.Issuer, cancel);
        Agency = await db.Set<StandingAgency>().Where(a => a.Programme == id && a.From <= Day && (a.To == null || Day < a.To))
            .OrderByDescending(a => a.From).Select(a => a.Name).FirstOrDefaultAsync(cancel);
        Provisions = (await db.Set<Provision>().AsNoTracking().Where(p => p.Programme == id).OrderBy(p => p.Number).ToListAsync(cancel)).ToLookup(p => p.Kind);
        Targets = await targets.ReadAsync(id, Day, monitors: false, cancel);
        Words = [.. Targets.Where(t => t.Target.Group is null).GroupBy(t => t.Word).OrderByDescending(g => g.Key?.Rank() ?? -1).Select(g => (g.Key, g.Count()))];
        var rows = await works.ReadAsync(works.Of(id), Day, cancel);
        Tally = WorkTally.Of([.. rows.Select(r => r.Reading)], Day);
        Open = [.. rows.Where(r => !r.Reading.IsDone).OrderBy(r => r.Reading.DueOn ?? DateOnly.MaxValue)];
        Plans = await db.Set<LocalPlan>().CountAsync(p => p.IssuedOn <= Day && p.Serves.Any(s => s.Programme == id), cancel);
        return Page();
    }
}
