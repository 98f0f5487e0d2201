using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Counting;

/// <summary>One lượt, one team, one decision of discipline, one complaint or one suspension, at the body whose case it is and on the day it counts.</summary>
internal sealed class Counted
{
    public InspectionCaseId CaseId { get; init; }

    public UnitId Body { get; init; }

    public string Kind { get; init; } = "";

    public BodyKind BodyKind { get; init; }

    /// <summary>Null: a team, which has no subject.</summary>
    public SubjectKind? Subject { get; init; }

    public UnitId? UnitId { get; init; }

    public PersonId? PersonId { get; init; }

    public SubjectResult? Result { get; init; }

    public bool Due { get; init; }

    public string? Content { get; init; }

    public DisciplineForm? Form { get; init; }

    /// <summary>Of a complaint: 0 not answered by the last day, 1 answered, 2 told that it is not answered; otherwise 0.</summary>
    public int Stage { get; init; }

    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>Of a complaint: what it is about; null: not said, or no complaint.</summary>
    public ComplaintGround? About { get; init; }

    /// <summary>Of a complaint that is not answered by the last day: why.</summary>
    public string? Refusal { get; init; }

    public SuspensionKind? Suspended { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Path of the body on that day; empty where the whole city is read.</summary>
    public string Path { get; init; } = "";

    /// <summary>Depth of the body in the tree of that day, the city is 1; zero where no places are read.</summary>
    public int Level { get; init; }
}

/// <summary>What is counted of cases within the subtree of a unit, each on the tree of its own day: queries that figures, tables and sources share.</summary>
internal sealed class InspectionCounts(AppDb db, UnitDirectory units)
{
    /// <summary>True for the whole city, which needs no places.</summary>
    public async Task<bool> IsWholeAsync(UnitId unit, CancellationToken cancel) => (await units.PlacesOfAsync(unit, cancel)).Any(static place => place.ParentId is null);

    /// <summary>What counts in a span, of the unit's subtree; with <paramref name="placed"/> each with the path of its body.</summary>
    public async Task<IQueryable<Counted>> ReadAsync(CountOf of, UnitId unit, DateOnly from, DateOnly asOf, bool placed, CancellationToken cancel)
    {
        var rows = Of(of, from, asOf);
        var whole = await IsWholeAsync(unit, cancel);
        if (whole && !placed)
        {
            return rows;
        }

        var places = units.DatedPlaces();
        if (!whole)
        {
            places = places.Within(new Scope([.. (await units.PlacesOfAsync(unit, cancel)).Select(static place => TreePath.Parse(place.Path)).Distinct()]), static place => place.Path);
        }

        return
            from row in rows
            join place in places on row.Body equals place.UnitId
            where place.From <= row.On && (place.To == null || row.On < place.To || place.To == place.ClosedOn)
            select new Counted
            {
                CaseId = row.CaseId, Body = row.Body, Kind = row.Kind, BodyKind = row.BodyKind, Subject = row.Subject, UnitId = row.UnitId, PersonId = row.PersonId,
                Result = row.Result, Due = row.Due, Content = row.Content, Form = row.Form, Stage = row.Stage, Outcome = row.Outcome, About = row.About, Refusal = row.Refusal, Suspended = row.Suspended, On = row.On, Path = place.Path, Level = place.Level,
            };
    }

    /// <summary>How many of each group count at each body in each month, of all that is asked for in one reading.</summary>
    public async Task<List<(CountOf Of, Counted Like, Period Month, int Count)>> PlacedAsync(IEnumerable<CountOf> wanted, DateOnly from, DateOnly asOf, CancellationToken cancel)
    {
        // What has every column of its own stands first: the engine reads the others by its types.
        var rows = await wanted.OrderByDescending(static of => of == CountOf.Disciplines).ThenByDescending(static of => of == CountOf.Turns).Select(of =>
            from row in Of(of, @from, asOf)
            group row by new { row.Body, row.Kind, row.BodyKind, row.Subject, row.Result, row.Due, row.Form, row.On.Year, row.On.Month } into alike
            select new { Of = (int)of, alike.Key, Count = alike.Count() }).Aggregate(Queryable.Concat).ToListAsync(cancel);
        return rows.ConvertAll(static row => ((CountOf)row.Of, new Counted
        {
            Body = row.Key.Body, Kind = row.Key.Kind, BodyKind = row.Key.BodyKind, Subject = row.Key.Subject, Result = row.Key.Result, Due = row.Key.Due, Form = row.Key.Form,
        }, Period.ForMonth(row.Key.Year, row.Key.Month), row.Count));
    }

