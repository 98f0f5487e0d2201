using Microsoft.AspNetCore.Identity;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Tài khoản: the role of a person who signs in. Names without marks; the password may be missing (demo, passkey).</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId PersonId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Signs in without password, on this machine alone, and only while the installation is marked demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The password came from a slip and must be replaced at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the last slip was made; null for an account that never had one.</summary>
    public DateTimeOffset? SlipIssuedAt { get; set; }

    /// <summary>Ngừng sử dụng; null while it may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Closed by the job because nobody used it; null when a person closed it, or while it is open.</summary>
    public DateTimeOffset? IdleClosedAt { get; set; }

    /// <summary>Warnings given since the account was last used.</summary>
    public int IdleWarnings { get; set; }

    /// <summary>Opened again by an administrator: its rest counts from here.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }
}

/// <summary>What a sign-in attempt was about.</summary>
public enum SignInStep
{
    /// <summary>Tên và mật khẩu.</summary>
    Password,

    /// <summary>Mã xác thực, mã khôi phục.</summary>
    Code,

    /// <summary>Khóa truy cập.</summary>
    Passkey,

    /// <summary>Mở khóa phiên.</summary>
    Unlock,

    /// <summary>Hệ thống đăng nhập chung.</summary>
    External,

    /// <summary>Thẻ vai trò của bản trình diễn.</summary>
    Demo,
}

/// <summary>Lần đăng nhập: every attempt, also a refused one. The account is null when nobody bears that name.</summary>
public sealed class SignInAttempt
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public string UserName { get; init; } = string.Empty;

    public Guid? AccountId { get; init; }

    public bool Succeeded { get; init; }

    public SignInStep Step { get; init; }

    public string? Address { get; init; }
}
