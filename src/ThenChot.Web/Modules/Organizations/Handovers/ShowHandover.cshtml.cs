using ThenChot.Domain.Organizations.Handovers;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Một biên bản bàn giao, to read, to print and as .docx.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ShowHandoverModel(AppDb db, UnitDirectory units, RuleBook rules, Actor actor) : OfficePage
{
    public Handover View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(HandoverId id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetDocxAsync(HandoverId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        var root = await units.RootAsync(View.On, cancel);
        var layout = rules.InForce<PartyLayout>("party-document-layout", View.On).Settings;
        return File(PartyDocumentWriter.Write(HandoverPaper.Of(View, root.Name), layout), PartyDocumentWriter.ContentType, $"bien-ban-ban-giao-{View.On:yyyy-MM-dd}.docx");
    }

    private async Task<bool> FindAsync(HandoverId id, CancellationToken cancel)
    {
        View = (await db.Set<Handover>().AsNoTracking().Include(handover => handover.Lines).AsSingleQuery()
            .Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), handover => handover.Path).FirstOrDefaultAsync(handover => handover.Id == id, cancel))!;
        return View is not null;
    }
}
