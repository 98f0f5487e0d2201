using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Một chỉ tiêu: mức phải đạt, giá trị và nguồn, các lần đánh giá.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowTargetModel(AppDb db, ProgrammeAccess access, TargetValues values, UnitDirectory units, RuleBook rules) : OfficePage
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

    public string? Monitor { get; private set; }

    /// <summary>Only a yearly count is given to units.</summary>
    public bool IsGiven => Target is { Basis: TargetBasis.Yearly, Measure: TargetMeasure.Count };

    public bool MayEdit { get; private set; }

    public bool MayPropose { get; private set; }

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
        MayPropose = await access.MayAsync(ProgrammePermissions.Propose, Target.Monitor ?? Programme.Issuer, cancel);
        Value = (await values.ReadAsync(Programme, [Target], ReadYear, Day, cancel))[id];
        Judgements = await db.Set<Judgement>().AsNoTracking().Where(j => j.Target == id && j.JudgedOn <= Day).OrderByDescending(j => j.JudgedOn).ThenByDescending(j => j.Id).ToListAsync(cancel);
        var bands = rules.InForce<TargetBands>("target-bands", Day);
        BandsVerified = bands.Verified;
        Proposal = bands.Settings.Propose(Target, Value.Value, Value.Window, Day);
        if (Target.Measure == TargetMeasure.SubTargets)
        {
            await CombineAsync(cancel);
        }

        Monitor = Target.Monitor is { } unit ? (await units.NamesAsync([unit], Day, cancel)).GetValueOrDefault(unit) : null;
        return Page();
    }

    private async Task CombineAsync(CancellationToken cancel)
    {
        Parts = await db.Set<Target>().AsNoTracking().Where(t => t.Group == Target.Id).OrderBy(t => t.Number).ToListAsync(cancel);
        var ids = Parts.Select(p => p.Id).ToList();
        var judged = await db.Set<Judgement>().AsNoTracking().Where(j => ids.Contains(j.Target)).ToListAsync(cancel);
        Proposal = TargetBands.Combine(Target.GroupRule ?? SubTargetRule.All, Target.GroupCount, [.. Parts.Select(p => Judgement.InForce(judged.Where(j => j.Target == p.Id), Day)?.Word)]);
    }
}
