using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo;

/// <summary>Dạo một vòng: from one number down to a form, up again to the review, the frozen draft, the paper and the conclusions.</summary>
[Demand(DemoPermissions.ReadReview)]
public sealed class ShowWalkModel(ProgrammeReader programmes, FigureReader figures, Installation installation) : OfficePage
{
    /// <summary>The number the walk begins at.</summary>
    public const string Code = "committee_inspected_orgs";

    public DemoPlaces Places { get; private set; } = new(null, null, null, null);

    public string Number { get; private set; } = "";

    public string NumberUrl { get; private set; } = "";

    /// <summary>The same number unit by unit and period by period.</summary>
    public string UnitsUrl { get; } = $"/so-lieu/{Code}?tu=2021-01-01&den=2023-04-19";

    /// <summary>The report of the first committee for the last quarter before the review.</summary>
    public SourcePart? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var day = DemoDeliverables.Review;
        if (!await installation.IsDemoAsync(cancel) || await programmes.FindBySymbolAsync(ReviewBoard.Symbol, day, cancel) is not { } programme)
        {
            return Gone();
        }

        var query = new FigureQuery(programme.Issuer, programme.ActiveFrom, day, programme.Id);
        var value = (await figures.ReadAsync(query, [Code], cancel))[Code];
        var reported = await figures.ReportedAsync(Code, query, cancel);
        var first = DemoCity.Make(Seeding.DemoSeeder.Seed).Restructuring.Committees[0];
        Form = reported.Parts.Where(part => part.Unit == first.Code || part.Label == first.Name).SelectMany(Leaves).LastOrDefault();
        Number = value.Display;
        NumberUrl = ReviewBoard.SourceUrl(programme, Code, day);
        Places = await DemoPlaces.ReadAsync(installation, cancel);
        return Page();
    }

    private static IEnumerable<SourcePart> Leaves(SourcePart part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(Leaves);
}
