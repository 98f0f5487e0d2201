using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>One who helps: <paramref name="Unit"/> is where that person administers accounts.</summary>
public sealed record SupportLine(string Name, string Role, string Unit, string? Phone, string? Mail);

/// <summary>Whom to ask: who administers the accounts of one's unit, and of the nearest unit above that has somebody.</summary>
internal sealed class SupportDesk(AppDb db, RoleHolders holders, RoleBook roles, UnitDirectory units, PersonDirectory people, WorkPhones phones, WorkingDay day, Actor actor)
{
    private const int Levels = 2;

    private const int MostInLevel = 5;

    public async Task<IReadOnlyList<SupportLine>> ReadAsync(CancellationToken cancel)
    {
        var (today, own) = (day.Today, actor.AccountId);
        var chain = actor.IsVisitor ? [] : actor.Grants.SelectMany(g => g.Path.Chain).Distinct().Select(p => p.Value).ToList();
        var managing = holders.RolesWith(AccountPermissions.Manage, today);
        var found = await (
            from holder in holders.On(today)
            where chain.Contains(holder.Path) && managing.Contains(holder.Role) && holder.AccountId != own
            join contact in db.Set<SupportContact>().AsNoTracking() on holder.AccountId equals contact.AccountId into given
            from contact in given.DefaultIfEmpty()
            select new { holder.PersonId, holder.Role, holder.Path, Phone = contact == null ? null : contact.Phone, Mail = contact == null ? null : contact.Mail }).ToListAsync(cancel);
        var near = found.GroupBy(h => h.Path, StringComparer.Ordinal).OrderByDescending(g => g.Key.Length).Take(Levels).SelectMany(g => g.DistinctBy(h => h.PersonId).Take(MostInLevel)).ToList();
        if (near.Count == 0)
        {
            return [];
        }

        var names = await people.NamesAsync(near.Select(h => h.PersonId), cancel);
        var numbers = await phones.OfAsync(near.Select(h => h.PersonId), today, cancel);
        var places = (await units.AtPathsAsync(near.Select(h => TreePath.Parse(h.Path)).Distinct(), today, cancel)).ToDictionary(u => u.Path.Value, u => u.Name, StringComparer.Ordinal);
        return [.. near.Select(h => new SupportLine(names[h.PersonId], roles.NameOf(h.Role, today), places[h.Path], numbers.GetValueOrDefault(h.PersonId) ?? h.Phone, h.Mail))];
    }
}
