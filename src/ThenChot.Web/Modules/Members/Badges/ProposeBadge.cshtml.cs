using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>Đề nghị tặng Huy hiệu cho một đồng chí: early, posthumous, or later than the years were reached.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class ProposeBadgeModel(MemberReach reach, BadgeBook book, BadgeRules rules, MemberBars bars, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public IEnumerable<MemberBar> Bars { get; private set; } = [];

    public BadgeRule Rule => rules.On(Today);

    public IEnumerable<SelectListItem> Years => Rule.Years.Select(y => new SelectListItem($"{y} năm", y.ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Kinds => (Current.File.LeftAs == LeavingKind.Died ? [BadgeKind.Posthumous] : new[] { BadgeKind.Later, BadgeKind.Early, BadgeKind.OnTime }).Select(k => new SelectListItem(BadgeWords.Name(k), k.ToString()));

    public IEnumerable<SelectListItem> Rounds => All.Select(r => new SelectListItem($"Đợt {r.Name}/{r.On.Year}", r.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private IEnumerable<BadgeRound> All => Enumerable.Range(Today.Year, 2).SelectMany(Rule.RoundsOf).Where(r => r.On >= Today);

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : Gone();

    [Writes("members.propose-badge")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (All.FirstOrDefault(r => r.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == In.Round) is not { } round)
        {
            ModelState.AddModelError("In.Round", "Đồng chí chọn đợt.");
            return await InvalidAsync();
        }

        if (!(await book.ProposeAsync(id, round, In.Years ?? 0, In.Kind, In.Ground, cancel)).TryGet(out _, out var why))
        {
            return await RefusedAsync(why.Code switch { "members.badge-ground-missing" => "In.Ground", "members.badge-too-soon" or "members.badge-waits" => "In.Round", "members.badge-not-for-member" => "In.Kind", _ => "In.Years" }, why);
        }

        acts.Current.OnUnit(Current.File.CellId);
        return Done("Đã đưa vào danh sách đề nghị.", $"/huy-hieu?dot={In.Round}");
    }

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Procedures, cancel: cancel) is not { } found || found.File is { LeftOn: not null, LeftAs: not LeavingKind.Died })
        {
            return false;
        }

        Current = found;
        Bars = (await bars.ForProceduresAsync([found.File.PersonId], Today, cancel))[found.File.PersonId];
        return true;
    }

    public sealed class Input
    {
        public string? Round { get; set; }

        public int? Years { get; set; }

        public BadgeKind Kind { get; set; }

        public string? Ground { get; set; }
    }
}
