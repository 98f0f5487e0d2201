using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Trường hợp kỷ luật: votes, limitation, decision and effect; minutes of the count and the decision as papers.</summary>
public sealed class ShowDisciplineModel(InspectionReach reach, InspectionRules rules, SubjectNames names, UnitDirectory units, WorkingDays days, RuleBook book, AppDb db, Acts acts)
    : DisciplinePage(reach, rules, names, db, acts)
{
    private readonly InspectionRules rules = rules;

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Last day to announce a decision that is not announced; null: announced, not decided, or the rule of that day gives none.</summary>
    public DateOnly? AnnounceBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel))
        {
            return Gone();
        }

        Units = await units.NamesAsync((Discipline?.Votes ?? []).Select(v => v.UnitId), Day, cancel);
        if (Discipline is { DecidedOn: { } decided, AnnouncedOn: null } && rules.ClockOf("announcement", Current.Unit.Kind, decided) is { } clock)
        {
            AnnounceBy = clock.DueOn(decided, await days.ReadAsync(cancel));
        }

        await CaseOpening.NoteAsync(id.Value, HttpContext.RequestServices, cancel);
        return Page();
    }

    /// <summary>Biên bản kiểm phiếu of the latest vote; no name stands in the file name.</summary>
    public Task<IActionResult> OnGetBienBanAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel) =>
        PaperAsync(id, subject, "bien-ban-kiem-phieu", () => Discipline!.Votes.Count > 0 ? DisciplinePapers.Minutes(Name, Discipline, Discipline.Votes[^1], Rule, Units) : null, cancel);

    public Task<IActionResult> OnGetQuyetDinhAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel) =>
        PaperAsync(id, subject, "quyet-dinh-ky-luat", () => Discipline is not { DecidedOn: not null, Deciding: not null } ? null : DisciplinePapers.Decision(Name, Discipline, Rule, Units), cancel);

    protected override bool May(CaseAtHand found) => true;

    private async Task<IActionResult> PaperAsync(InspectionCaseId id, CaseSubjectId subject, string file, Func<PartyDocument?> paper, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel) || Discipline is null)
        {
            return Gone();
        }

        Units = await units.NamesAsync(Discipline.Votes.Select(v => v.UnitId), Day, cancel);
        return paper() is { } document
            ? File(PartyDocumentWriter.Write(document, book.InForce<PartyLayout>("party-document-layout", document.DraftedOn).Settings), PartyDocumentWriter.ContentType, $"{file}.docx")
            : Gone();
    }
}
