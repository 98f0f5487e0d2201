using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The form a unit fills in for a round.</summary>
[Demand(FigurePermissions.Enter)]
public sealed class FillReportModel(SubmissionDesk desk, ReportEditor editor, FigureCatalogue catalogue, Assignees assignees, FileVault vault, Actor actor) : OfficePage
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public RoundId Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitId Unit { get; set; }

    public ReportForm View { get; private set; } = null!;

    public AssigneeChoices Choices { get; private set; } = null!;

    /// <summary>Relations that the script checks while one types, as one line each.</summary>
    public IReadOnlyList<string> Relations { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Questions { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        if (!View.IsEditable)
        {
            return LocalRedirect(View.Url);
        }

        Choices = await assignees.ReadAsync(Unit, Today, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>Lưu nháp.</summary>
    [Writes("figures.save-draft")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await editor.ApplyAsync(Round, Unit, Input, Now, cancel);
        return await ObjectionAsync(result, withQuestions: false) ?? Done("Đã lưu nháp.", View.Url + "/nhap");
    }

    /// <summary>Trình lãnh đạo duyệt gửi.</summary>
    [Writes("figures.ask-signature")]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await editor.ApplyAsync(Round, Unit, Input, Now, cancel);
        if (await ObjectionAsync(result, withQuestions: true) is { } objection)
        {
            return objection;
        }

        return result.Submission!.AskForSignature(0, Now) is { } refusal
            ? await RefusedAsync(refusal)
            : Done("Đã trình lãnh đạo duyệt gửi.", View.Url);
    }

    /// <summary>Tự lưu while one types: faults stay in the draft as they were typed.</summary>
    [Writes("figures.save-draft")]
    public async Task<IActionResult> OnPostDraftAsync([FromServices] Platform.Data.AppDb db, CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await editor.ApplyAsync(Round, Unit, Input, Now, cancel);
        if (result.Conflict)
        {
            var theirs = View.Rows.ToDictionary(row => row.Figure.Code, row => new { row.Text, By = row.EnteredBy }, StringComparer.Ordinal);
            return new JsonResult(new { theirs }) { StatusCode = StatusCodes.Status409Conflict };
        }

        if (result.Refusal is { } refusal)
        {
            return new JsonResult(new { refusal.Sentence }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await db.SaveChangesAsync(cancel);
        return new JsonResult(new { version = result.Submission!.Version, saved = VietnameseFormat.Instant(Now), faults = result.Faults, questions = result.Questions });
    }

    /// <summary>Đính kèm tệp.</summary>
    [Writes("figures.save-draft")]
    public async Task<IActionResult> OnPostAttachAsync(IFormFile? attachment, CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        if (attachment is null)
        {
            ModelState.AddModelError("attachment", "Đồng chí chọn tệp trước khi đính kèm.");
            return await InvalidAsync();
        }

        var result = await editor.ApplyAsync(Round, Unit, new ReportInput { Version = Input.Version }, Now, cancel);
        if (await ObjectionAsync(result, withQuestions: false) is { } objection)
        {
            return objection;
        }

        var saved = await vault.SaveAsync(attachment, cancel);
        if (!saved.TryGet(out var file, out var why))
        {
            return await RefusedAsync("attachment", why);
        }

        var name = VietnameseText.Nfc(Path.GetFileName(attachment.FileName.Replace('\\', '/')));
        return result.Submission!.Attach(file, name, actor.Name, Now) is { } refusal
            ? await RefusedAsync("attachment", refusal)
            : Done("Đã đính kèm tệp.", View.Url + "/nhap");
    }

    protected override async Task LoadAsync()
    {
        await ShowAsync((await desk.ShowAsync(Round, Unit, null, HttpContext.RequestAborted))!);
        Choices = await assignees.ReadAsync(Unit, Today, HttpContext.RequestAborted);
    }

    /// <summary>The text of a cell: what was just typed, else what is stored.</summary>
    public string TextOf(FormRow row) => Input.Cell(row.Figure.Code) is { } cell ? cell.Text ?? string.Empty : row.Text;

    public string ReasonOf(FormRow row) => Input.Cell(row.Figure.Code) is { } cell ? cell.Reason ?? string.Empty : row.Reason;

    public EntryNature NatureOf(FormRow row) => Input.Cell(row.Figure.Code)?.Nature ?? row.Nature;

    public string WordsOf(FormPart part) => Input.Parts.Find(typed => typed.Id == part.Id) is { } typed ? typed.Text ?? string.Empty : part.Text;

    public (UnitId? Board, PersonId? Person) AssigneeOf(string part) => Input.Assignments.Find(typed => typed.Part == part) is { } typed
        ? (typed.Board, typed.Person)
        : View.Assignments.FirstOrDefault(known => known.Part == part) is { } known ? (known.BoardId, known.PersonId) : (null, null);

    public string? FaultOf(FormRow row) => ModelState[Field(row.Figure.Code)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public static string Field(string code) => $"cell-{code}";

    private async Task<bool> AllowedAsync()
    {
        if (await desk.ShowAsync(Round, Unit, null, HttpContext.RequestAborted) is not { } form || !actor.CanEnter(form.UnitPath))
        {
            return false;
        }

        await ShowAsync(form);
        return true;
    }

    private async Task ShowAsync(ReportForm form)
    {
        View = form;
        Relations = Relation.ParseLines((await catalogue.AllAsync()).Values.Select(figure => figure.Relations)).Select(relation => relation.Text).ToList();
    }

    private async Task<IActionResult?> ObjectionAsync(EditResult result, bool withQuestions)
    {
        if (result.Conflict)
        {
            return await ConflictAsync();
        }

        if (result.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        foreach (var (code, fault) in withQuestions ? result.Faults.Concat(result.Questions) : result.Faults)
        {
            ModelState.TryAddModelError(Field(code), fault);
        }

        Questions = result.Questions;
        return result.Faults.Count > 0 || (withQuestions && result.Questions.Count > 0) ? await InvalidAsync() : null;
    }
}
