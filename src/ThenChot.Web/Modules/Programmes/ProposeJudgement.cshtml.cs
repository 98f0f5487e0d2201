using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Đề xuất mức đánh giá một chỉ tiêu; hệ thống gợi ý sẵn theo dải đánh giá.</summary>
[Demand(ProgrammePermissions.Propose)]
public sealed class ProposeJudgementModel(AppDb db, ProgrammeAccess access, TargetValues values, RuleBook rules, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public TargetId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Target Target { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public WordProposal Proposal { get; private set; } = null!;

    public TargetValue Value { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "nam")] int? year)
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        Input.JudgedOn = Day < Today ? Day : Today;
        Input.Year = year is >= 1930 and <= 2200 ? year : TargetWindow.YearOf(Programme, Input.JudgedOn.Value);
        await LoadAsync();
        Input.Value = Value.Value;
        Propose();
        Input.Word = Proposal.Word;
        Input.Reason = Proposal.Word is null ? "" : Proposal.Because;
        return Page();
    }

    [Writes("programmes.judge-propose")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var band = rules.InForce<TargetBands>("target-bands", Input.JudgedOn!.Value);
        Propose();
        var year = Target.Basis == TargetBasis.Yearly ? Input.Year : null;
        if (!Judgement.Propose(Id, Input.JudgedOn.Value, year, Input.Value, Proposal, band.Id, Input.Word!.Value, Input.Reason, actor.PersonId, Today, Now).TryGet(out var judgement, out var why))
        {
            return await RefusedAsync(why.Code == "programmes.future-date" ? "Input.JudgedOn" : "Input.Reason", why);
        }

        db.Add(judgement);
        acts.Current.OnUnit(Target.Monitor ?? Programme.Issuer).Because(Input.Reason);
        return Done("Đã đề xuất; chờ cơ quan thường trực kiểm tra.", $"/chuong-trinh/chi-tieu/{Id}");
    }

    protected override async Task LoadAsync()
    {
        var on = Input.JudgedOn ?? Day;
        Value = (await values.ReadAsync(Programme, [Target], Input.Year ?? TargetWindow.YearOf(Programme, on), on))[Id];
        Propose();
    }

    private void Propose()
    {
        var on = Input.JudgedOn ?? Day;
        Proposal = rules.InForce<TargetBands>("target-bands", on).Settings
            .Propose(Target, Input.Value, TargetWindow.Of(Target, Programme, Input.Year ?? TargetWindow.YearOf(Programme, on)), on);
    }

    private async Task<bool> FindAsync()
    {
        var found = await db.Set<Target>().AsNoTracking().Where(t => t.Id == Id).Join(db.Set<Programme>(), t => t.Programme, p => p.Id, (target, programme) => new { target, programme }).FirstOrDefaultAsync();
        if (found is null || !await access.MayAsync(ProgrammePermissions.Propose, found.target.Monitor ?? found.programme.Issuer))
        {
            return false;
        }

        (Target, Programme) = (found.target, found.programme);
        return true;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy nhập ngày số liệu tính đến.")]
        public DateOnly? JudgedOn { get; set; }

        [Display(Name = "Năm đánh giá")]
        [Range(1930, 2200, ErrorMessage = "Năm đánh giá từ 1930 đến 2200.")]
        public int? Year { get; set; }

        [Display(Name = "Giá trị")]
        [Range(-1e12, 1e12, ErrorMessage = "Giá trị quá lớn.")]
        public decimal? Value { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn mức đánh giá.")]
        public JudgementWord? Word { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi lý do.")]
        [StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string Reason { get; set; } = "";
    }
}
