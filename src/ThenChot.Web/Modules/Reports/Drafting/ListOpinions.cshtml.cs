using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Bảng góp ý, tiếp thu, giải trình của một dự thảo báo cáo.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ListOpinionsModel(AppDb db, ReportShelf shelf, OutlineBook outlines, OpinionDesk desk, RuleBook rules, Acts acts, Actor actor) : ReportPartPage(shelf, actor)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public ReplyForm Answer { get; set; } = new();

    [BindProperty]
    public AskForm Ask { get; set; } = new();

    public Outline Outline => outlines.Of(Report);

    public IReadOnlyList<Opinion> View { get; private set; } = [];

    /// <summary>The units that take part in the draft, and until when their opinions are waited for.</summary>
    public IReadOnlyList<Partaker> Partakers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sections => OpinionPaper.Parts(Outline);

    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
        [.. Enum.GetValues<OpinionOutcome>().Where(o => o != OpinionOutcome.Waiting).Select(o => new SelectListItem(Opinion.Label(o), o.ToString()))];

    /// <summary>Bảng tổng hợp as a paper; number, day and signature stay blank.</summary>
    public async Task<IActionResult> OnGetBangAsync(CancellationToken cancel)
    {
        if (!await FindAsync(ReportPermissions.Read, cancel))
        {
            return Gone();
        }

        await LoadAsync();
        var layout = rules.InForce<PartyLayout>("party-document-layout", Today).Settings;
        return File(PartyDocumentWriter.Write(OpinionPaper.Of(Report, Outline, View, Today), layout), PartyDocumentWriter.ContentType, $"tiep-thu-giai-trinh-{Today:yyyy-MM-dd}.docx");
    }

    [Writes("reports.give-opinion")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Only(nameof(Input));
        if (!await FindAsync(ReportPermissions.Write, cancel))
        {
            return Gone();
        }

        if (Input.ReceivedOn is null)
        {
            AskForDay("Input.ReceivedOn");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Opinion.Give(Report, Outline, Input.Section, Input.SaidBy, Input.Text, Input.ReceivedOn!.Value, Today, Now).TryGet(out var opinion, out var refusal))
        {
            return await RefusedAsync(refusal.Code == "reports.opinion-in-future" ? "Input.ReceivedOn" : "Input.Text", refusal);
        }

        db.Add(opinion);
        acts.Current.OnUnit(Report.UnitId);
        return Done("Đã ghi góp ý.", $"/bao-cao/{Id}/gop-y");
    }

    /// <summary>Xin ý kiến: every unit that takes part gets the draft on its desk.</summary>
    [Writes("reports.ask-opinions")]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        Only(nameof(Ask));
        if (!await FindAsync(ReportPermissions.Write, cancel))
        {
            return Gone();
        }

        if (Ask.Until is null)
        {
            AskForDay("Ask.Until");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!(await desk.AskAsync(Report, Ask.Until!.Value, cancel)).TryGet(out var asked, out var refusal))
        {
            return await RefusedAsync("Ask.Until", refusal);
        }

        acts.Current.OnUnit(Report.UnitId);
        return Done($"Đã xin ý kiến {asked} đơn vị tham gia biên soạn.", $"/bao-cao/{Id}/gop-y");
    }

    [Writes("reports.answer-opinion")]
    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        Only(nameof(Answer));
        if (!await FindAsync(ReportPermissions.Write, cancel) || await db.Set<Opinion>().FirstOrDefaultAsync(o => o.Id == Answer.Opinion && o.ReportId == Id && o.WithdrawnOn == null, cancel) is not { } opinion)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (opinion.Answer(Report, Answer.Outcome, Answer.Reply) is { } refusal)
        {
            return await RefusedAsync("Answer.Reply", refusal);
        }

        db.Expect(opinion, Answer.Version);
        await desk.AnsweredAsync(opinion, cancel);
        acts.Current.OnUnit(Report.UnitId);
        return Done("Đã ghi kết quả tiếp thu, giải trình.", $"/bao-cao/{Id}/gop-y");
    }

    /// <summary>A section as it is called; null: the whole report.</summary>
    public string PartOf(Opinion opinion) => OpinionPaper.PartOf(opinion, Outline);

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
        }

        View = await db.Set<Opinion>().AsNoTracking().Where(o => o.ReportId == Id && o.WithdrawnOn == null).OrderBy(o => o.ReceivedOn).ThenBy(o => o.Id).ToListAsync(HttpContext.RequestAborted);
        Partakers = await desk.PartakersAsync(Report, HttpContext.RequestAborted);
    }

    protected override void Suggest() => Input.ReceivedOn = Today;

    /// <summary>The forms of the page stand apart: the fields of the others are not asked here.</summary>
    private void Only(string form)
    {
        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal) && key != nameof(Id)).ToList())
        {
            ModelState.Remove(other);
        }
    }

    public sealed class Form
    {
        public string? Section { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi đơn vị hoặc người góp ý.")]
        [StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? SaidBy { get; set; }

        public DateOnly? ReceivedOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi nội dung góp ý.")]
        [StringLength(Opinion.LongestText, ErrorMessage = "Góp ý dài quá 4.000 ký tự.")]
        public string? Text { get; set; }
    }

    public sealed class AskForm
    {
        public DateOnly? Until { get; set; }
    }

    public sealed class ReplyForm
    {
        public OpinionId Opinion { get; set; }

        public int Version { get; set; }

        public OpinionOutcome Outcome { get; set; } = OpinionOutcome.Taken;

        [StringLength(Domain.Reports.Opinion.LongestText, ErrorMessage = "Giải trình dài quá 4.000 ký tự.")]
        public string? Reply { get; set; }
    }
}
