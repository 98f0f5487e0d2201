using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Turns a <see cref="PersonPick"/> into a person within reach; what is wrong is said at its field.</summary>
public sealed class PersonPicker(AppDb db, PeopleReach reach, WorkingDay day, TimeProvider clock)
{
    private const int Most = 10;

    /// <summary>With <paramref name="mayAdd"/> a person not on record yet is added to the open act.</summary>
    public async Task<PersonId?> ReadAsync(PersonPick pick, string field, ModelStateDictionary state, Scope scope, bool mayAdd, CancellationToken cancel)
    {
        var key = VietnameseText.SearchKey(pick.FullName);
        if (key.Length == 0)
        {
            state.AddModelError($"{field}.FullName", OrganizationRefusals.PersonNameMissing.Sentence);
            return null;
        }

        var found = await reach.Within(scope, day.Today).AsNoTracking().Where(p => p.SearchKey == key).OrderBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.FullName, p.BornOn, Title = db.Set<Post>().Where(h => h.PersonId == p.Id && h.To == null).Select(h => h.Title).FirstOrDefault() }).ToListAsync(cancel);
        if (found.Find(p => p.Id.ToString() == pick.Person) is { } chosen)
        {
            return chosen.Id;
        }

        if (found.Count == 1 && !mayAdd)
        {
            return found[0].Id;
        }

        if (found.Count > 0 && !(mayAdd && pick.Person == PersonPick.NewPerson))
        {
            var options = found.Select(p => new SelectListItem($"{p.FullName}{(p.BornOn is { } born ? $", sinh {born.Text}" : "")}{(p.Title is null ? "" : $", {p.Title}")}", p.Id.ToString()));
            pick.Options = [.. mayAdd ? options.Append(new SelectListItem("Người khác, chưa có trong danh sách", PersonPick.NewPerson)) : options];
            state.AddModelError($"{field}.Person", "Đã có người mang tên này. Đồng chí chọn đúng người.");
            return null;
        }

        return mayAdd ? Add(pick, field, state) : Unknown(field, state);
    }

    private static PersonId? Unknown(string field, ModelStateDictionary state)
    {
        state.AddModelError($"{field}.FullName", "Không có người mang tên này trong phạm vi của đồng chí.");
        return null;
    }

    private PersonId? Add(PersonPick pick, string field, ModelStateDictionary state)
    {
        if (!Person.Add(pick.FullName, null, day.Today, clock.GetUtcNow()).TryGet(out var made, out var why))
        {
            state.AddModelError($"{field}.FullName", why.Sentence);
            return null;
        }

        db.Add(made);
        return made.Id;
    }
}
