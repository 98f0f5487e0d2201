using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Rules;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Một chỉ tiêu: mức phải đạt, giá trị và nguồn, các lần đánh giá, bảng giao cho đơn vị.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowTargetModel(AppDb db, ProgrammeAccess access, TargetValues values, FigureReader figures, UnitDirectory units, RuleBook rules, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public Target Target { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public TargetValue Value { get; private set; } = null!;

    public WordProposal Proposal { get; private set; } = null!;

    public bool BandsVerified { get; private set; }

    public IReadOnlyList<Judgement> Judgements { get; private set; } = [];

    public IReadOnlyList<Target> Parts { get; private set; } = [];

    public QuotaSheet? Quotas { get; private set; }

    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();

    public bool MayEdit { get; private set; }

    public bool MayPropose => actor.Can(ProgrammePermissions.Propose);

    public int ReadYear { get; private set; }

    public async Task<IActionResult> OnGetAsync(TargetId id, CancellationToken cancel)
    {
        var found = await db.Set<Target>().AsNoTracking().Where(t => t.Id == id)
            .Join(db.Set<Programme>(), t => t.Programme, p => p.Id, (target, programme) => new { target, programme }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return Gone();
        }

        (Target, Programme) = (found.target, found.programme);
        ReadYear = Year is >= 1930 and <= 2200 ? Year.Value : TargetWindow.YearOf(Programme, Day);
        MayEdit = await access.MayAsync(ProgrammePermissions.Edit, Programme.Issuer, cancel);
        Value = (await values.ReadAsync(Programme, [Target], ReadYear, Day, cancel))[id];
        Judgements = await db.Set<Judgement>().AsNoTracking().Where(j => j.Target == id && j.JudgedOn <= Day).OrderByDescending(j => j.JudgedOn).ThenByDescending(j => j.Id).ToListAsync(cancel);
        var bands = rules.InForce<TargetBands>("target-bands", Day);
        BandsVerified = bands.Verified;
        Proposal = bands.Settings.Propose(Target, Value.Value, Value.Window, Day);
        if (Target.Measure == TargetMeasure.SubTargets)
        {
            await CombineAsync(cancel);
        }

        await LoadQuotasAsync(cancel);
        var named = (Quotas?.Units.Select(u => u.Unit) ?? []).Concat(Target.Monitor is { } monitor ? [monitor] : []);
        Names = await units.NamesAsync(named, Day, cancel);
        return Page();
    }

    private async Task CombineAsync(CancellationToken cancel)
    {
        Parts = await db.Set<Target>().AsNoTracking().Where(t => t.Group == Target.Id).OrderBy(t => t.Number).ToListAsync(cancel);
        var ids = Parts.Select(p => p.Id).ToList();
        var judged = await db.Set<Judgement>().AsNoTracking().Where(j => ids.Contains(j.Target)).ToListAsync(cancel);
        Proposal = TargetBands.Combine(Target.GroupRule ?? SubTargetRule.All, Target.GroupCount, [.. Parts.Select(p => Judgement.InForce(judged.Where(j => j.Target == p.Id), Day)?.Word)]);
    }

    /// <summary>The city's sum counts every quota; the rows are those of the actor's own units.</summary>
    private async Task LoadQuotasAsync(CancellationToken cancel)
    {
        var all = await db.Set<Quota>().AsNoTracking().Where(q => q.Target == Target.Id && q.Year == ReadYear).Select(q => new { q.Unit, q.Amount }).ToListAsync(cancel);
        if (all.Count == 0)
        {
            return;
        }

        var mine = (await access.UnitsIn(ProgrammePermissions.ReadPlans).Where(u => db.Set<Quota>().Any(q => q.Target == Target.Id && q.Year == ReadYear && q.Unit == u)).ToListAsync(cancel)).ToHashSet();
        var window = new TargetWindow(new DateOnly(ReadYear, 1, 1), new DateOnly(ReadYear, 12, 31));
        var asOf = window.Through < Day ? window.Through : Day;
        var achieved = Target.FigureCode is null ? [] : await figures.ByUnitAsync(new FigureQuery(Programme.Issuer, window.From, asOf), [Target.FigureCode], cancel);
        var sheet = QuotaSheet.Of([.. all.Select(q => (q.Unit, q.Amount))], achieved.ToDictionary(a => a.Unit, a => a.Value), Target.Bar, window, Day);
        Quotas = sheet with { Units = [.. sheet.Units.Where(u => mine.Contains(u.Unit))] };
    }
}
