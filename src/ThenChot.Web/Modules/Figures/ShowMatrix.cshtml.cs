using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Bảng theo dõi: units over the latest rounds, each cell the state of the report.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowMatrixModel(AppDb db, UnitDirectory units, RoundHeirs heirs, Actor actor) : OfficePage
{
    private const int Rounds = 10;

    /// <summary>Re-cast onto the tree of this day; null: the units as they stood when each period ended.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public HeatChart Map { get; private set; } = new("Tình trạng báo cáo theo đơn vị và kỳ", "Đơn vị", [], []);

    public IReadOnlyList<Totals> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (day, openedBefore) = (Day, VietnameseFormat.StartOf(Day.AddDays(1)));
        var places = units.RightPlaces(Today).Within(actor.ScopeOf(FigurePermissions.Read), place => place.Path);
        var rounds = await db.Set<Round>().AsNoTracking()
            .Where(round => round.PeriodStart <= day && round.OpenedAt < openedBefore && !round.Imported && db.Set<RoundUnit>().Any(unit => unit.RoundId == round.Id && places.Any(place => place.UnitId == unit.UnitId)))
            .OrderByDescending(round => round.PeriodEnd).ThenByDescending(round => round.OpenedAt).ThenBy(round => round.Id).Take(Rounds).ToListAsync(cancel);
        rounds.Reverse();
        var ids = rounds.ConvertAll(round => round.Id);
        var rows = await (
            from asked in db.Set<RoundUnit>().AsNoTracking()
            where ids.Contains(asked.RoundId)
            join round in db.Set<Round>() on asked.RoundId equals round.Id
            join place in places on asked.UnitId equals place.UnitId
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            select new { asked.RoundId, asked.UnitId, place.Path, State = latest == null ? (SubmissionState?)null : latest.State, SentOn = latest == null ? null : latest.SentOn }).ToListAsync(cancel);
        var periods = rounds.Select(round => round.Period).Distinct().ToList();
        var byId = rounds.ToDictionary(round => round.Id);
        var reports = rows.ConvertAll(row => new Report(byId[row.RoundId], row.UnitId, TreePath.Parse(row.Path), row.State, row.SentOn));
        Map = Map with
        {
            Columns = periods.ConvertAll(period => period.Name),
            Rows = Tree is { } tree ? await RecastAsync(reports, periods, tree, cancel) : Stood(reports, periods, await units.NamesAsync(reports.Select(report => report.Unit), day, cancel)),
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

    private List<HeatRow> Stood(List<Report> reports, List<Period> periods, IReadOnlyDictionary<UnitId, string> names) =>
    [
        .. reports.GroupBy(report => report.Unit).OrderBy(group => group.Last().Path).Select(group => new HeatRow(names[group.Key], null,
            [.. periods.Select(period => group.LastOrDefault(report => report.Round.Period == period) is { } report ? Cell(report) : new HeatCell("không hỏi", Tone.Quiet))])),
    ];

    /// <summary>For each unit of that tree how many of the reports that stand for it were received.</summary>
    private async Task<List<HeatRow>> RecastAsync(List<Report> reports, List<Period> periods, DateOnly tree, CancellationToken cancel)
    {
        var (known, names) = await heirs.ReadAsync([.. reports.Select(report => (report.Unit, report.Round.PeriodEnd))], tree, cancel);
        return
        [
            .. reports.SelectMany(report => known[(report.Unit, report.Round.PeriodEnd)].Select(heir => (Heir: heir, Report: report))).GroupBy(pair => pair.Heir)
                .OrderBy(group => names[group.Key], StringComparer.Ordinal).Select(group => new HeatRow(names[group.Key], null,
                    [.. periods.Select(period => Cell([.. group.Where(pair => pair.Report.Round.Period == period).Select(pair => pair.Report)]))])),
        ];
    }

    private HeatCell Cell(List<Report> reports) => reports.Count switch
    {
        0 => new HeatCell("không hỏi", Tone.Quiet),
        1 => Cell(reports[0]),
        _ => Counted(reports.Count(report => report.State == SubmissionState.Received), reports.Count),
    };

    private static HeatCell Counted(int received, int asked) => new($"{received}/{asked} đã tiếp nhận", received == asked ? Tone.Good : Tone.Waiting);

    private HeatCell Cell(Report report)
    {
        var (round, unit, path, state, sentOn) = report;
        var late = round.IsLate(sentOn, Day);
        return new(
            ReportTone.Word(state) + (late ? ", quá hạn" : string.Empty),
            late && state != SubmissionState.Received ? Tone.Bad : ReportTone.Of(state ?? SubmissionState.Draft, state is not null),
            actor.CanSee(path, state ?? SubmissionState.Draft) ? $"/ky-bao-cao/{round.Id}/don-vi/{unit}" : null);
    }

    private sealed record Report(Round Round, UnitId Unit, TreePath Path, SubmissionState? State, DateOnly? SentOn);

    public sealed record Totals(RoundId Id, string Name, int Asked, int Received, int InTime)
    {
        public string Full => VietnameseFormat.Percent(Asked == 0 ? 0 : 100m * Received / Asked);

        public string Timely => VietnameseFormat.Percent(Asked == 0 ? 0 : 100m * InTime / Asked);
    }
}
