using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Các chương trình công tác toàn khóa đã ban hành tính đến ngày làm việc.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ListProgrammesModel(AppDb db, Actor actor) : OfficePage
{
    public IReadOnlyList<Row> View { get; private set; } = [];

    public bool MayEdit => actor.Can(ProgrammePermissions.Edit);

    public async Task OnGetAsync(CancellationToken cancel) =>
        View = await db.Set<Programme>().AsNoTracking().Where(p => p.IssuedOn <= Day)
            .OrderByDescending(p => p.TermFrom).ThenBy(p => p.Number)
            .Select(p => new Row(
                p.Id,
                p.Symbol,
                p.Subject,
                p.IssuedOn,
                p.Congress,
                db.Set<StandingAgency>().Where(a => a.Programme == p.Id && a.From <= Day && (a.To == null || Day < a.To)).Select(a => a.Name).FirstOrDefault(),
                db.Set<Target>().Count(t => t.Programme == p.Id && t.Group == null),
                db.Set<Deliverable>().Count(d => d.Programme == p.Id && d.AssignedOn <= Day),
                db.Set<ServedProgramme>().Count(s => s.Programme == p.Id && db.Set<LocalPlan>().Any(l => l.Id == s.Plan && l.IssuedOn <= Day))))
            .ToListAsync(cancel);

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return await this.ListAsync<Row>(
            new("chuong-trinh", "Chương trình công tác"), View,
            new("Số ký hiệu", 16, r => r.Symbol), new("Trích yếu", 60, r => r.Subject), new("Ngày ký", 14, r => r.IssuedOn), new("Khóa", 12, r => r.Congress), new("Cơ quan thường trực", 32, r => r.Agency),
            new("Chỉ tiêu", 12, r => r.Targets), new("Việc được giao", 14, r => r.Works), new("Kế hoạch đơn vị", 16, r => r.Plans));
    }

    public sealed record Row(ProgrammeId Id, string Symbol, string Subject, DateOnly IssuedOn, string Congress, string? Agency, int Targets, int Works, int Plans);
}
