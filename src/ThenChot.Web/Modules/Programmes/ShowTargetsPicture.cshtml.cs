using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Rules;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chỉ tiêu bằng biểu đồ: giá trị tại ngày làm việc so với mức phải đạt, mỗi chỉ tiêu một thang.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowTargetsPictureModel(ProgrammeAccess access, TargetRows targets, TargetValues values, RuleBook rules) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public Programme Programme { get; private set; } = null!;

    public BarChart Chart { get; private set; } = null!;

    public int ReadYear { get; private set; }

    public async Task<IActionResult> OnGetAsync(ProgrammeId id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } programme)
        {
            return Gone();
        }

        Programme = programme;
        ReadYear = Year is >= 1930 and <= 2200 ? Year.Value : TargetWindow.YearOf(programme, Day);
        var rows = await targets.ReadAsync(id, Day, monitors: false, cancel);
        var read = await values.ReadAsync(programme, [.. rows.Select(r => r.Target)], ReadYear, Day, cancel);
        var bands = rules.InForce<TargetBands>("target-bands", Day).Settings;
        Chart = new($"Chỉ tiêu của Chương trình {programme.Symbol}, tính đến {VietnameseFormat.Date(Day)}", "Chỉ tiêu", "Giá trị", [.. rows.Select(r => Bar(r, read[r.Target.Id], bands))])
        {
            OwnScales = true,
            Note = "Vùng đậm là mức phải đạt, vạch đen là ngưỡng. Mức trong ngoặc là hệ thống gợi ý, chưa ai xác nhận. Với thứ hạng và nhóm, số nhỏ là tốt.",
        };
        return Page();
    }

    private Bar Bar(TargetRow row, TargetValue value, TargetBands bands)
    {
        var shown = value.Value ?? row.Judgement?.Value;
        var proposed = row.Word is null ? bands.Propose(row.Target, shown, value.Window, Day).Word : null;
        return new($"{row.Label}. {row.Name} ({row.Bar})", shown, TargetText.Value(row.Target, shown), value.Url ?? $"/chuong-trinh/chi-tieu/{row.Target.Id}")
        {
            Low = row.Target.Bar is { Direction: TargetDirection.LessIsBetter } ? 0 : row.Target.Low,
            High = row.Target.High,
            Word = row.Word?.Label() ?? (proposed is { } word ? $"({word.Label()})" : "chưa đánh giá"),
            Tone = ProgrammeTones.Of(row.Word ?? proposed),
        };
    }
}