    private IQueryable<Counted> Of(CountOf of, DateOnly from, DateOnly asOf) => of switch
    {
        CountOf.Turns => Turns(from, asOf),
        CountOf.Teams => Teams(from, asOf),
        CountOf.Complaints => Complaints(from, asOf),
        CountOf.Suspensions => Suspensions(from, asOf),
        _ => Disciplines(from, asOf),
    };

    private IQueryable<Counted> Turns(DateOnly from, DateOnly asOf) =>
        from subject in db.Set<CaseSubject>().AsNoTracking()
        where subject.ConcludedOn >= @from && subject.ConcludedOn <= asOf
        join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
        select new Counted
        {
            CaseId = inspection.Id, Body = inspection.UnitId, Kind = inspection.KindCode, BodyKind = inspection.BodyKind, Subject = subject.Kind, UnitId = subject.UnitId, PersonId = subject.PersonId,
            Result = subject.Result, Due = subject.DisciplineDue, Content = subject.ContentCode, Form = null, Stage = 0, Outcome = null, About = null, Refusal = null, Suspended = null, On = subject.ConcludedOn!.Value, Path = "", Level = 0,
        };

    private IQueryable<Counted> Teams(DateOnly from, DateOnly asOf) => db.Set<InspectionCase>().AsNoTracking()
        .Where(inspection => inspection.DecidedOn >= from && inspection.DecidedOn <= asOf && inspection.Team.Any())
        .Select(inspection => new Counted
        {
            CaseId = inspection.Id, Body = inspection.UnitId, Kind = inspection.KindCode, BodyKind = inspection.BodyKind, Subject = null, UnitId = null, PersonId = null,
            Result = null, Due = false, Content = null, Form = null, Stage = 0, Outcome = null, About = null, Refusal = null, Suspended = null, On = inspection.DecidedOn, Path = "", Level = 0,
        });

    private IQueryable<Counted> Disciplines(DateOnly from, DateOnly asOf) =>
        from file in db.Set<DisciplineFile>().AsNoTracking()
        where file.DecidedOn >= @from && file.DecidedOn <= asOf && file.DecidedForm != null
        join subject in db.Set<CaseSubject>() on file.SubjectId equals subject.Id
        join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
        join change in ChangedBy(asOf) on file.Id equals change.FileId into changes
        from change in changes.DefaultIfEmpty()
        where change == null || change.NewForm != null
        select new Counted
        {
            CaseId = inspection.Id, Body = inspection.UnitId, Kind = inspection.KindCode, BodyKind = inspection.BodyKind, Subject = subject.Kind, UnitId = subject.UnitId, PersonId = subject.PersonId,
            Result = subject.Result, Due = subject.DisciplineDue, Content = subject.ContentCode, Form = change == null ? file.DecidedForm : change.NewForm, Stage = 0, Outcome = null, About = null, Refusal = null, Suspended = null, On = file.DecidedOn!.Value, Path = "", Level = 0,
        };

    /// <summary>What bodies of the city had to answer in the span: received by its end and not closed before it, at the body that answers.</summary>
    private IQueryable<Counted> Complaints(DateOnly from, DateOnly asOf) =>
        from complaint in db.Set<DisciplineComplaint>().AsNoTracking()
        where complaint.UnitId != null && complaint.BodyKind != null && complaint.ReceivedOn <= asOf && (complaint.AnsweredOn == null || complaint.AnsweredOn >= @from) && (complaint.RefusedOn == null || complaint.RefusedOn >= @from)
        join file in db.Set<DisciplineFile>() on complaint.FileId equals file.Id
        join subject in db.Set<CaseSubject>() on file.SubjectId equals subject.Id
        join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
        select new Counted
        {
            CaseId = inspection.Id, Body = complaint.UnitId!.Value, Kind = inspection.KindCode, BodyKind = complaint.BodyKind!.Value, Subject = subject.Kind, UnitId = subject.UnitId, PersonId = subject.PersonId,
            Result = subject.Result, Due = subject.DisciplineDue, Content = subject.ContentCode, Form = file.DecidedForm, Stage = complaint.AnsweredOn <= asOf ? 1 : complaint.RefusedOn <= asOf ? 2 : 0,
            Outcome = complaint.AnsweredOn <= asOf ? complaint.Outcome : null, About = complaint.About, Refusal = complaint.RefusedOn <= asOf ? complaint.RefusedBecause : null, Suspended = null, On = complaint.ReceivedOn, Path = "", Level = 0,
        };

