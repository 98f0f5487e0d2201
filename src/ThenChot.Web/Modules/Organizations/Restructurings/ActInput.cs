using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>What the form of an act posts; lists are typed as lines.</summary>
public sealed class ActInput
{
    private static readonly char[] Separators = [',', ';', '\n', '\r', '\t', ' '];

    public string? On { get; set; }

    public string? DecisionText { get; set; }

    /// <summary>Codes, apart by commas, spaces or lines.</summary>
    public string? From { get; set; }

    public List<TargetInput> To { get; set; } = [];

    /// <summary>Lines "CHILD: HOME".</summary>
    public string? Homes { get; set; }

    /// <summary>Lines "FIGURE: D = 1/3; E = 2/3".</summary>
    public string? Shares { get; set; }

    /// <summary>Lines "CODE | title | holder: HEIR"; a line that names no heir says nothing, as the post then ends with its unit.</summary>
    public string? Posts { get; set; }

    public int Version { get; set; }

    public static ActInput Of(RestructuringDraft draft) => new()
    {
        On = VietnameseFormat.Date(draft.On),
        DecisionText = draft.DecisionId is null ? draft.Decision : null,
        From = string.Join(", ", draft.From),
        To = [.. draft.To.Select(to => new TargetInput { Code = to.Code, Name = to.Name, Kind = to.Kind, Parent = to.Parent })],
        Homes = string.Join('\n', draft.Children.Select(pair => $"{pair.Key}: {pair.Value}")),
        Posts = string.Join('\n', draft.Posts.Select(pair => $"{pair.Key}: {pair.Value}")),
        Shares = string.Join('\n', draft.Allocate.Select(pair => $"{pair.Key}: {string.Join("; ", pair.Value.Select(share => $"{share.Key} = {share.Value}"))}")),
    };

    public IReadOnlyList<string> FromCodes => [.. (From ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(UnitCode.Kept)];

    /// <summary>Null when something typed cannot be read: then it is said at its field.</summary>
    public RestructuringDraft? ToDraft(RestructuringKind kind, ModelStateDictionary state)
    {
        if (!VietnameseFormat.TryDate(On, out var on))
        {
            state.AddModelError("In.On", OrganizationRefusals.DateMalformed.Sentence);
        }

        var children = Lines(Homes, "In.Homes", state);
        var allocate = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (figure, shares) in Lines(Shares, "In.Shares", state))
        {
            allocate[figure] = Pairs(shares.Split(';', StringSplitOptions.RemoveEmptyEntries), '=', "In.Shares", state);
        }

        var posts = PostLines(Posts, state);
        return state.IsValid
            ? new RestructuringDraft
            {
                Kind = kind,
                On = on,
                Decision = VietnameseText.Nfc(DecisionText),
                From = FromCodes,
                To = [.. To.Where(to => !to.IsEmpty).Select(to => to.Target)],
                Children = children.ToDictionary(pair => UnitCode.Kept(pair.Key), pair => UnitCode.Kept(pair.Value), StringComparer.Ordinal),
                Posts = posts,
                Allocate = allocate,
            }
            : null;
    }

    /// <summary>Pasted from a spreadsheet the last column is the unit, those before it say which post.</summary>
    private static Dictionary<string, string> PostLines(string? text, ModelStateDictionary state)
    {
        var posts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf('\t') is var tab && tab >= 0 ? tab : line.LastIndexOf(':');
            var (post, heir) = at < 0 ? ("", "") : (VietnameseText.Nfc(line[..at].Replace('\t', '|')), line[(at + 1)..].Trim());
            if (post.Length == 0 || (heir.Length > 0 && !posts.TryAdd(post, UnitCode.Kept(heir))))
            {
                state.AddModelError("In.Posts", OrganizationRefusals.PostLineMalformed(line).Sentence);
                break;
            }
        }

        return posts;
    }

    private static Dictionary<string, string> Lines(string? text, string field, ModelStateDictionary state) =>
        Pairs((text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), ':', field, state);

    private static Dictionary<string, string> Pairs(IEnumerable<string> lines, char between, string field, ModelStateDictionary state)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            // A line pasted from a spreadsheet has a tab where a typed one has its mark.
            var parts = line.Replace('\t', between).Split(between, 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } left, { Length: > 0 } right] || !pairs.TryAdd(left, right))
            {
                state.AddModelError(field, OrganizationRefusals.LineMalformed(line.Trim(), between).Sentence);
                return pairs;
            }
        }

        return pairs;
    }
}

/// <summary>One unit after the act, as typed.</summary>
public sealed class TargetInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Parent { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name);

    public UnitTarget Target => new(UnitCode.Kept(Code), Kept(Name), Kept(Kind), Kept(Parent));

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Nfc(text);
}
