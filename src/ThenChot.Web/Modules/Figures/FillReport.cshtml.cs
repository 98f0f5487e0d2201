using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The form a unit fills in for a round.</summary>
[Demand(FigurePermissions.Enter)]
public sealed class FillReportModel(SubmissionDesk desk, ReportEditor editor, FigureCatalogue catalogue, Assignees assignees, FileVault vault, Actor actor) : ReportFormPage(desk, editor, catalogue)
{
    public AssigneeChoices Choices { get; private set; } = null!;

    protected override string Address => View.Url + "/nhap";

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

    /// <summary>Trình lãnh đạo duyệt gửi.</summary>
    [Writes("figures.ask-signature")]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await WriteAsync(Input, cancel);
        if (await ObjectionAsync(result, withQuestions: true) is { } objection)
        {
            return objection;
        }

        return result.Submission!.AskForSignature(0, Now) is { } refusal
            ? await RefusedAsync(refusal)
            : Done("Đã trình lãnh đạo duyệt gửi.", View.Url);
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

        var result = await WriteAsync(new ReportInput { Version = Input.Version }, cancel);
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
            : Done("Đã đính kèm tệp.", Address);
    }

    public (UnitId? Board, PersonId? Person) AssigneeOf(string part) => Input.Assignments.Find(typed => typed.Part == part) is { } typed
        ? (typed.Board, typed.Person)
        : View.Assignments.FirstOrDefault(known => known.Part == part) is { } known ? (known.BoardId, known.PersonId) : (null, null);

    protected override async Task LoadAsync()
    {
        await AllowedAsync();
        Choices = await assignees.ReadAsync(Unit, Today, HttpContext.RequestAborted);
    }

    protected override ReportForm? Mine(ReportForm form) => actor.CanEnter(form.UnitPath) ? form : null;
}
