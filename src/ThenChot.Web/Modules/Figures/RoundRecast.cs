using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A past round on another day's tree: for each unit of that tree, whose reports stand for it and how far they came.</summary>
internal static class RoundRecast
{
    public static HeatChart Of(
        Round round, IReadOnlyList<ShowRoundModel.Line> lines, ILookup<(UnitId Unit, DateOnly PeriodEnd), UnitId> heirs, IReadOnlyDictionary<UnitId, string> names, DateOnly tree)
    {
        var stands = lines.SelectMany(line => heirs[(line.Unit, round.PeriodEnd)].Select(heir => (Heir: heir, Line: line))).ToLookup(pair => pair.Heir, pair => pair.Line);
        var rows = stands.OrderBy(group => names[group.Key], StringComparer.Ordinal).Select(group => Row(names[group.Key], [.. group], group.Any(line => heirs[(line.Unit, round.PeriodEnd)].Count() > 1))).ToList();
        if (lines.Where(line => !heirs[(line.Unit, round.PeriodEnd)].Any()).ToList() is { Count: > 0 } homeless)
        {
            rows.Add(Row("Không có đơn vị kế thừa", homeless, false));
        }

        return new HeatChart($"Theo tổ chức ngày {VietnameseFormat.Date(tree)}, {round.Name}", "Đơn vị", ["Báo cáo của", "Tình trạng", "Phần kế thừa"], rows);
    }

    private static HeatRow Row(string name, List<ShowRoundModel.Line> lines, bool shared)
    {
        var received = lines.Count(line => line.State == SubmissionState.Received || line.HasReceived);
        return new HeatRow(name, null,
        [
            new HeatCell(string.Join("; ", lines.Select(line => line.Name)), Tone.Quiet),
            new HeatCell(lines.Count == 1 ? ReportTone.Word(lines[0].State) : $"{received}/{lines.Count} đã tiếp nhận", received == lines.Count ? Tone.Good : Tone.Waiting),
            new HeatCell(shared ? "một phần" : "toàn bộ", shared ? Tone.Waiting : Tone.Quiet),
        ]);
    }
}
