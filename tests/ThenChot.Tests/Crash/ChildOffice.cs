using System.Diagnostics;
using System.Text;
using ThenChot.Web;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Crash;

/// <summary>The product in a process of its own, on the database of a test, told to stand still before a database command.</summary>
internal sealed class ChildOffice : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource halted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> printed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder said = new();

    private ChildOffice(DatabaseChoice database, string haltBefore, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.ChangeExtension(typeof(OfficeHost).Assembly.Location, ".dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["THENCHOT_DATA"] = database.DataFolder;
        start.Environment["THENCHOT_POSTGRES"] = database.PostgresConnection ?? "";
        start.Environment[HaltBefore.Variable] = haltBefore;
        // What is compared is the act alone, at whatever minute of the day it happens.
        start.Environment[Timetable.Variable] = "off";
        process = new Process { StartInfo = start };
        // Before the address an office without an administrator prints the link to make one.
        process.OutputDataReceived += (_, line) => Hear(line.Data, line.Data?.Contains("phục vụ tại", StringComparison.Ordinal) == true ? printed : null);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, null);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int ExitCode => process.ExitCode;

    public static ChildOffice Run(DatabaseChoice database, string haltBefore, params string[] verb) => new(database, haltBefore, verb);

    /// <summary>Serves on a free port; gives a visitor to it, with a phone that knows the codes.</summary>
    public static async Task<(ChildOffice Office, Visitor Visitor)> ServeAsync(DatabaseChoice database, string haltBefore, Func<string, Task<string>> phone)
    {
        var child = new ChildOffice(database, haltBefore, ["serve", "--urls", "http://127.0.0.1:0"]);
        var line = await child.printed.Task.WaitAsync(TimeSpan.FromMinutes(3));
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
        return (child, new Visitor(new Elsewhere(address)) { Phone = phone });
    }

    /// <summary>Starts the work; true when the process stood still in it and was killed, false when the work ended.</summary>
    public async Task<bool> HaltsAsync(Func<Task> work)
    {
        var working = work();
        if (await Task.WhenAny(halted.Task, working).WaitAsync(TimeSpan.FromMinutes(3)) == working)
        {
            await working;
            return false;
        }

        await KillAsync();
        await Xunit.Assert.ThrowsAnyAsync<Exception>(() => working);
        return true;
    }

    public async Task<string> EndAsync()
    {
        await process.WaitForExitAsync();
        return said.ToString();
    }

    /// <summary>Killed as by a power cut: no handler of the process runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private void Hear(string? line, TaskCompletionSource<string>? first)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
        }

        if (line.Contains("http://", StringComparison.Ordinal))
        {
            first?.TrySetResult(line);
        }

        if (line.StartsWith(HaltBefore.Sign, StringComparison.Ordinal))
        {
            halted.TrySetResult();
        }
    }

    /// <summary>The visitor speaks to http://localhost; this sends it to the child's port.</summary>
    private sealed class Elsewhere(Uri address) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
