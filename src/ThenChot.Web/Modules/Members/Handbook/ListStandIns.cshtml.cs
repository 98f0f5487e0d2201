using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>What was entered for a cell, as a line; whose turn it is answers it.</summary>
public sealed record StandInRow(StandIn Entry, string Cell, bool MayAnswer, bool MayMend);

/// <summary>Nhập thay chi bộ: the cell confirms what the level above entered from its papers, or says what is wrong.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class ListStandInsModel(AppDb db, StandInBook book, HandbookDuties duties, UnitDirectory units, Installation installation, Actor actor, Acts acts) : OfficePage
{
    private const int Most = 200;

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<StandInRow> View { get; private set; } = [];

    public bool IsDemo { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    [Writes("members.answer-stand-in")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await book.Readable().AsTracking().FirstOrDefaultAsync(s => s.Id == In.Id, cancel) is not { } entry || !(entry.State == StandInState.Disputed ? MayMend(entry) : MayAnswer(entry)))
        {
            return Gone();
        }

        db.Expect(entry, In.Version);
        acts.Current.OnUnit(entry.CellId);
        var refusal = entry.State == StandInState.Disputed ? entry.Mend() : In.IsRight ? entry.Confirm(Today, actor.Name) : entry.Dispute(In.Remark, Today, actor.Name);
        if (refusal is not null)
        {
            return await RefusedAsync("In.Remark", refusal);
        }

        await duties.RenewAsync(entry, cancel);
        return Done(entry.State switch { StandInState.Confirmed => "Đã xác nhận.", StandInState.Disputed => "Đã báo lại nơi nhập thay.", _ => "Đã gửi chi bộ xác nhận lại." }, "/dang-vien/nhap-thay");
    }

    protected override Task LoadAsync() => ShowAsync(HttpContext.RequestAborted);

    private async Task ShowAsync(CancellationToken cancel)
    {
        var found = await book.Readable().AsNoTracking().OrderBy(s => s.State == StandInState.Confirmed).ThenByDescending(s => s.EnteredOn).ThenBy(s => s.Id).Take(Most).ToListAsync(cancel);
        var names = await units.NamesAsync(found.Select(s => s.CellId), Today, cancel);
        View = [.. found.Select(s => new StandInRow(s, names[s.CellId], s.State == StandInState.AwaitsCell && MayAnswer(s), s.State == StandInState.Disputed && MayMend(s)))];
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    /// <summary>Only somebody of the very cell confirms.</summary>
    private bool MayAnswer(StandIn entry) => !actor.IsVisitor && actor.Grants.Any(g => g.Unit == entry.CellId && g.Permissions.Contains(MemberPermissions.Procedures));

    private bool MayMend(StandIn entry) => !actor.IsVisitor && actor.Grants.Any(g => g.Unit == entry.ByUnitId && g.Permissions.Contains(MemberPermissions.Procedures));

    public sealed class Input
    {
        public StandInId Id { get; set; }

        public bool IsRight { get; set; }

        public string? Remark { get; set; }

        public int Version { get; set; }
    }
}
