using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Thêm đơn vị: founds one unit under a unit within the actor's reach.</summary>
[Demand(OrganizationPermissions.Edit)]
public sealed class AddUnitModel(UnitFounder founder, FoundingFacts facts, UnitDirectory units, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["code"] = "In.Code", ["name"] = "In.Name", ["kind"] = "In.Kind", ["parent_code"] = "In.ParentCode", ["founded_on"] = "In.FoundedOn", ["closed_on"] = "In.FoundedOn",
    };

    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "duoi")]
    public UnitId? Under { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Under is { } id && await units.FindAsync(id, Today, cancel) is { } parent && actor.CanIn(OrganizationPermissions.Edit, parent.Path))
        {
            In.ParentCode = parent.Code;
        }

        await LoadAsync();
    }

    [Writes("organizations.found-unit")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var known = await founder.KnownAsync(cancel);
        var reach = known.Where(k => actor.CanIn(OrganizationPermissions.Edit, k.Value.Seat.Path)).ToDictionary(StringComparer.Ordinal);
        var row = new UnitRow(1, In.Code ?? string.Empty, In.Name ?? string.Empty, In.Kind ?? string.Empty, In.ParentCode ?? string.Empty, In.FoundedOn ?? string.Empty, string.Empty);
        var import = UnitImport.Read([row], known, await founder.KindsAsync(cancel));
        foreach (var fault in import.Faults)
        {
            ModelState.AddModelError(Fields[fault.Column], fault.Column == "parent_code" && fault.Value.Length == 0 ? OrganizationRefusals.ParentMissing.Sentence : fault.Reason);
        }

        if (ModelState.IsValid && !reach.ContainsKey(UnitCode.Key(In.ParentCode)))
        {
            ModelState.AddModelError("In.ParentCode", OrganizationRefusals.ParentUnknown(UnitCode.Kept(In.ParentCode)).Sentence);
        }

        var members = FoundingFacts.Members(In, "In.OfficialMembers", ModelState);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var id = (await founder.FoundAsync(import.Plan, known, cancel))[UnitCode.Key(In.Code)];
        var founding = import.Plan[0].Founding;
        facts.Record(id, founding.FoundedOn, In, members, decision);
        acts.Current.OnUnit(id).Citing(decision).Because(In.Reason);
        return Done($"Đã thêm {VietnameseText.Nfc(In.Name)}.{facts.Remark(founding.Kind, founding.FoundedOn, members)}", $"/to-chuc/{id}");
    }

    protected override async Task LoadAsync()
    {
        Types = facts.Types(Today);
        Kinds = [.. (await founder.KindsAsync(HttpContext.RequestAborted)).Where(k => k.Code != UnitKind.City).Select(k => new SelectListItem(k.Name, k.Code))];
    }

    public sealed class Input : FoundingInput
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public string? ParentCode { get; set; }

        public string? FoundedOn { get; set; }

        public string? Reason { get; set; }
    }
}
