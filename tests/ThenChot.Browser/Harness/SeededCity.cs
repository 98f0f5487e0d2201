using System.Diagnostics;
using ThenChot.Browser.Harness;

[assembly: AssemblyFixture(typeof(SeededCity))]

// Journeys share one machine with a browser each: one at a time is quicker and its pictures are the same.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ThenChot.Browser.Harness;

/// <summary>The demo city, seeded once a run by the very command a stranger uses; each journey class serves a copy of its folder.</summary>
public sealed class SeededCity : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("thenchot-journeys-").FullName;

    public static string Repository { get; } = RepositoryOf(AppContext.BaseDirectory);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Template);
        await RunAsync(Template, "migrate");
        await RunAsync(Template, "seed");
    }

    /// <summary>A folder of its own with the seeded city in it.</summary>
    public string Copy()
    {
        var folder = Path.Combine(root, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Template))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>`./run` with its arguments on a data folder.</summary>
    internal static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository, "run"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["THENCHOT_DATA"] = folder;
        start.Environment.Remove("THENCHOT_POSTGRES");
        return Process.Start(start) ?? throw new InvalidOperationException("./run did not start.");
    }

    private string Template => Path.Combine(root, "template");

    private static async Task RunAsync(string folder, string verb)
    {
        using var process = Start(folder, verb);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"./run {verb} ended with {process.ExitCode}: {await errors}{await output}");
        }
    }

    private static string RepositoryOf(string folder) =>
        File.Exists(Path.Combine(folder, "ThenChot.slnx")) ? folder : RepositoryOf(Path.GetDirectoryName(folder)!);
}
