using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>Lập một đợt lấy phiếu for a group of the units directly below.</summary>
[Demand(VotePermissions.Season)]
public sealed class OpenSeasonModel(AppDb db, UnitDirectory units, DocumentPicker picker, Acts acts, Actor actor) : OfficePage
{
    private UnitRef owner = null!;
    private IReadOnlyList<UnitRef> below = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return owner is null ? Gone() : Page();
    }

    [Writes("votes.open-season")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (owner is null)
        {
            return Gone();
        }

        foreach (var (day, field) in new[] { (Input.ListBy, "Input.ListBy"), (Input.HoldBy, "Input.HoldBy"), (Input.ReportBy, "Input.ReportBy") })
        {
            if (day is null)
            {
                AskForDay(field);
            }
        }

        var document = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document", cancel: cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var terms = new SeasonTerms(owner.Id, Input.Title, document, Input.ListBy!.Value, Input.HoldBy!.Value, Input.ReportBy!.Value);
        if (!VoteSeason.Open(terms, [.. below.Where(unit => unit.Kind == Input.Group).Select(unit => unit.Id)]).TryGet(out var season, out var why))
        {
            return await RefusedAsync(why.Code switch { "votes.season-without-units" => "Input.Group", "votes.title-missing" => "Input.Title", _ => "Input.HoldBy" }, why);
        }

        db.Add(season);
        acts.Current.OnUnit(owner.Id).Citing(document);
        return Done($"Đã lập đợt với {season.Units.Count} đơn vị.", $"/lay-phieu/dot/{season.Id}");
    }

    protected override async Task LoadAsync()
    {
        var tops = await units.TopsAsync(actor.ScopeOf(VotePermissions.Season), Today, Today);
        if (tops.Count == 0)
        {
            return;
        }

        owner = tops[0];
        below = await units.ChildrenAsync(owner.Id, Today);
        Groups = [.. below.CountBy(unit => unit.Kind).OrderByDescending(kind => kind.Value).Select(kind => new SelectListItem($"{SeasonWords.KindOf(kind.Key)} ({kind.Value})", kind.Key))];
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy ghi tên đợt lấy phiếu.")]
        [StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Title { get; set; }

        public DocumentPick Document { get; set; } = new();

        [Required(ErrorMessage = "Đồng chí hãy chọn nhóm đơn vị.")]
        public string? Group { get; set; }

        public DateOnly? ListBy { get; set; }

        public DateOnly? HoldBy { get; set; }

        public DateOnly? ReportBy { get; set; }
    }
}
