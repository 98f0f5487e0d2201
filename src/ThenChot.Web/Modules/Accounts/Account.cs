using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Kernel;

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

    /// <summary>Ngừng sử dụng; null while it may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>Lần đăng nhập: every attempt, also a refused one. The account is null when nobody bears that name.</summary>
public sealed class SignInAttempt
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public string UserName { get; init; } = string.Empty;

    public Guid? AccountId { get; init; }

    public bool Succeeded { get; init; }

    public string? Address { get; init; }
}
