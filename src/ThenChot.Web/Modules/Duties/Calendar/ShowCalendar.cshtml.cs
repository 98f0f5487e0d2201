using System.Text;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Duties.Calendar;

/// <summary>Lịch: deadlines and meetings of the person, by month or week, to print, and as a file for other calendars.</summary>
[SignedIn]
public sealed class ShowCalendarModel(IServiceProvider services, WorkingDays workingDays) : OfficePage
{
    private const string Week = "tuan";

    /// <summary>A day of the month or week, 2026-11-22; null or unreadable: the working day.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? Asked { get; set; }

    /// <summary><c>tuan</c>: a week; anything else: a month.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Shape { get; set; }

    public bool IsWeek => Shape == Week;

    public DateOnly Chosen => DateOnly.TryParseExact(Asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1930 and < 2100 ? day : Day;

    /// <summary>Monday of the first week shown.</summary>
    public DateOnly From => MondayOf(IsWeek ? Chosen : new DateOnly(Chosen.Year, Chosen.Month, 1));

    public DateOnly To => IsWeek ? From.AddDays(6) : MondayOf(new DateOnly(Chosen.Year, Chosen.Month, DateTime.DaysInMonth(Chosen.Year, Chosen.Month))).AddDays(6);

    public string Title => IsWeek ? $"Lịch tuần từ {VietnameseFormat.Date(From)} đến {VietnameseFormat.Date(To)}" : $"Lịch tháng {Chosen.Month} năm {Chosen.Year}";

    public ILookup<DateOnly, CalendarEntry> View { get; private set; } = Array.Empty<CalendarEntry>().ToLookup(e => e.On);

    public WorkingCalendar Calendar { get; private set; } = WorkingCalendar.WeekendsOnly;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = (await Book.ReadAsync(From, To, cancel)).ToLookup(e => e.On);
        Calendar = await workingDays.ReadAsync(cancel);
    }

    public async Task<IActionResult> OnGetTepAsync(CancellationToken cancel) =>
        File(Encoding.UTF8.GetBytes(IcsText.Write(await Book.ReadAroundAsync(Today, cancel), Request.Host.Host, Now)), IcsText.ContentType, "lich-then-chot.ics");

    public string LinkTo(DateOnly day, bool week) => $"/lich?ngay={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(week ? "&xem=tuan" : "")}";

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private CalendarBook Book => services.GetRequiredService<CalendarBook>();
}
