using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Giải trình chênh lệch: the derived and the reported value of a unit and period, and why they differ.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ExplainDifferenceModel(AppDb db, FigureDifferences differences, FigureSight sight, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    /// <summary>The period by its code; null is the last one that is asked about, else the last that has both values.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? On { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Sight Sight { get; private set; } = null!;

    public DifferenceLine View { get; private set; } = null!;

    /// <summary>Every period with both values, the latest first.</summary>
    public IReadOnlyList<DifferenceLine> Lines { get; private set; } = [];

    public bool MayExplain => actor.CanEnter(Sight.Unit.Path) || actor.CanSign(Sight.Unit.Path);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return Gone();
        }

        (Input.Derived, Input.Reported) = (View.Pair.Derived, View.Pair.Reported);
        return Page();
    }

    [Writes("figures.explain-difference")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || !MayExplain)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!DifferenceExplanation.Write(Id.New<FigureRowId>(Now), View.Pair, Input.Derived, Input.Reported, Input.Text, actor.Name, Now).TryGet(out var written, out var refusal))
        {
            return await RefusedAsync("Input.Text", refusal);
        }

        db.Add(written);
        acts.Current.OnUnit(View.Pair.Unit).Because(written.Text);
        return Done("Đã ghi lời giải trình.", View.Url);
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await sight.ResolveAsync(Unit, null, null, Today, cancel) is not { } found)
        {
            return false;
        }

        Sight = found;
        Lines = await differences.ReadAsync(found.Unit.Id, [Code], Today, cancel);
        var wanted = Period.TryParse(On, out var chosen) ? Lines.FirstOrDefault(line => line.Pair.Period == chosen) : Lines.FirstOrDefault(line => line.IsAsked) ?? (Lines.Count > 0 ? Lines[0] : null);
        if (wanted is not { } line)
        {
            return false;
        }

        View = line;
        return true;
    }

    public sealed class Form
    {
        public decimal Derived { get; set; }

        public decimal Reported { get; set; }

        public string? Text { get; set; }
    }
}
