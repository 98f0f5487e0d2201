using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Các cuộc kiểm tra, giám sát trong phạm vi, and those on whose team the reader is named; subjects by number alone.</summary>
[SignedIn]
public sealed class ListCasesModel(CaseFinder finder, InspectionRules rules, Actor actor, Installation installation) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public CasePhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public FoundCases Found { get; private set; } = null!;

    public IReadOnlyList<CaseRow> View => Found.Rows;

    public bool IsDemo { get; private set; }

    public bool MayOpen => actor.Can(InspectionPermissions.Edit);

    public bool MayReadRules => actor.Can(InspectionPermissions.Read);

    public IReadOnlyDictionary<string, string> Kinds => rules.KindNames;

    public IEnumerable<SelectListItem> KindItems => Kinds.Select(k => new SelectListItem(k.Value, k.Key, k.Key == Kind));

    public static IEnumerable<CasePhase> Phases => Enum.GetValues<CasePhase>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        Found = await finder.ReadAsync(new CaseFilter(Kind, Phase, Year), Day, PageNumber, cancel);
        PageNumber = Found.Page;
    }
}
