using System.Text.Encodings.Web;
using System.Text.Json;
using ThenChot.Domain.Reports;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>The <c>report.json</c> of the verb <c>report</c>.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static byte[] Write(ReviewContent content, Snapshot? frozen) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            programme = content.Head.Programme,
            asOf = content.Head.AsOf,
            frozen = frozen is null ? null : new { id = frozen.Id.Value, number = frozen.Number, sha256 = frozen.Sha256, at = frozen.FrozenAt, by = frozen.FrozenBy },
            figures = content.Figures.Select(figure => new
            {
                code = figure.Code,
                label = figure.Label,
                unit = figure.Unit,
                value = figure.Value,
                display = figure.Display,
                sources = figure.Sources,
            }),
            missingUnits = content.MissingUnits,
        },
        Options);
}
