using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>
/// Which people an actor reaches: those who hold a post today or sit in a committee of a unit of the scope; whoever reaches the whole tree also
/// reaches people without a post.
/// </summary>
public sealed class PeopleReach(AppDb db, UnitDirectory units)
{
    public IQueryable<Person> Within(Scope scope, DateOnly today)
    {
        var people = db.Set<Person>().AsQueryable();
        if (scope.Covers(TreePath.Root(1)))
        {
            return people;
        }

        var places = units.Places(today).Within(scope, p => p.Path);
        var seats = db.Set<CommitteeSeat>().Where(seat => seat.To == null || (today < seat.To && seat.From < seat.To))
            .Join(db.Set<CommitteeTerm>(), seat => seat.TermId, term => term.Id, (seat, term) => new { seat.PersonId, term.UnitId });
        var holders = db.Set<Post>().Where(post => (post.To == null || (today < post.To && post.From < post.To)) && places.Any(place => place.UnitId == post.UnitId)).Select(post => post.PersonId);
        var sitters = seats.Where(seat => places.Any(place => place.UnitId == seat.UnitId)).Select(seat => seat.PersonId);
        var reached = holders.Union(sitters);
        return people.Where(person => reached.Contains(person.Id));
    }

    /// <summary>The unit of that code within the scope; null when it is not there or out of reach.</summary>
    public async Task<UnitRef?> UnitAsync(string? code, Scope scope, DateOnly day, CancellationToken cancel) =>
        await units.FindByCodeAsync(code ?? string.Empty, day, cancel) is { } unit && scope.Covers(unit.Path) ? unit : null;
}
