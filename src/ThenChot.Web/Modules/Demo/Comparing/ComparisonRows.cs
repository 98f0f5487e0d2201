namespace ThenChot.Web.Modules.Demo.Comparing;

/// <summary>What comes of laying a statement beside the system: khớp, lệch, or không tính được.</summary>
public enum Verdict
{
    Matches,
    Differs,
    NotComputable,
}

/// <summary>One statement: what the article says, what the system computes, and where it opens; <see cref="Note"/> tells where the value comes from.</summary>
public sealed record ComparisonRow(string Statement, string Printed, string Computed, Verdict Verdict, string? Url, string Note);

/// <summary>An article and its statements, with what came of them.</summary>
public sealed record ComparisonArticle(string Tag, string Title, IReadOnlyList<ComparisonRow> Rows)
{
    public int Count(Verdict verdict) => Rows.Count(row => row.Verdict == verdict);
}

/// <summary>A computed number, where it opens and where it comes from.</summary>
internal sealed record Computed(decimal? Value, string? Url, string Note)
{
    public const string Counted = "đếm từ hồ sơ trong hệ thống";
    public const string Summed = "cộng từ báo cáo của các đơn vị";
    public const string Entered = "số do Thành ủy nhập, có nguồn; phần sau của hệ thống sẽ tính từ hồ sơ";
    public const string Outside = "số nhập như bài viết nêu, một nguồn";

    public ComparisonRow Beside(string statement, decimal printed, string unit) => new(
        statement,
        Text(printed, unit),
        Value is { } value ? Text(value, unit) : "chưa có số liệu",
        Value is null ? Verdict.NotComputable : Value == printed ? Verdict.Matches : Verdict.Differs,
        Url,
        Note);

    private static string Text(decimal value, string unit) => unit == "%" ? VietnameseFormat.Number(value) + "%" : $"{VietnameseFormat.Number(value)} {unit}";
}
