using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Đánh dấu các điểm phải làm của một văn bản, mỗi dòng một điểm; <c>danh-muc</c>: ghi thêm vào danh mục đã có.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class MarkPointsModel(AppDb db, DocumentPicker picker, DocumentRegister documents, Acts acts) : OfficePage
{
    private const int MostPoints = 200;

    [BindProperty(SupportsGet = true, Name = "van-ban")]
    public DocumentId? DocumentId { get; set; }

    [BindProperty(SupportsGet = true, Name = "danh-muc")]
    public PointListId? ListId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PointList? List { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (List is null && DocumentId is { } id && await documents.FindAsync(id) is { } paper)
        {
            Input.Document = DocumentPick.Of(paper);
            Input.Title = $"{paper.Title}: {paper.Subject}";
        }

        return Page();
    }

    [Writes("direction.mark-points")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        var document = List is null ? await picker.ResolveAsync(Input.Document, ModelState, "Input.Document", cancel: cancel) : List.Document;
        var texts = (Input.Lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (texts.Length > MostPoints)
        {
            ModelState.AddModelError("Input.Lines", $"Mỗi lần ghi không quá {MostPoints} điểm.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (List is null)
        {
            if (!PointList.Mark(Input.Title, document, texts, Today, Now).TryGet(out var made, out var why))
            {
                return await RefusedAsync(why.Code == "direction.no-points" ? "Input.Lines" : "Input.Title", why);
            }

            List = made;
            db.Add(made);
        }
        else if (List.Add(texts, Now) is { } refusal)
        {
            return await RefusedAsync("Input.Lines", refusal);
        }

        acts.Current.Citing(document);
        return Done($"Đã ghi {texts.Length} điểm.", $"/nhiem-vu/doi-chieu/{List.Id}");
    }

    private async Task<bool> FindAsync()
    {
        List = ListId is { } id ? await db.Set<PointList>().Include(l => l.Points).FirstOrDefaultAsync(l => l.Id == id) : null;
        return ListId is null || List is not null;
    }

    public sealed class Form
    {
        [StringLength(300, ErrorMessage = "Tên danh mục dài quá 300 ký tự.")]
        public string? Title { get; set; }

        public DocumentPick Document { get; set; } = new();

        [StringLength(20_000, ErrorMessage = "Các điểm dài quá 20.000 ký tự.")]
        public string? Lines { get; set; }
    }
}
