using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Việc được giao: lọc theo chương trình, cơ quan chủ trì, tình trạng; tỷ lệ có ghi rõ mẫu số.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ListDeliverablesModel(AppDb db, DeliverableRows works, Choices choices, UnitDirectory units, Actor actor) : OfficePage
{
    /// <summary>The filter value of everything late, whatever the degree.</summary>
    public const string AnyLate = "qua-han";

    /// <summary>The filter value of everything not done.</summary>
    public const string AnyOpen = "chua-xong";

    [BindProperty(SupportsGet = true, Name = "chuong-trinh")]
    public ProgrammeId? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "chu-tri")]
    public UnitId? Lead { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    public IReadOnlyList<DeliverableRow> View { get; private set; } = [];

    public WorkTally Tally { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public bool MayEdit => actor.Can(ProgrammePermissions.Edit);

    public static IReadOnlyList<SelectListItem> States { get; } =
    [
        new("Chưa hoàn thành", AnyOpen), new("Quá hạn (mọi mức)", AnyLate),
        .. Enum.GetValues<WorkState>().Select(s => new SelectListItem(WorkStatus.Label(s), s.ToString())),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Programmes = await choices.ProgrammesAsync(cancel);
        var rows = await works.ReadAsync(Asked(), Day, cancel);
        // The unit that was asked for stays to be seen, also when it leads nothing here.
        var leads = rows.DistinctBy(r => r.Work.LeadUnit).Select(r => (Id: r.Work.LeadUnit, Name: r.Lead)).ToList();
        if (Lead is { } asked && !leads.Exists(l => l.Id == asked))
        {
            leads.AddRange((await units.NamesAsync([asked], Day, cancel)).Select(u => (u.Key, u.Value)));
        }

        Leads = [.. leads.OrderBy(l => l.Name, StringComparer.CurrentCulture).Select(l => new SelectListItem(l.Name, l.Id.ToString()))];
        var ofLead = rows.Where(r => Lead is null || r.Work.LeadUnit == Lead).ToList();
        Tally = WorkTally.Of([.. ofLead.Select(r => r.Reading)], Day);
        View = [.. ofLead.Where(Matches)];
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<DeliverableRow>(
        new("viec-duoc-giao", "Việc được giao"),
        ListSheet.InPiecesAsync(
            Asked().Where(d => d.AssignedOn <= Day && (Lead == null || d.LeadUnit == Lead)).OrderBy(d => d.Number).ThenBy(d => d.Id).Select(d => d.Id),
            async ids => (IReadOnlyList<DeliverableRow>)[.. (await works.ReadAsync(db.Set<Deliverable>().Where(d => ids.Contains(d.Id)), Day, cancel)).Where(Matches)], r => r.Work.Id, cancel),
        new("Số", 6, r => r.Work.Number), new("Loại", 16, r => r.Work.KindName), new("Việc được giao", 56, r => r.Title), new("Cơ quan chủ trì", 32, r => r.Lead),
        new("Người chịu trách nhiệm", 24, r => r.Accountable ?? "chưa phân công"), new("Đang ở đâu", 32, r => r.Reading.IsDone ? null : r.HeldBy), new("Từ ngày", 13, r => r.Reading.IsDone ? null : r.HeldSince),
        new("Hạn", 18, r => r.Reading.DueOn is { } due ? due : Deadline.Label(r.Work.DeadlineKind)), new("Còn (ngày)", 12, r => r.Reading.DaysLeft), new("Tình trạng", 22, r => WorkStatus.Label(r.Reading.State)));

    private IQueryable<Deliverable> Asked() => db.Set<Deliverable>().Where(d => Programme == null || d.Programme == Programme);

    private bool Matches(DeliverableRow row) => State switch
    {
        null or "" => true,
        AnyLate => row.Reading.IsLate,
        AnyOpen => !row.Reading.IsDone,
        _ => string.Equals(row.Reading.State.ToString(), State, StringComparison.Ordinal),
    };
}
