using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A form that is written into a unit's report: the whole of it, or the part that was given to somebody.</summary>
public abstract class ReportFormPage(SubmissionDesk desk, ReportEditor editor, FigureCatalogue catalogue) : OfficePage
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public RoundId Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitId Unit { get; set; }

    public ReportForm View { get; private set; } = null!;

    /// <summary>Relations that the script checks while one types, as one line each.</summary>
    public IReadOnlyList<string> Relations { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Questions { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where this form stands.</summary>
    protected abstract string Address { get; }

    /// <summary>Lưu nháp.</summary>
    [Writes("figures.save-draft")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await WriteAsync(Input, cancel);
        return await ObjectionAsync(result, withQuestions: false) ?? Done("Đã lưu nháp.", Address);
    }

    /// <summary>Tự lưu while one types: faults stay in the draft as they were typed.</summary>
    [Writes("figures.save-draft")]
    public async Task<IActionResult> OnPostDraftAsync([FromServices] Platform.Data.AppDb db, CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        var result = await WriteAsync(Input, cancel);
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

    /// <summary>The text of a cell: what was just typed, else what is stored.</summary>
    public string TextOf(FormRow row) => Input.Cell(row.Figure.Code) is { } cell ? cell.Text ?? string.Empty : row.Text;

    public string ReasonOf(FormRow row) => Input.Cell(row.Figure.Code) is { } cell ? cell.Reason ?? string.Empty : row.Reason;

    public EntryNature NatureOf(FormRow row) => Input.Cell(row.Figure.Code)?.Nature ?? row.Nature;

    public string WordsOf(FormPart part) => Input.Parts.Find(typed => typed.Id == part.Id) is { } typed ? typed.Text ?? string.Empty : part.Text;

    public string? FaultOf(FormRow row) => ModelState[Field(row.Figure.Code)]?.Errors.FirstOrDefault()?.ErrorMessage;

    private static string Field(string code) => $"cell-{code}";

    /// <summary>What of the report this person fills in here; null: nothing.</summary>
    protected abstract ReportForm? Mine(ReportForm form);

    protected async Task<bool> AllowedAsync()
    {
        if (await desk.ShowAsync(Round, Unit, null, HttpContext.RequestAborted) is not { } form || Mine(form) is not { } mine)
        {
            return false;
        }

        View = mine;
        Relations = Relation.ParseLines((await catalogue.AllAsync()).Values.Select(figure => figure.Relations)).Select(relation => relation.Text).ToList();
        return true;
    }

    /// <summary>Writes what was typed, as far as it stands in this form.</summary>
    protected virtual Task<EditResult> WriteAsync(ReportInput input, CancellationToken cancel) => editor.ApplyAsync(Round, Unit, input, Now, cancel);

    protected async Task<IActionResult?> ObjectionAsync(EditResult result, bool withQuestions)
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
