using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Xem một lần đánh giá; cơ quan thường trực kiểm tra, lãnh đạo xác nhận tại hội nghị.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class DecideJudgementModel(AppDb db, ProgrammeAccess access, PersonDirectory people, DocumentPicker picker, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public JudgementId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Judgement Judgement { get; private set; } = null!;

    public Target Target { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>What the actor can do here now; null when it is not this actor's turn.</summary>
    public string? Handler { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        Input = new() { Word = Judgement.Word, Reason = Judgement.Step == JudgementStep.Checked ? Judgement.Reason : "", Version = Judgement.Version };
        return Page();
    }

    [Writes("programmes.judge-check")]
    public Task<IActionResult> OnPostCheckAsync() =>
        DecideAsync("Check", _ => Judgement.Check(Input.Word, Input.Reason, actor.PersonId, Today), "Đã kiểm tra; chờ hội nghị xác nhận.");

    [Writes("programmes.judge-confirm")]
    public Task<IActionResult> OnPostConfirmAsync() =>
        DecideAsync("Confirm", conclusion => Judgement.Confirm(Input.Word, Input.Reason ?? "", conclusion, actor.PersonId, Today), "Đã xác nhận mức đánh giá.");

    public string Who(PersonId? person) => person is { } id ? Names.GetValueOrDefault(id, "không rõ") : "hệ thống";

    private async Task<IActionResult> DecideAsync(string step, Func<DocumentId?, Refusal?> decide, string done)
    {
        if (!await FindAsync() || !await access.MayAsync(step == "Check" ? ProgrammePermissions.Check : ProgrammePermissions.Confirm, Programme.Issuer))
        {
            return Gone();
        }

        var conclusion = await picker.ResolveAsync(Input.Conclusion, ModelState, "Input.Conclusion");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Judgement, Input.Version);
        if (decide(conclusion) is { } refusal)
        {
            return refusal.Code == "programmes.reason-missing" ? await RefusedAsync("Input.Reason", refusal) : await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(Programme.Issuer).Because(Input.Reason).Citing(conclusion);
        return Done(done, $"/chuong-trinh/chi-tieu/{Target.Id}");
    }

    private async Task<bool> FindAsync()
    {
        var found = await db.Set<Judgement>().Where(j => j.Id == Id)
            .Join(db.Set<Target>(), j => j.Target, t => t.Id, (judgement, target) => new { judgement, target })
            .Join(db.Set<Programme>(), x => x.target.Programme, p => p.Id, (x, programme) => new { x.judgement, x.target, programme }).FirstOrDefaultAsync();
        if (found is null)
        {
            return false;
        }

        (Judgement, Target, Programme) = (found.judgement, found.target, found.programme);
        Names = await people.NamesAsync(new[] { Judgement.ProposedBy, Judgement.CheckedBy, Judgement.ConfirmedBy }.OfType<PersonId>());
        Handler = Judgement.Step == JudgementStep.Proposed && await access.MayAsync(ProgrammePermissions.Check, Programme.Issuer) ? "Check"
            : Judgement.Step == JudgementStep.Checked && await access.MayAsync(ProgrammePermissions.Confirm, Programme.Issuer) ? "Confirm"
            : null;
        return true;
    }

    public sealed class Form
    {
        public JudgementWord Word { get; set; }

        [StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }

        public DocumentPick Conclusion { get; set; } = new();

        public int Version { get; set; }
    }
}
