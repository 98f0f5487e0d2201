namespace ThenChot.Domain.Reports;

/// <summary>Một chỗ khác nhau giữa hai bản: null before means added, null after means removed.</summary>
public sealed record Change(string Code, string Label, string? Before, string? After);

/// <summary>
/// Khác nhau giữa hai bản của một báo cáo: two frozen drafts, or a draft and today. Only what differs is listed, in the
/// order of the later one.
/// </summary>
public sealed record SnapshotDifference(
    IReadOnlyList<Change> Figures,
    IReadOnlyList<Change> Narratives,
    IReadOnlyList<Change> Words,
    IReadOnlyList<Change> Deliverables,
    IReadOnlyList<Change> LocalPlans,
    IReadOnlyList<Change> Documents,
    IReadOnlyList<Change> MissingUnits)
{
    public int Count =>
        Figures.Count + Narratives.Count + Words.Count + Deliverables.Count + LocalPlans.Count + Documents.Count + MissingUnits.Count;

    public static SnapshotDifference Between(ReviewContent before, ReviewContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new SnapshotDifference(
            Compare(before.Figures, after.Figures, figure => figure.Code, figure => figure.Label, figure => figure.Display),
            Compare(Written(before), Written(after), section => section.Code, section => section.Title, section => section.Text ?? ""),
            Compare(before.Targets, after.Targets, target => target.Code, target => target.Name, target => $"{target.Done} – {target.Word}"),
            Compare(before.Deliverables, after.Deliverables, item => item.Code, item => item.Name, item => item.Status),
            Compare(before.LocalPlans, after.LocalPlans, plans => plans.Unit, plans => plans.Unit, plans => $"{plans.Count}"),
            Compare(before.Documents, after.Documents, Identity, document => document.Symbol, document => document.Subject),
            Compare(before.MissingUnits, after.MissingUnits, unit => unit, unit => unit, _ => "chưa có báo cáo"));
    }

    private static IEnumerable<ReviewSection> Written(ReviewContent content) => content.Sections.Where(section => section.Text is not null);

    private static string Identity(ReviewDocument document) => $"{document.Issuer}|{document.TypeName}|{document.Symbol}|{document.IssuedOn}";

    private static List<Change> Compare<T>(
        IEnumerable<T> before,
        IEnumerable<T> after,
        Func<T, string> key,
        Func<T, string> label,
        Func<T, string> shown)
    {
        var left = before.ToDictionary(key, StringComparer.Ordinal);
        var right = after.ToDictionary(key, StringComparer.Ordinal);
        var changes = new List<Change>();
        foreach (var (code, now) in right)
        {
            var was = left.TryGetValue(code, out var earlier) ? shown(earlier) : null;
            if (!string.Equals(was, shown(now), StringComparison.Ordinal))
            {
                changes.Add(new Change(code, label(now), was, shown(now)));
            }
        }

        changes.AddRange(left
            .Where(gone => !right.ContainsKey(gone.Key))
            .Select(gone => new Change(gone.Key, label(gone.Value), shown(gone.Value), null)));
        return changes;
    }
}
