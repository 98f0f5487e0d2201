using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>Lập hồ sơ đảng viên: for somebody who has a record already, or a new one with it.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class AddMemberModel(AppDb db, MemberReach reach, MemberRules rules, MemberNumbers numbers, PersonChoice choice, NumberHolder holder, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem>? Namesakes => choice.Namesakes;

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

        if (await choice.ReadAsync(ModelState, In.FullName, dates.Born, In.Person, cancel) is not { } person)
        {
            return await InvalidAsync();
        }

        var who = person.Id;
        if (person.IsKnown && await db.Set<MemberFile>().AnyAsync(f => f.PersonId == who, cancel))
        {
            return await RefusedAsync("In.Person", MembersRefusals.PersonHasFile);
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
            In.TakenUrl = await holder.UrlAsync(null, NumberKind.Card, In.Card, cancel);
            return await RefusedAsync("In.Card", card);
        }

        if (await numbers.TakeAsync(file, NumberKind.Citizen, In.Citizen, terms, cancel) is { } citizen)
        {
            In.TakenUrl = await holder.UrlAsync(null, NumberKind.Citizen, In.Citizen, cancel);
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

        if (await reach.CellAsync(In.Cell, In.From.Value, MemberPermissions.Edit, cancel) is { } cell)
        {
            return cell;
        }

        ModelState.AddModelError("In.Cell", MemberReach.NoCell(In.Cell).Sentence);
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
