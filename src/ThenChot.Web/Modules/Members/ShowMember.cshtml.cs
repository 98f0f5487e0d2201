using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>Hồ sơ đảng viên: open to whoever has the right where the cell stands, and to the member; every opening is kept.</summary>
[SignedIn]
public sealed class ShowMemberModel(AppDb db, MemberReach reach, MemberNumbers numbers, MemberBars bars, CaseReach cases, UnitDirectory units, PersonDirectory people, Installation installation, Actor actor, Acts acts) : OfficePage
{
    private const int MostOpenings = 20;
    private const int MostMerges = 5;

    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand View { get; private set; } = null!;

    public MemberFile Member => View.File;

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<MemberEntry> Entries { get; private set; } = [];

    /// <summary>Thủ tục of the member that the reader reads, the latest first.</summary>
    public IReadOnlyList<MemberCase> Cases { get; private set; } = [];

    public IReadOnlyList<PostRef> Posts { get; private set; } = [];

    public IReadOnlyList<FileOpening> Openings { get; private set; } = [];

    /// <summary>The present cell has ended and nobody took over alone: the member waits to be placed.</summary>
    public DateOnly? CellClosedOn { get; private set; }

    /// <summary>What keepers handed over and lent, and the link to the place of residence; the latest first.</summary>
    public IReadOnlyList<KeepingRecord> Keepings { get; private set; } = [];

    public string? Card { get; private set; }

    public string? Citizen { get; private set; }

    /// <summary>The number just opened, in clear; null on every other answer.</summary>
    public (NumberKind Kind, string Digits)? Revealed { get; private set; }

    public bool IsDemo { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayReveal { get; private set; }

    public bool MayProceed { get; private set; }

    public bool SeesFamily { get; private set; }

    /// <summary>Suspensions and disciplines in effect on the working day; that one is being considered is told to those alone who open procedures.</summary>
    public IReadOnlyList<MemberBar> Bars { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            // Merged into another: whoever may read that one finds it here.
            return await LastAsync(id, cancel) is { } kept && await reach.FindAsync(kept, MemberPermissions.Read, orOwn: true, cancel: cancel) is not null ? LocalRedirect($"/dang-vien/{kept}") : Gone();
        }

        db.Add(new FileOpening { Id = Guid.CreateVersion7(Now), MemberId = id, AccountId = actor.AccountId, ByName = actor.Name, At = Now, WithFamily = SeesFamily });
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    /// <summary>Mở số giữ kín: the act keeps who and why; the number stands in this one answer and nowhere else.</summary>
    [Writes("members.reveal")]
    public async Task<IActionResult> OnPostMoSoAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel) || !MayReveal)
        {
            return Gone();
        }

        var reason = VietnameseText.Nfc(In.Reason);
        if (reason.Length == 0)
        {
            return await RefusedAsync("In.Reason", MembersRefusals.ReasonMissing);
        }

        if (!numbers.Open(Member, In.Kind).TryGet(out var digits, out var why))
        {
            return await RefusedAsync(why);
        }

        acts.Current.OnUnit(Member.CellId).Because(reason);
        db.Add(new NumberReveal { Id = Guid.CreateVersion7(Now), MemberId = id, Kind = In.Kind, ByName = actor.Name, At = Now, Reason = reason });
        Revealed = (In.Kind, digits);
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        In = new Input();
        return Page();
    }

    /// <summary>The file that a merged one was merged into, which may have been merged on; null: it stands for itself, or was never there.</summary>
    private async Task<MemberId?> LastAsync(MemberId id, CancellationToken cancel)
    {
        MemberId? last = null;
        for (var (next, steps) = (id, 0); steps < MostMerges; steps++)
        {
            if (await db.Set<MemberFile>().IgnoreQueryFilters().Where(f => f.Id == next).Select(f => f.MergedIntoId).FirstOrDefaultAsync(cancel) is not { } into)
            {
                break;
            }

            (last, next) = (into, into);
        }

        return last;
    }

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Read, orOwn: true, cancel: cancel) is not { } found)
        {
            return false;
        }

        View = found;
        var own = actor.PersonId == Member.PersonId;
        MayProceed = actor.CanIn(MemberPermissions.Procedures, found.Path);
        (MayEdit, MayReveal) = (actor.CanIn(MemberPermissions.Edit, found.Path), actor.CanIn(MemberPermissions.Reveal, found.Path));
        SeesFamily = own || actor.CanIn(MemberPermissions.Family, found.Path);
        var written = await db.Set<MemberFile>().AsNoTracking().AsSingleQuery().Where(f => f.Id == id) // few lines of each: one query
            .Select(f => new { Entries = db.Set<MemberEntry>().Where(e => e.MemberId == f.Id).ToList(), Kept = db.Set<KeepingRecord>().Where(k => k.MemberId == f.Id).ToList() }).FirstAsync(cancel);
        Keepings = [.. written.Kept.OrderByDescending(k => k.On).ThenByDescending(k => k.Id.Value)];
        Entries = [.. written.Entries
            .Where(e => SeesFamily || !MemberEntry.IsRestricted(e.Kind)).OrderBy(e => e.Since ?? new PartialDate(9999)).ThenBy(e => e.Id.Value)];
        Cases = actor.Can(MemberPermissions.Read) ? await cases.Readable().Where(c => c.PersonId == Member.PersonId).OrderBy(c => c.ClosedOn != null).ThenByDescending(c => c.OpenedOn).ThenBy(c => c.Id).Take(MostOpenings).ToListAsync(cancel) : [];
        Posts = await people.PostsOfAsync(Member.PersonId, cancel);
        var places = await units.FindLastAsync(Member.CellId, Today, cancel);
        CellClosedOn = Member.LeftOn is null && places?.ClosedOn <= Today ? places?.ClosedOn : null;
        Units = await units.NamesAsync(Member.Stays.Select(s => s.UnitId).Concat(Posts.Select(p => p.UnitId)), Day, cancel);
        Openings = await db.Set<FileOpening>().AsNoTracking().Where(o => o.MemberId == id || MergedFiles.Behind(db, id).Contains(o.MemberId)).OrderByDescending(o => o.At).Take(MostOpenings).ToListAsync(cancel);
        Bars = [.. (await bars.OnAsync([Member.PersonId], Day, cancel))[Member.PersonId].Where(bar => MayProceed || bar.Kind != MemberBarKind.Considered)];
        (Card, Citizen) = (numbers.Masked(Member, NumberKind.Card), numbers.Masked(Member, NumberKind.Citizen));
        IsDemo = await installation.IsDemoAsync(cancel);
        return true;
    }

    public sealed class Input
    {
        public NumberKind Kind { get; set; }

        public string? Reason { get; set; }
    }
}
