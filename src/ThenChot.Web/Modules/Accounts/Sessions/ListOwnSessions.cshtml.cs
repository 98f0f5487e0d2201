using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>Phiên và lần đăng nhập của tôi: where I am signed in, to be ended one by one or all, and every attempt with my name.</summary>
[SignedIn]
public sealed class ListOwnSessionsModel(AppDb db, SessionBook sessions, Actor actor) : OfficePage
{
    private const int Attempts = 30;

    [BindProperty]
    public SessionId Id { get; set; }

    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    public IReadOnlyList<SignInAttempt> SignIns { get; private set; } = [];

    private Guid Own => actor.AccountId!.Value;

    public Task OnGetAsync() => LoadAsync();

    [Writes("accounts.end-session")]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel) => await sessions.EndAsync(Own, Id, cancel)
        ? Done("Đã kết thúc phiên.", "/tai-khoan/phien")
        : await RefusedAsync(AccountRefusals.SessionUnknown);

    [Writes("accounts.end-session")]
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await sessions.EndAllAsync(Own, SessionBook.Of(HttpContext), cancel);
        return Done("Đã kết thúc các phiên khác.", "/tai-khoan/phien");
    }

    /// <summary>In words what an attempt was.</summary>
    public static string NameOf(SignInStep step) => step switch
    {
        SignInStep.Code => "mã xác thực",
        SignInStep.Passkey => "khóa truy cập",
        SignInStep.Unlock => "mở khóa phiên",
        SignInStep.External => "hệ thống đăng nhập chung",
        SignInStep.Demo => "thẻ trình diễn",
        _ => "mật khẩu",
    };

    protected override async Task LoadAsync()
    {
        var here = SessionBook.Of(HttpContext);
        Sessions = [.. (await sessions.OpenAsync(Own, HttpContext.RequestAborted))
            .Select(s => new Row(s.Session.Id, s.Session.Device, s.Session.Address, s.Session.BeganAt, s.SeenAt, s.Session.Id == here, sessions.IsLocked(s.SeenAt)))];
        SignIns = await db.Set<SignInAttempt>().AsNoTracking().Where(a => a.AccountId == Own).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Attempts).ToListAsync(HttpContext.RequestAborted);
    }

    public sealed record Row(SessionId Id, string Device, string? Address, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsHere, bool IsLocked);
}
