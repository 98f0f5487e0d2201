using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Việc khác với một thủ tục: back, more time, longer probation, no longer considered, papers that lapsed.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class ChangeCaseModel(AppDb db, CaseReach reach, CaseBook book, CaseDuties duties, ProcedureRules rules, WorkingDays days, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public CaseAtHand Current { get; private set; } = null!;

    public IEnumerable<SelectListItem> Deeds => CaseWords.Deeds(Current.Case, rules.For(Current.Case, Today));

    public bool MayProlong => rules.For(Current.Case, Today).MostProlongedMonths is not null;

    public async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindToActAsync(id, cancel) is not { } found)
        {
            return Gone();
        }

        (Current, In) = (found, new Input { On = Today, Version = found.Case.Version });
        return Page();
    }

    [Writes("members.case-change")]
    public async Task<IActionResult> OnPostAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindToActAsync(id, cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (In.Deed is null)
        {
            ModelState.AddModelError("In.Deed", "Đồng chí chọn việc.");
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        if (!ModelState.IsValid || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        var of = found.Case;
        db.Expect(of, In.Version);
        acts.Current.OnUnit(of.HolderId).Because(In.Reason);
        if (await ChangeAsync(of, on, cancel) is { } refusal)
        {
            return refusal.Code switch
            {
                "members.case-reason-missing" => await RefusedAsync("In.Reason", refusal),
                "members.case-prolonged-too-long" => await RefusedAsync("In.Months", refusal),
                "members.case-not-returnable" or "members.case-not-extendable" or "members.case-not-prolongable" or "members.case-not-lapsed" or "members.case-decided-already" or "members.case-extended-already" => await RefusedAsync("In.Deed", refusal),
                "members.case-ended" => await RefusedAsync(refusal),
                _ => await RefusedAsync("In.On", refusal),
            };
        }

        await duties.RenewAsync(of, cancel);
        if (await book.LapsedAsync(of, on, cancel) is { } follows)
        {
            return await RefusedAsync(follows);
        }

        return Done("Đã ghi.", $"/dang-vien/thu-tuc/{id}");
    }

    private async Task<Refusal?> ChangeAsync(MemberCase of, DateOnly on, CancellationToken cancel)
    {
        var rule = rules.For(of, on);
        var calendar = await days.ReadAsync(cancel);
        return await reach.RouteAsync(of.CellId, of.ToCellId, cancel) is not { } route ? ProcedureRefusals.CellEnded : In.Deed switch
        {
            CaseDeed.Returned => of.Return(In.Reason, on, rule, route, calendar, Today, actor.Name),
            CaseDeed.Extended => of.Extend(In.Reason, on, rule, calendar, Today, actor.Name),
            CaseDeed.Prolonged => of.Prolong(In.Months ?? 0, In.Reason, on, rule, route, calendar, Today, actor.Name),
            CaseDeed.Withdrawn => of.Withdraw(In.Reason, on, rule, Today, actor.Name),
            _ => of.Lapse(on, rule, calendar, Today, actor.Name),
        };
    }

    public sealed class Input
    {
        public CaseDeed? Deed { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }

        public int? Months { get; set; }

        public int Version { get; set; }
    }
}
