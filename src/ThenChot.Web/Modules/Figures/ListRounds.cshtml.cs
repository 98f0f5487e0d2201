using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Kỳ báo cáo: the rounds that ask units the actor may look at, newest first.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ListRoundsModel(AppDb db, UnitDirectory units, Actor actor) : OfficePage
{
    private const int PageSize = 30;

    private int shown = PageSize;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> View { get; private set; } = [];

    public int Pages { get; private set; }

    public bool MayOpen => actor.Can(FigurePermissions.Open);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (day, openedBefore) = (Day, VietnameseFormat.StartOf(Day.AddDays(1)));
        var places = units.RightPlaces(Today).Within(actor.ScopeOf(FigurePermissions.Read), place => place.Path);
        var asked = db.Set<RoundUnit>().AsNoTracking().Where(unit => places.Any(place => place.UnitId == unit.UnitId));
        var rounds = db.Set<Round>().AsNoTracking().Where(round => round.PeriodStart <= day && round.OpenedAt < openedBefore && asked.Any(unit => unit.RoundId == round.Id));
        Pages = (await rounds.CountAsync(cancel) + shown - 1) / shown;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        var rows = await rounds.OrderByDescending(round => round.PeriodEnd).ThenByDescending(round => round.OpenedAt).ThenBy(round => round.Id)
            .Skip((Number - 1) * shown).Take(shown)
            .Select(round => new
            {
                round.Id,
                round.Name,
                round.Period,
                round.Scope,
                round.DueOn,
                round.GraceDays,
                Asked = asked.Count(unit => unit.RoundId == round.Id),
                Received = asked.Count(unit => unit.RoundId == round.Id && db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == unit.UnitId && s.State == SubmissionState.Received)),
                Sent = asked.Count(unit => unit.RoundId == round.Id && db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == unit.UnitId && s.Latest && s.State == SubmissionState.Sent)),
            }).ToListAsync(cancel);
        View = [.. rows.Select(row => new Row(row.Id, row.Name, row.Period, row.Scope, row.DueOn, row.DueOn.AddDays(row.GraceDays) < day, row.Asked, row.Received, row.Sent))];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        shown = int.MaxValue / 2;
        await OnGetAsync(cancel);
        return await this.ListAsync<Row>(
            new("ky-bao-cao", "Kỳ báo cáo"), View,
            new("Kỳ báo cáo", 56, r => r.Name), new("Kỳ", 22, r => r.Period.Name), new("Phạm vi", 30, r => FigureText.Name(r.Scope)), new("Hạn gửi", 14, r => r.DueOn),
            new("Số đơn vị", 12, r => r.Asked), new("Đã tiếp nhận", 14, r => r.Received), new("Đã gửi, chờ tiếp nhận", 20, r => r.Sent));
    }

    public sealed record Row(RoundId Id, string Name, Period Period, EntryScope Scope, DateOnly DueOn, bool Over, int Asked, int Received, int Sent);
}
