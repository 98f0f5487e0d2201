using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Lập một lần lấy phiếu tín nhiệm.</summary>
[Demand(VotePermissions.Plan)]
public sealed class PlanVoteModel(AppDb db, VoteDesk desk, VoteChoices choices, ConfidenceRuleBook rules, Acts acts, Actor actor) : OfficePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Seasons { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rules => choices.Rules;

    public async Task<IActionResult> OnGetAsync(VoteSeasonId? dot)
    {
        Input.Season = dot;
        await LoadAsync();
        return Page();
    }

    [Writes("votes.plan")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.HeldOn is null)
        {
            AskForDay("Input.HeldOn");
        }

        if (Input.Unit is not null && (await choices.UnitsAsync(VotePermissions.Plan, cancel)).All(unit => unit.Id != Input.Unit))
        {
            ModelState.AddModelError("Input.Unit", "Đồng chí hãy chọn một đơn vị.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!rules.Find(Input.Rule ?? "").TryGet(out var rule, out var why))
        {
            return await RefusedAsync("Input.Rule", why);
        }

        if ((rule.Base ?? Input.Base) is not { } kind)
        {
            ModelState.AddModelError("Input.Base", "Văn bản này không nêu mẫu số; đồng chí hãy chọn.");
            return await InvalidAsync();
        }

        var terms = new VoteTerms(Input.Unit!.Value, Input.Season, Input.Title, Input.Track, rule, desk.InForce(rule.Id, Input.HeldOn!.Value), Input.Base ?? kind, Input.Rounding, Input.HeldOn.Value, Input.Note);
        if (!ConfidenceVote.Plan(terms, actor.PersonId).TryGet(out var vote, out why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        db.Add(vote);
        acts.Current.OnUnit(vote.UnitId);
        return Done("Đã lập lần lấy phiếu. Bước tiếp: lập danh sách người được lấy phiếu.", $"/lay-phieu/{vote.Id}");
    }

    protected override async Task LoadAsync()
    {
        Units = [.. (await choices.UnitsAsync(VotePermissions.Plan)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        Seasons = [.. await db.Set<VoteSeason>().AsNoTracking().OrderByDescending(season => season.HoldBy).Take(20).Select(season => new SelectListItem(season.Title, season.Id.ToString())).ToListAsync()];
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "votes.title-missing" => "Input.Title",
        "votes.other-track" => "Input.Track",
        "votes.other-base" => "Input.Base",
        "votes.rounding-missing" => "Input.Rounding",
        _ => "Input.Rule",
    };

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy ghi tên lần lấy phiếu.")]
        [StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn một đơn vị.")]
        public UnitId? Unit { get; set; }

        public VoteSeasonId? Season { get; set; }

        public VoteTrack Track { get; set; }

        public string? Rule { get; set; } = "96-QD-TW-2023";

        public BaseKind? Base { get; set; }

        public ShareRounding Rounding { get; set; } = ShareRounding.Rounded;

        public DateOnly? HeldOn { get; set; }

        [StringLength(600, ErrorMessage = "Ghi chú dài quá 600 ký tự.")]
        public string? Note { get; set; }
    }
}
