using ThenChot.Web.Modules.Demo.Comparing;

namespace ThenChot.Web.Modules.Demo;

/// <summary>Đối chiếu: every fact and figure of the five articles beside what the system computes.</summary>
[Demand(DemoPermissions.ReadReview)]
public sealed class ShowComparisonModel(LiveComparison comparison, Installation installation) : OfficePage
{
    public IReadOnlyList<ComparisonArticle> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await installation.IsDemoAsync(cancel))
        {
            return Gone();
        }

        View = await comparison.ReadAsync(cancel);
        return Page();
    }

    public static string Anchor(int number) => "bai-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
