using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>The <c>report.json</c> of the verb <c>report</c>.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The tree, and what each figure leaves unallocated on it, stand there only when a tree was asked for.</summary>
    public static byte[] Write(ReviewContent content, Snapshot? frozen, bool withTree = false) => JsonSerializer.SerializeToUtf8Bytes(
        new Printed(
            content.Head.Programme,
            content.Head.AsOf,
            withTree ? content.Head.Tree?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? TreeOption.Then : null,
            frozen is null ? null : new(frozen.Id.Value, frozen.Number, frozen.Sha256, frozen.FrozenAt, frozen.FrozenBy),
            [.. content.Figures.Select(figure => new PrintedFigure(
                figure.Code, figure.Label, figure.Unit, figure.Value, withTree ? figure.Recast?.Unallocated ?? 0 : null, figure.Display, figure.Sources))],
            content.MissingUnits),
        Options);

    private sealed record Printed(
        string? Programme,
        DateOnly AsOf,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Tree,
        PrintedDraft? Frozen,
        IReadOnlyList<PrintedFigure> Figures,
        IReadOnlyList<string> MissingUnits);

    private sealed record PrintedDraft(Guid Id, int Number, string Sha256, DateTimeOffset At, string By);

    private sealed record PrintedFigure(
        string Code,
        string Label,
        string Unit,
        decimal? Value,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Unallocated,
        string Display,
        IReadOnlyList<ReviewPart> Sources);
}
