using Microsoft.AspNetCore.Mvc;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Demo;

/// <summary>Dạo một vòng: from one number down to a form, up again to the review, the frozen draft, the paper and the conclusions.</summary>
[Demand(DemoPermissions.ReadReview)]
public sealed class ShowWalkModel(AppDb db, ReviewBoard board, FigureReader figures, UnitDirectory units, DocumentRegister register, Installation installation) : OfficePage
{
    /// <summary>The number the walk begins at.</summary>
    public const string Code = "committee_inspected_orgs";

    public Review Review { get; private set; } = null!;

    public DemoPlaces Places { get; private set; } = new(null, null, null);

    public string? Number { get; private set; }

    public string NumberUrl { get; private set; } = "";

    /// <summary>The same number unit by unit and period by period.</summary>
    public string UnitsUrl { get; } = $"/so-lieu/{Code}?tu=2021-01-01&den=2023-04-19";

    /// <summary>The report of the first committee for the last quarter before the review.</summary>
    public SourcePart? Form { get; private set; }

    public string? NoticeUrl { get; private set; }

    public IReadOnlyList<string> Conclusions { get; } =
        [.. Articles.All.Single(article => article.Tag == "Thông báo 26").Rows.Where(row => row.At == "notice").Select(row => row.Fact!)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await installation.IsDemoAsync(cancel) || await board.ReadAsync(DemoDeliverables.Review, cancel) is not { } review)
        {
            return Gone();
        }

        Review = review;

        Places = await DemoPlaces.ReadAsync(db, cancel);
        var root = await units.RootAsync(DemoDeliverables.Review, cancel);
        var first = DemoCity.Make(Seeding.DemoSeeder.Seed).Committees[0];
        var tree = await figures.ExplainAsync(Code, new FigureQuery(root.Id, new(2023, 1, 1), DemoDeliverables.Review), cancel);
        Form = tree?.Parts.Where(part => part.Unit == first.Name || part.Label == first.Name).SelectMany(Leaves).FirstOrDefault();
        Number = Review.Tiles.FirstOrDefault(tile => tile.Url.Contains(Code, StringComparison.Ordinal))?.Value;
        NumberUrl = ReviewBoard.SourceUrl(Review.Programme, Code, DemoDeliverables.Review);
        NoticeUrl = (await register.FindBySymbolAsync("26-TB/BCĐ", cancel: cancel))?.Url;
        return Page();
    }

    private static IEnumerable<SourcePart> Leaves(SourcePart part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(Leaves);
}
