using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Mở thủ tục cho một đảng viên: every kind but admission, as the state of the member allows.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class OpenCaseModel(AppDb db, MemberReach reach, MemberRules rules, CaseBook book, MemberBars bars, UnitDirectory units, Acts acts) : OfficePage
{
    private static readonly ProcedureKind[] OfMembers = [ProcedureKind.TransferWithin, ProcedureKind.TransferOut, ProcedureKind.TransferTemporary, ProcedureKind.TransferAbroad, ProcedureKind.Exemption, ProcedureKind.Resignation, ProcedureKind.StrikingOff, ProcedureKind.Death, ProcedureKind.CardIssue, ProcedureKind.Screening, ProcedureKind.Annulment];

    /// <summary>What may lead to another cell of the city.</summary>
    private static readonly ProcedureKind[] Receiving = [ProcedureKind.TransferWithin, ProcedureKind.TransferTemporary];

    /// <summary>What begins with a new post, retirement or a move.</summary>
    private static readonly ProcedureKind[] Moves = [ProcedureKind.TransferWithin, ProcedureKind.TransferOut, ProcedureKind.TransferAbroad];

    /// <summary>What a link from another page proposes.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public ProcedureKind? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "ly-do")]
    public string? Because { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public IReadOnlyList<MemberCase> Running { get; private set; } = [];

    /// <summary>What has to be known before a procedure is opened.</summary>
    public IEnumerable<MemberBar> Bars { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => CaseWords.Kinds(Allowed(Current.File));

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        In = new Input { On = Today, Kind = Asked, Ground = Because };
        return Page();
    }

    [Writes("members.open-case")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (In.Kind is null)
        {
            ModelState.AddModelError("In.Kind", "Đồng chí chọn thủ tục.");
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        if (!ModelState.IsValid || In.Kind is not { } kind || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        var file = Current.File;
        if (!Allowed(file).Contains(kind))
        {
            return await RefusedAsync("In.Kind", ProcedureRefusals.NotForThisMember);
        }

        var asked = Receiving.Contains(kind) && !string.IsNullOrWhiteSpace(In.ToCell);
        var to = asked ? await units.FindLastByCodeAsync(In.ToCell!, Today, cancel) : null;
        if (asked && Wrong(to) is { } wrong)
        {
            return await RefusedAsync("In.ToCell", wrong);
        }

        var counts = kind == ProcedureKind.Recognition ? file.CeremonyOn!.Value.Earliest : Moves.Contains(kind) ? In.ChangedOn ?? on : on;
        var start = new CaseStart(kind, file.PersonId, file.Id, file.CellId, on, counts) { ToCell = to?.Id, Elsewhere = In.Elsewhere, Until = In.Until, Ground = In.Ground };
        acts.Current.OnUnit(file.CellId);
        if (!(await book.OpenAsync(start, cancel)).TryGet(out var made, out var why))
        {
            return why.Code switch
            {
                "members.case-receiving-cell-missing" => await RefusedAsync("In.ToCell", why),
                "members.case-place-missing" => await RefusedAsync("In.Elsewhere", why),
                "members.case-until-missing" or "members.case-stay-not-allowed" => await RefusedAsync("In.Until", why),
                "members.case-change-ahead" => await RefusedAsync("In.ChangedOn", why),
                "members.case-ground-missing" => await RefusedAsync("In.Ground", why),
                "members.case-too-long" => await RefusedAsync(In.Ground?.Length > CaseStart.MaxLength ? "In.Ground" : "In.Elsewhere", why),
                "members.case-ahead" or "members.case-rule-unknown" => await RefusedAsync("In.On", why),
                _ => await RefusedAsync("In.Kind", why),
            };
        }

        return Done("Đã mở thủ tục.", $"/dang-vien/thu-tuc/{made.Id}");
    }

    private Refusal? Wrong(UnitRef? to) => to is null ? ProcedureRefusals.ReceivingCellUnknown(VietnameseText.Nfc(In.ToCell))
        : !rules.On(Today).CellKinds.Contains(to.Kind, StringComparer.Ordinal) ? MembersRefusals.NotACell(to.Name)
        : to.ClosedOn is { } closed && closed <= Today ? MembersRefusals.CellClosed(to.Name, closed)
        : null;

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Procedures, cancel: cancel) is not { } found)
        {
            return false;
        }

        Current = found;
        Bars = (await bars.ForProceduresAsync([found.File.PersonId], Today, cancel))[found.File.PersonId];
        Running = await db.Set<MemberCase>().AsNoTracking().Where(c => c.PersonId == found.File.PersonId && c.ClosedOn == null).ToListAsync(cancel);
        return true;
    }

    /// <summary>Who has left can only be restored; who is in the list, everything else.</summary>
    private static ProcedureKind[] Allowed(MemberFile file) =>
        file.LeftOn is null ? (file is { OfficialOn: null, CeremonyOn.Day: not null } ? [ProcedureKind.Recognition, .. OfMembers] : OfMembers) : file.LeftAs is LeavingKind.Died or LeavingKind.MovedAway ? [] : [ProcedureKind.Restoration];

    public sealed class Input
    {
        public ProcedureKind? Kind { get; set; }

        public DateOnly? On { get; set; }

        public string? ToCell { get; set; }

        /// <summary>The day of the new post, of retirement, of the move.</summary>
        public DateOnly? ChangedOn { get; set; }

        public string? Elsewhere { get; set; }

        public DateOnly? Until { get; set; }

        public string? Ground { get; set; }
    }
}
