using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>A saved filter as the list shows it; the unit is null for one's own.</summary>
public sealed record FilterLine(SavedFilterId Id, string Name, string Query, string OwnerName, bool IsShared, bool IsOwn);

/// <summary>Bộ lọc đã lưu: one's own, and those shared in a unit that one works in or beneath.</summary>
public sealed class SavedFilters(AppDb db, UnitDirectory units, Actor actor, WorkingDay day)
{
    private const int Most = 40;

    /// <summary>What of an address belongs to a filter; nothing else is kept.</summary>
    private static readonly string[] Names =
        ["tim", "don-vi", "loai", "nam-sinh", "tinh-trang", "tuoi-tu", "tuoi-den", "tuoi-dang-tu", "tuoi-dang-den", "sinh-tu", "sinh-den", "vao-tu", "vao-den", "gioi-tinh"];

    /// <summary>One query; none for a visitor.</summary>
    public async Task<IReadOnlyList<FilterLine>> ReadAsync(CancellationToken cancel)
    {
        if (actor.IsVisitor || actor.AccountId is not { } me)
        {
            return [];
        }

        var above = actor.ScopeOf(MemberPermissions.Read).Paths.SelectMany(static p => p.Chain).Select(static p => p.Value).Distinct(StringComparer.Ordinal).ToList();
        var shared = units.LastPlaces(day.Today).Where(p => above.Contains(p.Path)).Select(p => (UnitId?)p.UnitId);
        return await db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == me || shared.Contains(f.UnitId)).OrderBy(f => f.Name).ThenBy(f => f.Id).Take(Most)
            .Select(f => new FilterLine(f.Id, f.Name, f.Query, f.OwnerName, f.UnitId != null, f.AccountId == me)).ToListAsync(cancel);
    }

    /// <summary>Saves what the address asks, in the open act; shared in the unit where the owner's role stands.</summary>
    public Outcome<SavedFilter> Save(string? name, string? address, bool isShared, DateTimeOffset now)
    {
        var asked = QueryHelpers.ParseQuery(address).Where(q => Names.Contains(q.Key, StringComparer.Ordinal) && !string.IsNullOrWhiteSpace(q.Value)).OrderBy(q => Array.IndexOf(Names, q.Key));
        var query = QueryHelpers.AddQueryString("", asked.Select(q => KeyValuePair.Create(q.Key, (string?)VietnameseText.Nfc(q.Value.ToString()))));
        var unit = actor.Grants.FirstOrDefault(g => g.Permissions.Contains(MemberPermissions.Read))?.Unit;
        if (!SavedFilter.Save(actor.AccountId!.Value, actor.Name, name, query, isShared ? unit : null, now).TryGet(out var filter, out var why))
        {
            return why;
        }

        db.Add(filter);
        return filter;
    }

    /// <summary>False: not there, or not one's own.</summary>
    public async Task<bool> DropAsync(SavedFilterId id, CancellationToken cancel)
    {
        var me = actor.AccountId;
        if (await db.Set<SavedFilter>().AsTracking().FirstOrDefaultAsync(f => f.Id == id && f.AccountId == me, cancel) is not { } filter)
        {
            return false;
        }

        db.Remove(filter);
        return true;
    }
}
