namespace ThenChot.Web.Platform.Ui;

/// <summary>Ngày làm việc: the valid time at which every page reads. Kept in a cookie; never the date of an act.</summary>
public sealed class WorkingDay(TimeProvider clock)
{
    public const string CookieName = "ngay-lam-viec";

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private DateOnly? chosen;

    public DateOnly Today => DayOf(clock.GetUtcNow());

    public DateOnly Day => chosen ?? Today;

    public bool IsToday => Day == Today;

    /// <summary>The Vietnamese calendar day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Vietnam).DateTime);

    /// <summary>Vietnamese wall-clock time of an instant.</summary>
    public static DateTimeOffset LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Vietnam);

    public async Task ReadAsync(HttpContext http, Installation installation)
    {
        if (http.Request.Cookies[CookieName] is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            chosen = day;
        }
        else
        {
            chosen = await installation.OpeningDayAsync(http.RequestAborted);
        }
    }
}
