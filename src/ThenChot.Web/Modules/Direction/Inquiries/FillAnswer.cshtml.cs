using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Nhập trả lời của đơn vị; saved as a draft, or sent on at once.</summary>
[Demand(DirectionPermissions.Work)]
public sealed class FillAnswerModel(AppDb db, InquiryDesk desk, InquiryDuties duties, UnitDirectory units, FileVault vault, Acts acts, Actor actor) : AnswerPage(db, desk, units)
{
    private const int BlankLines = 2;

    [BindProperty]
    public List<CellInput> Cells { get; set; } = [];

    [BindProperty]
    public List<FileInput> Files { get; set; } = [];

    /// <summary>The list that gets more lines.</summary>
    [BindProperty]
    public InquiryFieldId? Longer { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindToFillAsync(cancel))
        {
            return Gone();
        }

        Version = Answer.Version;
        Cells = [.. Answer.Values.Where(v => v is { IsEmpty: false, File: null }).Select(v => new CellInput { Field = v.Field, Line = v.Line, Text = InquiryFieldKinds.Typed(Inquiry.Fields.First(f => f.Id == v.Field).Kind, v.Text) })];
        Room();
        return Page();
    }

    /// <summary>More lines for a list; nothing is stored.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostRowsAsync(CancellationToken cancel)
    {
        if (!await FindToFillAsync(cancel))
        {
            return Gone();
        }

        ModelState.Clear();
        Room(further: Longer);
        return Page();
    }

    [Writes("direction.fill-answer")]
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(send: false, cancel);

    [Writes("direction.send-answer")]
    public Task<IActionResult> OnPostSendAsync(CancellationToken cancel) => SaveAsync(send: true, cancel);

    public int LinesOf(InquiryField list) => Cells.Where(c => Inquiry.ColumnsOf(list.Id).Any(f => f.Id == c.Field)).Select(c => c.Line).DefaultIfEmpty(0).Max();

    public int IndexOf(InquiryField field, int line) => Cells.FindIndex(c => c.Field == field.Id && c.Line == line);

    public int FileIndexOf(InquiryField field) => Files.FindIndex(f => f.Field == field.Id);

    /// <summary>What is wrong with a list as a whole.</summary>
    public string? FaultOf(InquiryField list) => ModelState[$"Lists[{list.Id}]"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public static string TypeOf(InquiryField field) => field.Kind == InquiryFieldKind.Day ? "date" : "text";

    public static IReadOnlyList<SelectListItem>? ChoicesOf(InquiryField field) =>
        field.Kind == InquiryFieldKind.YesNo ? [new("chưa trả lời", ""), new("có", InquiryFieldKinds.Yes), new("không", InquiryFieldKinds.No)] : null;

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Room();
    }

    private async Task<bool> FindToFillAsync(CancellationToken cancel) => await FindAsync(cancel) && MayFill && Answer.Locked(Inquiry) is null;

    private async Task<IActionResult> SaveAsync(bool send, CancellationToken cancel)
    {
        if (!await FindToFillAsync(cancel))
        {
            return Gone();
        }

        Cells.RemoveAll(c => !Inquiry.Fields.Any(f => f.Id == c.Field && (f.List is null ? c.Line == 0 : c.Line > 0)));
        Room();
        foreach (var (cell, why) in Answer.Fill(Inquiry, [.. Cells.Select(c => new TypedCell(c.Field, c.Line, c.Text))], Now))
        {
            ModelState.AddModelError($"Cells[{Cells.FindIndex(c => c.Field == cell.Field && c.Line == cell.Line)}].Text", why.Sentence);
        }

        await AttachAsync(cancel);
        if (send && ModelState.IsValid)
        {
            Ask(Answer.Missing(Inquiry));
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (send && Answer.Send(Inquiry, actor.Name, Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        Expect();
        await duties.MovedAsync(Inquiry, Answer, cancel);
        acts.Current.OnUnit(Answer.Unit);
        return Done(!send ? "Đã lưu nháp." : Inquiry.NeedsSignature ? "Đã trình lãnh đạo duyệt gửi." : "Đã gửi.", $"/dot-bao-cao/tra-loi/{Id}");
    }

    private async Task AttachAsync(CancellationToken cancel)
    {
        foreach (var (at, posted) in Files.Index().Where(f => f.Item.Upload is not null))
        {
            if ((await vault.SaveAsync(posted.Upload!, cancel)).TryGet(out var file, out var why))
            {
                Answer.Attach(posted.Field, file, Path.GetFileName(posted.Upload!.FileName));
            }
            else
            {
                ModelState.AddModelError($"Files[{at}].Upload", why.Sentence);
            }
        }
    }

    private void Ask(IReadOnlyList<InquiryField> missing)
    {
        foreach (var field in missing)
        {
            var key = field.Kind == InquiryFieldKind.Rows ? $"Lists[{field.Id}]" : field.Kind == InquiryFieldKind.File ? $"Files[{FileIndexOf(field)}].Upload" : $"Cells[{IndexOf(field, 0)}].Text";
            ModelState.AddModelError(key, "Mục này bắt buộc phải trả lời trước khi gửi.");
        }
    }

    /// <summary>A cell for every field, and blank lines behind those of each list.</summary>
    private void Room(InquiryFieldId? further = null)
    {
        foreach (var field in Inquiry.Asked)
        {
            if (field.Kind == InquiryFieldKind.File)
            {
                if (FileIndexOf(field) < 0)
                {
                    Files.Add(new FileInput { Field = field.Id });
                }
            }
            else if (field.Kind == InquiryFieldKind.Rows)
            {
                var filled = Cells.Where(c => !string.IsNullOrWhiteSpace(c.Text) && Inquiry.ColumnsOf(field.Id).Any(f => f.Id == c.Field)).Select(c => c.Line).DefaultIfEmpty(0).Max();
                var lines = Math.Min(Math.Max(LinesOf(field) + (further == field.Id ? 5 : 0), filled + BlankLines), InquiryAnswer.MostLines);
                foreach (var (line, column) in Enumerable.Range(1, lines).SelectMany(line => Inquiry.ColumnsOf(field.Id).Select(column => (line, column))).Where(c => IndexOf(c.column, c.line) < 0))
                {
                    Cells.Add(new CellInput { Field = column.Id, Line = line });
                }
            }
            else if (IndexOf(field, 0) < 0)
            {
                Cells.Add(new CellInput { Field = field.Id });
            }
        }
    }

    public sealed class CellInput
    {
        public InquiryFieldId Field { get; set; }

        public int Line { get; set; }

        public string? Text { get; set; }
    }

    public sealed class FileInput
    {
        public InquiryFieldId Field { get; set; }

        public IFormFile? Upload { get; set; }
    }
}
