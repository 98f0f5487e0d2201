using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThenChot.Tests.Platform.Security;

/// <summary>What goes wrong is logged; who it happened to, and what they typed, is not.</summary>
public sealed class LogTests
{
    [Theory]
    [OnBothDatabases]
    public async Task No_password_token_or_name_of_a_person_reaches_the_log(Engine engine)
    {
        using var log = new Captured();
        await using var office = await RunningOffice.OpenAsync(engine, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        });
        await office.EnsureAccountAsync("nguyen.van.kin", [(RoleNames.Administrator, "TP")]);
        using var visitor = office.Visit();
        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/dang-nhap"), "main form", [("In.UserName", "nguyen.van.kin"), ("In.Password", "mat-khau-go-nham-1954")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await visitor.SignInAsync("nguyen.van.kin");
        var page = await visitor.GetAsync("/quan-tri/toan-ven");
        await visitor.SubmitAsync(page, "#kiem-tra", [], files: [("In.File", "ho-so-cua-tran-thi-mat.json", "{}"u8.ToArray())]);
        await office.SqlAsync("alter table org_person rename to org_person_gone");
        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.GetAsync("/quan-tri/tai-khoan?tim=tran-thi-mat")).Status);

        var text = string.Join('\n', log.Lines);
        Assert.Contains("org_person", text, StringComparison.Ordinal);
        var secrets = new List<string> { "mat-khau-go-nham-1954", Visitor.Password, "nguyen.van.kin", "Nguyễn Thử Nghiệm", "tran-thi-mat", page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")! };
        secrets.AddRange(visitor.CookiesSet.Select(c => c.Split(';')[0].Split('=', 2)[1]).Where(value => value.Length > 10));
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() => Lines.Clear();
    }
}
