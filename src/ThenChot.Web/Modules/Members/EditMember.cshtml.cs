using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>Sửa hồ sơ đảng viên: facts recorded wrongly, with the reason.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class EditMemberModel(AppDb db, MemberReach reach, MemberRules rules, MemberNumbers numbers, PersonDirectory people, NumberHolder holder, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        var file = found.File;
        In = new Input
        {
            FullName = found.Person.FullName, BornOn = found.Person.BornOn?.Text, DecidedOn = file.DecidedOn.Text, CeremonyOn = file.CeremonyOn?.Text, OfficialOn = file.OfficialOn?.Text,
            DeductedMonths = file.DeductedMonths, DeductionReason = file.DeductionReason, Sex = file.Sex, OtherName = file.OtherName, BirthPlace = file.BirthPlace, HomePlace = file.HomePlace,
            Residence = file.Residence, Occupation = file.Occupation, Schooling = file.Schooling, Profession = file.Profession, Theory = file.Theory, Version = file.Version,
        };
        return Page();
    }

    [Writes("members.correct-file")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, tracked: true, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (In.Read(ModelState) is not { } dates)
        {
            return await InvalidAsync();
        }

        var file = found.File;
        db.Expect(file, In.Version);
        var terms = rules.TermsOf(dates.Dates.CeremonyOn, Today);
        var refusal = await people.CorrectAsync(file.PersonId, In.FullName, dates.Born, Today, cancel)
            ?? file.Correct(dates.Dates, dates.Born, In.DeductedMonths ?? 0, In.DeductionReason, terms, Today)
            ?? file.Describe(In.Particulars);
        if (refusal is not null)
        {
            return MemberForm.FieldOf(refusal) is { } field ? await RefusedAsync(field, refusal) : await RefusedAsync(refusal);
        }

        if (await numbers.TakeAsync(file, NumberKind.Card, In.Card, terms, cancel) is { } card)
        {
            In.TakenUrl = await holder.UrlAsync(id, NumberKind.Card, In.Card, cancel);
            return await RefusedAsync("In.Card", card);
        }

        if (await numbers.TakeAsync(file, NumberKind.Citizen, In.Citizen, terms, cancel) is { } citizen)
        {
            In.TakenUrl = await holder.UrlAsync(id, NumberKind.Citizen, In.Citizen, cancel);
            return await RefusedAsync("In.Citizen", citizen);
        }

        acts.Current.OnUnit(file.CellId).Because(In.Reason);
        return Done("Đã sửa hồ sơ.", $"/dang-vien/{id}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict && Current is { } old && await reach.FindAsync(old.File.Id, MemberPermissions.Edit, cancel: HttpContext.RequestAborted) is { } found)
        {
            Current = found;
            ModelState.SetModelValue("In.Version", found.File.Version, null);
        }
    }

    public sealed class Input : MemberForm
    {
        public int? DeductedMonths { get; set; }

        public string? DeductionReason { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
