using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThenChot.Web.Platform.Verbs;

/// <summary>What a verb runs on: the services of the office and the one way to print a result.</summary>
public sealed class VerbHost(Func<IServiceProvider> services, TextWriter output, TextWriter errors)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private const string JsonOption = "--json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly Refusal NotMigrated = new("platform.not-migrated", "Cơ sở dữ liệu chưa có, hoặc cũ hơn chương trình này. Đồng chí hãy chạy ./run migrate trước.");

    public TextWriter Output { get; } = output;

    public TextWriter Errors { get; } = errors;

    /// <summary>Runs a verb as the operator in its own scope; a refusal prints code and sentence and exits 1.</summary>
    /// <param name="needsTables">False for the verbs that create or replace the tables themselves.</param>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<Refusal?>> verb, bool needsTables = true)
    {
        await using var scope = services().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        var refusal = needsTables && !await scope.ServiceProvider.GetRequiredService<Migrator>().IsUpToDateAsync() ? NotMigrated : await verb(scope.ServiceProvider);
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

        if (!command.Options.Any(option => option.Name == JsonOption))
        {
            // Every verb understands --json; those without a plainer form always print it.
            command.Add(new Option<bool>(JsonOption) { Description = "In kết quả dạng JSON" });
        }

        command.SetAction(action);
        return command;
    }
}
