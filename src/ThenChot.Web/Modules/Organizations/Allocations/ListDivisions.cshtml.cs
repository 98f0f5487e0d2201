using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Web.Modules.Organizations.Allocations;

/// <summary>Số liệu chưa phân bổ: where figures wait for shares, act by act, one direction at a time.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ListDivisionsModel(DivisionShelf shelf) : OfficePage
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "chieu")]
    public string? Way { get; set; }

    /// <summary>Only what of this figure waits; null: of every figure.</summary>
    [BindProperty(SupportsGet = true, Name = "so-lieu")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public RecastDirection Direction => DivisionWords.Read(Way);

    public IReadOnlyList<DivisionLine> View { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, PicturedUnit> Units { get; private set; } = new Dictionary<UnitId, PicturedUnit>();

    public IReadOnlyDictionary<RecastDirection, int> Counts { get; private set; } = new Dictionary<RecastDirection, int>();

    public IReadOnlyList<SelectListItem> Figures { get; private set; } = [];

    public int Pages { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (lines, units) = await shelf.WaitingAsync(cancel);
        Figures = [.. lines.SelectMany(line => line.Waiting).DistinctBy(amount => amount.Code, StringComparer.Ordinal).OrderBy(amount => amount.Name, StringComparer.Ordinal).Select(amount => new SelectListItem(amount.Name, amount.Code, amount.Code == Code))];
        var wanted = string.IsNullOrEmpty(Code) ? lines : [.. lines.Select(line => line with { Waiting = [.. line.Waiting.Where(amount => amount.Code == Code)] }).Where(line => line.Waiting.Count > 0)];
        Counts = wanted.CountBy(line => line.Division.Key.Direction).ToDictionary();
        var shown = wanted.Where(line => line.Division.Key.Direction == Direction).ToList();
        Pages = Math.Max(1, (shown.Count + Most - 1) / Most);
        Number = Math.Clamp(Number, 1, Pages);
        (View, Units) = ([.. shown.Skip((Number - 1) * Most).Take(Most)], units);
    }
}
