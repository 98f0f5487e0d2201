using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Registers;

/// <summary>Sổ của một năm: read from what was recorded, to be printed, signed and bound; every line stands where it was done.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowRegisterModel(RegisterReader reader, UnitDirectory units, Installation installation, Actor actor) : OfficePage
{
    /// <summary>A bound book of more lines is printed for the units below, one each; the sheet takes all.</summary>
    public const int Most = 1_000;

    private const int MostOfASheet = 50_000;
    private const int Years = 6;

    [BindProperty(SupportsGet = true, Name = "so")]
    public RegisterKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? UnitCode { get; set; }

    public UnitRef? Unit { get; private set; }

    public Refusal? Trouble { get; private set; }

    public IReadOnlyList<RegisterLine> View { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool IsDemo { get; private set; }

    public int ShownYear => Year is { } asked && asked > 1930 && asked <= Today.Year ? asked : Today.Year;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<RegisterKind>().Select(k => new SelectListItem(RegisterWords.Name(k), k.ToString(), k == Kind));

    public IEnumerable<SelectListItem> YearChoices => Enumerable.Range(0, Years).Select(back => Today.Year - back).Append(ShownYear).Distinct().Select(y => new SelectListItem(y.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture), y == ShownYear));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel))
        {
            var lines = await reader.ReadAsync(Kind, ShownYear, Unit!.Path, Most, cancel);
            (View, HasMore) = ([.. lines.Take(Most)], lines.Count > Most);
        }

        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => !await FindAsync(cancel) ? Gone() : await this.ListAsync<RegisterLine>(
        new(RegisterWords.File(Kind), $"{RegisterWords.Name(Kind)}, năm {ShownYear.ToString(CultureInfo.InvariantCulture)}, {Unit!.Name}") { Personal = true, ReadOn = Today },
        [.. (await reader.ReadAsync(Kind, ShownYear, Unit.Path, MostOfASheet, cancel)).Take(MostOfASheet)],
        new("Ngày", 14, l => l.On), new("Họ và tên", 32, l => l.FullName ?? "hồ sơ ở đơn vị khác"), new("Ngày sinh", 14, l => l.BornOn?.Text), new("Chi bộ", 44, l => l.Cell), new("Nội dung", 60, l => l.What), new("Số văn bản", 18, l => l.Number));

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(MemberPermissions.Read);
        Unit = string.IsNullOrWhiteSpace(UnitCode)
            ? (await units.AtPathsAsync(scope.Paths.Take(1), Today, cancel)) is [var top, ..] ? top : null
            : await units.FindReachedByCodeAsync(UnitCode, Today, scope, Today, cancel);
        Trouble = Unit is null ? MembersRefusals.UnitNotThere(UnitCode ?? "") : null;
        return Trouble is null;
    }
}
