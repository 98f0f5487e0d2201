using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Đảng viên đề nghị sửa, bổ sung hoặc hạn chế xử lý dữ liệu của mình.</summary>
[Demand(MemberPermissions.Handbook)]
public sealed class AskRequestModel(AppDb db, OwnFile own, RequestRules rules, HandbookDuties duties, WorkingDays days, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public RequestRule Rule => rules.On(Today);

    public string Document => rules.DocumentOf(Rule.Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await own.FindAsync(cancel) is { LeftOn: null } ? Page() : Gone();

    [Writes("members.ask-request")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await own.FindAsync(cancel) is not { LeftOn: null } file)
        {
            return Gone();
        }

        if (In.Kind is not { } kind)
        {
            ModelState.AddModelError("In.Kind", "Đồng chí chọn loại đề nghị.");
            return await InvalidAsync();
        }

        if (!RecordRequest.Ask(file.Id, file.CellId, new RequestWish(kind, In.About, In.Wanted, In.Reason), Rule, await days.ReadAsync(cancel), Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "members.request-about-missing" => "In.About", "members.request-kind-unknown" => "In.Kind", _ => "In.Wanted" }, why);
        }

        db.Add(made);
        await duties.RenewAsync(made, cancel);
        acts.Current.OnUnit(file.CellId);
        return Done($"Đã gửi chi bộ. Đồng chí được trả lời trước hết ngày {VietnameseFormat.Date(made.AnswerBy)}.", "/so-tay");
    }

    public sealed class Input
    {
        public RequestKind? Kind { get; set; }

        public string? About { get; set; }

        public string? Wanted { get; set; }

        public string? Reason { get; set; }
    }
}
