using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Bảng theo dõi: units over the latest rounds, each cell the state of the report.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowMatrixModel(AppDb db, UnitDirectory units, Actor actor) : OfficePage
{
    private const int Rounds = 10;

    public HeatChart Map { get; private set; } = new("Tình trạng báo cáo theo đơn vị và kỳ", "Đơn vị", [], []);

    public IReadOnlyList<Totals> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var day = Day;
        var places = units.Places(day).Within(actor.ScopeOf(FigurePermissions.Read), place => place.Path);
        var rounds = await db.Set<Round>().AsNoTracking()
            .Where(round => round.PeriodStart <= day && !round.Imported && db.Set<RoundUnit>().Any(unit => unit.RoundId == round.Id && places.Any(place => place.UnitId == unit.UnitId)))
            .OrderByDescending(round => round.PeriodEnd).ThenByDescending(round => round.OpenedAt).ThenBy(round => round.Id).Take(Rounds).ToListAsync(cancel);
        rounds.Reverse();
        var ids = rounds.ConvertAll(round => round.Id);
        var rows = await (
            from asked in db.Set<RoundUnit>().AsNoTracking()
            where ids.Contains(asked.RoundId)
            join place in places on asked.UnitId equals place.UnitId
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            select new { asked.RoundId, asked.UnitId, place.Path, State = latest == null ? (SubmissionState?)null : latest.State, SentOn = latest == null ? null : latest.SentOn }).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(row => row.UnitId), day, cancel);
        var periods = rounds.Select(round => round.Period).Distinct().ToList();
        var byId = rounds.ToDictionary(round => round.Id);
        Map = Map with
        {
            Columns = periods.ConvertAll(period => period.Name),
            Rows = [.. rows.GroupBy(row => row.UnitId).OrderBy(group => group.First().Path, StringComparer.Ordinal).Select(group => new HeatRow(names[group.Key], null,
                [.. periods.Select(period => group.LastOrDefault(row => byId[row.RoundId].Period == period) is { } row
                    ? Cell(byId[row.RoundId], row.UnitId, TreePath.Parse(row.Path), row.State, row.SentOn)
                    : new HeatCell("không hỏi", Tone.Quiet))]))],
        };
        View = [.. rounds.Select(round =>
        {
            var mine = rows.Where(row => row.RoundId == round.Id).ToList();
            return new Totals(round.Id, round.Name, mine.Count, mine.Count(row => row.State == SubmissionState.Received), mine.Count(row => row.SentOn is { } sent && sent <= round.LastDayInTime));
        })];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return await this.ChartsAsync("theo-doi-gui-bao-cao", [Map]);
    }

    private HeatCell Cell(Round round, UnitId unit, TreePath path, SubmissionState? state, DateOnly? sentOn)
    {
        var late = round.IsLate(sentOn, Day);
        return new(
            ReportTone.Word(state) + (late ? ", quá hạn" : string.Empty),
            late && state != SubmissionState.Received ? Tone.Bad : ReportTone.Of(state ?? SubmissionState.Draft, state is not null),
            actor.CanSee(path, state ?? SubmissionState.Draft) ? $"/ky-bao-cao/{round.Id}/don-vi/{unit}" : null);
    }

    public sealed record Totals(RoundId Id, string Name, int Asked, int Received, int InTime)
    {
        public string Full => VietnameseFormat.Percent(Asked == 0 ? 0 : 100m * Received / Asked);

        public string Timely => VietnameseFormat.Percent(Asked == 0 ? 0 : 100m * InTime / Asked);
    }
}
