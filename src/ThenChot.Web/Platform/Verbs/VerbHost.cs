using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Platform.Verbs;

/// <summary>What a verb runs on: the services of the office and the one way to print a result.</summary>
public sealed class VerbHost(Func<IServiceProvider> services, TextWriter output, TextWriter errors)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public TextWriter Output { get; } = output;

    public TextWriter Errors { get; } = errors;

    /// <summary>Runs a verb as the operator in its own scope; a refusal prints code and sentence and exits 1.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<Refusal?>> verb)
    {
        await using var scope = services().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        var refusal = await verb(scope.ServiceProvider);
        if (refusal is null)
        {
            return Done;
        }

        await Errors.WriteLineAsync($"{refusal.Code}: {refusal.Sentence}");
        return Refused;
    }

    public void Print(object result) => Output.WriteLine(JsonSerializer.Serialize(result, Json));

    /// <summary>Adds a verb; verbs that begin with the same word (<c>import units</c>, <c>import figures</c>) share one command.</summary>
    public static void Add(Command root, Command verb)
    {
        if (root.Subcommands.FirstOrDefault(c => c.Name == verb.Name) is not { } same)
        {
            root.Add(verb);
            return;
        }

        foreach (var below in verb.Subcommands)
        {
            same.Add(below);
        }
    }

    /// <summary>A command whose action gives the exit code.</summary>
    public static Command Command(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.SetAction(action);
        return command;
    }
}
