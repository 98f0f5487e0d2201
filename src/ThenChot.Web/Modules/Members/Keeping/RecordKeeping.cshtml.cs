using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Keeping;

namespace ThenChot.Web.Modules.Members.Keeping;

/// <summary>Ghi sổ giao nhận thẻ, giao nhận hồ sơ, mượn hồ sơ, giữ mối liên hệ nơi cư trú.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class RecordKeepingModel(MemberReach reach, KeepingBook book, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        In.On = Today;
        return await ShowAsync(id, cancel) ? Page() : Gone();
    }

    [Writes("members.keep-register")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!book.Enter(Current, new KeepingTerms(In.Kind, on, In.Content, In.Giver, In.Receiver) { Paper = In.Paper, AllowedBy = In.AllowedBy, DueOn = In.DueOn }).TryGet(out var made, out var why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        acts.Current.OnUnit(made.CellId);
        return Done("Đã ghi vào sổ.", $"/dang-vien/giao-nhan/{made.Id}");
    }

    private static string FieldOf(Refusal why) => why.Code switch
    {
        "members.keeping-day-outside" => "In.On",
        "members.keeping-giver-missing" => "In.Giver",
        "members.keeping-receiver-missing" => "In.Receiver",
        "members.keeping-paper-too-long" => "In.Paper",
        "members.keeping-leave-missing" => "In.AllowedBy",
        "members.keeping-due-missing" => "In.DueOn",
        _ => "In.Content",
    };

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, cancel: cancel) is not { } found)
        {
            return false;
        }

        Current = found;
        return true;
    }

    public sealed class Input
    {
        public KeepingKind Kind { get; set; }

        public DateOnly? On { get; set; }

        public string? Content { get; set; }

        public string? Giver { get; set; }

        public string? Receiver { get; set; }

        public string? Paper { get; set; }

        public string? AllowedBy { get; set; }

        public DateOnly? DueOn { get; set; }
    }
}
