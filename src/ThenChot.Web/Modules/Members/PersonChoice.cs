using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>The one record of a human being for a form that names somebody: chosen among namesakes of the same year of birth, or added.</summary>
public sealed class PersonChoice(PersonDirectory people, WorkingDay day, TimeProvider clock)
{
    private const string Another = "khac";
    private const int MostNamesakes = 20;

    /// <summary>People of that name to choose from; null while nobody was found.</summary>
    public IReadOnlyList<SelectListItem>? Namesakes { get; private set; }

    /// <summary>Null, with a message at In.Person or In.FullName, while it is not clear who is meant; the flag: was there before.</summary>
    public async Task<(PersonId Id, bool IsKnown)?> ReadAsync(ModelStateDictionary state, string? fullName, PartialDate? born, string? chosen, CancellationToken cancel)
    {
        var same = (await people.NamesakesAsync([fullName], cancel)).Where(p => p.BornOn is null || born is null || p.BornOn.Value.Year == born.Value.Year).Take(MostNamesakes).ToList();
        var name = VietnameseText.Nfc(fullName);
        Namesakes = same.Count == 0 ? null
            : [.. same.Select(p => new SelectListItem(p.BornOn is { } known ? $"{name}, sinh {known.Text}" : $"{name}, chưa ghi ngày sinh", p.Id.ToString())), new SelectListItem("Người khác, chưa có trong hệ thống", Another)];
        if (same.Find(p => p.Id.ToString() == chosen) is { } found)
        {
            return (found.Id, true);
        }

        if (same.Count > 0 && chosen != Another)
        {
            state.AddModelError("In.Person", "Đã có người mang tên này. Đồng chí chọn đúng người, hoặc chọn người khác.");
            return null;
        }

        if (NameCase.Check(fullName) is { } shouted)
        {
            state.AddModelError("In.FullName", shouted.Sentence);
            return null;
        }

        if (people.Add(fullName, born, day.Today, clock.GetUtcNow()).TryGet(out var made, out var why))
        {
            return (made, false);
        }

        state.AddModelError(MemberForm.FieldOf(why) ?? "In.FullName", why.Sentence);
        return null;
    }
}
