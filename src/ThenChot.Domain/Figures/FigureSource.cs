namespace ThenChot.Domain.Figures;

/// <summary>
/// Nguồn của một số liệu kể từ một ngày: mọi kỳ bắt đầu từ ngày ấy lấy theo nguồn này, cho đến nguồn kế tiếp.
/// Trước nguồn đầu tiên số liệu do đơn vị báo cáo.
/// </summary>
public sealed class FigureSource
{
    private FigureSource()
    {
    }

    public FigureRowId Id { get; private set; }

    public string FigureCode { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public SourceKind Kind { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    /// <summary>A source is dated by the first day of a period; it must begin after the latest one.</summary>
    public static Outcome<FigureSource> Change(
        FigureRowId id, Figure figure, IEnumerable<FigureSource> known, DateOnly from, SourceKind kind, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return FiguresRefusals.SourceReasonMissing();
        }

        var latest = known.Select(source => (DateOnly?)source.From).Max();
        return latest >= from
            ? FiguresRefusals.SourceNotLater(VietnameseFormat.Date(latest))
            : new FigureSource { Id = id, FigureCode = figure.Code, From = from, Kind = kind, Reason = VietnameseText.Nfc(reason) };
    }

    /// <summary>Nguồn áp dụng cho một kỳ bắt đầu vào ngày <paramref name="start"/>.</summary>
    public static SourceKind InForce(IEnumerable<FigureSource> sources, DateOnly start) =>
        sources.Where(source => source.From <= start).MaxBy(source => source.From)?.Kind ?? SourceKind.Reported;
}
