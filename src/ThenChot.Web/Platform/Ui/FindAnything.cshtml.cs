using ThenChot.Web.Platform.Help;

namespace ThenChot.Web.Platform.Ui;

/// <summary>Tìm kiếm: what the modules find for a text within this person's rights, and the pages of that name and their help. The same answer stands under the search box while one types.</summary>
[SignedIn]
public sealed class FindAnythingModel(ModuleList modules, HelpBook help, Actor actor, IServiceProvider services) : OfficePage
{
    /// <summary>One letter finds half of everything.</summary>
    public const int Shortest = 2;

    private const int Most = 6;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    public IReadOnlyList<Section> View { get; private set; } = [];

    public bool IsAsked => VietnameseText.SearchKey(Text).Length >= Shortest;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsAsked)
        {
            var sections = new List<Section> { new("Trang", Pages(), null) };
            foreach (var source in modules.All.SelectMany(module => module.Search).Where(source => actor.Can(source.Permission)))
            {
                var hits = await source.FindAsync(services, Text!, Most + 1, cancel);
                sections.Add(new(source.Title, [.. hits.Take(Most)], hits.Count > Most && source.More is { } more ? more + Uri.EscapeDataString(Text!) : null) { IsCut = hits.Count > Most });
            }

            var told = help.Search(Text, actor).Take(Most + 1).Select(page => new SearchHit(page.Text.Title, page.Purpose, page.HelpUrl)).ToList();
            sections.Add(new("Trợ giúp", [.. told.Take(Most)], null) { IsCut = told.Count > Most });
            View = sections.FindAll(section => section.Hits.Count > 0);
        }

        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Found", this) : Page();
    }

    private List<SearchHit> Pages()
    {
        var words = VietnameseText.SearchKey(Text).Split(' ');
        return [.. Navigation.For(actor, modules).Where(item => words.All(VietnameseText.SearchKey(item.Title).Contains)).Select(item => new SearchHit(item.Title, "", item.Url))];
    }

    public sealed record Section(string Title, IReadOnlyList<SearchHit> Hits, string? More)
    {
        /// <summary>There is more than is shown.</summary>
        public bool IsCut { get; init; }
    }
}
