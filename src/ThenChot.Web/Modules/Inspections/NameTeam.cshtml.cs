using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Đoàn, tổ: cử người, ghi người từ chối hoặc thôi tham gia, ghi quan hệ thân thích đã khai.</summary>
public sealed class NameTeamModel(InspectionReach reach, PersonDirectory people, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    private readonly InspectionReach reach = reach;
    private readonly AppDb db = db;

    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty]
    public Leaving Out { get; set; } = new();

    [BindProperty]
    public Kin Kinship { get; set; } = new();

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public static IEnumerable<SelectListItem> Roles => Enum.GetValues<TeamRole>().Select(r => new SelectListItem(CaseWords.Label(r), r.ToString()));

    public IEnumerable<SelectListItem> Present => Case.Team.Where(t => t.OutOn is null).Select(t => new SelectListItem($"{Names.GetValueOrDefault(t.PersonId)}, {CaseWords.Label(t.Role)}", t.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        (In.On, Out.On, Out.Seat) = (Today, Today, Case.Team.FirstOrDefault(t => t.OutOn is null)?.Id);
        await LoadAsync();
        return Page();
    }

    [Writes("inspections.name-team")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        if (await In.Person.FindAsync(people, ModelState, "In.Person", Today, cancel) is not { } person || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        return Case.Appoint(person.Id, In.Role, await reach.KinOfAsync(person.Id, cancel), on, Today, Now) is { } refusal
            ? await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "In.On", "inspections.head-already" => "In.Role", _ => "In.Person.Name" }, refusal)
            : Kept("Đã cử vào đoàn.");
    }

    [Writes("inspections.recuse")]
    public async Task<IActionResult> OnPostThoiAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        if (Out.On is not { } on)
        {
            AskForDay("Out.On");
            return await InvalidAsync();
        }

        return Case.Recuse(Out.Seat ?? default, on, Out.Because, Today) is { } refusal
            ? await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "Out.On", "inspections.not-in-team" => "Out.Seat", _ => "Out.Because" }, refusal)
            : Kept("Đã ghi thôi tham gia đoàn.");
    }

    /// <summary>A declaration is kept beside the cases: it binds every later team.</summary>
    [Writes("inspections.declare-kinship")]
    public async Task<IActionResult> OnPostThanThichAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        var (one, other) = (await Kinship.Person.FindAsync(people, ModelState, "Kinship.Person", Today, cancel), await Kinship.Relative.FindAsync(people, ModelState, "Kinship.Relative", Today, cancel));
        if (one is null || other is null)
        {
            return await InvalidAsync();
        }

        if (!Domain.Inspections.Kinship.Declare(one.Id, other.Id, Today).TryGet(out var made, out var why))
        {
            return await RefusedAsync("Kinship.Relative.Name", why);
        }

        if (!await db.Set<Domain.Inspections.Kinship>().AnyAsync(k => k.PersonId == one.Id && k.RelativeId == other.Id, cancel))
        {
            db.Add(made);
        }

        return Kept("Đã ghi quan hệ thân thích.");
    }

    protected override bool May(CaseAtHand found) => found.MayEdit;

    protected override async Task LoadAsync() => Names = await people.NamesAsync(Case.Team.Select(t => t.PersonId));

    public sealed class Input
    {
        public PersonPick Person { get; set; } = new();

        public TeamRole Role { get; set; } = TeamRole.TeamMember;

        public DateOnly? On { get; set; }
    }

    public sealed class Leaving
    {
        public TeamSeatId? Seat { get; set; }

        public DateOnly? On { get; set; }

        public string? Because { get; set; }
    }

    public sealed class Kin
    {
        public PersonPick Person { get; set; } = new();

        public PersonPick Relative { get; set; } = new();
    }
}
