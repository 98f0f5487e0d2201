using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Write)]
public sealed class OpenReportModel(AppDb db, OutlineBook book, ProgrammeReader programmes, UnitDirectory units, Acts acts, Actor actor) : OfficePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Outline> Outlines { get; private set; } = [];

    public IReadOnlyList<ProgrammeRef> Programmes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Input.AsOf = Day;
        await LoadAsync();
    }

    [Writes(ReportsModule.Opened)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var asOf = Input.AsOf!.Value;
        var (version, outlines) = book.InForce(asOf);
        if (outlines.FirstOrDefault(one => string.Equals(one.Id, Input.Outline, StringComparison.Ordinal)) is not { } outline)
        {
            return await RefusedAsync(ReportsRefusals.NoSuchOutline());
        }

        var programme = await ProgrammeAsync(outline, cancel);
        var root = await units.RootAsync(asOf, cancel);
        if (!actor.CanIn(ReportPermissions.Write, root.Path))
        {
            return Gone();
        }

        var from = Input.From ?? ReportStart.Of(outline, programme, asOf);
        if (!Report.Open(Input.Name ?? "", outline, version, programme is null ? null : new ReportProgramme(programme.Id, programme.Symbol, programme.Subject), new ReportUnit(root.Id, root.Code, root.Name), from, asOf, Now).TryGet(out var report, out var refusal))
        {
            return await RefusedAsync(refusal);
        }

        db.Add(report);
        acts.Current.OnUnit(root.Id);
        return Done($"Đã mở “{report.Title}”.", $"/bao-cao/{report.Id}");
    }

    protected override async Task LoadAsync()
    {
        Outlines = book.InForce(Input.AsOf ?? Day).Outlines;
        Programmes = await programmes.ListAsync(Day, HttpContext.RequestAborted);
    }

    private async Task<ProgrammeRef?> ProgrammeAsync(Outline outline, CancellationToken cancel) =>
        outline.Subject == OutlineSubject.Programme && Input.Programme is { } chosen
            ? (await programmes.ListAsync(Day, cancel)).FirstOrDefault(one => one.Id == chosen)
            : null;

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn đề cương.")]
        public string? Outline { get; set; }

        public ProgrammeId? Programme { get; set; }

        [Required(ErrorMessage = "Báo cáo chưa có tên.")]
        [StringLength(300, ErrorMessage = "Tên báo cáo dài không quá 300 ký tự.")]
        public string? Name { get; set; }

        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn ngày tính số liệu.")]
        public DateOnly? AsOf { get; set; }
    }
}
