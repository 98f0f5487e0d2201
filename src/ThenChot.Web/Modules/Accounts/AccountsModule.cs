using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Delegations;
using ThenChot.Web.Modules.Accounts.Helping;
using ThenChot.Web.Modules.Accounts.Idle;
using ThenChot.Web.Modules.Accounts.Imports;
using ThenChot.Web.Modules.Accounts.Outside;
using ThenChot.Web.Modules.Accounts.Passkeys;
using ThenChot.Web.Modules.Accounts.SecondFactors;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Accounts.Slips;
using ThenChot.Web.Modules.Accounts.Succeeding;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Tài khoản: signing in, roles in units, and who may do what.</summary>
public static class AccountsModule
{
    public static Module Module { get; } = new("accounts")
    {
        Map = AccountsMap.Map,
        Services = AddServices,
        Use = app =>
        {
            OutsideDoor.Open(app);
            app.UseMiddleware<ActorMiddleware>();
        },
        Permissions = [new Permission(AccountPermissions.Manage, "Quản lý tài khoản và vai trò") { IsSensitive = true }],
        Acts =
        [
            new ActKind("accounts.sign-in", "Đăng nhập"),
            new ActKind("accounts.sign-out", "Đăng xuất"),
            new ActKind("accounts.unlock", "Mở khóa phiên làm việc"),
            new ActKind("accounts.end-session", "Kết thúc phiên làm việc"),
            new ActKind("accounts.second-factor", "Đặt hoặc bỏ xác thực hai lớp"),
            new ActKind("accounts.link-outside", "Liên kết với hệ thống đăng nhập chung"),
            new ActKind("accounts.sign-out-everywhere", "Đăng xuất khỏi mọi nơi"),
            new ActKind("accounts.change-password", "Đổi mật khẩu"),
            new ActKind("accounts.first-administrator", "Lập quản trị đầu tiên"),
            new ActKind("accounts.add-account", "Thêm tài khoản"),
            new ActKind("accounts.import", "Nạp tài khoản từ tệp"),
            new ActKind("accounts.issue-slips", "In phiếu cấp tài khoản"),
            new ActKind("accounts.reset-password", "Cấp lại mật khẩu"),
            new ActKind("accounts.disable-account", "Ngừng hoặc mở lại tài khoản"),
            new ActKind("accounts.grant-role", "Giao vai trò"),
            new ActKind("accounts.withdraw-role", "Thu hồi vai trò"),
            new ActKind("accounts.delegate", "Ủy quyền"),
            new ActKind("accounts.withdraw-delegation", "Thôi ủy quyền"),
            new ActKind("accounts.decide-right", "Quyết định vai trò sau sắp xếp"),
            new ActKind("accounts.warn-idle", "Cảnh báo tài khoản không dùng"),
            new ActKind("accounts.close-idle", "Đóng tài khoản không dùng"),
            new ActKind(SetContactModel.Kept, "Ghi liên hệ hỗ trợ"),
            new ActKind("accounts.begin-acting", "Bắt đầu hoặc thôi làm thay"),
        ],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal) { ["account_user"] = ReachesAsync, ["account_contact"] = ReachesAsync, ["account_delegation"] = ReadsDelegationAsync },
        Imports = [AccountTaker.Kind],
        Desk = AccountsDesk.ReadAsync,
        Verbs = [host => ImportVerb.Create(host, AccountTaker.Kind, "accounts", "tài khoản")],
        Jobs = [new DailyJob("accounts.idle", IdleAccounts.RunAsync)],
        Navigation =
        [
            new NavItem("Trợ giúp", "/tro-giup", "help-circle", null, NavGroup.Desk, 9),
            new NavItem("Tài khoản", "/quan-tri/tai-khoan", "user-cog", AccountPermissions.Manage, NavGroup.Administration, 2),
            new NavItem("Vai trò và quyền", "/quan-tri/vai-tro", "shield-check", AccountPermissions.Manage, NavGroup.Administration, 3),
        ],
    };

    private static async Task<bool> ReachesAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id)
        && services.GetRequiredService<Actor>().Can(AccountPermissions.Manage)
        && await services.GetRequiredService<AccountReach>().Accounts(services.GetRequiredService<WorkingDay>().Today).AnyAsync(a => a.Id == id, cancel);

    /// <summary>The two it is about, and who administers the account of the absent one.</summary>
    private static async Task<bool> ReadsDelegationAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id)
            || await services.GetRequiredService<AppDb>().Set<Delegation>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == DelegationId.From(id), cancel) is not { } delegation)
        {
            return false;
        }

        var own = services.GetRequiredService<Actor>().AccountId;
        return own == delegation.PrincipalId || own == delegation.DeputyId || await ReachesAsync(delegation.PrincipalId.ToString(), services, cancel);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        OutsideDoor.AddTo(services);
        services.AddScoped<OutsideDesk>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        });
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = options.ResidentKeyRequirement = "required"; // a passkey alone is both factors, and says whose it is
            options.ValidateOrigin = PasskeyDesk.IsOwnOrigin;
        });
        services.AddScoped<IUserStore<Account>, AccountStore>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<PasskeyDesk>();
        services.AddScoped<SessionBook>().AddScoped<SlipDesk>().AddScoped<LockedSession>().AddScoped<SecondFactorDesk>().AddScoped<HalfSignIn>().AddScoped<RoleNeeds>().AddScoped<DelegationDesk>().AddScoped<IRestructuringConsequence, RightsFollow>().AddScoped<IdleAccounts>().AddScoped<ActorReader>();
        services.AddScoped<IActorSource, ActorSource>().AddScoped<SignInDesk>().AddScoped<AccountSeeds>().AddScoped<AccountReach>().AddScoped<SupportDesk>();
        services.AddScoped<IOpenWork, AccountOpenWork>();
        services.AddSingleton<RoleBook>().AddScoped<RoleHolders>().AddSingleton<SetupLink>().AddHostedService<SetupAnnouncement>();
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "thenchot";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/dang-nhap";
        options.ReturnUrlParameter = "ve";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);

        // A page that is not for this account is not there: 404, as for a page of another committee.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}

public static class AccountPermissions
{
    public const string Manage = "accounts.manage";
}
