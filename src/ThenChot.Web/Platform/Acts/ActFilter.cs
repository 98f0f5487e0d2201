using System.Reflection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ThenChot.Web.Platform.Acts;

/// <summary>Wraps every writing POST in one transaction and one act; commits what was answered without an error.</summary>
internal sealed class ActFilter(AppDb db, Acts acts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var method = context.HandlerMethod?.MethodInfo;
        if (method is null || !HttpMethods.IsPost(context.HttpContext.Request.Method) || method.GetCustomAttribute<ReadsOnlyAttribute>() is not null)
        {
            await next();
            return;
        }

        var writes = method.GetCustomAttribute<WritesAttribute>()
            ?? throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} says neither [Writes] nor [ReadsOnly].");
        var cancel = context.HttpContext.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        acts.Begin(writes.Kind);
        try
        {
            var executed = await next();
            var conflict = executed.Exception is DbUpdateConcurrencyException;
            if (executed.Exception is null && (Succeeded(context.HttpContext, executed.Result) || acts.Current.KeepsWhenRefused))
            {
                conflict = !await CommittedAsync(transaction, cancel);
            }

            if (conflict && context.HandlerInstance is OfficePage page)
            {
                await transaction.RollbackAsync(cancel);
                db.ForgetAct();
                db.ChangeTracker.Clear();
                executed.ExceptionHandled = true;
                executed.Result = await page.ConflictAsync();
            }
        }
        finally
        {
            db.ForgetAct();
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> CommittedAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        try
        {
            await acts.CompleteAsync(cancel);
            await acts.StandAsync(transaction, cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static bool Succeeded(HttpContext http, IActionResult? result) =>
        http.Response.StatusCode < 400 && result is not IStatusCodeActionResult { StatusCode: >= 400 };
}
