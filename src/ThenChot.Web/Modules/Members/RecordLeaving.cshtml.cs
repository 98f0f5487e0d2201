using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Ghi đảng viên ra khỏi danh sách, by kind and day, after it was decided.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class RecordLeavingModel(AppDb db, MemberReach reach, Acts acts) : OfficePage
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

    [Writes("members.leave")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, tracked: true, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (In.Kind is null)
        {
            ModelState.AddModelError("In.Kind", "Đồng chí chọn hình thức.");
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        if (!ModelState.IsValid || In.On is not { } on || In.Kind is null)
        {
            return await InvalidAsync();
        }

        var file = found.File;
        db.Expect(file, In.Version);
        if (file.Leave(In.Kind.Value, on, Today) is { } refusal)
        {
            return refusal.Code == "members.left-already" ? await RefusedAsync(refusal) : await RefusedAsync("In.On", refusal);
        }

        acts.Current.OnUnit(file.CellId).Because(In.Reason);
        return Done("Đã ghi. Hồ sơ vẫn giữ nguyên để tra cứu.", $"/dang-vien/{id}");
    }

    public sealed class Input
    {
        public LeavingKind? Kind { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
