using System.Diagnostics;

namespace ThenChot.Web.Platform.Ui;

/// <summary>When even the page of errors cannot be made, because the database does not answer, say: a plain sentence and the number to ask for.</summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var reference = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            log.LogError(fault, "The page of errors could not be made; reference {Reference}", reference);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync($"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Hệ thống gặp lỗi · Then Chốt</title></head><body><h1>Hệ thống gặp lỗi</h1><p>Lỗi đã được ghi lại. Khi liên hệ hỗ trợ, đồng chí hãy đọc mã tra cứu: <strong>{reference}</strong></p></body></html>");
        }
    }
}
