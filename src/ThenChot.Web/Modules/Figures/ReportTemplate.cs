using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A row of an uploaded template that cannot be taken: where, what stands there, why.</summary>
public sealed record TemplateFault(int Row, string Column, string Value, string Reason);

/// <summary>What an uploaded template holds: good cells and faulty rows.</summary>
public sealed record TemplateContent(IReadOnlyList<CellForm> Cells, IReadOnlyList<TemplateFault> Faults);

/// <summary>
/// The .xlsx form of a round, made for one unit. The first column holds the code of each figure, a line above the table the key of
/// round and unit; a file for another round or unit, or with shifted columns, is refused as a whole.
/// </summary>
public static class ReportTemplate
{
    private const string KeyWord = "Khóa biểu mẫu";

    private static readonly string[] Titles = ["Mã", "Số liệu", "Đơn vị tính", "Kỳ trước", "Giá trị", "Tính chất", "Lý do tăng, giảm"];

    private static readonly string[] DemoMark = ["Số liệu từng đơn vị là minh họa"];

    public static void Write(Stream stream, ReportForm form, bool demo)
    {
        var decimals = form.Rows.Select(row => row.Figure.Decimals).DefaultIfEmpty().Max();
        using var book = new Workbook(stream);
        var sheet = book.Sheet("Biểu số liệu",
            [
                new(Titles[0], 36), new(Titles[1], 60) { Wrap = true }, new(Titles[2], 16), new(Titles[3], 14) { Decimals = decimals },
                new(Titles[4], 16) { Unlocked = true, Decimals = decimals }, new(Titles[5], 16) { Unlocked = true }, new(Titles[6], 40) { Unlocked = true, Wrap = true },
            ],
            new SheetOptions
            {
                Locked = true,
                FrozenColumns = 2,
                Above =
                [
                    $"{form.Round.Name}: {form.UnitName}",
                    $"Phạm vi: {FigureText.Name(form.Round.Scope)}. Hạn gửi {VietnameseFormat.Date(form.Round.DueOn)}. Chỉ điền ba cột cuối; không phát sinh thì ghi 0.",
                    $"{KeyWord}: {form.Round.Id} {form.Unit}",
                    .. demo ? DemoMark : [],
                ],
            });
        var first = sheet.NextRow;
        foreach (var row in form.Rows)
        {
            sheet.Row(row.Figure.Code, row.Figure.Name + (row.Figure.EntryMode == EntryMode.Cumulative ? " (lũy kế từ đầu năm)" : string.Empty), row.Figure.UnitOfMeasure, row.Previous, row.Typed, FigureText.Name(row.Nature), row.Reason);
        }

        if (form.Rows.Count > 0)
        {
            sheet.Numbers(4, first, sheet.NextRow - 1, whole: form.Rows.All(row => row.Figure.Decimals == 0), least: form.Rows.Any(row => row.Figure.AcrossUnits == AcrossUnits.None) ? -Scaled.Limit : 0);
        }
    }

    /// <summary>A refusal speaks of the whole file; faults of single rows stand in the content.</summary>
    public static Outcome<TemplateContent> Read(byte[] bytes, string fileName, ReportForm form)
    {
        if (!SheetReader.Read(bytes, fileName).TryGet(out var file, out var refusal))
        {
            return refusal;
        }

        var rows = file.First.Rows;
        var key = rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell.StartsWith(KeyWord, StringComparison.Ordinal));
        if (key is null)
        {
            return TemplateRefusals.NotATemplate(fileName);
        }

        if (key != $"{KeyWord}: {form.Round.Id} {form.Unit}")
        {
            return TemplateRefusals.OtherRoundOrUnit(form.Round.Name, form.UnitName);
        }

        var head = rows.FirstOrDefault(row => row.Cells.Any(cell => cell == Titles[0]) && row.Cells.Any(cell => cell == Titles[4]));
        if (head is null || !Titles.Select((title, at) => head[at] == title).All(same => same))
        {
            return TemplateRefusals.ColumnsShifted(string.Join(", ", Titles));
        }

        return Cells(rows.Where(row => row.Number > head.Number), form);
    }

    private static TemplateContent Cells(IEnumerable<SheetRow> rows, ReportForm form)
    {
        var (cells, faults) = (new List<CellForm>(), new List<TemplateFault>());
        var known = form.Rows.ToDictionary(row => row.Figure.Code, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row[0], out var asked))
            {
                faults.Add(new(row.Number, Titles[0], row[0], "Mã này không có trong kỳ báo cáo."));
                continue;
            }

            if (cells.Exists(cell => cell.Code == row[0]))
            {
                faults.Add(new(row.Number, Titles[0], row[0], "Mã này đã có ở dòng trên."));
                continue;
            }

            var read = CellCheck.Read(asked.Figure, row[4]);
            if (read.Fault is not null)
            {
                faults.Add(new(row.Number, Titles[4], row[4], read.Fault));
                continue;
            }

            if (row[5].Length > 0 && row[5] != FigureText.Name(EntryNature.Official) && row[5] != FigureText.Name(EntryNature.Estimate))
            {
                faults.Add(new(row.Number, Titles[5], row[5], "Tính chất là “chính thức” hoặc “ước thực hiện”."));
                continue;
            }

            cells.Add(new()
            {
                Code = row[0],
                Text = row[4],
                Nature = row[5] == FigureText.Name(EntryNature.Estimate) ? EntryNature.Estimate : EntryNature.Official,
                Reason = row[6],
            });
        }

        return new(cells, faults);
    }
}

/// <summary>Why a whole template is refused.</summary>
public static class TemplateRefusals
{
    public static Refusal NotATemplate(string name) => new(
        "figures.not-a-template", $"Tệp “{name}” không phải biểu mẫu tải từ kỳ báo cáo này. Đồng chí tải lại biểu mẫu và điền vào đó.");

    public static Refusal OtherRoundOrUnit(string round, string unit) => new(
        "figures.template-of-another", $"Biểu mẫu này thuộc kỳ báo cáo hoặc đơn vị khác, không phải {round} của {unit}.");

    public static Refusal ColumnsShifted(string titles) => new(
        "figures.columns-shifted", $"Các cột của tệp đã bị dời hoặc đổi tên. Thứ tự đúng: {titles}.");
}
