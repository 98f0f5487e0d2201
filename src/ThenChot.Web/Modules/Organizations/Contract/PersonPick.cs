using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>One person of the register by name; where several bear it, the one chosen. The name is posted and stands in no address.</summary>
public sealed class PersonPick
{
    private const int MostNamesakes = 20;

    public string? Name { get; set; }

    public string? Chosen { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Options { get; private set; } = [];

    /// <summary>Null with a message at the field.</summary>
    public async Task<PersonRef?> FindAsync(PersonDirectory people, ModelStateDictionary state, string field, DateOnly today, CancellationToken cancel)
    {
        var same = await people.NamesakesAsync(Name, today, MostNamesakes, cancel);
        if (same.Count == 1 || same.Any(p => p.Id.ToString() == Chosen))
        {
            return same.Count == 1 ? same[0] : same.First(p => p.Id.ToString() == Chosen);
        }

        Options = [.. same.Select(p => new SelectListItem(p.FullName, p.Id.ToString()))];
        state.AddModelError(same.Count == 0 ? $"{field}.Name" : $"{field}.Chosen", same.Count == 0
            ? "Không có ai mang đúng họ tên này trong danh sách; đồng chí ghi đủ họ và tên."
            : "Có nhiều người mang tên này; đồng chí chọn đúng người.");
        return null;
    }
}
