using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Lịch ngày làm việc of a year: what the product knows, with its source, and what this installation adds.</summary>
[Demand(DutyPermissions.Calendar)]
public sealed class SetWorkingDaysModel(AppDb db, RuleBook rules, WorkingDays calendar, Actor actor, Acts acts) : OfficePage
{
    /// <summary>The year; null or unreadable: that of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    [Range(1990, 2100)]
    public int? Asked { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public int Year => Asked is >= 1990 and <= 2100 ? Asked.Value : Day.Year;

    public Rule<HolidayRule>? Listed { get; private set; }

    public IReadOnlyList<SpecialDay> View { get; private set; } = [];

    public IReadOnlyList<DaySetting> Own { get; private set; } = [];

    public int WorkingDaysInYear { get; private set; }

    /// <summary>Days hold for everybody: only who answers for the whole installation may add them.</summary>
    public bool MayEdit => actor.CanIn(DutyPermissions.Calendar, TreePath.Root(1));

    public Task OnGetAsync() => LoadAsync();

    [Writes(DutiesModule.SetDay)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayEdit)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var outcome = DaySetting.Add(await calendar.ReadAsync(cancel), In.Day, In.Kind == "lam", In.Name, In.Reason, Now);
        if (!outcome.TryGet(out var day, out var refusal))
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        db.Add(day);
        acts.Current.Because(day.Reason);
        return Done($"Đã ghi ngày {VietnameseFormat.Date(day.Day)} là {(day.IsWorked ? "ngày làm việc" : "ngày nghỉ")}.", $"/quan-tri/ngay-lam-viec?nam={day.Day.Year}");
    }

    [Writes(DutiesModule.SetDay)]
    public async Task<IActionResult> OnPostBoAsync(DaySettingId id, CancellationToken cancel)
    {
        if (!MayEdit || await db.Set<DaySetting>().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } day)
        {
            return Gone();
        }

        if (day.Withdraw(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.Because($"Bỏ khỏi lịch: {VietnameseFormat.Date(day.Day)}, {day.Name}");
        return Done($"Đã bỏ ngày {VietnameseFormat.Date(day.Day)} khỏi phần nơi sử dụng thêm.", $"/quan-tri/ngay-lam-viec?nam={day.Day.Year}");
    }

    protected override async Task LoadAsync()
    {
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var all = await calendar.ReadAsync(HttpContext.RequestAborted);
        Listed = rules.All<HolidayRule>(HolidayRule.Name).FirstOrDefault(r => r.InForceFrom.Year == Year);
        View = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(n => all.Find(first.AddDays(n))).OfType<SpecialDay>()];
        Own = await db.Set<DaySetting>().AsNoTracking().Where(d => d.Day >= first && d.Day <= last).OrderBy(d => d.Day).ThenBy(d => d.Id).ToListAsync(HttpContext.RequestAborted);
        WorkingDaysInYear = all.WorkingDaysBetween(first.AddDays(-1), last);
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "duties.day-name" => "In.Name",
        "duties.reason-missing" => "In.Reason",
        _ => "In.Day",
    };

    public sealed class Input
    {
        public DateOnly? Day { get; set; }

        /// <summary><c>nghi</c> or <c>lam</c>.</summary>
        public string? Kind { get; set; }

        public string? Name { get; set; }

        public string? Reason { get; set; }
    }
}
