using System.CommandLine;
using System.Text.Json;
using ThenChot.Web;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Harness;

/// <summary>Types a verb at the command line of a running office.</summary>
public static class VerbLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The exit code and what was printed; JSON without its white space.</summary>
    public static async Task<(int Code, string Output)> VerbAsync(this RunningOffice office, params string[] words)
    {
        var (code, output, _) = await office.VerbWithErrorsAsync(words);
        return (code, output);
    }

    /// <summary>With what was said on standard error: refusals and progress.</summary>
    public static async Task<(int Code, string Output, string Errors)> VerbWithErrorsAsync(this RunningOffice office, params string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var host = new VerbHost(() => office.Services, output, errors);
        var root = new RootCommand();
        foreach (var verb in Office.Modules.SelectMany(module => module.Verbs))
        {
            VerbHost.Add(root, verb(host));
        }

        var code = await root.Parse(words).InvokeAsync();
        var text = output.ToString().Trim();
        return (code, text.StartsWith('{') ? JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement, Plain) : text, errors.ToString());
    }
}
