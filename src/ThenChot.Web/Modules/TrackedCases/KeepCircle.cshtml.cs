using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Người được vào vòng: lets persons in and shuts them out, never oneself. It shows no case.</summary>
[Demand(TrackedPermissions.Circle)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeepCircleModel(AppDb db, TrackedReach reach, TrackedDuties duties, PersonDirectory people, Actor actor) : OfficePage
{
    private const int MostReadings = 50;

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<CircleAccess> View { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyList<TrackedOpening> Readings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!reach.KeepsCircle)
        {
            return Gone();
        }

        In.From = Today;
        await LoadAsync();
        return Page();
    }

    [Writes("tracked.let-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!reach.KeepsCircle || actor.PersonId is not { } me)
        {
            return Gone();
        }

        if (In.From is null)
        {
            AskForDay("In.From");
        }

        TrackedCaseId? only = null;
        if (VietnameseText.NfcOrNull(In.Code) is { } code)
        {
            var said = code.Trim().ToUpperInvariant();
            only = await db.Set<TrackedCase>().Where(c => c.Code == said).Select(c => (TrackedCaseId?)c.Id).FirstOrDefaultAsync(cancel);
            if (only is null)
            {
                ModelState.AddModelError("In.Code", "Không có hồ sơ mang mã này; để trống là cả danh sách.");
            }
        }

        var person = await In.Person.FindAsync(people, ModelState, "In.Person", Today, cancel);
        if (!ModelState.IsValid || person is null || In.From is not { } from)
        {
            return await InvalidAsync();
        }

        if (!CircleAccess.Give(new(person.Id, only, In.MayWork, from, In.To, In.Because), me, actor.Name, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "tracked.own-access" => "In.Person.Name", "tracked.access-backdated" => "In.From", "tracked.access-reversed" => "In.To", _ => "In.Because" }, why);
        }

        db.Add(made);
        return Done("Đã cho vào vòng.", "/vu-an/vong");
    }

    [Writes("tracked.shut-out")]
    public async Task<IActionResult> OnPostThuHoiAsync(CircleAccessId access, CancellationToken cancel)
    {
        if (!reach.KeepsCircle || await db.Set<CircleAccess>().FirstOrDefaultAsync(a => a.Id == access, cancel) is not { } found)
        {
            return Gone();
        }

        if (found.Revoke(actor.Name, Now) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        await db.SaveChangesAsync(cancel);
        await duties.ShutOutAsync(found.PersonId, reach, cancel);
        return Done("Đã thu hồi; có hiệu lực ngay từ lần mở tiếp theo.", "/vu-an/vong");
    }

    protected override async Task LoadAsync()
    {
        View = await db.Set<CircleAccess>().AsNoTracking().OrderBy(a => a.RevokedAt != null).ThenByDescending(a => a.GivenAt).ThenBy(a => a.Id).Take(200).ToListAsync();
        Names = await people.NamesAsync(View.Select(static a => a.PersonId));
        Readings = await db.Set<TrackedOpening>().AsNoTracking().OrderByDescending(o => o.At).ThenBy(o => o.Id).Take(MostReadings).ToListAsync();
    }

    public sealed class Input
    {
        public PersonPick Person { get; set; } = new();

        public string? Code { get; set; }

        public bool MayWork { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Because { get; set; }
    }
}
