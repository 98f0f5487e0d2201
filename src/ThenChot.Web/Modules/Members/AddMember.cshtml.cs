using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Members;

/// <summary>Lập hồ sơ đảng viên: for somebody who has a record already, or a new one with it.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class AddMemberModel(AppDb db, MemberReach reach, MemberRules rules, MemberNumbers numbers, PersonDirectory people, Acts acts) : OfficePage
{
    private const string Another = "khac";
    private const int MostNamesakes = 20;

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>People of that name to choose from; null while nobody was found.</summary>
    public IReadOnlyList<SelectListItem>? Namesakes { get; private set; }

    public void OnGet()
    {
        In.From = Today;
    }

    [Writes("members.open-file")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var read = In.Read(ModelState);
        var cell = await CellAsync(cancel);
        if (read is not { } dates || cell is null || In.From is not { } from)
        {
            return await InvalidAsync();
        }

        var person = await PersonAsync(dates.Born, cancel);
        if (person is not { } who)
        {
            return await InvalidAsync();
        }

        var terms = rules.TermsOf(dates.Dates.CeremonyOn, Today);
        if (!MemberFile.Open(who, dates.Born, dates.Dates, terms, cell, from, Today, Now).TryGet(out var file, out var why))
        {
            return await RefuseAsync(why);
        }

        if (file.Describe(In.Particulars) is { } tooLong)
        {
            return await RefuseAsync(tooLong);
        }

        if (await numbers.TakeAsync(file, NumberKind.Card, In.Card, terms, cancel) is { } card)
        {
            return await RefusedAsync("In.Card", card);
        }

        if (await numbers.TakeAsync(file, NumberKind.Citizen, In.Citizen, terms, cancel) is { } citizen)
        {
            return await RefusedAsync("In.Citizen", citizen);
        }

        db.Add(file);
        acts.Current.OnUnit(cell.Unit);
        return Done("Đã lập hồ sơ.", $"/dang-vien/{file.Id}");
    }

    private async Task<CellPlace?> CellAsync(CancellationToken cancel)
    {
        if (In.From is null)
        {
            AskForDay("In.From");
            return null;
        }

        if (await reach.CellAsync(In.Cell, In.From.Value, cancel) is { } cell)
        {
            return cell;
        }

        ModelState.AddModelError("In.Cell", MembersRefusals.CellUnknown(VietnameseText.Nfc(In.Cell)).Sentence);
        return null;
    }

    /// <summary>The one record of this human being: chosen among namesakes of the same birth, or added; null with a message at the field.</summary>
    private async Task<PersonId?> PersonAsync(PartialDate? born, CancellationToken cancel)
    {
        var same = (await people.NamesakesAsync([In.FullName], cancel)).Where(p => p.BornOn is null || born is null || p.BornOn.Value.Year == born.Value.Year).Take(MostNamesakes).ToList();
        if (same.Find(p => p.Id.ToString() == In.Person) is { } chosen)
        {
            if (!await db.Set<MemberFile>().AnyAsync(f => f.PersonId == chosen.Id, cancel))
            {
                return chosen.Id;
            }

            ModelState.AddModelError("In.Person", MembersRefusals.PersonHasFile.Sentence);
        }
        else if (same.Count == 0 || In.Person == Another)
        {
            if (people.Add(In.FullName, born, Today, Now).TryGet(out var made, out var why))
            {
                return made;
            }

            ModelState.AddModelError(MemberForm.FieldOf(why) ?? "In.FullName", why.Sentence);
            return null;
        }
        else
        {
            ModelState.AddModelError("In.Person", "Đã có người mang tên này. Đồng chí chọn đúng người, hoặc chọn người khác.");
        }

        Namesakes = [.. same.Select(p => new SelectListItem(p.BornOn is { } known ? $"{VietnameseText.Nfc(In.FullName)}, sinh {known.Text}" : $"{VietnameseText.Nfc(In.FullName)}, chưa ghi ngày sinh", p.Id.ToString())), new SelectListItem("Người khác, chưa có trong hệ thống", Another)];
        return null;
    }

    private Task<IActionResult> RefuseAsync(Refusal why) => MemberForm.FieldOf(why) is { } field ? RefusedAsync(field, why) : RefusedAsync(why);

    public sealed class Input : MemberForm
    {
        /// <summary>Whom of the namesakes it is, or that it is none of them.</summary>
        public string? Person { get; set; }

        public string? Cell { get; set; }

        public DateOnly? From { get; set; }
    }
}
