using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Units that something flowed between, directly or through others; named by the code of its first unit.</summary>
public sealed record FlowGroup(string Code, string Name, string? Url, int Before, int After, IReadOnlyList<FlowLink> Links);

/// <summary>What flowed where, drawn whole while one can look over it, else as a table of its groups and a drawing of the chosen one (null: none chosen yet).</summary>
public sealed record FlowPicture(FlowChart? Chart, IReadOnlyList<FlowGroup> Groups)
{
    /// <summary>Query name of the chosen group.</summary>
    public const string QueryName = "nhom";

    /// <summary>As many bands as one drawing can show on a page.</summary>
    private const int Readable = 60;

    internal static FlowPicture Of(IReadOnlyList<FlowLink> links, string? chosen)
    {
        if (links.Count <= Readable)
        {
            return new FlowPicture(Draw(links), []);
        }

        var groups = Group(links);
        return new FlowPicture(groups.FirstOrDefault(group => group.Code == chosen) is { } picked ? Draw(picked.Links) : null, groups);
    }

    private static FlowChart Draw(IReadOnlyList<FlowLink> links) => new("Trước và sau: đơn vị nào về đâu", "Trước", "Sau", "Chuyển sang", links)
    {
        Note = "Dải càng rộng, càng nhiều đơn vị trực thuộc đi theo.",
    };

    private static List<FlowGroup> Group(IReadOnlyList<FlowLink> links)
    {
        var root = new Dictionary<string, string>(StringComparer.Ordinal);
        string RootOf(string label) => root.TryGetValue(label, out var above) && above != label ? root[label] = RootOf(above) : label;
        foreach (var link in links)
        {
            root[RootOf(link.To)] = RootOf(link.From);
        }

        return [.. links.GroupBy(link => RootOf(link.From), StringComparer.Ordinal).Select(Describe).OrderBy(group => group.Code, StringComparer.Ordinal)];
    }

    private static FlowGroup Describe(IEnumerable<FlowLink> links)
    {
        var all = links.ToList();
        var first = all.MinBy(link => (link.From.Length, link.From))!;
        var (code, name) = first.From.Split(" · ", 2) is [var before, var after] ? (before, after) : (first.From, first.From);
        return new FlowGroup(code, name, first.FromUrl, all.Select(link => link.From).Distinct(StringComparer.Ordinal).Count(), all.Select(link => link.To).Distinct(StringComparer.Ordinal).Count(), all);
    }
}
