using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Mở kỳ báo cáo: period, figures, narrative parts, units, scope, cut-off, due day, grace.</summary>
[Demand(FigurePermissions.Open)]
public sealed class OpenRoundModel(AppDb db, FigureCatalogue catalogue, UnitDirectory units, RoundOpening opening, Actor actor, Acts acts) : OfficePage
{
    /// <summary>Which length of period is asked for: month, quarter, half, year.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public PeriodKind Kind { get; set; } = PeriodKind.Quarter;

    [BindProperty]
    public OpenInput Input { get; set; } = new();

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<UnitRef> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        var period = Period.Holding(Kind, Today).Previous;
        Input.Period = period.Code;
        Input.CutOffOn = period.End;
        Input.DueOn = period.End.AddDays(15);
        Input.Codes = [.. Figures.Select(figure => figure.Code)];
        Input.Units = [.. Units.Where(unit => unit.Kind == "committee").Select(unit => unit.Id)];
        return Page();
    }

    [Writes("figures.open-round")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Period.TryParse(Input.Period, out var period))
        {
            ModelState.AddModelError("Input.Period", "Đồng chí chọn kỳ.");
        }

        await LoadAsync();
        var asked = await AskedAsync(period, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var all = await catalogue.AllAsync(cancel);
        var opened = Round.Open(
            Id.New<RoundId>(Now), Asking, Input.Name, period, Input.Scope, new(Input.CutOffOn, Input.DueOn, Input.GraceDays),
            [.. Input.Codes.Where(all.ContainsKey).Select(code => all[code])],
            (Input.Parts ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            asked, false, Now);
        if (!opened.TryGet(out var round, out var refusal))
        {
            return await RefusedAsync(refusal.Code is "figures.due-before-cut-off" ? "Input.DueOn" : string.Empty, refusal);
        }

        if (await opening.ObjectionAsync(round, cancel) is { } objection)
        {
            return await RefusedAsync(objection);
        }

        acts.Current.OnUnit(round.AskedBy);
        db.Add(round);
        return Done($"Đã mở kỳ báo cáo, hỏi {round.Units.Count} đơn vị.", $"/ky-bao-cao/{round.Id}");
    }

    protected override async Task LoadAsync()
    {
        Figures = [.. (await catalogue.AllAsync()).Values.Where(figure => figure.Frequency == Kind && !figure.IsComputed).OrderBy(figure => figure.Field, StringComparer.Ordinal)];
        if (await units.FindAsync(Asking, Today) is { } asking)
        {
            Units = [asking, .. await units.ChildrenAsync(Asking, Today)];
        }

        var now = Period.Holding(Kind, Today);
        Periods = [.. new[] { now.Next, now, now.Previous, now.Previous.Previous, now.Previous.Previous.Previous }
            .Select(period => new SelectListItem(period.Name, period.Code))];
        if (Input.Period is { Length: > 0 } chosen && Period.TryParse(chosen, out var other) && Periods.All(item => item.Value != other.Code))
        {
            Periods = [.. Periods, new SelectListItem(other.Name, other.Code)];
        }
    }

    /// <summary>The unit that asks: where the actor holds the right to open rounds.</summary>
    private UnitId Asking => actor.Grants.First(grant => grant.Permissions.Contains(FigurePermissions.Open)).Unit;

    private async Task<List<UnitId>> AskedAsync(Period period, CancellationToken cancel)
    {
        var asked = Input.Units.Where(unit => Units.Any(known => known.Id == unit)).ToList();
        var scope = actor.ScopeOf(FigurePermissions.Open);
        var codes = (Input.OtherUnits ?? string.Empty).Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = await units.FindByCodesAsync(codes, period == default ? Today : period.End, cancel);
        foreach (var code in codes)
        {
            if (found.TryGetValue(code, out var unit) && scope.Covers(unit.Path))
            {
                asked.Add(unit.Id);
            }
            else
            {
                ModelState.AddModelError("Input.OtherUnits", $"Không tìm thấy đơn vị có mã “{code}” trong phạm vi của đồng chí.");
            }
        }

        return asked;
    }

    public sealed class OpenInput
    {
        public string? Period { get; set; }

        [StringLength(200, ErrorMessage = "Tên dài nhất 200 ký tự.")]
        public string? Name { get; set; }

        public EntryScope Scope { get; set; }

        public DateOnly CutOffOn { get; set; }

        public DateOnly DueOn { get; set; }

        [Range(0, 60, ErrorMessage = "Gia hạn chung từ 0 đến 60 ngày.")]
        public int GraceDays { get; set; }

        public List<string> Codes { get; set; } = [];

        public string? Parts { get; set; }

        public List<UnitId> Units { get; set; } = [];

        public string? OtherUnits { get; set; }
    }
}
