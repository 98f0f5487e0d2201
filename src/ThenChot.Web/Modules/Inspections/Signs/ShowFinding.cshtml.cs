using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Một phát hiện theo Chỉ thị 24: the evidence, the reply beside it, what was verified and what became of it.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ShowFindingModel(AppDb db, SignReach reach, SignCatalogue catalogue, UnitDirectory units, PersonDirectory people, DutyBook duties, Actor actor, Acts acts) : OfficePage
{
    private const int MostOpenings = 20;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Replying Reply { get; set; } = new();

    [BindProperty]
    public Verifying Verify { get; set; } = new();

    public SignFinding Finding { get; private set; } = null!;

    public string About { get; private set; } = "";

    public string Register { get; private set; } = "";

    public IReadOnlyList<string> Signs { get; private set; } = [];

    /// <summary>Who opened it before, of a finding that names a person; for whoever decides.</summary>
    public IReadOnlyList<FindingOpening> Openings { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public bool MayDecide { get; private set; }

    public static IEnumerable<SelectListItem> Outcomes => Enum.GetValues<SignOutcome>().Select(outcome => new SelectListItem(SignWords.Label(outcome), outcome.ToString()));

    public async Task<IActionResult> OnGetAsync(SignFindingId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        (Version, Reply.On, Verify.On) = (Finding.Version, Today, Today);
        await LoadAsync();
        if (Finding.PersonId is not null)
        {
            db.Add(new FindingOpening { Id = Guid.CreateVersion7(Now), FindingId = id, AccountId = actor.AccountId, ByName = actor.Name, At = Now });
            await db.SaveChangesAsync(cancel);
        }

        return Page();
    }

    [Writes("inspections.finding-reply")]
    public async Task<IActionResult> OnPostYKienAsync(SignFindingId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel, tracked: true) || !MayEdit)
        {
            return Gone();
        }

        if (Reply.On is not { } on)
        {
            AskForDay("Reply.On");
            return await InvalidAsync();
        }

        return Finding.Answer(Reply.Text, on, Today) is { } refusal
            ? await RefusedAsync(refusal.Code == "inspections.day-outside" ? "Reply.On" : "Reply.Text", refusal)
            : Kept("Đã ghi ý kiến.");
    }

    [Writes("inspections.finding-verify")]
    public async Task<IActionResult> OnPostAsync(SignFindingId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel, tracked: true) || !MayDecide)
        {
            return Gone();
        }

        if (Verify.On is not { } on)
        {
            AskForDay("Verify.On");
            return await InvalidAsync();
        }

        if (Finding.Verify(Verify.Confirmed, Verify.Outcome, on, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "inspections.outcome-of-confirmed-only" ? "Verify.Outcome" : "Verify.On", refusal);
        }

        await duties.CloseAsync(id.Value, RecordFindingModel.Duty.Code, cancel: cancel);
        return Kept("Đã ghi kết quả xác minh.");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var names = await units.NamesAsync(new[] { Finding.RegisterId }.Concat(Finding.UnitId is { } unit ? [unit] : []), Finding.FoundOn, cancel);
        Register = names[Finding.RegisterId];
        About = Finding.UnitId is { } about ? names[about] : (await people.NamesAsync([Finding.PersonId!.Value], cancel))[Finding.PersonId!.Value];
        Openings = MayDecide && Finding.PersonId is not null ? await db.Set<FindingOpening>().AsNoTracking().Where(o => o.FindingId == Finding.Id).OrderByDescending(o => o.At).ThenBy(o => o.Id).Take(MostOpenings).ToListAsync(cancel) : [];
        Signs = [.. (await catalogue.OfAsync(Finding.RuleId, cancel)).Signs.Where(sign => Finding.Numbers.Contains(sign.Number)).Select(static sign => sign.Title)];
    }

    private IActionResult Kept(string message)
    {
        acts.Current.OnUnit(Finding.RegisterId);
        return Done(message, $"/kiem-tra/bieu-hien/{Finding.Id}");
    }

    private async Task<bool> FindAsync(SignFindingId id, CancellationToken cancel, bool tracked = false)
    {
        var query = reach.Readable().Where(finding => finding.Id == id);
        if (await (tracked ? query.AsTracking() : query).FirstOrDefaultAsync(cancel) is not { } found || await units.FindLastAsync(found.RegisterId, Today, cancel) is not { } register)
        {
            return false;
        }

        (Finding, MayEdit, MayDecide) = (found, actor.CanIn(InspectionPermissions.Edit, register.Path), actor.CanIn(InspectionPermissions.Decide, register.Path));
        if (tracked)
        {
            db.Expect(found, Version);
        }

        return true;
    }

    public sealed class Replying
    {
        public string? Text { get; set; }

        public DateOnly? On { get; set; }
    }

    public sealed class Verifying
    {
        public bool Confirmed { get; set; }

        public SignOutcome? Outcome { get; set; }

        public DateOnly? On { get; set; }
    }
}
