using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Điện thoại nơi làm việc: it stands with the post that is held, and every page reads it there.</summary>
public sealed class WorkPhones(AppDb db)
{
    /// <summary>The numbers of these people on a day, in one query; whoever holds several posts is given that of the latest.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> OfAsync(IEnumerable<PersonId> people, DateOnly on, CancellationToken cancel = default)
    {
        var wanted = people.Distinct().ToList();
        var found = await Held(on).AsNoTracking().Where(p => wanted.Contains(p.PersonId) && p.WorkPhone != null).OrderByDescending(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { p.PersonId, p.WorkPhone }).ToListAsync(cancel);
        return found.DistinctBy(p => p.PersonId).ToDictionary(p => p.PersonId, p => p.WorkPhone!);
    }

    /// <summary>Writes the number of the post a person took last, in the open act; false: none is held. Empty takes it away.</summary>
    public async Task<Outcome<bool>> SetAsync(PersonId person, string? phone, DateOnly on, CancellationToken cancel = default)
    {
        if (await Held(on).Where(p => p.PersonId == person).OrderByDescending(p => p.From).ThenBy(p => p.Id).FirstOrDefaultAsync(cancel) is not { } post)
        {
            return false;
        }

        return post.SetWorkPhone(phone, on) is { } refusal ? refusal : true;
    }

    private IQueryable<Post> Held(DateOnly on) => db.Set<Post>().Where(p => p.From <= on && (p.To == null || on < p.To));
}
