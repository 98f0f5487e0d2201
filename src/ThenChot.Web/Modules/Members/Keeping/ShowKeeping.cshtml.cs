using ThenChot.Domain.Members.Keeping;

namespace ThenChot.Web.Modules.Members.Keeping;

/// <summary>Một dòng sổ giữ hồ sơ: a lent file comes back, the place of residence says its word once a year.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowKeepingModel(AppDb db, KeepingBook book, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public KeepingAtHand View { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync(KeepingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, MemberPermissions.Read, tracked: false, cancel))
        {
            return Gone();
        }

        In = new Input { On = Today, CommentedOn = Today, Year = Today.Year, Version = View.Record.Version };
        return Page();
    }

    [Writes("members.return-file")]
    public async Task<IActionResult> OnPostTraAsync(KeepingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, MemberPermissions.Edit, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        db.Expect(View.Record, In.Version);
        return await book.ReturnAsync(View.Record, on, cancel) is { } refusal ? await RefusedAsync("In.On", refusal) : Written("Đã ghi hồ sơ về kho.");
    }

    [Writes("members.residence-comment")]
    public async Task<IActionResult> OnPostNhanXetAsync(KeepingId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, MemberPermissions.Edit, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.CommentedOn is not { } on)
        {
            AskForDay("In.CommentedOn");
            return await InvalidAsync();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(View.Record, In.Version);
        if (View.Record.Comment(In.Year ?? 0, on, In.Content, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "members.keeping-year-taken" => "In.Year", "members.keeping-day-outside" => "In.CommentedOn", _ => "In.Content" }, refusal);
        }

        db.Touch(View.Record);
        return Written("Đã ghi nhận xét của nơi cư trú.");
    }

    private IActionResult Written(string said)
    {
        acts.Current.OnUnit(View.Record.CellId);
        return Done(said, $"/dang-vien/giao-nhan/{View.Record.Id}");
    }

    private async Task<bool> ShowAsync(KeepingId id, string permission, bool tracked, CancellationToken cancel)
    {
        if (await book.FindAsync(id, permission, tracked, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        MayWrite = actor.CanIn(MemberPermissions.Edit, found.Of.Path);
        return true;
    }

    public sealed class Input
    {
        public DateOnly? On { get; set; }

        public int? Year { get; set; }

        public DateOnly? CommentedOn { get; set; }

        public string? Content { get; set; }

        public int Version { get; set; }
    }
}
