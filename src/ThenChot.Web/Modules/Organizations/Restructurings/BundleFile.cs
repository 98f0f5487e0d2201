using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Rules;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>The file of a bundle: a YAML list of acts, as docs/verbs.md describes it.</summary>
internal static class BundleFile
{
    public const long LargestSize = 4 * 1024 * 1024;

    private const int DeepestNesting = 12;

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new DayConverter())
        .Build();

    public static string WordOf(RestructuringKind kind) => kind.ToString().ToLowerInvariant();

    public static Outcome<List<RestructuringDraft>> Read(string text)
    {
        List<Line>? lines;
        try
        {
            if (Nests(text) is { } deep)
            {
                return OrganizationRefusals.BundleNested(deep);
            }

            lines = Yaml.Deserialize<List<Line>>(text);
        }
        catch (YamlException mistake)
        {
            return OrganizationRefusals.BundleUnreadable((int)mistake.Start.Line);
        }

        if (lines is null or { Count: 0 })
        {
            return OrganizationRefusals.BundleEmpty;
        }

        var bundle = new List<RestructuringDraft>();
        foreach (var line in lines)
        {
            if (!Enum.TryParse<RestructuringKind>(line.Kind, ignoreCase: true, out var kind) || kind == RestructuringKind.Reverse || int.TryParse(line.Kind, out _))
            {
                return OrganizationRefusals.ActKindUnknown(bundle.Count + 1, line.Kind);
            }

            if (line.On == default)
            {
                return OrganizationRefusals.ActDayMissing(bundle.Count + 1);
            }

            bundle.Add(new RestructuringDraft
            {
                Kind = kind,
                On = line.On,
                Decision = line.Decision ?? string.Empty,
                From = line.From ?? [],
                To = [.. (line.To ?? []).Select(to => new UnitTarget(to.Code ?? string.Empty, to.Name, to.Kind, to.Parent))],
                Children = line.Children ?? [],
                Posts = line.Posts ?? [],
                Allocate = (line.Allocate ?? []).ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)pair.Value, StringComparer.Ordinal),
            });
        }

        return bundle;
    }

    /// <summary>The line at which the file nests deeper than any bundle does; null when it does not. Read without recursion.</summary>
    private static int? Nests(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                return (int)parser.Current.Start.Line;
            }
        }

        return null;
    }

    private sealed class Line
    {
        public string Kind { get; set; } = "";

        public DateOnly On { get; set; }

        public string? Decision { get; set; }

        public List<string>? From { get; set; }

        public List<Target>? To { get; set; }

        public Dictionary<string, string>? Children { get; set; }

        public Dictionary<string, string>? Posts { get; set; }

        public Dictionary<string, Dictionary<string, string>>? Allocate { get; set; }
    }

    private sealed class Target
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public string? Parent { get; set; }
    }
}
