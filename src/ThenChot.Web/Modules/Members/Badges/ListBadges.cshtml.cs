using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>Huy hiệu Đảng in one round: who reaches the years, the lists on their way up through the levels, what the city awarded.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListBadgesModel(AppDb db, BadgeReader reader, BadgeBook book, BadgeRules rules, MemberRules members, UnitDirectory units, Installation installation, RuleBook layouts, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "dot")]
    public DateOnly? RoundOn { get; set; }

    /// <summary>Only of cells beneath this unit.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? UnitCode { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public bool IsUnitUnknown { get; private set; }

    /// <summary>More stands there than is shown.</summary>
    public bool IsCut => Eligible.Count >= BadgeReader.Most || Awards.Count >= BadgeReader.Most;

    /// <summary>The page with its round and unit.</summary>
    public string Address => QueryHelpers.AddQueryString("/huy-hieu", new Dictionary<string, string?>(StringComparer.Ordinal) { ["dot"] = Round.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["don-vi"] = string.IsNullOrWhiteSpace(UnitCode) ? null : UnitCode.Trim() });

    public BadgeRule Rule => rules.On(Today);

    public BadgeRound Round { get; private set; } = null!;

    public IReadOnlyList<EligibleRow> Eligible { get; private set; } = [];

    public IReadOnlyList<AwardRow> Awards { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Proposals whose turn it is with a unit of the reader.</summary>
    public IReadOnlySet<BadgeAwardId> Mine { get; private set; } = new HashSet<BadgeAwardId>();

    public bool MayPropose => actor.Can(MemberPermissions.Procedures) && !actor.IsVisitor;

    public bool MayDecide => actor.CanIn(MemberPermissions.Decide, TreePath.Root(1)) && !actor.IsVisitor;

    public bool IsDemo { get; private set; }

    public IEnumerable<SelectListItem> Rounds => Enumerable.Range(Today.Year - 1, 3).SelectMany(Rule.RoundsOf).Select(r => new SelectListItem($"Đợt {r.Name}/{r.On.Year}", r.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.On == Round.On));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        In.On = Today;
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<AwardRow>(
            new("huy-hieu-dang", $"Danh sách đề nghị tặng Huy hiệu Đảng đợt {Round.Name}/{Round.On.Year}") { Personal = true, ReadOn = Today }, Awards,
            new("Họ và tên", 30, r => r.FullName), new("Chi bộ", 40, r => Units[r.Award.CellId]), new("Huy hiệu (năm)", 14, r => r.Award.Years), new("Trường hợp", 24, r => BadgeWords.Name(r.Award.Kind)),
            new("Tình trạng", 16, r => BadgeWords.State(r.Award)), new("Đang ở", 40, r => Units[r.Award.HolderId]), new("Số quyết định", 20, r => r.Award.DecisionNumber), new("Số Huy hiệu", 16, r => r.Award.BadgeNumber));
    }

    /// <summary>Giấy chứng nhận of one member.</summary>
    public async Task<IActionResult> OnGetDocxAsync(BadgeAwardId so, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Awards.FirstOrDefault(a => a.Award.Id == so) is not { Award.DecidedOn: { } on } row)
        {
            return Gone();
        }

        var root = await units.RootAsync(on, cancel);
        var layout = layouts.InForce<PartyLayout>("party-document-layout", on).Settings;
        return File(PartyDocumentWriter.Write(BadgePaper.Of(row, Rule, root.Name, Units[row.Award.CellId], members.On(on).Place, on), layout), PartyDocumentWriter.ContentType, $"huy-hieu-{row.Award.Years}-{on:yyyy-MM-dd}.docx");
    }

    /// <summary>Đưa vào danh sách those chosen among who reaches the years.</summary>
    [Writes("members.propose-badge")]
    public async Task<IActionResult> OnPostDuaVaoAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!MayPropose)
        {
            return Gone();
        }

        var chosen = Eligible.Where(e => In.Members.Contains(e.Member) || (In.All && e.WaitsUntil is null)).ToList();
        if (chosen.Count == 0)
        {
            return await RefusedAsync(BadgeRefusals.NobodyChosen);
        }

        foreach (var one in chosen)
        {
            if (!(await book.ProposeAsync(one.Member, Round, one.Years, BadgeKind.OnTime, null, cancel)).TryGet(out _, out var why))
            {
                return await RefusedAsync(why);
            }
        }

        return Done($"Đã đưa {chosen.Count} đồng chí vào danh sách.", Address);
    }

    /// <summary>Chuyển lên, trả lại, thôi đề nghị, quyết định: for all that were chosen, or for none.</summary>
    [Writes("members.badge-step")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var ids = In.All ? [.. Mine] : In.Awards.Where(Mine.Contains).ToList();
        if (ids.Count == 0)
        {
            return await RefusedAsync(BadgeRefusals.NobodyChosen);
        }

        if (In.Deed is null)
        {
            ModelState.AddModelError("In.Deed", "Đồng chí chọn việc.");
        }
        else if (MayDecide && In is { Deed: BadgeDeed.Award, On: null })
        {
            AskForDay("In.On");
        }

        if (!ModelState.IsValid || In.Deed is not { } deed)
        {
            return await InvalidAsync();
        }

        var tracked = await db.Set<BadgeAward>().AsTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var order = Awards.Select(a => a.Award.Id).ToList();
        if (await book.StepAsync([.. tracked.OrderBy(a => order.IndexOf(a.Id))], deed, In.Order(Today), cancel) is { } refusal)
        {
            return refusal.Code switch
            {
                "members.badge-remark-missing" => await RefusedAsync("In.Remark", refusal),
                "members.badge-number-missing" => await RefusedAsync("In.Decision", refusal),
                "members.badge-decided-ahead" => await RefusedAsync("In.On", refusal),
                _ => await RefusedAsync("In.Deed", refusal),
            };
        }

        acts.Current.OnUnit(tracked[0].HolderId);
        return Done($"Đã ghi cho {tracked.Count} đồng chí.", Address);
    }

    protected override Task LoadAsync() => ShowAsync(HttpContext.RequestAborted);

    private async Task ShowAsync(CancellationToken cancel)
    {
        var all = Enumerable.Range(Today.Year - 1, 3).SelectMany(Rule.RoundsOf).OrderBy(r => r.On).ToList();
        Round = all.Find(r => r.On == RoundOn) ?? all.First(r => r.On >= Today);
        var scope = actor.ScopeOf(MemberPermissions.Read);
        if (!string.IsNullOrWhiteSpace(UnitCode))
        {
            var unit = await units.FindReachedByCodeAsync(UnitCode, Today, scope, Today, cancel);
            (IsUnitUnknown, scope) = (unit is null, new Scope(unit is null ? [] : [unit.Path]));
        }

        Eligible = await reader.EligibleAsync(Round, Rule, scope, cancel);
        Awards = await reader.AwardsAsync(Round.On, scope, cancel);
        Units = await units.NamesAsync(Eligible.Select(e => e.Cell).Concat(Awards.SelectMany(a => new[] { a.Award.CellId, a.Award.HolderId })), Today, cancel);
        var holders = await units.FindManyAsync(Awards.Select(a => a.Award.HolderId), Today, cancel);
        var own = holders.Where(h => !actor.IsVisitor && actor.CanIn(MemberPermissions.Procedures, h.Path)).Select(h => h.Id).ToHashSet();
        Mine = Awards.Where(a => a.Award.Stage == BadgeStage.OnTheWay && own.Contains(a.Award.HolderId)).Select(a => a.Award.Id).ToHashSet();
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public sealed class Input
    {
        public List<MemberId> Members { get; set; } = [];

        public List<BadgeAwardId> Awards { get; set; } = [];

        /// <summary>Every line of the list that may be chosen.</summary>
        public bool All { get; set; }

        public BadgeDeed? Deed { get; set; }

        public string? Remark { get; set; }

        public DateOnly? On { get; set; }

        public string? Decision { get; set; }

        public int? FirstBadge { get; set; }

        internal BadgeOrder Order(DateOnly today) => new(Remark, On ?? today, Decision, FirstBadge);
    }
}
