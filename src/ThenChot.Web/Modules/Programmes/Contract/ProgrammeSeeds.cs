using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes.Contract;

/// <summary>
/// Programmes with all that belongs to them, for the demo and for tests. The caller opens the act; everything passes the
/// same rules as the forms do, and a refusal throws. Enumerations are written in snake case (at_least, by_date).
/// </summary>
public sealed class ProgrammeSeeds(AppDb db, RuleBook rules, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => VietnameseFormat.DayOf(Now);

    public async Task<ProgrammeId> AddProgrammeAsync(ProgrammeSeed seed, CancellationToken cancel = default)
    {
        var programme = Made(Programme.Enter(
            new(seed.Issuer, seed.Number, seed.Symbol, seed.Subject, seed.IssuedOn, seed.Congress, seed.TermFrom, seed.TermTo, seed.ActiveFrom, seed.ActiveThrough, seed.SignerPost, seed.Signer, seed.Document, seed.CommitteeName, seed.CommitteeDecision), Now));
        db.Add(programme);
        await db.SaveChangesAsync(cancel);
        return programme.Id;
    }

    public async Task AddStandingAgencyAsync(ProgrammeId programme, UnitId? unit, string name, DateOnly from, DateOnly? to = null, CancellationToken cancel = default)
    {
        db.Add(Made(StandingAgency.Assign(programme, unit, name, from, to, Now)));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddSeatsAsync(ProgrammeId programme, IEnumerable<SeatSeed> seats, CancellationToken cancel = default)
    {
        db.AddRange(seats.Select(s => Made(SteeringSeat.Appoint(programme, s.Person, s.Post, Word<SteeringRole>(s.Role), s.Fields, s.Areas, s.From, s.To, Now))));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A null text is “chưa nhập nội dung”: only the number is known.</summary>
    public async Task AddProvisionsAsync(
        ProgrammeId programme, IReadOnlyList<string?> goals, IReadOnlyList<string?> requirements, IReadOnlyList<string?> partyTaskGroups, IReadOnlyList<string?> adminReformGroups, CancellationToken cancel = default)
    {
        foreach (var (kind, texts) in new[]
        {
            (ProvisionKind.Goal, goals), (ProvisionKind.Requirement, requirements), (ProvisionKind.PartyTaskGroup, partyTaskGroups), (ProvisionKind.AdminReformGroup, adminReformGroups),
        })
        {
            db.AddRange(texts.Select((text, n) => Provision.Enter(programme, kind, n + 1, text, Now)));
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task AddTargetsAsync(ProgrammeId id, IEnumerable<TargetSeed> targets, CancellationToken cancel = default)
    {
        var programme = await db.Set<Programme>().SingleAsync(p => p.Id == id, cancel);
        db.AddRange(targets.Select(t => Made(Target.Enter(programme, null, Terms(t), Now))));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Quotas of a year for units, by the number of the target.</summary>
    public async Task AddQuotasAsync(ProgrammeId programme, int targetNumber, int year, IEnumerable<(UnitId Unit, decimal Amount)> quotas, CancellationToken cancel = default)
    {
        var target = await db.Set<Target>().SingleAsync(t => t.Programme == programme && t.Group == null && t.Number == targetNumber, cancel);
        db.AddRange(quotas.Select(q => Made(Quota.Give(target.Id, year, q.Unit, q.Amount, Now))));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddClaimsAsync(IReadOnlyList<ClaimSeed> seeds, CancellationToken cancel = default)
    {
        var claims = seeds.Select(s => (Seed: s, Claim: Made(Claim.Record(s.Index, s.Year, s.Publisher, s.PublishedOn, s.Value, s.Rank, s.RankedAmong, s.Group, s.Document, s.Note, Today, Now)))).ToList();
        foreach (var (seed, claim) in claims.Where(c => c.Seed.AdoptedBecause is not null))
        {
            Allowed(Claim.Adopt([.. claims.Select(c => c.Claim)], claim, seed.AdoptedBecause!, seed.AdoptedBy, seed.AdoptedOn ?? Today));
        }

        db.AddRange(claims.Select(c => c.Claim));
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddJudgementsAsync(ProgrammeId id, IEnumerable<JudgementSeed> seeds, CancellationToken cancel = default)
    {
        var programme = await db.Set<Programme>().SingleAsync(p => p.Id == id, cancel);
        var targets = await db.Set<Target>().Where(t => t.Programme == id && t.Group == null).ToDictionaryAsync(t => t.Number, cancel);
        foreach (var seed in seeds)
        {
            var target = targets[seed.TargetNumber];
            var bands = rules.InForce<TargetBands>("target-bands", seed.JudgedOn);
            var window = TargetWindow.Of(target, programme, seed.Year ?? TargetWindow.YearOf(programme, seed.JudgedOn));
            var word = Word<JudgementWord>(seed.Word);
            var judgement = Made(Judgement.Propose(
                target.Id, seed.JudgedOn, seed.Year, seed.Value, bands.Settings.Propose(target, seed.Value, window, seed.JudgedOn), bands.Id, word, seed.Reason, seed.ProposedBy, seed.JudgedOn, Now));
            if (seed.Step != "proposed")
            {
                Allowed(judgement.Check(word, null, seed.CheckedBy, seed.JudgedOn));
            }

            if (seed.Step == "confirmed")
            {
                Allowed(judgement.Confirm(word, seed.Reason, seed.ConfirmedIn, seed.ConfirmedBy, seed.JudgedOn));
            }

            db.Add(judgement);
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task AddDeliverablesAsync(ProgrammeId programme, IEnumerable<DeliverableSeed> seeds, CancellationToken cancel = default)
    {
        var kinds = rules.InForce<DeliverableKinds>("deliverable-kinds", Today);
        db.AddRange(seeds.Select(s => Made(s, programme, kinds.Settings.Kinds.Single(k => k.Code == s.Kind || k.Name == s.Kind), kinds.Id)));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>In bulk: one round trip for many plans.</summary>
    public async Task AddLocalPlansAsync(IEnumerable<LocalPlanSeed> seeds, CancellationToken cancel = default)
    {
        var plans = seeds.Select(s => (Seed: s, Plan: Made(LocalPlan.Enter(new(s.Issuer, s.Number, s.IssuedOn, s.Kind, s.Title, s.Document, s.Programmes), Today, Now)))).ToList();
        db.AddRange(plans.Select(p => p.Plan));
        var wanted = plans.SelectMany(p => p.Seed.Targets ?? []).Select(t => t.Programme).Distinct().ToList();
        if (wanted.Count > 0)
        {
            var targets = await db.Set<Target>().Where(t => wanted.Contains(t.Programme) && t.Group == null).ToDictionaryAsync(t => (t.Programme, t.Number), cancel);
            db.AddRange(plans.SelectMany(p => (p.Seed.Targets ?? []).Select(t => Made(LocalTarget.Set(p.Plan.Id, targets[(t.Programme, t.TargetNumber)], t.Value, t.Reason, Now)))));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static TargetTerms Terms(TargetSeed t) => new(
        t.Number, t.Name, t.Unit, Word<TargetMeasure>(t.Measure), Word<TargetBasis>(t.Basis), t.DueOn, Word<TargetOperator>(t.Operator), t.LessIsBetter ? TargetDirection.LessIsBetter : TargetDirection.MoreIsBetter,
        t.Low, t.High, t.Numerator, t.Denominator, t.FigureCode, t.IndexName, t.Monitor, t.Source, null, null);

    private Deliverable Made(DeliverableSeed seed, ProgrammeId programme, DeliverableKind kind, string rule)
    {
        var deadline = seed.DueOn is { } due ? new Deadline(DeadlineKind.FixedDate, due)
            : seed.Continuing ? new Deadline(DeadlineKind.Continuing)
            : new Deadline(DeadlineKind.NotSet, Reason: seed.NoDeadlineBecause);
        var work = Made(Deliverable.Assign(
            programme, kind, rule, new(seed.Number, seed.Title, seed.Product, seed.Field, seed.AssignedOn, seed.LeadUnit, seed.Accountable, seed.Coordinating ?? []), deadline, Today, Now));
        foreach (var milestone in work.Milestones)
        {
            if (seed.Reached is not null && seed.Reached.TryGetValue(milestone.Code, out var reachedOn))
            {
                Allowed(work.DateMilestone(milestone.Id, null, reachedOn, Today));
            }
        }

        foreach (var (heldBy, since) in seed.Handings ?? [])
        {
            Allowed(work.HandTo(heldBy, since, null, Today, Now));
        }

        foreach (var extension in seed.Extensions ?? [])
        {
            Allowed(work.Extend(extension.NewDueOn, extension.DecidedOn, extension.Reason, null, extension.By, Today, Now));
        }

        if (seed.Evidence is { } evidence)
        {
            Allowed(work.Close(evidence, seed.EvidenceOn ?? Today, seed.ReceivedBy ?? "", Today));
        }

        return work;
    }

    private static TEnum Word<TEnum>(string word)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{why.Code}: {why.Sentence}"));

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }
}
