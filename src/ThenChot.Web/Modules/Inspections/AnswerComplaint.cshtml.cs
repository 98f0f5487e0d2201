using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Khiếu nại kỷ luật: received at the level whose turn it is, taken up or not, and answered; who decides at that level.</summary>
public sealed class AnswerComplaintModel(InspectionReach reach, InspectionRules rules, SubjectNames names, ComplaintBook book, AppDb db, Actor actor, Acts acts) : DisciplinePage(reach, rules, names, db, acts)
{
    private readonly AppDb db = db;

    [BindProperty]
    public Receiving Receive { get; set; } = new();

    [BindProperty]
    public Taking Take { get; set; } = new();

    [BindProperty]
    public Answering Answer { get; set; } = new();

    public ComplaintStanding Standing { get; private set; } = null!;

    public DateOnly? LastDay { get; private set; }

    /// <summary>True for who decides at the level that is asked; of the centre, at the city.</summary>
    public bool MayAnswer { get; private set; }

    public IEnumerable<SelectListItem> Grounds => book.GroundsOn(Today).Select(ground => new SelectListItem(ground, ground));

    public static IEnumerable<SelectListItem> Abouts => Enum.GetValues<ComplaintGround>().Select(g => new SelectListItem(ComplaintWords.Label(g), g.ToString()));

    public static IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ComplaintOutcome>().Select(o => new SelectListItem(ComplaintWords.Label(o), o.ToString()));

    public IEnumerable<SelectListItem> OtherForms => DisciplineForms.HeaviestFirst(Subject.Kind).Where(form => form != Discipline!.StandingForm).Select(form => new SelectListItem(DisciplineForms.Label(form), form.ToString()));

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await ReadyAsync(id, subject, tracked: false, cancel))
        {
            return Gone();
        }

        (Receive.On, Take.On, Answer.On) = (Today, Today, Today);
        return Page();
    }

    [Writes("inspections.complaint-receive")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await ReadyAsync(id, subject, tracked: true, cancel) || !Current.MayEdit)
        {
            return Gone();
        }

        if (Receive.On is not { } on || !ModelState.IsValid)
        {
            AskForDay("Receive.On");
            return await InvalidAsync();
        }

        if (!DisciplineComplaint.Receive(Discipline!, Standing.Ladder, Standing.Complaints, on, LastDay, Today, Now, Receive.About).TryGet(out var made, out var why))
        {
            return why.Code == "inspections.day-outside" ? await RefusedAsync("Receive.On", why) : await RefusedAsync(why);
        }

        db.Add(made);
        book.Received(made, Case, Subject.Id);
        return Stored("Đã nhận khiếu nại.");
    }

    [Writes("inspections.complaint-accept")]
    public async Task<IActionResult> OnPostThuLyAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await ReadyAsync(id, subject, tracked: true, cancel) || Standing.Open is not { } open || !MayAnswer)
        {
            return Gone();
        }

        if (Take.On is not { } on)
        {
            AskForDay("Take.On");
            return await InvalidAsync();
        }

        if ((Take.Ground is { Length: > 0 } ground ? open.Refuse(ground, book.GroundsOn(Today).ToList(), on, Today) : open.Accept(on, await book.DueAsync(on, cancel), Take.Because, Today)) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "Take.On", "inspections.ground-unknown" => "Take.Ground", _ => "Take.Because" }, refusal);
        }

        await (open.IsOpen ? book.AcceptedAsync(open, cancel) : book.ClosedAsync(open, cancel));
        return Stored(open.IsOpen ? "Đã thụ lý khiếu nại." : "Đã ghi không giải quyết.");
    }

    [Writes("inspections.complaint-answer")]
    public async Task<IActionResult> OnPostTraLoiAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await ReadyAsync(id, subject, tracked: true, cancel) || Standing.Open is not { } open || !MayAnswer)
        {
            return Gone();
        }

        if (Answer.On is not { } on)
        {
            AskForDay("Answer.On");
            return await InvalidAsync();
        }

        if (open.Answer(Discipline!, Answer.Outcome, Answer.Form, Answer.Symbol, on, Rule, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "Answer.On", "inspections.text-missing" => "Answer.Symbol", "inspections.not-that-way" or "inspections.form-not-for-subject" => "Answer.Form", _ => "Answer.Outcome" }, refusal);
        }

        await book.ClosedAsync(open, cancel);
        return Stored("Đã ghi kết quả giải quyết khiếu nại.");
    }

    protected override bool May(CaseAtHand found) => true;

    private async Task<bool> ReadyAsync(InspectionCaseId id, CaseSubjectId subject, bool tracked, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked, cancel) || Discipline is not { AnnouncedOn: not null } file)
        {
            return false;
        }

        Standing = await book.ReadAsync(file, Case, tracked, cancel, Current.Unit);
        LastDay = await book.LastDayAsync(file, Standing, cancel);
        MayAnswer = Standing.Open is { } open && actor.CanIn(InspectionPermissions.Decide, open.UnitId is { } level ? Standing.Units[level].Path : TreePath.Root(1));
        return true;
    }

    public sealed class Receiving
    {
        public DateOnly? On { get; set; }

        public ComplaintGround? About { get; set; }
    }

    public sealed class Taking
    {
        public DateOnly? On { get; set; }

        /// <summary>Empty: taken up.</summary>
        public string? Ground { get; set; }

        public string? Because { get; set; }
    }

    public sealed class Answering
    {
        public ComplaintOutcome Outcome { get; set; }

        public DisciplineForm? Form { get; set; }

        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }
    }
}
