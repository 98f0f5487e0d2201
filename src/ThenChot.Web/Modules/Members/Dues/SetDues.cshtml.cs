using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Members.Merging;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>Ghi mức đóng đảng phí của một đảng viên from a month on; the earlier one stays for the months before.</summary>
[Demand(MemberPermissions.Dues)]
public sealed class SetDuesModel(AppDb db, MemberReach reach, DuesRules rules, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? MonthCode { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    /// <summary>What was entered before, the latest first.</summary>
    public IReadOnlyList<DuesTerm> Terms { get; private set; } = [];

    public Period Month => Period.TryParse(In.From ?? MonthCode, out var asked) && asked.Kind == PeriodKind.Month ? asked : Period.Holding(PeriodKind.Month, Today);

    public DuesRule Rule => rules.In(Month);

    public DuesRule RuleOf(DuesTerm term) => rules.In(Period.Holding(PeriodKind.Month, term.From));

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        var last = Terms.Count > 0 ? Terms[0] : null;
        In = new Input { From = Month.Code, Group = Rule.Group(last?.GroupCode)?.Code, BaseVnd = last is { BaseVnd: > 0 } ? VietnameseFormat.Number(last.BaseVnd) : null };
        return Page();
    }

    [Writes("members.set-dues")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        var until = default(Period?);
        if (!Period.TryParse(In.From, out var month) || month.Kind != PeriodKind.Month)
        {
            return await RefusedAsync("In.From", DuesRefusals.MonthMalformed);
        }

        if (!string.IsNullOrWhiteSpace(In.Until))
        {
            if (!Period.TryParse(In.Until, out var read) || read.Kind != PeriodKind.Month)
            {
                return await RefusedAsync("In.Until", DuesRefusals.MonthMalformed);
            }

            until = read;
        }

        var sum = DuesWords.Read(In.BaseVnd);
        if (sum is null && !string.IsNullOrWhiteSpace(In.BaseVnd))
        {
            return await RefusedAsync("In.BaseVnd", DuesRefusals.SumMalformed);
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var relief = string.IsNullOrEmpty(In.Relief) ? null : In.Relief;
        var old = await db.Set<DuesTerm>().FirstOrDefaultAsync(t => t.MemberId == id && t.From == month.Start, cancel);
        var refusal = default(Refusal?);
        if (old is not null)
        {
            refusal = old.Change(In.Group, sum, relief, until, In.Ground, Rule);
        }
        else if (DuesTerm.Set(id, month, In.Group, sum, relief, until, In.Ground, Rule).TryGet(out var made, out refusal))
        {
            db.Add(made);
        }

        if (refusal is not null)
        {
            return await RefusedAsync(refusal.Code switch { "members.dues-group-missing" => "In.Group", "members.dues-base-missing" => "In.BaseVnd", "members.dues-relief-too-long" => "In.Until", _ => "In.Ground" }, refusal);
        }

        acts.Current.OnUnit(Current.File.CellId);
        return Done("Đã ghi mức đóng. Bảng thu đã lập thì bấm Lập lại theo mức mới.", $"/dang-phi/muc/{id}?thang={month.Code}");
    }

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Dues, cancel: cancel) is not { } found)
        {
            return false;
        }

        Current = found;
        Terms = await db.Set<DuesTerm>().AsNoTracking().Where(t => t.MemberId == id || MergedFiles.Behind(db, id).Contains(t.MemberId)).OrderByDescending(t => t.From).ThenBy(t => t.MemberId).ToListAsync(cancel);
        return true;
    }

    public sealed class Input
    {
        public string? From { get; set; }

        public string? Group { get; set; }

        /// <summary>As typed; empty: none, for a group that pays a fixed sum.</summary>
        public string? BaseVnd { get; set; }

        public string? Relief { get; set; }

        public string? Until { get; set; }

        public string? Ground { get; set; }
    }
}
