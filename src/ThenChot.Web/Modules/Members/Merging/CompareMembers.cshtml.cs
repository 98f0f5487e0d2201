using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Hai hồ sơ cạnh nhau: merged field by field, or told apart. Looking at them opens both.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class CompareMembersModel(AppDb db, MemberReach reach, MergeBook book, MemberNumbers numbers, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand One { get; private set; } = null!;

    public MemberAtHand Other { get; private set; } = null!;

    public FileState OneState => MergeBook.SideOf(One).State;

    public FileState OtherState => MergeBook.SideOf(Other).State;

    /// <summary>Null: name or birth date speak against one person.</summary>
    public Likeness? Likeness => Likeness.Of(OneState, OtherState);

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public string? Masked(MemberAtHand side, MergeField field) =>
        field is MergeField.Card or MergeField.Citizen ? numbers.Masked(side.File, field == MergeField.Card ? NumberKind.Card : NumberKind.Citizen) : null;

    public async Task<IActionResult> OnGetAsync(MemberId one, MemberId other, CancellationToken cancel)
    {
        if (!await ShowAsync(one, other, tracked: false, cancel))
        {
            return Gone();
        }

        foreach (var id in new[] { one, other })
        {
            db.Add(new FileOpening { Id = Guid.CreateVersion7(Now), MemberId = id, AccountId = actor.AccountId, ByName = actor.Name, At = Now, WithFamily = false });
        }

        await db.SaveChangesAsync(cancel);
        (In.OneVersion, In.OtherVersion) = (One.File.Version, Other.File.Version);
        In.Of = Enum.GetValues<MergeField>().ToDictionary(f => f.ToString(), f => MergeWords.Lines(OneState, f, Masked(One, f), Units).Count == 0 ? Side.Other : Side.One, StringComparer.Ordinal);
        return Page();
    }

    [Writes("members.merge")]
    public async Task<IActionResult> OnPostAsync(MemberId one, MemberId other, CancellationToken cancel)
    {
        if (!await ShowAsync(one, other, tracked: true, cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(One.File, In.OneVersion);
        db.Expect(Other.File, In.OtherVersion);
        var (kept, retired) = In.Keep == Side.One ? (One, Other) : (Other, One);
        var from = Enum.GetValues<MergeField>().Where(f => In.Of.TryGetValue(f.ToString(), out var side) && side != In.Keep).ToHashSet();
        if (!(await book.MergeAsync(MergeBook.SideOf(kept), MergeBook.SideOf(retired), from, In.Reason, cancel)).TryGet(out var merge, out var why))
        {
            db.ChangeTracker.Clear();
            await ShowAsync(one, other, tracked: false, cancel);
            return why == MembersRefusals.MergeUnexplained ? await RefusedAsync("In.Reason", why) : await RefusedAsync(why);
        }

        acts.Current.OnUnit(kept.File.CellId).Because(In.Reason);
        return Done("Đã gộp hai hồ sơ thành một.", $"/dang-vien/gop/{merge.Id}");
    }

    /// <summary>Hai người khác nhau: the pair is not proposed again.</summary>
    [Writes("members.tell-apart")]
    public async Task<IActionResult> OnPostKhacAsync(MemberId one, MemberId other, CancellationToken cancel)
    {
        if (!await ShowAsync(one, other, tracked: false, cancel))
        {
            return Gone();
        }

        var reason = VietnameseText.Nfc(In.Difference);
        if (reason.Length is 0 or > MemberParticulars.MaxLength)
        {
            return await RefusedAsync("In.Difference", MembersRefusals.NotDifferent);
        }

        var (first, second) = ToldApart.InOrder(one, other);
        if (!await db.Set<ToldApart>().AnyAsync(t => t.OneId == first && t.OtherId == second, cancel))
        {
            db.Add(new ToldApart { OneId = first, OtherId = second, ByName = actor.Name, ToldOn = Today, Reason = reason });
        }

        acts.Current.OnUnit(One.File.CellId).Because(reason);
        return Done("Đã ghi là hai người khác nhau.", "/dang-vien/trung-lap");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict && await ShowAsync(One.File.Id, Other.File.Id, tracked: false, HttpContext.RequestAborted))
        {
            ModelState.SetModelValue("In.OneVersion", One.File.Version, null);
            ModelState.SetModelValue("In.OtherVersion", Other.File.Version, null);
        }
    }

    private async Task<bool> ShowAsync(MemberId one, MemberId other, bool tracked, CancellationToken cancel)
    {
        if (one == other || await reach.FindAsync(one, MemberPermissions.Edit, tracked, cancel: cancel) is not { } first || await reach.FindAsync(other, MemberPermissions.Edit, tracked, cancel: cancel) is not { } second)
        {
            return false;
        }

        (One, Other) = (first, second);
        Units = await units.NamesAsync(first.File.Stays.Concat(second.File.Stays).Select(s => s.UnitId), Today, cancel);
        return true;
    }

    /// <summary>Which of the two.</summary>
    public enum Side
    {
        /// <summary>The first of the address.</summary>
        One,

        /// <summary>The second.</summary>
        Other,
    }

    public sealed class Input
    {
        public Side Keep { get; set; }

        /// <summary>By the name of the field; a field that is not named stays as the kept file has it.</summary>
        public Dictionary<string, Side> Of { get; set; } = [];

        public string? Reason { get; set; }

        public string? Difference { get; set; }

        public int OneVersion { get; set; }

        public int OtherVersion { get; set; }
    }
}
