using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>
/// Offices still held, for Bàn giao: one that a person leaves ends on the day of the minutes and begins for another; one of a unit goes on, held by
/// the same person, in the unit that takes over. Where the actor may not edit people it is recorded alone.
/// </summary>
internal sealed class PostOpenWork(AppDb db, UnitDirectory units, PersonDirectory people, WorkingDay day, Actor actor, TimeProvider clock) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<Post>().Where(post => post.UnitId == unit), true, cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => ReadAsync(db.Set<Post>().Where(post => post.PersonId == person), false, cancel);

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = new PostId(OpenWork.IdOf(key));
        var post = await db.Set<Post>().FirstAsync(one => one.Id == id, cancel);
        var (person, place) = (to.Person ?? post.PersonId, to.Unit ?? post.UnitId);
        if (await units.FindAsync(place, to.On, cancel) is not { } unit || !actor.CanIn(OrganizationPermissions.EditPeople, unit.Path))
        {
            return OrganizationRefusals.PostReceiverOutOfReach(to.Name);
        }

        if (post.End(to.On) is { } refusal)
        {
            return refusal;
        }

        // Who holds the same office there already goes on holding it.
        if (await db.Set<Post>().AnyAsync(other => other.PersonId == person && other.UnitId == place && other.Title == post.Title && other.To == null, cancel))
        {
            return null;
        }

        if (!Post.Take(person, place, new DateSpan(unit.FoundedOn, unit.ClosedOn), post.Title, new DateSpan(to.On, null), null, clock.GetUtcNow()).TryGet(out var begun, out var refused))
        {
            return refused;
        }

        db.Add(begun);
        return null;
    }

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<Post> posts, bool ofUnit, CancellationToken cancel)
    {
        var rows = await (
            from post in posts.AsNoTracking()
            where post.To == null
            join person in people.Lines() on post.PersonId equals person.Id
            join unit in units.LastNames(day.Today) on post.UnitId equals unit.UnitId
            join place in units.RightPlaces(day.Today) on post.UnitId equals place.UnitId
            orderby post.From, person.Id
            select new { post.Id, post.Title, post.From, person.FullName, post.PersonId, Unit = unit.Name, place.Path }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new OpenWork($"post/{row.Id}", "Chức vụ", ofUnit ? $"{row.Title}: {row.FullName}" : $"{row.Title}, {row.Unit}", $"giữ từ {VietnameseFormat.Date(row.From)}", null, $"/nguoi/{row.PersonId}")
            {
                IsOwned = actor.CanIn(OrganizationPermissions.EditPeople, TreePath.Parse(row.Path)),
            }),
        ];
    }
}
