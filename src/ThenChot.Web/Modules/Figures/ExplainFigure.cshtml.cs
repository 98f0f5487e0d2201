using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Nguồn số liệu: a figure unit by unit and period by period, down to the entries and those who signed for them.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ExplainFigureModel(FigureReader reader, TreeFigures trees, PlacedFigures placed, RecastSources recast, FigureSight sight) : OfficePage
{
    private const int MostOnes = 12;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>Of figures counted from programmes: one programme; null is every programme of the unit.</summary>
    [BindProperty(SupportsGet = true, Name = "chuong-trinh")]
    public ProgrammeId? Programme { get; set; }

    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public Sight Sight { get; private set; } = null!;

    /// <summary>Null when read as it stood, and for figures that do not add up over units: they are the unit's own on every tree.</summary>
    public TreeReading? Recast { get; private set; }

    public SourceTree View { get; private set; } = null!;

    public FigureValue Value { get; private set; } = null!;

    public IReadOnlyList<DifferenceNote> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await sight.ResolveAsync(Unit, From, To, Day, cancel, Tree) is not { } found)
        {
            return Gone();
        }

        Sight = found with { Query = found.Query with { Programme = Programme } };
        if (Tree is not null && await placed.IsRecastAsync(Code, found.Query.AsOf, cancel)
            && (await trees.ReadAsync(new(found.Unit.Id, Code, found.Query.From, found.Query.AsOf, Tree) { NamesMissing = true, Programme = Programme }, cancel)).TryGet(out var reading, out _))
        {
            Recast = reading;
            (Value, View) = await recast.OpenAsync(reading, cancel);
            return Page();
        }

        if (await reader.OpenAsync(Code, Sight.Query, cancel) is not { } opened)
        {
            return Gone();
        }

        (Value, View) = opened;
        Notes = Value.Differs ? await reader.NotesAsync(Sight.Query, [Code], cancel) : [];
        return Page();
    }

    /// <summary>The arithmetic as one would write it on paper; records that count one each are not written out one by one.</summary>
    public static string Arithmetic(IReadOnlyList<SourcePart> parts)
    {
        var terms = parts.Where(part => part.Value is not null).Select(part => VietnameseFormat.Number(part.Value!.Value)).ToList();
        return terms.Count == 0 ? "chưa có số liệu" : $"{(terms.Count > MostOnes && terms.TrueForAll(static term => term == "1") ? $"{VietnameseFormat.Number(terms.Count)} × 1" : string.Join(" + ", terms))} = {VietnameseFormat.Number(parts.Sum(part => part.Value ?? 0))}";
    }
}
