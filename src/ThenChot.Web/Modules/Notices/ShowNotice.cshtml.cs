using Microsoft.AspNetCore.Authorization;
using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices;

/// <summary>One public notice; open to everybody while it stands.</summary>
[AllowAnonymous]
public sealed class ShowNoticeModel(AppDb db, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public NoticeId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Notice Notice { get; private set; } = null!;

    public bool MayPublish => actor.CanIn(NoticePermissions.Publish, TreePath.Root(1));

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : Gone();

    /// <summary>Gỡ thông báo; on the Internet it goes with the next package.</summary>
    [Writes(NoticesModule.Withdraw)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayPublish || !await FoundAsync())
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Đồng chí nêu lý do gỡ thông báo.");
            return await InvalidAsync();
        }

        if (Notice.Withdraw(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.Because(Reason);
        return Done("Đã gỡ thông báo. Trên Internet, thông báo mất đi khi nhận gói tiếp theo.", "/cong-bo");
    }

    private async Task<bool> FoundAsync()
    {
        if (await db.Set<Notice>().Include(n => n.Lines).SingleOrDefaultAsync(n => n.Id == Id && n.WithdrawnOn == null, HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Notice = found;
        return true;
    }
}
