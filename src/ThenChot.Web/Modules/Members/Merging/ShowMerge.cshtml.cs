using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Một lần gộp hồ sơ: what was edited since, and the way back.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class ShowMergeModel(AppDb db, MemberReach reach, MergeBook book, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public FileMerge View { get; private set; } = null!;

    public MemberAtHand Kept { get; private set; } = null!;

    public MergeStates States { get; private set; } = null!;

    /// <summary>They stay with the kept file when the merge is taken apart.</summary>
    public IReadOnlyList<MergeField> Edited { get; private set; } = [];

    /// <summary>Dates or stays were written since: it cannot be taken apart as it stands.</summary>
    public bool LivedOn => Edited.Contains(MergeField.Life) || Edited.Contains(MergeField.Joining);

    public async Task<IActionResult> OnGetAsync(FileMergeId id, CancellationToken cancel) => await ShowAsync(id, tracked: false, cancel) ? Page() : Gone();

    /// <summary>Tách lại.</summary>
    [Writes("members.take-apart")]
    public async Task<IActionResult> OnPostAsync(FileMergeId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        db.Expect(View, In.Version);
        if (await book.TakeApartAsync(View, Kept, In.Reason, cancel) is { } why)
        {
            return why == MembersRefusals.MergeUnexplained ? await RefusedAsync("In.Reason", why) : await RefusedAsync(why);
        }

        acts.Current.OnUnit(Kept.File.CellId).Because(In.Reason);
        return Done("Đã tách thành hai hồ sơ như trước khi gộp.", $"/dang-vien/gop/{id}");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        if (await ShowAsync(View.Id, tracked: false, HttpContext.RequestAborted) && IsConflict)
        {
            ModelState.SetModelValue("In.Version", View.Version, null);
        }
    }

    /// <summary>Who may read the history of a merge: whoever may edit the kept file.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var guid))
        {
            return false;
        }

        var id = FileMergeId.From(guid);
        var merge = await services.GetRequiredService<AppDb>().Set<FileMerge>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        return merge is not null && await services.GetRequiredService<MemberReach>().FindAsync(merge.KeptId, MemberPermissions.Edit, cancel: cancel) is not null;
    }

    private async Task<bool> ShowAsync(FileMergeId id, bool tracked, CancellationToken cancel)
    {
        var merges = db.Set<FileMerge>().Where(m => m.Id == id);
        if (await (tracked ? merges.AsTracking() : merges.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } merge || await reach.FindAsync(merge.KeptId, MemberPermissions.Edit, tracked, cancel: cancel) is not { } kept)
        {
            return false;
        }

        (View, Kept) = (merge, kept);
        States = (await db.Set<MergeRecord>().AsNoTracking().FirstAsync(r => r.MergeId == id, cancel)).ReadStates();
        Edited = merge.ApartOn is null ? FileMerge.EditedSince(States, MergeBook.SideOf(kept).State) : [];
        In.Version = In.Version == 0 ? merge.Version : In.Version;
        return true;
    }

    public sealed class Input
    {
        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