    private IQueryable<Counted> Suspensions(DateOnly from, DateOnly asOf) =>
        from suspension in db.Set<Suspension>().AsNoTracking()
        where suspension.DecidedOn >= @from && suspension.DecidedOn <= asOf
        join subject in db.Set<CaseSubject>() on suspension.SubjectId equals subject.Id
        join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
        select new Counted
        {
            CaseId = inspection.Id, Body = inspection.UnitId, Kind = inspection.KindCode, BodyKind = inspection.BodyKind, Subject = subject.Kind, UnitId = subject.UnitId, PersonId = subject.PersonId,
            Result = subject.Result, Due = subject.DisciplineDue, Content = subject.ContentCode, Form = null, Stage = 0, Outcome = null, About = null, Refusal = null, Suspended = suspension.Kind, On = suspension.DecidedOn, Path = "", Level = 0,
        };

    /// <summary>Lượt, decisions and the city's own teams of a span of the whole city in one reading, how many of each group; teams alone where nothing else counts.</summary>
    public async Task<(List<(Counted Like, int Count)> Turns, List<(Counted Like, int Count)> Disciplines, int? Inspecting, int? Supervising)> AllAsync(
        DateOnly from, DateOnly asOf, UnitId city, IReadOnlyCollection<string> inspecting, IReadOnlyCollection<string> supervising, CancellationToken cancel)
    {
        var teams = db.Set<InspectionCase>().Where(inspection => inspection.UnitId == city && inspection.BodyKind == BodyKind.PartyCommittee && inspection.DecidedOn >= from && inspection.DecidedOn <= asOf && inspection.Team.Any());
        var rows = await (
            from subject in db.Set<CaseSubject>().AsNoTracking()
            join inspection in db.Set<InspectionCase>() on subject.CaseId equals inspection.Id
            join file in db.Set<DisciplineFile>() on subject.Id equals file.SubjectId into files
            from file in files.DefaultIfEmpty()
            join change in ChangedBy(asOf) on file.Id equals change.FileId into changes
            from change in changes.DefaultIfEmpty()
            let isTurn = subject.ConcludedOn >= @from && subject.ConcludedOn <= asOf
            let isDecision = file.DecidedOn >= @from && file.DecidedOn <= asOf && file.DecidedForm != null && (change == null || change.NewForm != null)
            where isTurn || isDecision
            group subject by new
            {
                IsCity = inspection.UnitId == city, inspection.KindCode, inspection.BodyKind, subject.Kind, subject.Result, subject.DisciplineDue, Form = change == null ? file.DecidedForm : change.NewForm, isTurn, isDecision,
            } into alike
            select new { alike.Key, Count = alike.Count(), Inspecting = teams.Count(inspection => inspecting.Contains(inspection.KindCode)), Supervising = teams.Count(inspection => supervising.Contains(inspection.KindCode)) }).ToListAsync(cancel);
        var likes = rows.ConvertAll(row => (row.Key, Like: new Counted
        {
            Body = row.Key.IsCity ? city : default, Kind = row.Key.KindCode, BodyKind = row.Key.BodyKind, Subject = row.Key.Kind, Result = row.Key.Result, Due = row.Key.DisciplineDue, Form = row.Key.Form,
        }, row.Count));
        return ([.. likes.Where(static row => row.Key.isTurn).Select(static row => (row.Like, row.Count))], [.. likes.Where(static row => row.Key.isDecision).Select(static row => (row.Like, row.Count))], rows.FirstOrDefault()?.Inspecting, rows.FirstOrDefault()?.Supervising);
    }

    /// <summary>The last answer by a day that changed or annulled each discipline.</summary>
    private IQueryable<DisciplineComplaint> ChangedBy(DateOnly asOf)
    {
        var changes = db.Set<DisciplineComplaint>().AsNoTracking().Where(complaint => complaint.AnsweredOn <= asOf && complaint.Outcome != ComplaintOutcome.Upheld);
        return changes.Where(complaint => !changes.Any(later => later.FileId == complaint.FileId && later.Level > complaint.Level));
    }
}
