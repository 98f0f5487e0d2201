using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections.Contract;

/// <summary>A decision of discipline that was made on paper; the form in the word of rules/discipline.yaml.</summary>
public sealed record DisciplineSeed(string Form, string Symbol, DateOnly DecidedOn, DateOnly AnnouncedOn);

/// <summary>One lượt: a unit or a person, and how it was concluded (<c>carried_out_well</c>, <c>has_shortcomings</c>, <c>in_violation</c>).</summary>
public sealed record SubjectSeed(UnitId? Unit, PersonId? Person, DateOnly ConcludedOn, string Result, string Content, bool DisciplineDue = false)
{
    public DisciplineSeed? Discipline { get; init; }
}

/// <summary>A case that ended: kind and body in the words of rules/inspection-kinds.yaml.</summary>
public sealed record CaseSeed(string Kind, string Body, UnitId Unit, string Decision, DateOnly DecidedOn, string Content, PersonId Head)
{
    public List<SubjectSeed> Subjects { get; } = [];
}

/// <summary>Cases for the demo and for tests, through the rules of the domain; the caller opens the act. A refusal throws.</summary>
public sealed class InspectionSeeds(AppDb db, BulkWriter bulk, InspectionRules rules, CaseDuties duties, ComplaintBook complaints)
{
    private const string Said = "Kết luận minh họa";
    private static readonly HashSet<PersonId> NoKin = [];
    private static readonly ComplaintGround[] Grounds = Enum.GetValues<ComplaintGround>();

    /// <summary>By the thousand, past the change tracker. Papers are not made, only what is counted.</summary>
    public async Task PourAsync(IReadOnlyList<CaseSeed> seeds, DateTimeOffset at, CancellationToken cancel = default)
    {
        var made = seeds.Select(seed => Make(seed, at)).ToList();
        await bulk.AddAsync(made.ConvertAll(static m => m.Case), cancel);
        await bulk.AddAsync([.. made.SelectMany(static m => m.Case.Subjects)], cancel);
        await bulk.AddAsync([.. made.SelectMany(static m => m.Case.Team)], cancel);
        await bulk.AddAsync([.. made.SelectMany(static m => m.Files)], cancel);
    }

    /// <summary>A case that is still prepared or carried out, with its duty; subjects are named, nothing is concluded.</summary>
    public void Begin(CaseSeed seed, DateOnly? dueOn, bool conducting, DateTimeOffset at)
    {
        var (today, rule) = (VietnameseFormat.DayOf(at), rules.KindsOn(seed.DecidedOn));
        var papers = conducting ? [] : InspectionRules.PapersOf(rule, seed.Kind);
        var made = Made(InspectionCase.Open(new CaseTerms(seed.Kind, seed.Unit, InspectionRules.Word<BodyKind>(seed.Body), seed.Decision, seed.DecidedOn, seed.Content) { DueOn = dueOn }, rule.Id, papers, today, at));
        foreach (var subject in seed.Subjects)
        {
            Check(made.AddSubject(subject.Unit is null ? SubjectKind.OfficialMember : SubjectKind.Organisation, subject.Unit, subject.Person, NoKin, at));
        }

        Check(made.Appoint(seed.Head, TeamRole.Head, NoKin, seed.DecidedOn, today, at));
        Check(conducting ? made.Advance(seed.DecidedOn, today) : null);
        db.Add(made);
        duties.Opened(made);
    }

    /// <summary>Complaints against the newest announced disciplines: so many received, every other one taken up.</summary>
    public async Task ComplainAsync(int count, DateTimeOffset at, CancellationToken cancel = default)
    {
        var today = VietnameseFormat.DayOf(at);
        var rows = await (
            from file in db.Set<DisciplineFile>().AsNoTracking()
            where file.AnnouncedOn != null
            join subject in db.Set<CaseSubject>() on file.SubjectId equals subject.Id
            join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
            orderby file.AnnouncedOn descending, inspection.Decision, subject.PersonId
            select new { file, subject, inspection }).Take(count).ToListAsync(cancel);
        foreach (var (row, turn) in rows.Select(static (row, turn) => (row, turn)))
        {
            var standing = await complaints.ReadAsync(row.file, row.inspection, tracked: false, cancel);
            var on = row.file.AnnouncedOn!.Value.AddDays(10) is var later && later < today ? later : today;
            var made = Made(DisciplineComplaint.Receive(row.file, standing.Ladder, [], on, await complaints.LastDayAsync(row.file, standing, cancel), today, at, Grounds[turn % Grounds.Length]));
            Check(turn % 2 == 0 ? made.Accept(on, await complaints.DueAsync(on, cancel), null, today) : null);
            db.Add(made);
            complaints.Received(made, row.inspection, row.subject.Id);
        }
    }

    private (InspectionCase Case, List<DisciplineFile> Files) Make(CaseSeed seed, DateTimeOffset at)
    {
        var (today, rule) = (VietnameseFormat.DayOf(at), rules.KindsOn(seed.DecidedOn));
        var terms = new CaseTerms(seed.Kind, seed.Unit, InspectionRules.Word<BodyKind>(seed.Body), seed.Decision, seed.DecidedOn, seed.Content);
        var made = Made(InspectionCase.Open(terms, rule.Id, [], today, at));
        var files = new List<DisciplineFile>();
        foreach (var subject in seed.Subjects)
        {
            Check(made.AddSubject(subject.Unit is null ? SubjectKind.OfficialMember : SubjectKind.Organisation, subject.Unit, subject.Person, NoKin, at));
        }

        var first = seed.Subjects.Min(static s => s.ConcludedOn);
        Check(made.Appoint(seed.Head, TeamRole.Head, NoKin, seed.DecidedOn, today, at));
        Check(made.Advance(first.AddDays(-10) is var early && early > seed.DecidedOn ? early : seed.DecidedOn, today));
        foreach (var (subject, kept) in seed.Subjects.Zip(made.Subjects))
        {
            Check(made.Conclude(kept.Id, InspectionRules.Word<SubjectResult>(subject.Result), subject.Content, subject.DisciplineDue, Said, subject.ConcludedOn, today));
            if (subject.Discipline is { } paper)
            {
                var terms2 = new PastDecision(InspectionRules.Word<DisciplineForm>(paper.Form), paper.Symbol, paper.DecidedOn, paper.AnnouncedOn);
                files.Add(Made(DisciplineFile.FromPaper(kept, seed.DecidedOn, terms2, InspectionRules.Read(rules.DisciplineOn(paper.DecidedOn)), today, at)));
            }
        }

        var ended = seed.Subjects.Max(static s => s.ConcludedOn);
        Check(made.Advance(ended, today));
        Check(made.Advance(ended, today));
        return (made, files);
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    private static void Check(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Sentence}");
        }
    }
}
