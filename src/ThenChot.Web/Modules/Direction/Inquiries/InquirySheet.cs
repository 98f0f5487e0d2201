using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>The answers put together: one sheet over all units, one a list, one of the units that are missing.</summary>
public sealed class InquirySheet(Inquiry inquiry, IReadOnlyDictionary<UnitId, string> names, DateOnly today)
{
    public IReadOnlyList<InquiryAnswer> In { get; } = [.. Sorted(inquiry, names).Where(a => a.IsIn)];

    public IReadOnlyList<InquiryAnswer> Missing { get; } = [.. Sorted(inquiry, names).Where(a => !a.IsIn)];

    /// <summary>Of the units that sent; null when none of them gave a number.</summary>
    public decimal? Sum(InquiryFieldId field)
    {
        var numbers = In.Select(a => InquiryFieldKinds.Cell(InquiryFieldKind.Number, a.ValueOf(field)?.Text)).OfType<decimal>().ToList();
        return numbers.Count == 0 ? null : numbers.Sum();
    }

    public void Write(Workbook book, string address, bool isDemo)
    {
        var asked = inquiry.Asked;
        var above = new List<string> { inquiry.Name, string.Create(CultureInfo.InvariantCulture, $"Tính đến {VietnameseFormat.Date(today)}, hạn {VietnameseFormat.Date(inquiry.DueOn)}; {In.Count}/{inquiry.Answers.Count} đơn vị đã gửi; đơn vị chưa gửi để trống, không tính là 0") };
        if (isDemo)
        {
            above.Add("Số liệu từng đơn vị là minh họa");
        }

        var sheet = book.Sheet("Tổng hợp", [new("Đơn vị", 36), new("Tình trạng", 16), new("Ngày gửi", 12), new("Người gửi", 22), .. asked.Select(f => Column(f))], new SheetOptions { Above = above, FrozenColumns = 1 });
        foreach (var answer in In)
        {
            sheet.Row([names.GetValueOrDefault(answer.Unit), SubmissionStates.Name(answer.State), answer.SentOn, answer.SentBy, .. asked.Select(f => Cell(answer, f, address))]);
        }

        foreach (var answer in Missing)
        {
            sheet.Row([names.GetValueOrDefault(answer.Unit), "chưa gửi"]);
        }

        sheet.BoldRow([string.Create(CultureInfo.InvariantCulture, $"Cộng {In.Count}/{inquiry.Answers.Count} đơn vị"), null, null, null, .. asked.Select(f => f.Kind == InquiryFieldKind.Number ? (object?)Sum(f.Id) : null)]);
        foreach (var list in asked.Where(f => f.Kind == InquiryFieldKind.Rows))
        {
            var columns = inquiry.ColumnsOf(list.Id);
            var lines = book.Sheet(list.Label, [new("Đơn vị", 36), .. columns.Select(f => Column(f))], new SheetOptions { Above = [$"{inquiry.Name}: {list.Label}", .. above.Skip(1)], FrozenColumns = 1 });
            foreach (var answer in In)
            {
                for (var line = 1; line <= answer.LinesOf(columns); line++)
                {
                    lines.Row([names.GetValueOrDefault(answer.Unit), .. columns.Select(c => InquiryFieldKinds.Cell(c.Kind, answer.ValueOf(c.Id, line)?.Text))]);
                }
            }
        }

        var missing = book.Sheet("Chưa gửi", [new("Đơn vị", 36), new("Tình trạng", 20), new("Hạn", 12)], new SheetOptions { Above = [$"{inquiry.Name}: đơn vị chưa gửi"] });
        foreach (var answer in Missing)
        {
            missing.Row(names.GetValueOrDefault(answer.Unit), answer.SavedAt is null ? "chưa nhập" : SubmissionStates.Name(answer.State), inquiry.DueOn);
        }
    }

    private object? Cell(InquiryAnswer answer, InquiryField field, string address) => field.Kind switch
    {
        InquiryFieldKind.Rows => $"{answer.LinesOf(inquiry.ColumnsOf(field.Id)).ToString(CultureInfo.InvariantCulture)} dòng",
        InquiryFieldKind.File when answer.ValueOf(field.Id) is { File: { } file, Text: { } name } => new SheetLink($"{address}/tep/{file}", name),
        _ => InquiryFieldKinds.Cell(field.Kind, answer.ValueOf(field.Id)?.Text),
    };

    private static IEnumerable<InquiryAnswer> Sorted(Inquiry inquiry, IReadOnlyDictionary<UnitId, string> names) => inquiry.Answers.OrderBy(a => names.GetValueOrDefault(a.Unit, ""), StringComparer.CurrentCulture);

    private static SheetColumn Column(InquiryField field) => field.Kind switch
    {
        InquiryFieldKind.Number => new(field.Label) { Decimals = 2 },
        InquiryFieldKind.Text => new(field.Label, 40) { Wrap = true },
        _ => new(field.Label, 18),
    };
}
