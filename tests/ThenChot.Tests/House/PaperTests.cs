using System.Text.RegularExpressions;
using Mono.Cecil;
using ThenChot.Web;

namespace ThenChot.Tests.House;

/// <summary>Papers that must not fall behind the code: glossary, refusals, acts.</summary>
public sealed partial class PaperTests
{
    [Fact]
    public void Every_public_type_of_the_domain_has_its_line_in_the_glossary()
    {
        var terms = GlossaryTerms();
        var missing = Compiled.Domain.Types.Where(t => t.IsPublic).Select(Plain).Distinct().Except(terms, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Rule.Holds(missing);
    }

    [Fact]
    public void The_glossary_is_sorted_and_says_each_term_once()
    {
        var terms = GlossaryTerms();
        Assert.Equal(terms.Order(StringComparer.OrdinalIgnoreCase), terms);
        Rule.Holds(terms.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Refusal_codes_are_literal_unique_and_written_down()
    {
        var refusals = Refusals.All();
        Rule.Holds(refusals.Where(r => r.Code is null).Select(r => $"{r.Place} builds a refusal whose code is not a literal"));
        Rule.Holds(refusals.GroupBy(r => r.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key} in {string.Join(", ", g.Select(r => r.Place))}"));
        Rule.Holds(refusals.Where(r => !CodeForm().IsMatch(r.Code!)).Select(r => r.Code));
        SourceTree.MatchesDocument(
            "refusals.md",
            """
            # Refusals

            Every "no" the product can say: a stable code and the Vietnamese sentence (… stands for its figures). A test compares this page with the code;
            it is written by running that test with `THENCHOT_WRITE_DOCS=1`.

            | Code | Sentence |
            |---|---|

            """,
            refusals.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => $"| `{r.Code}` | {r.Sentence} |"));
    }

    [Fact]
    public void The_table_of_acts_is_the_one_in_the_papers()
    {
        var acts = Office.Modules.SelectMany(m => m.Acts.Select(a => (Module: m.Name, a.Code, a.Name))).ToList();
        Rule.Holds(acts.GroupBy(a => a.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        SourceTree.MatchesDocument(
            "acts.md",
            """
            # Acts

            Every write is one act (thao tác nghiệp vụ) of one of these kinds, stored in the same transaction as what it changed. An act carries its
            sequence number, the instant, the account and name of who did it, on whose behalf, the unit concerned, the reason and the document that is its
            legal basis, the hash of the act before it and its own hash over all of that and over every record it changed (columns before and after, and
            the digest of the whole row). Verbs and jobs write acts too, in the name of "hệ thống" and the operating-system user. A POST that stores
            nothing declares so and makes no act; a refused write leaves nothing behind, except a refused sign-in, whose count of failures stays.

            A test compares this page with the registered kinds; it is written by running that test with `THENCHOT_WRITE_DOCS=1`.

            | Module | Kind | Tên thao tác |
            |---|---|---|

            """,
            acts.Select(a => $"| {a.Module} | `{a.Code}` | {a.Name} |"));
    }

    private static List<string> GlossaryTerms() => [.. File.ReadLines(SourceTree.PathOf("docs", "GLOSSARY.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| In the code", StringComparison.Ordinal))
        .Select(l => l.Split('|')[1].Trim())];

    private static string Plain(TypeDefinition type) => type.Name.Split('`')[0];

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();
}
