using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>
/// Figures counted from this module's own records, each down to the record: nothing of them is stored. Without a
/// programme in the query they count over every programme of the unit, and every plan beneath it.
/// </summary>
public sealed class ProgrammeFigures(AppDb db, TargetRows targets, DeliverableRows works, ProgrammeCounts counter, ProgrammeDays days, UnitDirectory units) : IDerivedFigures
{
    private const string Plans = "local_plans";
    private const string Works = "đề tài, đề án, chuyên đề, kế hoạch";

    private static readonly DerivedFigureDefinition[] All =
    [
        new("work_programmes_total", "Số chương trình công tác toàn khóa", "chương trình", "Đếm các chương trình cùng nhiệm kỳ đã ký đến ngày đọc."),
        new("programme_goals_total", "Số mục tiêu của chương trình", "mục tiêu", "Đếm các mục tiêu đã nhập."),
        new("programme_targets_total", "Số chỉ tiêu, nhóm chỉ tiêu của chương trình", "chỉ tiêu, nhóm chỉ tiêu", "Đếm chỉ tiêu và nhóm chỉ tiêu; chỉ tiêu thành phần không đếm riêng."),
        new("programme_requirements_total", "Số yêu cầu của chương trình", "yêu cầu", "Đếm các yêu cầu đã nhập."),
        new("admin_reform_groups_total", "Số nhóm nhiệm vụ, giải pháp cải cách hành chính", "nhóm", "Đếm các nhóm nhiệm vụ cải cách hành chính đã nhập."),
        new("targets_exceeded", "Chỉ tiêu vượt", "chỉ tiêu, nhóm chỉ tiêu", "Đếm chỉ tiêu có mức đánh giá “vượt” đã xác nhận, số liệu tính đến ngày đọc."),
        new("targets_basically_met", "Chỉ tiêu cơ bản đạt", "chỉ tiêu, nhóm chỉ tiêu", "Đếm chỉ tiêu có mức đánh giá “cơ bản đạt” đã xác nhận, số liệu tính đến ngày đọc."),
        new("lead_agencies", "Số cơ quan, đơn vị thành phố chủ trì", "cơ quan", "Đếm các cơ quan chủ trì khác nhau của việc đã giao đến ngày đọc."),
        new("deliverables_total", "Đề tài, đề án, chuyên đề, kế hoạch được giao", Works, "Đếm việc đã giao đến ngày đọc."),
        new("deliverables_done", "Đề tài, đề án, chuyên đề, kế hoạch đã hoàn thành", Works, "Đếm việc đã đạt mốc hoàn thành và có minh chứng đến ngày đọc."),
        new("deliverables_in_progress", "Đề tài, đề án, chuyên đề, kế hoạch đang triển khai", Works, "Việc đã giao trừ việc đã hoàn thành."),
        new("deliverables_remaining_notice26", "Đề tài, đề án, kế hoạch còn phải hoàn thành theo Thông báo 26-TB/BCĐ", Works, "Việc đã giao trừ việc đã hoàn thành."),
        new(Plans, "Đề án, chương trình, chuyên đề, kế hoạch của cấp ủy trực thuộc", "đề án, chương trình, chuyên đề, kế hoạch", "Đếm kế hoạch của đơn vị trong phạm vi đã ban hành đến ngày đọc và thực hiện chương trình.") { Adds = true },
    ];

    public IReadOnlyList<DerivedFigureDefinition> Definitions { get; } = [.. All.Select(d => d with { CountsOnDay = true })];

    /// <summary>For one programme a single query, because a report reads all of these beside its other figures.</summary>
    public async Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        if (query.Programme is { } programme)
        {
            var counts = await counter.CountAsync(programme, query.Unit, query.AsOf, cancel);
            return codes.Distinct(StringComparer.Ordinal).ToDictionary(code => code, code => counts[code], StringComparer.Ordinal);
        }

