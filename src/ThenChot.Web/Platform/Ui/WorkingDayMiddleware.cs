namespace ThenChot.Web.Platform.Ui;

/// <summary>Reads the working day before any page runs.</summary>
internal sealed class WorkingDayMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, WorkingDay day, Installation installation)
    {
        if (http.GetEndpoint() is not null)
        {
            await day.ReadAsync(http, installation);
        }

        await next(http);
    }
}
