using System.Reflection;
using System.Text.RegularExpressions;

namespace ThenChot.Tests.House;

/// <summary>docs/security.md says of each rule where it is tested: those tests are there.</summary>
public sealed partial class SecurityPaperTests
{
    [Fact]
    public void Every_rule_of_the_paper_names_tests_that_are_there()
    {
        var tests = typeof(SecurityPaperTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes().Any(a => a is FactAttribute))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet(StringComparer.Ordinal);
        var rules = File.ReadAllLines(SourceTree.PathOf("docs", "security.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Split('|').Length == 5 && !l.StartsWith("| rule", StringComparison.Ordinal)).ToList();
        Assert.True(rules.Count > 20, $"Only {rules.Count} rules are in the table.");
        Rule.Holds(rules.Where(l => !Named().IsMatch(l.Split('|')[3])).Select(l => $"no test is named: {l}"));
        Rule.Holds(rules.SelectMany(l => Named().Matches(l.Split('|')[3])).Select(m => m.Groups["test"].Value).Where(t => !tests.Contains(t)).Select(t => $"there is no test {t}"));
    }

    [GeneratedRegex("`(?<test>[A-Za-z]+\\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