        return (await ComputeManyAsync([query], codes, cancel))[0];
    }

    /// <summary>Over every programme of the unit; a span of one programme is asked for by itself.</summary>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        days.CountAsync(queries.Select(query => query.Unit).Distinct().Single(), [.. queries.Select(query => query.AsOf)], codes, cancel);

    /// <summary>Each plan at its issuer, in the month it was issued.</summary>
    public Task<IQueryable<PlacedTally>?> PlacingAsync(FigureQuery query, string code, CancellationToken cancel) => Task.FromResult<IQueryable<PlacedTally>?>(Issued(query)
        .GroupBy(static plan => new { plan.Issuer, plan.IssuedOn.Year, plan.IssuedOn.Month })
        .Select(static month => new PlacedTally { Unit = month.Key.Issuer, Year = month.Key.Year, Month = month.Key.Month, Count = month.Count() }));

    public async Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel)
    {
        var definition = All.First(d => d.Code == code);
        var parts = (await RecordsAsync(query, [code], cancel))[code].ToList();
        return new(code, definition.Label, definition.UnitOfMeasure, parts.Sum(p => p.Value ?? 0), definition.Rule, parts);
    }

    /// <summary>The records each figure is the count of; every part counts one (a unit's plans count their number).</summary>
    private async Task<ILookup<string, SourcePart>> RecordsAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var wanted = codes.ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Code, SourcePart Part)>();
        var programmes = query.Programme is null && wanted.SetEquals([Plans]) ? [] : await ProgrammesAsync(query, cancel);
        var chosen = programmes.Where(p => query.Programme is null || p.Id == query.Programme).ToList();
        var ids = chosen.Select(p => p.Id).ToList();
        var terms = chosen.Select(p => (p.Issuer, p.Congress)).ToHashSet();
        Add(found, wanted, "work_programmes_total", programmes.Where(p => terms.Contains((p.Issuer, p.Congress))).Select(p => One($"{p.Symbol}: {p.Subject}", $"/chuong-trinh/{p.Id}")));
        await AddProvisionsAsync(found, wanted, ids, cancel);
        await AddTargetsAsync(found, wanted, ids, query.AsOf, cancel);
        await AddWorksAsync(found, wanted, ids, query.AsOf, cancel);
        await AddPlansAsync(found, wanted, query, cancel);
        return found.ToLookup(f => f.Code, f => f.Part, StringComparer.Ordinal);
    }

    private async Task<List<Programme>> ProgrammesAsync(FigureQuery query, CancellationToken cancel) =>
        await db.Set<Programme>().AsNoTracking().Where(p => p.IssuedOn <= query.AsOf && (query.Programme != null || p.Issuer == query.Unit)).OrderBy(p => p.Number).ToListAsync(cancel);

    private async Task AddProvisionsAsync(List<(string Code, SourcePart Part)> found, HashSet<string> wanted, List<ProgrammeId> ids, CancellationToken cancel)
    {
        (string Code, ProvisionKind Kind)[] kinds = [("programme_goals_total", ProvisionKind.Goal), ("programme_requirements_total", ProvisionKind.Requirement), ("admin_reform_groups_total", ProvisionKind.AdminReformGroup)];
        if (!kinds.Any(k => wanted.Contains(k.Code)))
        {
            return;
        }

        var provisions = await db.Set<Provision>().AsNoTracking().Where(p => ids.Contains(p.Programme)).OrderBy(p => p.Number).ToListAsync(cancel);
        foreach (var (code, kind) in kinds)
        {
            Add(found, wanted, code, provisions.Where(p => p.Kind == kind).Select(p => One($"{p.Number}. {p.Text ?? "chưa nhập nội dung"}", $"/chuong-trinh/{p.Programme}")));
        }
    }

    private async Task AddTargetsAsync(List<(string Code, SourcePart Part)> found, HashSet<string> wanted, List<ProgrammeId> ids, DateOnly day, CancellationToken cancel)
    {
        if (!wanted.Any(w => w is "programme_targets_total" or "targets_exceeded" or "targets_basically_met"))
        {
            return;
        }

        foreach (var rows in await targets.ReadManyAsync(ids, day, cancel))
        {
            var tops = rows.Where(r => r.Target.Group is null).ToList();
            Add(found, wanted, "programme_targets_total", tops.Select(Part));
            Add(found, wanted, "targets_exceeded", tops.Where(r => r.Word == JudgementWord.Exceeded).Select(Part));
            Add(found, wanted, "targets_basically_met", tops.Where(r => r.Word == JudgementWord.BasicallyMet).Select(Part));
        }
    }

    private async Task AddWorksAsync(List<(string Code, SourcePart Part)> found, HashSet<string> wanted, List<ProgrammeId> ids, DateOnly day, CancellationToken cancel)
    {
        if (!wanted.Any(w => w == "lead_agencies" || w.StartsWith("deliverables_", StringComparison.Ordinal)))
        {
            return;
        }

        var rows = await works.ReadAsync(db.Set<Deliverable>().Where(d => ids.Contains(d.Programme)), day, cancel);
        Add(found, wanted, "lead_agencies", rows.GroupBy(r => r.Work.LeadUnit).Select(g => One(g.First().Lead, $"/chuong-trinh/viec?chu-tri={g.Key}")));
        Add(found, wanted, "deliverables_total", rows.Select(Part));
        Add(found, wanted, "deliverables_done", rows.Where(r => r.Reading.IsDone).Select(Part));
        Add(found, wanted, "deliverables_in_progress", rows.Where(r => !r.Reading.IsDone).Select(Part));
        Add(found, wanted, "deliverables_remaining_notice26", rows.Where(r => !r.Reading.IsDone).Select(Part));
    }

    private async Task AddPlansAsync(List<(string Code, SourcePart Part)> found, HashSet<string> wanted, FigureQuery query, CancellationToken cancel)
    {
        if (!wanted.Contains(Plans))
        {
            return;
        }

        var under = counter.Under(query.Unit, query.AsOf);
        var plans = await Issued(query).Where(p => under.Contains(p.Issuer))
            .OrderBy(p => p.IssuedOn).ThenBy(p => p.Number).Select(p => new { p.Id, p.Issuer, p.Number, p.Kind, p.IssuedOn }).ToListAsync(cancel);
        var names = await units.NamesAsync(plans.Select(p => p.Issuer), query.AsOf, cancel);
        Add(found, wanted, Plans, plans.GroupBy(p => p.Issuer).OrderBy(g => names.GetValueOrDefault(g.Key), StringComparer.CurrentCulture).Select(g => new SourcePart(
            "Kế hoạch đã ban hành", names.GetValueOrDefault(g.Key), null, g.Count(), null, null, $"/chuong-trinh/ke-hoach?don-vi={g.Key}",
            [.. g.Select(p => One($"{p.Kind} {p.Number} ngày {VietnameseFormat.Date(p.IssuedOn)}", $"/chuong-trinh/ke-hoach/{p.Id}"))])));
    }

    /// <summary>Plans issued by the day, of the programme asked about.</summary>
    private IQueryable<LocalPlan> Issued(FigureQuery query) => db.Set<LocalPlan>().AsNoTracking()
        .Where(plan => plan.IssuedOn <= query.AsOf && (query.Programme == null || plan.Serves.Any(serves => serves.Programme == query.Programme)));

    private static void Add(List<(string Code, SourcePart Part)> found, HashSet<string> wanted, string code, IEnumerable<SourcePart> parts)
    {
        if (wanted.Contains(code))
        {
            found.AddRange(parts.Select(p => (code, p)));
        }
    }

    private static SourcePart One(string label, string url) => new(label, null, null, 1, null, null, url, []);

    private static SourcePart Part(TargetRow row) => One($"{row.Label}. {row.Name}" + (row.Word is { } word ? $": {word.Label()}" : ""), $"/chuong-trinh/chi-tieu/{row.Target.Id}");

    private static SourcePart Part(DeliverableRow row) =>
        One($"{row.Work.Number}. {row.Work.KindName}: {row.Title}, {WorkStatus.Label(row.Reading.State)}", $"/chuong-trinh/viec/{row.Work.Id}") with { Unit = row.Lead };
}
