using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Ghi chi bộ sinh hoạt chính thức from a day on, after the papers of the transfer are done.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class PlaceMemberModel(AppDb db, MemberReach reach, MemberRules rules, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, cancel: cancel) is not { File.LeftOn: null } found)
        {
            return Gone();
        }

        (Current, In) = (found, new Input { Version = found.File.Version });
        return Page();
    }

    [Writes("members.place")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, tracked: true, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (In.From is not { } from)
        {
            AskForDay("In.From");
            return await InvalidAsync();
        }

        if (await reach.CellAsync(In.Cell, from, MemberPermissions.Edit, cancel) is not { } cell)
        {
            return await RefusedAsync("In.Cell", MemberReach.NoCell(In.Cell));
        }

        var file = found.File;
        db.Expect(file, In.Version);
        if (file.Place(cell, from, rules.TermsOf(file.CeremonyOn, Today), Today) is { } refusal)
        {
            return MemberForm.FieldOf(refusal) is { } field ? await RefusedAsync(field, refusal) : await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(cell.Unit).Because(In.Reason);
        return Done($"Đã ghi sinh hoạt ở {cell.Name} từ {VietnameseFormat.Date(from)}.", $"/dang-vien/{id}");
    }

    public sealed class Input
    {
        public string? Cell { get; set; }

        public DateOnly? From { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
