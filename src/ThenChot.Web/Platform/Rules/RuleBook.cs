using System.Collections.Concurrent;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThenChot.Web.Platform.Rules;

/// <summary>One version of a rule set: its document, when it is in force, and its settings.</summary>
public sealed class Rule<T>
    where T : class, new()
{
    public string Id { get; set; } = "";

    /// <summary>The document that sets the rule; "thiết lập của đơn vị" where the customer decides.</summary>
    public string Document { get; set; } = "";

    public DateOnly InForceFrom { get; set; }

    /// <summary>First day no longer in force; null while it is in force.</summary>
    public DateOnly? InForceTo { get; set; }

    public string? Replaces { get; set; }

    public string Source { get; set; } = "";

    /// <summary>False: not confirmed by an official text; shown with a mark wherever it is used.</summary>
    public bool Verified { get; set; }

    public T Settings { get; set; } = new();
}

/// <summary>The dated rule sets of <c>rules/*.yaml</c>.</summary>
public sealed class RuleBook(string folder)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnumNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new DayConverter())
        .Build();

    private readonly ConcurrentDictionary<(string, Type), object> read = new();

    /// <summary>The version in force on <paramref name="day"/>; throws when the set has none, which is a mistake in the file.</summary>
    public Rule<T> InForce<T>(string name, DateOnly day)
        where T : class, new() =>
        All<T>(name).LastOrDefault(v => v.InForceFrom <= day && (v.InForceTo is not { } end || day < end))
            ?? throw new InvalidOperationException($"rules/{name}.yaml has no version in force on {day:yyyy-MM-dd}.");

    /// <summary>All versions of a set, oldest first.</summary>
    public IReadOnlyList<Rule<T>> All<T>(string name)
        where T : class, new() =>
        (IReadOnlyList<Rule<T>>)read.GetOrAdd((name, typeof(T)), _ => Load<T>(name));

    private List<Rule<T>> Load<T>(string name)
        where T : class, new()
    {
        using var reader = File.OpenText(Path.Combine(folder, name + ".yaml"));
        return [.. Yaml.Deserialize<RuleFile<T>>(reader).Versions.OrderBy(v => v.InForceFrom)];
    }

    private sealed class RuleFile<T>
        where T : class, new()
    {
        public string Name { get; set; } = "";

        public List<Rule<T>> Versions { get; set; } = [];
    }
}
