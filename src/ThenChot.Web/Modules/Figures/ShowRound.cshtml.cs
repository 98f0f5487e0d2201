using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A round: its units and the state of their reports; the superior receives many clean ones in one act.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowRoundModel(AppDb db, UnitDirectory units, SubmissionDesk desk, FigureCatalogue catalogue, RoundHeirs heirs, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty]
    public List<SubmissionId> Chosen { get; set; } = [];

    [BindProperty]
    public DatesInput Dates { get; set; } = new();

    /// <summary>Re-cast onto the tree of this day; null: as it stood at the end of the period.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    /// <summary>The units of that tree with the reports that stand for them; null when read as it stood.</summary>
    public HeatChart? Recast { get; private set; }

    public Round View { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public bool MayReceive => actor.Can(FigurePermissions.Receive);

    public bool MayOpen => actor.Can(FigurePermissions.Open);

    public int Received => Lines.Count(line => line.State == SubmissionState.Received || line.HasReceived);

    public int InTime => Lines.Count(line => line.SentOn is { } sent && sent <= View.LastDayInTime);

    public HeatChart Map => new($"Tình trạng báo cáo, {View.Name}", "Đơn vị", ["Tình trạng", "Thời hạn", "Tính chất"], [.. Lines.Select(line =>
        new HeatRow(line.Name, line.Open ? $"/ky-bao-cao/{Id}/don-vi/{line.Unit}" : null,
        [
            new HeatCell(ReportTone.Word(line.State), ReportTone.Of(line.State ?? SubmissionState.Draft, line.State is not null)),
            Timing(line),
            new HeatCell(line.Reasons > 0 ? $"{line.Reasons} ô có lý do tăng, giảm" : line.State is null ? "" : "bình thường", line.Reasons > 0 ? Tone.Waiting : Tone.Quiet),
        ]))]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync())
        {
            return Gone();
        }

        if (Tree is { } tree)
        {
            var (known, names) = await heirs.ReadAsync([.. Lines.Select(line => (line.Unit, View.PeriodEnd))], tree, cancel);
            Recast = RoundRecast.Of(View, Lines, known, names, tree);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync() => !await ReadAsync() ? Gone() : await this.ListAsync<Line>(
        new("bao-cao-cua-ky", View.Name), Lines,
        new("Đơn vị", 44, l => l.Name), new("Tình trạng", 24, l => ReportTone.Word(l.State)), new("Gửi ngày", 14, l => l.SentOn), new("Thời hạn", 30, l => Timing(l).Text), new("Ô có lý do tăng, giảm", 20, l => l.Reasons));

    /// <summary>Tiếp nhận nhiều báo cáo trong một thao tác.</summary>
    [Writes("figures.receive")]
    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancel)
    {
        if (!await ReadAsync())
        {
            return Gone();
        }

        var open = Lines.Where(line => line is { State: SubmissionState.Sent, Clean: true } && line.Submission is { } id && Chosen.Contains(id)
            && actor.CanIn(FigurePermissions.Receive, line.Path)).ToList();
        if (open.Count == 0)
        {
            ModelState.AddModelError(string.Empty, "Đồng chí chọn ít nhất một báo cáo đã gửi để tiếp nhận.");
            return await InvalidAsync();
        }

        foreach (var line in open)
        {
            var submission = (await desk.LatestAsync(Id, line.Unit, cancel))!;
            if (await desk.ReceiveAsync(submission, actor.Name, Now, cancel) is { } refusal)
            {
                return await RefusedAsync(refusal);
            }
        }

        acts.Current.OnUnit(View.AskedBy);
        return Done($"Đã tiếp nhận {open.Count} báo cáo.", $"/ky-bao-cao/{Id}");
    }

    /// <summary>Đổi ngày chốt, hạn gửi, gia hạn chung.</summary>
    [Writes("figures.reschedule-round")]
    public async Task<IActionResult> OnPostRescheduleAsync(CancellationToken cancel)
    {
        var places = units.Places(Today).Within(actor.ScopeOf(FigurePermissions.Open), place => place.Path);
        var round = await db.Set<Round>().FirstOrDefaultAsync(r => r.Id == Id && places.Any(place => place.UnitId == r.AskedBy), cancel);
        if (round is null)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        acts.Current.OnUnit(round.AskedBy).Because(Dates.Reason);
        db.Expect(round, Dates.Version);
        return round.Reschedule(new(Dates.CutOffOn, Dates.DueOn, Dates.GraceDays)) is { } refusal
            ? await RefusedAsync("Dates.DueOn", refusal)
            : Done("Đã đổi hạn của kỳ báo cáo.", $"/ky-bao-cao/{Id}");
    }

    protected override async Task LoadAsync() => await ReadAsync();

    private HeatCell Timing(Line line) => line.SentOn is { } sent
        ? sent <= View.LastDayInTime ? new("đúng hạn", Tone.Good) : new($"quá hạn {sent.DayNumber - View.LastDayInTime.DayNumber} ngày", Tone.Bad)
        : Day > View.LastDayInTime ? new($"quá hạn {Day.DayNumber - View.LastDayInTime.DayNumber} ngày, chưa gửi", Tone.Bad) : new("còn hạn", Tone.Quiet);

    private async Task<bool> ReadAsync()
    {
        var read = await db.Set<Round>().AsNoTracking().Where(round => round.Id == Id).Select(round => new
        {
            round,
            Codes = db.Set<RoundFigure>().Where(figure => figure.RoundId == round.Id).OrderBy(figure => figure.Position).Select(figure => figure.FigureCode).ToList(),
        }).FirstOrDefaultAsync();
        if (read?.round is not { } found)
        {
            return false;
        }

        View = found;
        var end = found.PeriodEnd;
        var scope = actor.ScopeOf(FigurePermissions.Read);
        var places = units.RightPlaces(Today).Within(scope, place => place.Path);
        var rows = await (
            from asked in db.Set<RoundUnit>().AsNoTracking()
            where asked.RoundId == Id
            join place in places on asked.UnitId equals place.UnitId
            join latest in db.Set<Submission>().Where(s => s.RoundId == Id && s.Latest) on asked.UnitId equals latest.UnitId into latests
            from latest in latests.DefaultIfEmpty()
            orderby place.Path
            select new
            {
                asked.UnitId,
                place.Path,
                Id = latest == null ? (SubmissionId?)null : latest.Id,
                State = latest == null ? (SubmissionState?)null : latest.State,
                SentOn = latest == null ? null : latest.SentOn,
                Reasons = latest == null ? 0 : db.Set<Entry>().Count(e => e.SubmissionId == latest.Id && e.Reason != ""),
                HasReceived = db.Set<Submission>().Any(s => s.RoundId == Id && s.UnitId == asked.UnitId && s.State == SubmissionState.Received),
            }).ToListAsync();
        var names = await units.NamesAsync(rows.Select(row => row.UnitId), end);
        Lines = [.. rows.Select(row =>
        {
            var path = TreePath.Parse(row.Path);
            return new Line(row.UnitId, names[row.UnitId], path, row.Id, row.State, row.SentOn, row.Reasons, row.HasReceived, actor.CanSee(path, row.State ?? SubmissionState.Draft));
        })];
        var all = await catalogue.AllAsync();
        Figures = [.. read.Codes.Select(code => all[code])];
        if (Dates.Version == 0)
        {
            Dates = new() { CutOffOn = found.CutOffOn, DueOn = found.DueOn, GraceDays = found.GraceDays, Version = found.Version };
        }

        return Lines.Count > 0;
    }

    public sealed record Line(
        UnitId Unit, string Name, TreePath Path, SubmissionId? Submission, SubmissionState? State, DateOnly? SentOn, int Reasons, bool HasReceived, bool Open)
    {
        /// <summary>Nothing unusual in it: no jump that needed a reason.</summary>
        public bool Clean => Reasons == 0;
    }

    public sealed class DatesInput
    {
        public int Version { get; set; }

        public DateOnly CutOffOn { get; set; }

        public DateOnly DueOn { get; set; }

        public int GraceDays { get; set; }

        public string? Reason { get; set; }
    }
}
