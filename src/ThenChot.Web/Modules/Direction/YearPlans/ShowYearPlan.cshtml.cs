using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Chương trình công tác năm, as of the working day: by month, with what happened and what was changed.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowYearPlanModel(AppDb db, YearPlanDesk desk, WorkItemRows items, UnitDirectory units, PersonDirectory people, DocumentRegister documents, RuleBook rules) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ct")]
    public YearPlanId? Wanted { get; set; }

    public YearPlan? Plan { get; private set; }

    public string UnitName { get; private set; } = "";

    public DocumentRef? Issued { get; private set; }

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<YearTaskRow> Rows { get; private set; } = [];

    /// <summary>Tasks that were dropped are left out.</summary>
    public WorkTally Tally { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public bool MayDraw => desk.Own is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await desk.Readable().AsNoTracking().OrderByDescending(p => p.Year).ThenBy(p => p.Id).Select(p => new { p.Id, p.Unit, p.Year }).ToListAsync(cancel);
        var chosen = all.Find(p => p.Id == Wanted) ?? all.Find(p => p.Unit == desk.Own && p.Year == Day.Year) ?? all.Find(p => p.Year == Day.Year) ?? all.FirstOrDefault();
        Plan = chosen is null ? null : await db.Set<YearPlan>().AsNoTracking().Include(p => p.Tasks).ThenInclude(t => t.Changes).AsSingleQuery().FirstAsync(p => p.Id == chosen.Id, cancel);
        var names = await units.NamesAsync([.. all.Select(p => p.Unit), .. Plan?.Tasks.Select(t => t.LeadUnit) ?? []], Day, cancel);
        Plans = [.. all.Select(p => new SelectListItem($"Năm {p.Year}, {names.GetValueOrDefault(p.Unit)}", p.Id.ToString(), p.Id == chosen!.Id))];
        if (Plan is null)
        {
            return;
        }

        var persons = await people.NamesAsync(Plan.Tasks.Select(t => t.Owner).OfType<PersonId>(), cancel);
        var alerts = items.Alerts(Day);
        Rows = [.. Plan.Tasks.OrderBy(t => t.Month).ThenBy(t => t.Id.Value).Select(t => new YearTaskRow(t, t.At(alerts, Day), names.GetValueOrDefault(t.LeadUnit, ""), t.Owner is { } owner ? persons.GetValueOrDefault(owner) : null))];
        Tally = WorkTally.Of([.. Rows.Where(r => !r.Task.IsDroppedBy(Day)).Select(r => r.Reading)], Day);
        Issued = Plan.Document is { } paper && Plan.IssuedOn <= Day ? await documents.FindAsync(paper, cancel) : null;
        (UnitName, MayKeep) = (names.GetValueOrDefault(Plan.Unit, ""), desk.MayKeep(Plan));
    }

    /// <summary>The programme as a paper, for printing on A4.</summary>
    public async Task<IActionResult> OnGetVanBanAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (Plan is null)
        {
            return Gone();
        }

        var layout = rules.InForce<PartyLayout>("party-document-layout", Today).Settings;
        var paper = YearPlanPaper.Of(Plan, UnitName, [.. Rows.Where(r => !r.Task.IsDroppedBy(Day))], rules.InForce<Domain.Direction.BriefingRule>("briefing", Today).Settings, Day, Today);
        return File(PartyDocumentWriter.Write(paper, layout), PartyDocumentWriter.ContentType, $"chuong-trinh-cong-tac-{Plan.Year}.docx");
    }
}
