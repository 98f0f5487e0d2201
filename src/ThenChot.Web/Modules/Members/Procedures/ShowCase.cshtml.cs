using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Một thủ tục: how far it is, its papers and votes, and the form of the present step for whoever must do it.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowCaseModel(
    AppDb db, CaseReach reach, CaseBook book, CaseMeeting meeting, ProcedureRules rules, MemberRules members, MemberBars bars, WorkingDays days, UnitDirectory units, Installation installation, RuleBook layouts, FileVault vault, Acts acts) : OfficePage
{
    [BindProperty]
    public StepForm In { get; set; } = new();

    public CaseAtHand View { get; private set; } = null!;

    public MemberCase Case => View.Case;

    public ProcedureRule Rule { get; private set; } = null!;

    /// <summary>The step that is due; null: the case is closed.</summary>
    public ProcedureStep? Step => Case.ClosedOn is null ? Rule.Step(Case.Step) : null;

    public DateOnly? SoonestOn { get; private set; }

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public bool MayAct { get; private set; }

    /// <summary>What stands against the person while the procedure runs; that one is being considered, for whoever must act.</summary>
    public IEnumerable<MemberBar> Bars { get; private set; } = [];

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        In = new StepForm { Step = Case.Step, On = Today, Version = Case.Version };
        if (MayAct && Step is { Threshold: not null, Level: StepLevel.Cell })
        {
            (In.Convened, In.Away) = await meeting.CountAsync(Case.CellId, Today, cancel);
        }

        return Page();
    }

    [Writes("members.case-step")]
    public async Task<IActionResult> OnPostAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindToActAsync(id, cancel) is not { } found)
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
        }
        else if (ModelState.IsValid)
        {
            db.Expect(found.Case, In.Version);
            acts.Current.OnUnit(found.Case.HolderId);
            var refusal = await book.RecordAsync(found.Case, found.Person.BornOn, In.Read(on), cancel);
            return refusal is null ? Done(Said(found.Case), $"/dang-vien/thu-tuc/{id}")
                : StepForm.FieldOf(refusal) is { } field ? await RefusedAsync(field, refusal) : await RefusedAsync(refusal);
        }

        return await InvalidAsync();
    }

    /// <summary>Bản chụp của giấy: read by whoever reads the case.</summary>
    public async Task<IActionResult> OnGetGiayAsync(CaseId id, string? giay, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel) is not { } found || found.Case.Papers.FirstOrDefault(p => p.Code == giay)?.FileId is not { } file)
        {
            return Gone();
        }

        var stored = await db.Set<StoredFile>().FindAsync([file], cancel);
        return stored is null || await vault.ReadAsync(file, cancel) is not { } bytes ? Gone() : File(bytes, stored.ContentType, stored.Name);
    }

    /// <summary>Nghị quyết, quyết định, giấy giới thiệu as .docx, from what was recorded.</summary>
    public Task<IActionResult> OnGetDocxAsync(CaseId id, int so, CancellationToken cancel) =>
        WrittenAsync(id, so, CasePaperText.Has, (entry, head, slip) => slip is null ? CasePaperText.Of(View, Rule, entry, head) : CaseSlip.Of(View, Rule, entry, head, slip), cancel);

    /// <summary>Phiếu báo as .docx.</summary>
    public Task<IActionResult> OnGetPhieuBaoAsync(CaseId id, int so, CancellationToken cancel) =>
        WrittenAsync(id, so, CasePaperText.HasNotice, (entry, head, _) => CasePaperText.Notice(View, Rule, entry, head), cancel, "phieu-bao");

    private async Task<IActionResult> WrittenAsync(CaseId id, int so, Func<ProcedureRule, CaseEntry, bool> has, Func<CaseEntry, CasePaperHead, SlipContent?, PartyDocument> write, CancellationToken cancel, string? prefix = null)
    {
        if (!await ShowAsync(id, cancel) || Case.Entries.FirstOrDefault(e => e.Number == so) is not { Deed: CaseDeed.Done } entry || !has(Rule, entry))
        {
            return Gone();
        }

        var chain = await units.FindLastAsync(entry.UnitId ?? Case.CellId, entry.On, cancel);
        var parent = chain?.ParentId is { } above ? await units.FindAsync(above, entry.On, cancel) : null;
        var layout = layouts.InForce<PartyLayout>("party-document-layout", entry.On).Settings;
        var (slip, receivers) = entry.Step == MemberCase.IssueStep ? await SlipAsync(cancel) : (null, []);
        var head = new CasePaperHead(chain?.Name ?? "", parent?.Name, members.On(entry.On).Place, Units[Case.CellId], Case.ToCellId is { } to ? Units[to] : null) { Receivers = receivers };
        return File(PartyDocumentWriter.Write(write(entry, head, slip), layout), PartyDocumentWriter.ContentType, $"{prefix ?? CasePaperText.FileName(Rule, entry)}-{entry.On:yyyy-MM-dd}.docx");
    }

    /// <summary>The slip of a transfer and whom its notices go to on the receiving side: the superior and the grassroots committee there.</summary>
    private async Task<(SlipContent? Slip, IReadOnlyList<string> Receivers)> SlipAsync(CancellationToken cancel)
    {
        var route = await reach.RouteAsync(Case.CellId, Case.ToCellId, cancel);
        var names = await units.NamesAsync(route?.Units.Values ?? [], Today, cancel);
        var receivers = new[] { StepLevel.ReceivingSuperior, StepLevel.ReceivingGrassroots }.Select(level => route?.At(level)).OfType<UnitId>().Select(unit => names[unit]).ToList();
        var file = await db.Set<MemberFile>().AsNoTracking().FirstOrDefaultAsync(f => f.PersonId == Case.PersonId, cancel);
        return (Rule.SlipFor(route ?? new CaseRoute(new Dictionary<StepLevel, UnitId>())) is { } slip ? new SlipContent(slip, route, file, Case.PresentBy(Rule, await days.ReadAsync(cancel)), names) : null, receivers);
    }

    protected override async Task LoadAsync() => await ShowAsync(CaseId.From(Guid.Parse((string)RouteData.Values["id"]!)), HttpContext.RequestAborted);

    private async Task<bool> ShowAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        Rule = rules.For(Case, Today);
        SoonestOn = Case.ClosedOn is null ? Case.SoonestOn(Rule, await days.ReadAsync(cancel)) : null;
        Units = await units.NamesAsync(Case.Entries.Select(e => e.UnitId).Append(Case.ToCellId).Append(Case.CellId).Append(Case.HolderId).OfType<UnitId>(), Today, cancel);
        MayAct = reach.MayAct(View);
        Bars = Case.ClosedOn is null ? (await bars.ForProceduresAsync([Case.PersonId], Today, cancel))[Case.PersonId].Where(bar => MayAct || bar.Kind != MemberBarKind.Considered) : [];
        IsDemo = await installation.IsDemoAsync(cancel);
        return true;
    }

    private static string Said(MemberCase of) => of.Entries[^1].Deed == CaseDeed.VotedDown ? "Đã ghi kết quả: không đủ số phiếu."
        : of.ClosedOn is not null ? "Đã ghi. Thủ tục đã xong."
        : "Đã ghi, thủ tục sang bước tiếp theo.";
}
