using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>The lists that forms choose from.</summary>
public sealed class Choices(AppDb db, UnitDirectory units, PersonDirectory people, WorkingDay day)
{
    public static IReadOnlyList<SelectListItem> Of<TEnum>(Func<TEnum, string> label)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(label(v), v.ToString()))];

    /// <summary>The root and the units directly below it: those that issue, lead, monitor and plan.</summary>
    public async Task<IReadOnlyList<SelectListItem>> UnitsAsync(CancellationToken cancel = default) =>
        [.. (await LeadingAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    /// <summary>People who hold a post in the root or directly below it, with the post; <paramref name="on"/> null: today.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PeopleAsync(DateOnly? on = null, CancellationToken cancel = default)
    {
        var leading = await LeadingAsync(cancel);
        var names = leading.ToDictionary(u => u.Id, u => u.Name);
        var posts = await people.PostsAsync(names.Keys, on ?? day.Today, cancel);
        return [.. posts.DistinctBy(p => p.PersonId).Select(p => new SelectListItem($"{p.FullName}, {p.Title}, {names[p.UnitId]}", p.PersonId.ToString()))];
    }

    public async Task<IReadOnlyList<SelectListItem>> ProgrammesAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<Programme>().AsNoTracking().OrderByDescending(p => p.TermFrom).ThenBy(p => p.Number).ToListAsync(cancel))
            .Select(p => new SelectListItem($"{p.Symbol} ({p.Congress})", p.Id.ToString()))];

    public async Task<IReadOnlyList<UnitRef>> LeadingAsync(CancellationToken cancel = default)
    {
        var root = await units.RootAsync(day.Today, cancel);
        return [root, .. await units.ChildrenAsync(root.Id, day.Today, cancel)];
    }
}
