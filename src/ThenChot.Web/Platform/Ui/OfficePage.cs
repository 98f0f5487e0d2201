using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ThenChot.Web.Platform.Ui;

/// <summary>
/// A page of the office: knows the instant, the day of today and the working day, and answers refusals the one way
/// house.md fixes (422 with everything typed still there, 404 without a name, 409 with both sides).
/// </summary>
public abstract class OfficePage : PageModel
{
    /// <summary>The visible "ngày làm việc": every page reads as of this day.</summary>
    public DateOnly Day => WorkingDay.Day;

    public DateOnly Today => WorkingDay.Today;

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>A rule said no: shown as a banner.</summary>
    public Refusal? Refusal { get; private set; }

    public bool IsConflict { get; private set; }

    [TempData]
    public string? DoneMessage { get; set; }

    private WorkingDay WorkingDay => HttpContext.RequestServices.GetRequiredService<WorkingDay>();

    /// <summary>Somebody was faster: the same page with what was typed, beside what stands there now.</summary>
    public async Task<IActionResult> ConflictAsync()
    {
        IsConflict = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await LoadAsync();
        return Page();
    }

    /// <summary>Fills what the page shows besides the typed input; called before it is shown again after a refusal.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The form is wrong: the same page, 422, messages at the fields.</summary>
    protected async Task<IActionResult> InvalidAsync()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync();
        return Page();
    }

    /// <summary>The form must name a day: says so at the field, unless the field already says what is wrong with the day typed.</summary>
    protected void AskForDay(string field)
    {
        if (ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, "Đồng chí ghi ngày, dạng ngày/tháng/năm.");
        }
    }

    /// <summary>The rule says no: the same page, 422, the sentence as a banner.</summary>
    protected Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        Refusal = refusal;
        return InvalidAsync();
    }

    /// <summary>The rule says no to one field.</summary>
    protected Task<IActionResult> RefusedAsync(string field, Refusal refusal)
    {
        ModelState.AddModelError(field, refusal.Sentence);
        return InvalidAsync();
    }

    /// <summary>Not there, or not yours.</summary>
    protected IActionResult Gone() => NotFound();

    /// <summary>Done: redirect, with a message on the next page.</summary>
    protected IActionResult Done(string message, string url)
    {
        DoneMessage = message;
        return LocalRedirect(url);
    }
}
