using ThenChot.Domain.Comments;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Comments;

/// <summary>Trao đổi về một nội dung: a page of its own, and loaded beside the record where there is script.</summary>
[SignedIn] // and then whoever may read the record
public sealed class TalkModel(AppDb db, CommentDesk desk, DutyBook duties, Actor actor, Acts acts) : OfficePage
{
    /// <summary>The kind of duty of whoever is named.</summary>
    public const string Mentioned = "comments.mention";

    /// <summary>The address of the record.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public CommentedRecord Record { get; private set; } = null!;

    public IReadOnlyList<CommentLine> View { get; private set; } = [];

    public IReadOnlyList<Reader> Readers { get; private set; } = [];

    /// <summary>Somebody named this person and waits for a look.</summary>
    public bool IsNamed { get; private set; }

    public bool IsMine(CommentLine line) => line is { Text: not null } && line.Author == actor.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return Gone();
        }

        await LoadAsync();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Talk", this) : Page();
    }

    [Writes("comments.write")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel) || actor.PersonId is not { } me)
        {
            return Gone();
        }

        if (!Comment.Write(Subject!, me, Text, await desk.ReadersAsync(Record, Today, cancel), Now).TryGet(out var comment, out var refusal))
        {
            return await RefusedAsync(nameof(Text), refusal);
        }

        db.Add(comment);
        acts.Current.OnUnit(Record.Unit);
        await SeenAsync(cancel);
        foreach (var mention in comment.Mentions)
        {
            duties.Open(new NewDuty(Mentioned, mention.Id.Value, Record.Title, Record.Unit, Record.Permission, Today, null, Address(Subject!)) { Person = mention.Person });
        }

        return Done("Đã ghi ý kiến.", Address(Subject!));
    }

    [Writes("comments.see")]
    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return Gone();
        }

        acts.Current.OnUnit(Record.Unit);
        await SeenAsync(cancel);
        return Done("Đã ghi nhận đồng chí đã xem.", Address(Subject!));
    }

    [Writes("comments.withdraw")]
    public async Task<IActionResult> OnPostWithdrawAsync(CommentId comment, CancellationToken cancel)
    {
        if (!await FoundAsync(cancel) || await db.Set<Comment>().Include(c => c.Mentions).FirstOrDefaultAsync(c => c.Id == comment && c.Subject == Subject, cancel) is not { } said)
        {
            return Gone();
        }

        if (said.Withdraw(actor.PersonId, Now) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(Record.Unit);
        await duties.CloseAsync([.. said.Mentions.Select(mention => mention.Id.Value)], Mentioned, cancel: cancel);
        return Done("Đã rút ý kiến.", Address(Subject!));
    }

    public static string Address(string subject) => $"/trao-doi?ve={Uri.EscapeDataString(subject)}";

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        View = await desk.ReadAsync(Subject!, cancel);
        Readers = await desk.ReadersAsync(Record, Today, cancel);
        IsNamed = (await WaitingAsync(cancel)).Count > 0;
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (actor.IsVisitor || await desk.RecordAsync(Subject, cancel) is not { } record)
        {
            return false;
        }

        Record = record;
        return true;
    }

    private async Task SeenAsync(CancellationToken cancel) => await duties.CloseAsync(await WaitingAsync(cancel), Mentioned, cancel: cancel);

    /// <summary>Where this person is named here and has not yet said to have looked.</summary>
    private async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken cancel)
    {
        var me = actor.PersonId;
        var named = await db.Set<Comment>().Where(c => c.Subject == Subject).SelectMany(c => c.Mentions).Where(m => m.Person == me).Select(m => m.Id).ToListAsync(cancel);
        return [.. (await duties.OpenOfAsync(named.Select(id => id.Value), cancel)).Select(open => open.Key)];
    }
}
