using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>A request at hand: who asks, and where the unit that must answer stands today.</summary>
public sealed record RequestAtHand(RecordRequest Request, PersonLine Person, bool IsOwn, bool MayAnswer);

/// <summary>Which requests somebody reaches: those of members whose cell lies in the scope, and one's own.</summary>
public sealed class RequestReach(AppDb db, UnitDirectory units, PersonDirectory people, Actor actor, WorkingDay day)
{
    public IQueryable<RecordRequest> Readable()
    {
        var reached = units.Reached(actor.ScopeOf(MemberPermissions.Procedures), day.Today);
        return db.Set<RecordRequest>().AsNoTracking().Where(r => reached.Contains(r.CellId));
    }

    /// <summary>With the name of who asks.</summary>
    public IQueryable<RequestLine> Lines(IQueryable<RecordRequest> requests) =>
        from request in requests
        join file in db.Set<MemberFile>() on request.MemberId equals file.Id
        join person in people.Lines() on file.PersonId equals person.Id
        select new RequestLine { Request = request, Person = person };

    /// <summary>Null: not there, or not theirs.</summary>
    public async Task<RequestAtHand?> FindAsync(RequestId id, bool tracked, CancellationToken cancel)
    {
        var found = await Lines(db.Set<RecordRequest>().AsNoTracking().Where(r => r.Id == id)).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var (cell, holder) = (found.Request.CellId, found.Request.HolderId);
        var places = await units.LastPlaces(day.Today).Where(p => p.UnitId == cell || p.UnitId == holder).ToListAsync(cancel);
        var own = !actor.IsVisitor && actor.PersonId == found.Person.Id;
        var may = !own && found.Request.IsOpen && places.Exists(p => p.UnitId == holder && actor.CanIn(MemberPermissions.Procedures, TreePath.Parse(p.Path)));
        if (!own && !places.Exists(p => p.UnitId == cell && actor.CanIn(MemberPermissions.Procedures, TreePath.Parse(p.Path))))
        {
            return null;
        }

        return new RequestAtHand(tracked ? await db.Set<RecordRequest>().FirstAsync(r => r.Id == id, cancel) : found.Request, found.Person, own, may);
    }

    /// <summary>Who may read the history of a request: whoever may read the request.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<RequestReach>().FindAsync(RequestId.From(id), tracked: false, cancel) is not null;
}

/// <summary>A request with who asks, for queries.</summary>
public sealed class RequestLine
{
    public RecordRequest Request { get; init; } = null!;

    public PersonLine Person { get; init; } = null!;
}
