using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Mở cuộc kiểm tra, giám sát from a signed decision or plan; what the body may not do is refused with the rule.</summary>
[Demand(InspectionPermissions.Edit)]
public sealed class OpenCaseModel(AppDb db, InspectionRules rules, UnitDirectory units, InspectionReach reach, PaperLists papers, CaseDuties duties, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The line of a yearly programme that the case is opened from; null: outside the programme.</summary>
    [BindProperty(SupportsGet = true, Name = "cuoc")]
    public ProgrammeLineId? Line { get; set; }

    public IEnumerable<SelectListItem> Kinds => InspectionRules.Read(rules.KindsOn(Today)).Select(k => new SelectListItem(k.Name, k.Code));

    public static IEnumerable<SelectListItem> Bodies => Enum.GetValues<BodyKind>().Select(b => new SelectListItem(CaseKind.Label(b), b.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Line is not null)
        {
            if (await ProgrammeAsync(cancel) is not { } plan || await units.FindLastAsync(plan.UnitId, Today, cancel) is not { } body)
            {
                return Gone();
            }

            var line = plan.Lines.First(l => l.Id == Line);
            In = new Input { Kind = line.KindCode, Unit = body.Code, Body = plan.BodyKind, Content = line.Content, LooksFrom = line.LooksFrom, LooksTo = line.LooksTo };
            return Page();
        }

        var own = actor.Grants.FirstOrDefault(g => g.Permissions.Contains(InspectionPermissions.Edit));
        In.Unit = own is null ? null : (await units.FindLastAsync(own.Unit, Today, cancel))?.Code;
        return Page();
    }

    [Writes("inspections.open")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var unit = await units.FindByCodeAsync(In.Unit ?? "", Today, cancel);
        if (unit is null || !actor.CanIn(InspectionPermissions.Edit, unit.Path))
        {
            ModelState.AddModelError("In.Unit", "Không có đơn vị mang mã này trong phạm vi của đồng chí.");
        }

        if (!ModelState.IsValid || unit is null)
        {
            return await InvalidAsync();
        }

        var decided = In.DecidedOn!.Value;
        var rule = rules.KindsOn(decided);
        var body = In.Body!.Value;
        if (rule.Settings.Bodies.Find(b => InspectionRules.Word<BodyKind>(b.Body) == body) is not { } setting || !setting.UnitKinds.Contains(unit.Kind, StringComparer.Ordinal))
        {
            return await RefusedAsync("In.Body", InspectionsRefusals.NoSuchBody(unit.Name, body));
        }

        if (InspectionRules.Read(rule).FirstOrDefault(k => k.Code == In.Kind) is not { } kind)
        {
            return await RefusedAsync("In.Kind", InspectionsRefusals.KindNotInForce(rule.Document));
        }

        if (kind.Refuses(body, In.Confirmed, rule.Document) is { } may)
        {
            return await RefusedAsync(may.Code == "inspections.condition-open" ? "In.Confirmed" : "In.Body", may);
        }

        var terms = new CaseTerms(kind.Code, unit.Id, body, In.Decision, decided, In.Content) { LooksFrom = In.LooksFrom, LooksTo = In.LooksTo, DueOn = In.DueOn, SeriesMark = setting.Series, ForeignMark = setting.NotSeries };
        if (!InspectionCase.Open(terms, rule.Id, await papers.OfAsync(rule, kind.Code, decided, cancel), Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        var (first, next) = (new DateOnly(decided.Year, 1, 1), new DateOnly(decided.Year, 1, 1).AddYears(1));
        if (await db.Set<InspectionCase>().AnyAsync(c => c.UnitId == unit.Id && c.BodyKind == body && c.Decision == made.Decision && c.DecidedOn >= first && c.DecidedOn < next, cancel))
        {
            return await RefusedAsync("In.Decision", InspectionsRefusals.DecisionTwice(made.Decision));
        }

        if (Line is { } lineId)
        {
            if (await ProgrammeAsync(cancel) is not { } plan || plan.UnitId != unit.Id)
            {
                return Gone();
            }

            var line = plan.Lines.First(l => l.Id == lineId);
            var kin = line.PersonId is { } person ? await reach.KinOfAsync(person, cancel) : new HashSet<PersonId>();
            if ((plan.Open(lineId, made.Id) ?? made.AddSubject(line.UnitId is null ? SubjectKind.OfficialMember : SubjectKind.Organisation, line.UnitId, line.PersonId, kin, Now)) is { } gone)
            {
                return await RefusedAsync(gone);
            }
        }

        db.Add(made);
        duties.Opened(made);
        acts.Current.OnUnit(unit.Id);
        return Done("Đã mở cuộc. Đồng chí ghi đối tượng và cử đoàn.", $"/kiem-tra/{made.Id}");
    }

    /// <summary>The approved programme of the line, when the line is still to be opened and the actor may.</summary>
    private async Task<YearProgramme?> ProgrammeAsync(CancellationToken cancel)
    {
        var found = await reach.ReadableProgrammes().AsTracking().Include(p => p.Lines).FirstOrDefaultAsync(p => p.Lines.Any(l => l.Id == Line && l.CaseId == null && l.DroppedOn == null), cancel);
        return found is { ApprovedOn: not null } ? found : null;
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "inspections.day-ahead" => "In.DecidedOn",
        "inspections.text-missing" => "In.Content",
        "inspections.period-reversed" => "In.LooksTo",
        "inspections.due-before-decision" => "In.DueOn",
        _ => "In.Decision",
    };

    public sealed class Input
    {
        public string? Kind { get; set; }

        public string? Unit { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn chủ thể.")]
        public BodyKind? Body { get; set; }

        public bool Confirmed { get; set; }

        public string? Decision { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày quyết định.")]
        public DateOnly? DecidedOn { get; set; }

        public string? Content { get; set; }

        public DateOnly? LooksFrom { get; set; }

        public DateOnly? LooksTo { get; set; }

        public DateOnly? DueOn { get; set; }
    }
}
